import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { type Change, isTableName, type RowOf, type TableName, tables } from './tables.js';
import type { Cells } from './tables-table.js';

/**
 * A change set on disk, valid and whole, on its way into the graph: a header line, then a line a
 * row. It has its name only once all of it is on disk.
 */
export interface JournalFile {
  readonly path: string;
  readonly header: JournalHeader;
  changes(): AsyncIterable<Change>;
}

const JournalHeader = z.object({
  id: z.string(),
  actor: z.string(),
  origin: z.string(),
  recordedAt: z.string(),
  /** Rows in the file. */
  total: z.number().int(),
});
export type JournalHeader = z.infer<typeof JournalHeader>;

const Line = z.object({
  table: z.custom<TableName>((name) => typeof name === 'string' && isTableName(name)),
  cells: z.record(z.string(), z.string()),
});

export async function writeJournal(
  folder: string,
  header: JournalHeader,
  changes: AsyncIterable<Change>,
): Promise<JournalFile> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${header.id}.ndjson`);
  const file = await open(`${path}.partial`, 'w');
  try {
    let text = `${JSON.stringify(header)}\n`;
    for await (const change of changes) {
      text += `${JSON.stringify({ table: change.table, cells: cellsOf(change) })}\n`;
      if (text.length < 1_000_000) continue;
      await file.write(text);
      text = '';
    }
    await file.write(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.partial`, path);
  return openJournal(path);
}

/** The journals that an earlier process left; what it had not finished writing is removed. */
export async function leftJournals(folder: string): Promise<JournalFile[]> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.endsWith('.partial')))
    await rm(join(folder, name), { force: true });
  const left = names.filter((each) => each.endsWith('.ndjson')).sort();
  return Promise.all(left.map((name) => openJournal(join(folder, name))));
}

export async function removeJournal({ path }: JournalFile): Promise<void> {
  await rm(path, { force: true });
}

async function openJournal(path: string): Promise<JournalFile> {
  const lines = linesOf(path);
  const { value } = await lines.next();
  await lines.return(undefined);
  return {
    path,
    header: JournalHeader.parse(JSON.parse(value ?? 'null')),
    changes: () => rows(path),
  };
}

async function* rows(path: string): AsyncGenerator<Change> {
  let isHeader = true;
  for await (const line of linesOf(path)) {
    if (!isHeader) yield changeOf(Line.parse(JSON.parse(line)));
    isHeader = false;
  }
}

function changeOf({ table, cells }: z.infer<typeof Line>): Change {
  const decoded = tables[table].decode(cells);
  if ('violations' in decoded)
    throw new Error(`A journal holds valid rows, received ${decoded.violations[0]?.message}`);
  return decoded;
}

function cellsOf<T extends TableName>(change: { table: T; row: RowOf<T> }): Cells {
  return tables[change.table].encode(change.row);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
}
