import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isAbsence } from '../../domain/file-errors.js';
import { Problem } from '../../domain/problem.js';
import { type Change, isTableName, type RowOf, type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import { type Batch, PHASES } from '../write/batches.js';

/**
 * A change set on disk, valid and whole, on its way into the graph: a header line, then a line a
 * batch. It has its name only once all of it is on disk.
 */
export interface JournalFile {
  readonly path: string;
  readonly header: JournalHeader;
  batches(): AsyncIterable<Batch>;
}

const JournalHeader = z.object({
  id: z.string(),
  actor: z.string(),
  origin: z.string(),
  recordedAt: z.string(),
  /** Rows in the file, those of both phases counted once. */
  total: z.number().int(),
});
export type JournalHeader = z.infer<typeof JournalHeader>;

const Line = z.object({
  table: z.custom<TableName>((name) => typeof name === 'string' && isTableName(name)),
  phase: z.enum(PHASES),
  cells: z.array(z.record(z.string(), z.string())),
});

/** @throws Problem CONFLICT where another process has cleared the folder meanwhile */
export async function writeJournal(
  folder: string,
  header: JournalHeader,
  batches: AsyncIterable<Batch>,
): Promise<JournalFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${header.id}${whole}`);
  const file = await open(`${path}${partial}`, 'w');
  try {
    await file.write(`${JSON.stringify(header)}\n`);
    for await (const { table, phase, changes } of batches)
      await file.write(`${JSON.stringify({ table, phase, cells: changes.map(cellsOf) })}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}${partial}`, path).catch((error: unknown) => {
    if (!isAbsence(error)) throw error;
    throw new Problem(
      'CONFLICT',
      `A large import prepares its journal alone, another start of orgweave has removed ${path}: import it again.`,
      { cause: error },
    );
  });
  return { path, header, batches: () => readBatches(path) };
}

/** The journals that an earlier process left; what it had not finished writing is removed. */
export async function leftJournals(folder: string): Promise<JournalFile[]> {
  const names = await readdir(folder).catch((error: unknown): string[] => {
    if (isAbsence(error)) return [];
    throw error;
  });
  for (const name of names.filter((each) => each.endsWith(partial)))
    await rm(join(folder, name), { force: true });
  const left = names.filter((each) => each.endsWith(whole)).sort();
  return Promise.all(left.map((name) => openJournal(join(folder, name))));
}

export async function removeJournal({ path }: JournalFile): Promise<void> {
  await rm(path, { force: true });
}

const whole = '.ndjson';
const partial = '.partial';

async function openJournal(path: string): Promise<JournalFile> {
  const lines = linesOf(path);
  const { value } = await lines.next();
  await lines.return(undefined);
  const header = JournalHeader.parse(JSON.parse(value ?? 'null'));
  return { path, header, batches: () => readBatches(path) };
}

async function* readBatches(path: string): AsyncGenerator<Batch> {
  const lines = linesOf(path);
  // The first is the header.
  await lines.next();
  for await (const line of lines) {
    const { table, phase, cells } = Line.parse(JSON.parse(line));
    yield { table, phase, changes: cells.map((each) => changeOf(table, each)) };
  }
}

function changeOf(table: TableName, cells: Cells): Change {
  const decoded = tables[table].decode(cells);
  if ('violations' in decoded)
    throw new Error(`A journal holds valid rows, received ${decoded.violations[0]?.message}`);
  return decoded;
}

function cellsOf<T extends TableName>(change: { table: T; row: RowOf<T> }): Cells {
  return tables[change.table].encode(change.row);
}

/** Lines end with a line feed alone: JSON may hold the other characters that end lines elsewhere. */
async function* linesOf(path: string): AsyncGenerator<string> {
  const pieces: string[] = [];
  for await (const chunk of createReadStream(path, 'utf8')) {
    const [rest = '', ...others] = String(chunk).split('\n');
    pieces.push(rest);
    for (const start of others) yield pieces.splice(0, pieces.length, start).join('');
  }
}
