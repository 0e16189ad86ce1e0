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

/**
 * Begins with the index in a file, where it is of the graph as that is now: to read it takes a fraction of the
 * time that it takes to build one. A file that is torn, older, or of another graph is of no use, and the log says so.
 */
export async function restoreIndex(reader: Reader, file: string, log: Logger): Promise<void> {
  const bytes = await readFile(file).catch(() => null);
  const [state] = await reader.read(keptState());
  if (bytes === null || state === undefined) return;
  try {
    const { header, snapshot } = parted(bytes);
    if (!isSame(header, state)) {
      log.info(
        { file },
        'the index in the file is of another version of the graph: it is built anew',
      );
      return;
    }
    beginWith(reader, { index: UnitIndex.fromSnapshot(deserialized(snapshot)), state });
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
  const { index, state } = current;
  const { graph, timelines, drawn } = state;
  if (await isKept(file, { graph, timelines, drawn })) return;
  const snapshot = serialized(index.snapshot());
  const header = { format: FORMAT, graph, timelines, drawn, sha256: digestOf(snapshot) };
  const partial = `${file}.partial`;
  try {
    const handle = await open(partial, 'w');
    try {
      await handle.writeFile(`${JSON.stringify(header)}\n`);
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

/** @throws Error where they are no header and the snapshot that it is of */
function parted(bytes: Buffer): { header: z.infer<typeof Header>; snapshot: Uint8Array } {
  const end = bytes.indexOf('\n');
  const header = Header.parse(JSON.parse(bytes.toString('utf8', 0, end)));
  const snapshot = bytes.subarray(end + 1);
  if (digestOf(snapshot) !== header.sha256) throw new Error('The snapshot is not whole.');
  return { header, snapshot };
}

async function isKept(
  file: string,
  state: Pick<z.infer<typeof Header>, 'graph' | 'timelines' | 'drawn'>,
): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1_024), 0, 1_024, 0);
    const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
    return isSame(Header.parse(JSON.parse(line)), state);
  } catch {
    return false;
  } finally {
    await handle.close();
  }
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
