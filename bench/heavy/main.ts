import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { residentMib } from '../compare/cpu.js';
import { type Product, startProduct } from '../compare/servers/product.js';
import { beside } from './beside.js';
import { heavyRequests, type Named } from './requests.js';

const root = resolve(import.meta.dirname, '../..');
/** What `{ version }` may take beside any of them at the most, in milliseconds, of a hundred. */
const MOST_MS = 250;
/** How much larger than at rest the server may get. */
const MOST_TIMES = 2;
const RULE_SETS = 50;

/**
 * Sends the heaviest requests that are legal, each to a server that has just started: how long `{ version }` takes
 * meanwhile, and how large the process gets. Ends with 1 where either is beyond what it may be.
 */
export async function main([units = '50000']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-heavy-'));
  try {
    const county = join(folder, 'county');
    const bin = join(root, 'bin/orgweave.js');
    const generation = [bin, 'generate', '--seed', '1', '--units', units, '--out', county];
    execFileSync(process.execPath, generation);
    const rules = join(folder, 'rules');
    const requests = heavyRequests({ ...namedIn(county), ruleSets: otherRuleSets(rules) });
    const start = (folders: string[]) =>
      startProduct({
        ...{ name: 'Grafeo', root, dataDir: join(folder, 'data'), folders, neo4j: null },
        env: { RULES_DIR: rules },
      });
    await (await start([county])).stop();
    await tell(() => start([]), requests);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function tell(
  start: () => Promise<Product>,
  requests: ReadonlyMap<string, string>,
): Promise<void> {
  const most = { ms: 0, times: 0 };
  const print = (cells: readonly (string | number)[]) =>
    process.stdout.write(`| ${cells.join(' | ')} |\n`);
  print(['request', 'answer', 'CPU ms', 'version p50, p99 ms', 'MiB at rest, at the most']);
  print(['---', '---', '---', '---', '---']);
  for (const [name, query] of requests) {
    const product = await start();
    try {
      const rest = residentMib(product.pid);
      const { answer, cpuMs, p50, p99, largestMib } = await beside(product, query);
      most.ms = Math.max(most.ms, p99);
      most.times = Math.max(most.times, largestMib / rest);
      const [waits, sizes] = [
        [p50, p99],
        [rest, largestMib],
      ].map((pair) => pair.map((figure) => figure.toFixed(0)).join(', '));
      print([name, answer, cpuMs, waits ?? '', sizes ?? '']);
    } finally {
      await product.stop();
    }
  }
  process.stdout.write(
    `\nversion ${most.ms.toFixed(0)} ms (${MOST_MS}), ${most.times.toFixed(2)} times the size at rest (${MOST_TIMES})\n`,
  );
  if (most.ms > MOST_MS || most.times > MOST_TIMES) process.exitCode = 1;
}

/** Copies of the shipped rule set under other ids; what is worked out under one serves no other. */
function otherRuleSets(folder: string): string[] {
  const shipped = readFileSync(join(root, 'seeds/rules/cn-grassroots-2019.json'), 'utf8');
  const ids = Array.from({ length: RULE_SETS }, (_, at) => `other-${at}`);
  mkdirSync(folder);
  for (const id of ids) {
    const copy = { ...z.record(z.string(), z.unknown()).parse(JSON.parse(shipped)), id };
    writeFileSync(join(folder, `${id}.json`), JSON.stringify(copy));
  }
  return ids;
}

/** The first things of a county's folder. */
function namedIn(county: string): Omit<Named, 'ruleSets'> {
  const idsIn = (table: string) =>
    readFileSync(join(county, `${table}.csv`), 'utf8')
      .split('\n')
      .slice(1, 51)
      .map((line) => line.slice(0, line.indexOf(',')));
  return {
    units: idsIn('units'),
    organizations: idsIn('organizations'),
    alliances: idsIn('alliances'),
    source: idsIn('sources')[0] ?? '',
    today: new Date().toISOString().slice(0, 10),
  };
}
