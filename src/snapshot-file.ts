import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { Deserializer, Serializer } from 'node:v8';
import type { Logger } from 'pino';
import { z } from 'zod';
import { reasonOf } from './domain/problem.js';

/** Of what a snapshot is. */
export type Stamp = z.infer<typeof Stamp>;
const Stamp = z.object({
  /** Moves on with each change of what a snapshot holds, or of how that is laid out. */
  format: z.number().int(),
  /** Of which graph, which version of what is in it, and all else that must be the same, as one text. */
  of: z.string(),
});

/** The first line of the file, before the snapshot: what it is of, and whether it is whole. */
const Header = Stamp.extend({ sha256: z.string() });
type Header = z.infer<typeof Header>;

/**
 * What a snapshot in a file is made into, where it is of what a stamp says; else null. A file that is torn, older, or of
 * another graph is of no use, and the log says so.
 */
export async function restoreSnapshot<Snapshot, Value>(
  file: string,
  stamp: Stamp,
  log: Logger,
  toValue: (snapshot: Snapshot) => Value,
): Promise<Value | null> {
  try {
    const header = await headerIn(file);
    if (header === null) return null;
    if (isOf(header, stamp)) return toValue(deserialized(await snapshotIn(file, header)));
    log.info(
      { file },
      'the index in the file is of another version of the graph: it is built anew',
    );
  } catch (error) {
    log.warn(
      { file, reason: reasonOf(error) },
      'the index in the file is damaged: it is built anew',
    );
  }
  return null;
}

/**
 * Keeps a snapshot in a file, unless that has one of the same stamp already. What can't be written is only logged: the
 * next start takes longer.
 */
export async function keepSnapshot<Snapshot>(
  file: string,
  stamp: Stamp,
  log: Logger,
  snapshot: () => Snapshot,
): Promise<void> {
  const header = await headerIn(file).catch(() => null);
  if (header !== null && isOf(header, stamp)) return;
  const bytes = serialized(snapshot());
  const next: Header = { ...stamp, sha256: digestOf(bytes) };
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      await handle.writeFile(`${JSON.stringify(next)}\n`);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(partial, file);
  } catch (error) {
    log.warn({ file, reason: reasonOf(error) }, 'the index can not be kept in the file');
    await rm(partial, { force: true }).catch(() => undefined);
  }
}

/** What is to be said of a file that may hold a snapshot, which is only looked at. */
export async function examineSnapshot(
  file: string,
): Promise<{ readonly state: 'absent' | 'whole' | 'damaged'; readonly reason?: string }> {
  try {
    const header = await headerIn(file);
    if (header === null) return { state: 'absent' };
    await snapshotIn(file, header);
    return { state: 'whole' };
  } catch (error) {
    return { state: 'damaged', reason: reasonOf(error) };
  }
}

function isOf(header: Header, { format, of }: Stamp): boolean {
  return header.format === format && header.of === of;
}

/**
 * What the file begins with; null where there is none.
 *
 * @throws Error where that is something else
 */
async function headerIn(file: string): Promise<Header | null> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return null;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_MOST), 0, HEADER_MOST, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
    return Header.parse(JSON.parse(line));
  } finally {
    await handle.close();
  }
}

const HEADER_MOST = 1_024;

/** @throws Error where it is not whole */
async function snapshotIn(file: string, { sha256 }: Header): Promise<Uint8Array> {
  const bytes = await readFile(file);
  const snapshot = bytes.subarray(bytes.indexOf('\n') + 1);
  if (digestOf(snapshot) !== sha256) throw new Error('The snapshot is not whole.');
  return snapshot;
}

/** As `v8.serialize`, whose arrays are read as pieces of the file, all of which then stays in memory, or as copies. */
function serialized(snapshot: unknown): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(snapshot);
  return serializer.releaseBuffer();
}

function deserialized<Snapshot>(bytes: Uint8Array): Snapshot {
  const deserializer = new Deserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
