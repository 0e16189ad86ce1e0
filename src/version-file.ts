import { constants, writeSync } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { isAbsence } from './files/file-errors.js';
import { syncFolder } from './files/sync-folder.js';

/** How far a graph has come. */
export type Reached = z.infer<typeof Reached>;
const Reached = z.object({
  /** An id of the graph; empty where it has none yet. */
  graph: z.string(),
  /** The number of the last commit, 0 before the first. */
  commit: z.number().int(),
  /** The number of the last event, 0 before the first. */
  event: z.number().int(),
  /** How many transactions have been written. */
  writes: z.number().int(),
});

/** A file that tells how far a graph has come. */
export interface VersionFile {
  /** Resolves when it is on disk. */
  keep(reached: Reached): Promise<void>;
  close(): Promise<void>;
}

/** There are two, written in turns: what a crash leaves half written is never the only one. */
const slotBytes = 4_096;

/**
 * What a file tells; null where there is none.
 *
 * @throws Error where it can't be read, or is not as it was written
 */
export async function readVersionFile(path: string): Promise<Reached | null> {
  const bytes = await readFile(path).catch((error: unknown) => {
    if (isAbsence(error)) return null;
    throw error;
  });
  if (bytes === null) return null;
  const [first, second] = [0, slotBytes].map((at) =>
    reachedIn(bytes.toString('utf8', at, at + slotBytes)),
  );
  const last = first && second && second.writes > first.writes ? second : (first ?? second);
  if (last == null) throw new Error('neither of its two lines is as it was written');
  return last;
}

/** Makes the file anew, whole or not at all. */
export async function createVersionFile(path: string, reached: Reached): Promise<VersionFile> {
  const partial = `${path}.partial`;
  const file = await open(partial, constants.O_RDWR | constants.O_CREAT | constants.O_TRUNC);
  try {
    for (const at of [0, slotBytes]) write(file.fd, at, reached);
    await file.sync();
    await rename(partial, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await file.close();
    throw error;
  }
  let next = 0;
  return {
    keep: async (latest) => {
      write(file.fd, next, latest);
      await file.datasync();
      next = next === 0 ? slotBytes : 0;
    },
    close: () => file.close(),
  };
}

/** As long as a slot, so that nothing is left behind it of what was there; at once, as nothing waits for the disk. */
function write(file: number, at: number, reached: Reached): void {
  const text = JSON.stringify(reached);
  const line = `${checksumOf(text)} ${text}`.padEnd(slotBytes - 1);
  writeSync(file, `${line}\n`, at);
}

function reachedIn(slot: string): Reached | null {
  const [, checksum, text = ''] = /^(\w+) (.*?) *\n$/.exec(slot) ?? [];
  return checksum === checksumOf(text) ? Reached.parse(JSON.parse(text)) : null;
}

function checksumOf(text: string): string {
  return crc32(text).toString(16).padStart(8, '0');
}
