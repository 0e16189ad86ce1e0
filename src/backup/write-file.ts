import { createHash } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Problem } from '../domain/problem.js';
import { isStorageFull, storageFull } from '../files/file-errors.js';
import { type Checked, checked } from './checked.js';
import type { Header } from './lines.js';

/** Sees that a backup may be written to a file. @throws Problem BAD_USER_INPUT where something is there */
export function ensureNew(path: string): void {
  if (!existsSync(path)) return;
  throw new Problem(
    'BAD_USER_INPUT',
    `A backup takes the place of nothing, ${path} is there: name another file, or give --force.`,
  );
}

/**
 * Writes the lines of a backup to a file, packed by gzip, with a checksum at the end. The file has its name only once
 * all of it is on disk.
 *
 * @throws Problem STORAGE_FULL where there is no room
 */
export async function writeBackup(
  path: string,
  lines: AsyncIterable<string>,
  onLine: (line: Checked) => void,
): Promise<Header> {
  const partial = `${path}.partial`;
  const headers: Header[] = [];
  const watched = (line: Checked) => {
    if (line.part === null) headers.push(line.header);
    onLine(line);
  };
  try {
    // For its owner alone: who may read the graph does not follow from who may read the folder.
    const written = createWriteStream(partial, { mode: 0o600 });
    await pipeline(sealed(lines, watched), createGzip(), written);
    await sync(partial);
    await rename(partial, path);
    // Or the name could be gone after a power cut.
    await sync(dirname(path));
  } catch (error) {
    await rm(partial, { force: true });
    throw isStorageFull(error) ? storageFull(path, error) : error;
  }
  const [header] = headers;
  if (header === undefined) throw new Error('A backup begins with a header.');
  return header;
}

async function* sealed(
  lines: AsyncIterable<string>,
  onLine: (line: Checked) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for await (const each of checked(lines)) {
    const bytes = Buffer.from(`${each.line}\n`);
    hash.update(bytes);
    onLine(each);
    yield bytes;
  }
  yield Buffer.from(`${JSON.stringify({ sha256: hash.digest('hex') })}\n`);
}

async function sync(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
