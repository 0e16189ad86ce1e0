import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { COLUMNS, type CsvCell, type CsvEntry } from './rows.js';

/** Rows of a file held before they are written: what bounds the memory. */
const BATCH = 500;
const PROGRESS_EVERY = 10_000;

/**
 * Writes rows as the CSV files of a folder (UTF-8, LF), every file of them with at least its header.
 * The next row is asked for once the last batch is on its way, so a slow disk slows the generator.
 * @returns the rows of each file, without its header
 * @throws what the file system reports
 */
export async function writeFolder(
  out: string,
  entries: Iterable<CsvEntry>,
  onProgress: (rows: number) => void = () => {},
): Promise<Record<string, number>> {
  await mkdir(out, { recursive: true });
  const files = new Map<string, Awaited<ReturnType<typeof openFile>>>();
  try {
    for (const [name, columns] of Object.entries(COLUMNS)) {
      files.set(name, await openFile(join(out, `${name}.csv`), columns));
    }
    let rows = 0;
    for (const [name, row] of entries) {
      if (files.get(name)?.add(row)) await files.get(name)?.flush();
      rows += 1;
      if (rows % PROGRESS_EVERY === 0) onProgress(rows);
    }
    for (const file of files.values()) await file.flush();
    onProgress(rows);
  } finally {
    for (const file of files.values()) await file.close();
  }
  return Object.fromEntries([...files].map(([name, file]) => [`${name}.csv`, file.rows()]));
}

async function openFile(path: string, columns: readonly string[]) {
  const handle = await open(path, 'w');
  await handle.appendFile(`${columns.join(',')}\n`);
  let batch: (string | undefined)[][] = [];
  let rows = 0;
  return {
    /** Takes a row; true when it is time to flush. */
    add(row: Readonly<Partial<Record<string, CsvCell>>>): boolean {
      rows += 1;
      // Cells of text in the order of the columns are what csv-stringify takes fastest.
      return batch.push(columns.map((column) => row[column]?.toString())) >= BATCH;
    },
    async flush(): Promise<void> {
      const text = stringify(batch);
      batch = [];
      await handle.appendFile(text);
    },
    rows: () => rows,
    close: () => handle.close(),
  };
}
