import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { Deserializer, Serializer } from 'node:v8';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Snapshot } from './coverage/index/snapshot.js';
import { UnitIndex } from './coverage/index/unit-index.js';
import { beginWith, currentIndex } from './coverage/kept/current-index.js';
import { isSame, keptState } from './coverage/kept/state.js';
import { reasonOf } from './domain/problem.js';
import type { Reader } from './graph/graph.js';

/** Moves on with each change of what a snapshot holds, or of how units are cut and counted in it. */
const FORMAT = 1;

/** The first line of the file, before the snapshot: what it is of, and whether it is whole. */
const Header = z.object({
  format: z.literal(FORMAT),
  graph: z.string(),
  timelines: z.number().int(),
  drawn: z.string(),
  sha256: z.string(),
});
type Header = z.infer<typeof Header>;

/**
 * Begins with the index in a file, where it is of the graph as that is now: to read it takes a fraction of the
 * time that it takes to build one. A file that is torn, older, or of another graph is of no use, and the log says so.
 */
export async function restoreIndex(reader: Reader, file: string, log: Logger): Promise<void> {
  const [state] = await reader.read(keptState());
  if (state === undefined) return;
  try {
    const header = await headerIn(file);
    if (header === null) return;
    if (!isSame(header, state)) {
      log.info(
        { file },
        'the index in the file is of another version of the graph: it is built anew',
      );
      return;
    }
    beginWith(reader, { value: UnitIndex.fromSnapshot(await snapshotIn(file, header)), state });
  } catch (error) {
    log.warn(
      { file, reason: reasonOf(error) },
      'the index in the file is damaged: it is built anew',
    );
  }
}

/**
 * Brings the index up to date and keeps it in a file, unless that has it already. What can't be written is only
 * logged: the next start takes longer.
 */
export async function keepIndex(reader: Reader, file: string, log: Logger): Promise<void> {
  const current = await currentIndex(reader);
  if (current === null) return;
  const { value: index, state } = current;
  const { graph, timelines, drawn } = state;
  const header = await headerIn(file).catch(() => null);
  if (header !== null && isSame(header, state)) return;
  const snapshot = serialized(index.snapshot());
  const next: Header = { format: FORMAT, graph, timelines, drawn, sha256: digestOf(snapshot) };
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      await handle.writeFile(`${JSON.stringify(next)}\n`);
      await handle.writeFile(snapshot);
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
async function snapshotIn(file: string, { sha256 }: Header): Promise<Snapshot> {
  const bytes = await readFile(file);
  const snapshot = bytes.subarray(bytes.indexOf('\n') + 1);
  if (digestOf(snapshot) !== sha256) throw new Error('The snapshot is not whole.');
  return deserialized(snapshot);
}

/** As `v8.serialize`, whose arrays are read as pieces of the file, all of which then stays in memory, or as copies. */
function serialized(snapshot: Snapshot): Buffer {
  const serializer = new Serializer();
  serializer.writeHeader();
  serializer.writeValue(snapshot);
  return serializer.releaseBuffer();
}

function deserialized(bytes: Uint8Array): Snapshot {
  const deserializer = new Deserializer(bytes);
  deserializer.readHeader();
  return deserializer.readValue();
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
