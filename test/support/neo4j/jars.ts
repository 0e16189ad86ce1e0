import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const POM = join(import.meta.dirname, 'pom.xml');
const CACHE = resolve(import.meta.dirname, '../../../.neo4j-test');
const RESOLVE_TIMEOUT_MS = 10 * 60_000;

/**
 * The folder that holds the jars of the Neo4j that pom.xml names. Maven fills it once (about 128 MB);
 * it is found again by the pom's content, and appears whole or not at all.
 * @throws when Maven cannot resolve them, with Maven's own words.
 */
export async function neo4jJars(): Promise<string> {
  const folder = jarsFolder();
  if (existsSync(folder)) return folder;
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}-`);
  try {
    await copyWithMaven(unfinished);
    await moveUnlessThere(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

/** True when a run needs no Maven any more. */
export function jarsAreCached(): boolean {
  return existsSync(jarsFolder());
}

function jarsFolder(): string {
  const pom = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  return join(CACHE, `jars-${pom}`);
}

async function copyWithMaven(folder: string): Promise<void> {
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
  const args = ['-q', '-B', '-f', POM, ...goal, `-DoutputDirectory=${folder}`];
  try {
    await promisify(execFile)('mvn', args, { timeout: RESOLVE_TIMEOUT_MS });
  } catch (cause) {
    throw new Error(`Maven must resolve Neo4j from ${POM} once: ${saidBy(cause)}`, { cause });
  }
}

/** Maven writes its errors to standard output. */
function saidBy(error: unknown): string {
  const printed = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
  return printed.trim() || String(error);
}

/** Renames; where another run was quicker, its folder stays. */
async function moveUnlessThere(from: string, to: string): Promise<void> {
  await rename(from, to).catch((error: unknown) => {
    if (!existsSync(to)) throw error;
  });
}
