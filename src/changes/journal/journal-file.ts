import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Initiator, machineOwner } from '../../access/audit/entry.js';
import { Problem } from '../../domain/problem.js';
import { isAbsence, isStorageFull, storageFull } from '../../files/file-errors.js';
import { syncFolder } from '../../files/sync-folder.js';
import { type Change, isTableName, type RowOf, type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type Batch, PHASES } from '../write/batches.js';
import { BrokenLine, type Seal, SealedLines, sealedLines } from './journal-lines.js';

/**
 * A change set on disk, valid and whole, on its way into the graph: a header line, then a line a
 * batch, and the number of these. It has its name only once all of it is on disk.
 */
export interface JournalFile {
  readonly path: string;
  readonly header: JournalHeader;
  readonly seal: Seal;
  /** @throws Problem STORAGE_DAMAGED where it is not as it was written */
  batches(): AsyncIterable<Batch>;
}

const StoredMove = z.object({
  file: z.string(),
  line: z.number().int().nullable(),
  cells: z.record(z.string(), z.string()),
});

export const JournalHeader = z.object({
  id: z.string(),
  actor: z.string(),
  /** Who that is, for the audit log; an earlier version has not said it. */
  initiator: Initiator.default(machineOwner),
  origin: z.string(),
  recordedAt: z.string(),
  /** Rows in the file, those of both phases counted once. */
  total: z.number().int(),
  /** The rows of former parents that no file has: written anew, it keeps their day. */
  moves: z.array(StoredMove).readonly().default([]),
});
export type JournalHeader = z.infer<typeof JournalHeader>;

const StoredTable = z.custom<TableName>((name) => typeof name === 'string' && isTableName(name));
const StoredRetraction = z.object({
  table: StoredTable,
  key: z.string(),
  reason: z.string(),
  source: z.string().nullable(),
  locator: z.string().nullable(),
});
const Line = z.object({
  table: StoredTable,
  phase: z.enum(PHASES),
  cells: z.array(z.record(z.string(), z.string())),
  /** Left out by releases that took nothing back, and where nothing is. */
  retractions: z.array(StoredRetraction).default([]),
});
const End = z.object({ batches: z.number().int() });

/**
 * @param wanted of what the lines have to be; of whatever where left out
 * @throws Problem CONFLICT where another process has cleared the folder meanwhile, STORAGE_FULL where there is no room,
 * BAD_USER_INPUT where the lines are of something else
 */
export async function writeJournal(
  folder: string,
  header: JournalHeader,
  batches: AsyncIterable<Batch>,
  wanted?: Seal,
): Promise<JournalFile> {
  const path = journalPath(folder, header.id);
  try {
    await mkdir(folder, { recursive: true });
    const seal = await writeLines(`${path}${partial}`, header, batches);
    if (wanted !== undefined && seal.checksum !== wanted.checksum)
      throw new Problem(
        'BAD_USER_INPUT',
        `An import is finished with what it was begun with, from ${header.origin}; received a folder with other rows, or none. Nothing was written.`,
      );
    await rename(`${path}${partial}`, path).catch((error: unknown) => {
      if (!isAbsence(error)) throw error;
      throw new Problem(
        'CONFLICT',
        `A large import prepares its journal alone, another start of orgweave has removed ${path}: import it again.`,
        { cause: error },
      );
    });
    await syncFolder(folder);
    return { path, header, seal, batches: () => readBatches(path) };
  } catch (error) {
    await rm(`${path}${partial}`, { force: true });
    throw isStorageFull(error) ? storageFull(path, error) : error;
  }
}

async function writeLines(
  path: string,
  header: JournalHeader,
  batches: AsyncIterable<Batch>,
): Promise<Seal> {
  const file = await open(path, 'w');
  try {
    const lines = new SealedLines();
    const write = (value: unknown) => file.writeFile(lines.line(JSON.stringify(value)));
    await write(header);
    let count = 0;
    for await (const { table, phase, changes, retractions } of batches) {
      const taken = retractions.length === 0 ? {} : { retractions };
      await write({ table, phase, cells: changes.map(cellsOf), ...taken });
      count += 1;
    }
    await write({ batches: count } satisfies z.infer<typeof End>);
    await file.sync();
    return lines.seal();
  } finally {
    await file.close();
  }
}

/** The ids of the journals that an earlier process left; what it had not finished writing is removed. */
export async function leftJournals(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (isAbsence(error)) return [];
    throw error;
  });
  for (const name of names.filter((each) => each.endsWith(partial)))
    await rm(join(folder, name), { force: true });
  return names
    .filter((each) => each.endsWith(whole))
    .map((name) => name.slice(0, -whole.length))
    .sort();
}

export async function removeJournal(folder: string, id: string): Promise<void> {
  await rm(journalPath(folder, id), { force: true });
}

/** Where a journal stands. */
export function journalPath(folder: string, id: string): string {
  return join(folder, `${id}${whole}`);
}

const whole = '.ndjson';
const partial = '.partial';

/**
 * Goes through a whole journal, so that none of one that is damaged is written.
 *
 * @throws Problem STORAGE_DAMAGED where it is not as it was written
 */
export async function openJournal(folder: string, id: string): Promise<JournalFile> {
  const path = journalPath(folder, id);
  const seen = new SealedLines();
  let first = '';
  let last = '';
  for await (const text of ofJournal(path, sealedLines(path))) {
    if (first === '') first = text;
    last = text;
    seen.line(text);
  }
  const seal = seen.seal();
  const header = JournalHeader.safeParse(parsed(first));
  const end = End.safeParse(parsed(last));
  if (!header.success || header.data.id !== id || end.data?.batches !== seal.lines - 2)
    throw damaged(path, 'its end is missing');
  return { path, header: header.data, seal, batches: () => readBatches(path) };
}

async function* readBatches(path: string): AsyncGenerator<Batch> {
  const lines = ofJournal(path, sealedLines(path));
  let at = 0;
  for await (const line of lines) {
    at += 1;
    // The first is the header.
    if (at === 1) continue;
    const value = parsed(line);
    if (End.safeParse(value).data?.batches === at - 2) return;
    const { table, phase, cells, retractions } = Line.parse(value);
    yield { table, phase, retractions, changes: cells.map((each) => changeOf(path, table, each)) };
  }
  throw damaged(path, 'its end is missing');
}

/** The lines of a journal, in whose words it is told where they are broken. */
async function* ofJournal(path: string, lines: AsyncIterable<string>): AsyncGenerator<string> {
  try {
    yield* lines;
  } catch (error) {
    if (!(error instanceof BrokenLine)) throw error;
    throw damaged(path, error.number === 1 ? 'its header' : `its part ${error.number - 1}`);
  }
}

/** What is told of a journal that can't be used as it is. */
export function damaged(path: string, what: string): Problem {
  return new Problem(
    'STORAGE_DAMAGED',
    `An import that has begun is finished from its journal, ${path} is not as it was written (${what}). Put it back from a copy, or have it written anew: orgweave journal retry FOLDER, with the folder that was imported. Or orgweave journal abandon, which leaves in the graph what is there of it.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The rows of a journal are valid; an earlier release may have taken one that this one does not, or had fewer columns. */
function changeOf(path: string, table: TableName, cells: Cells): Change {
  const decoded = tables[table].decode(tables[table].cellsOf(cells));
  if ('violations' in decoded)
    throw damaged(path, `a row of ${table}: ${decoded.violations[0]?.message}`);
  return decoded;
}

function cellsOf<T extends TableName>(change: { table: T; row: RowOf<T> }): Cells {
  return tables[change.table].encode(change.row);
}
