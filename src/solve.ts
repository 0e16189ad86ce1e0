import { writeFile } from 'node:fs/promises';
import { Problem } from './domain/problem.js';
import { isUnwritable, unwritable } from './files/file-errors.js';
import { ensureNew, writeAside } from './files/new-file.js';
import { textOf } from './files/text-of.js';
import { readPoints } from './planning/formats/points.js';
import { readScp } from './planning/formats/scp.js';
import type { Instance } from './planning/model/instance.js';
import { jsonText } from './planning/proof/json-text.js';
import type { ProofDocument } from './planning/proof/proof.js';
import { solve } from './planning/thread/solve.js';
import { withSearchBar } from './progress-bar.js';

/** What `orgweave solve` is asked. */
export interface SolveFileOptions {
  readonly problem: 'mclp' | 'lscp' | 'scp';
  /** The most sites of a plan; of mclp alone. */
  readonly most?: number;
  /** How far a site covers; of mclp and lscp alone. */
  readonly radius?: number;
  /** Seconds. */
  readonly timeLimit: number;
  /** The file that is written; that of the problem with `.proof.json` where absent. */
  readonly out?: string;
  /** Whether one that is there is replaced. */
  readonly force?: boolean;
}

/** A proof document that was written, and how its plan reads. */
export interface Solved {
  readonly document: ProofDocument;
  readonly out: string;
  /** The names of the chosen sites. */
  readonly sites: readonly string[];
}

/**
 * Solves the problem in a file, and writes plan and proof as one document (docs/planning.md).
 *
 * @param signal ends the search: what it has by then is written
 * @param print is told how large the problem is
 * @throws Problem BAD_USER_INPUT where the file or an option breaks a rule, or `out` is there; STORAGE_FULL
 */
export async function solveFile(
  file: string,
  options: SolveFileOptions,
  signal: AbortSignal,
  print: (text: string) => void,
): Promise<Solved> {
  const { out = `${file}.proof.json`, timeLimit, force = false } = options;
  if (!force) ensureNew(out, 'A proof');
  const { instance, siteNames } = await read(file, options);
  print(`${file}: ${instance.weights.length} points, ${instance.covers.length} sites.`);
  const document = await writeAside(out, async (partial) => {
    // Now rather than after the search it shows whether a file can be written there.
    await begin(partial, out);
    const found = await withSearchBar(timeLimit, (onProgress) =>
      solve(instance, { timeLimitMs: timeLimit * 1_000, signal, onProgress }),
    );
    await writeFile(partial, `${jsonText(found)}\n`);
    return found;
  });
  const sites = (document.plan ?? []).map((site) => siteNames[site] ?? String(site));
  return { document, out, sites };
}

async function begin(partial: string, out: string): Promise<void> {
  try {
    await writeFile(partial, '');
  } catch (error) {
    throw isUnwritable(error) ? unwritable(out, error) : error;
  }
}

async function read(
  file: string,
  { problem, radius, most }: SolveFileOptions,
): Promise<{ instance: Instance; siteNames: readonly string[] }> {
  mustFit(problem, '--most', most, ['mclp']);
  mustFit(problem, '--radius', radius, ['mclp', 'lscp']);
  const text = await textOf(file);
  if (problem !== 'scp' && radius !== undefined)
    return readPoints(file, text, { problem, radius, most: most ?? null });
  const instance = readScp(file, text);
  return { instance, siteNames: instance.costs.map((_, column) => String(column + 1)) };
}

/** Sees that an option is given with the problems that need it, and with no other. */
function mustFit(
  problem: string,
  option: string,
  value: unknown,
  needing: readonly string[],
): void {
  if (needing.includes(problem) === (value !== undefined)) return;
  const received = value === undefined ? 'without' : 'with';
  throw new Problem(
    'BAD_USER_INPUT',
    `${option} is given with ${needing.join(' and ')} and no other problem, received ${problem} ${received} it.`,
  );
}
