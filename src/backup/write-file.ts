import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { writeAside } from '../files/new-file.js';
import { type Checked, checked } from './checked.js';
import type { Header } from './lines.js';

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
  const headers: Header[] = [];
  const watched = (line: Checked) => {
    if (line.part === null) headers.push(line.header);
    onLine(line);
  };
  await writeAside(path, async (partial) => {
    // For its owner alone: who may read the graph does not follow from who may read the folder.
    const written = createWriteStream(partial, { mode: 0o600 });
    await pipeline(sealed(lines, watched), createGzip(), written);
  });
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
