import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Problem } from '../domain/problem.js';
import { isStorageFull, isUnwritable, storageFull, unwritable } from './file-errors.js';

/**
 * Sees that a file may be written.
 *
 * @param what what is to be in it, as `A backup`
 * @throws Problem BAD_USER_INPUT where something is there
 */
export function ensureNew(path: string, what: string): void {
  if (!existsSync(path)) return;
  throw new Problem(
    'BAD_USER_INPUT',
    `${what} takes the place of nothing, ${path} is there: name another file, or give --force.`,
  );
}

/**
 * Has a file written aside: it has its name only once all of it is on disk, and nothing is left of it where that fails.
 *
 * @param write writes to the path that it is given; what it comes to is returned
 * @throws Problem STORAGE_FULL where there is no room
 */
export async function writeAside<T>(
  path: string,
  write: (partial: string) => Promise<T>,
): Promise<T> {
  const partial = `${path}.partial`;
  try {
    const result = await write(partial);
    await sync(partial);
    await rename(partial, path);
    // Or the name could be gone after a power cut.
    await sync(dirname(path));
    return result;
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {});
    throw isStorageFull(error) ? storageFull(path, error) : error;
  }
}

/**
 * Makes a folder, and those that it is to be in.
 *
 * @throws Problem BAD_USER_INPUT where none can be made there, STORAGE_FULL where there is no room
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, { recursive: true });
  } catch (error) {
    if (isUnwritable(error)) throw unwritable(path, error);
    throw isStorageFull(error) ? storageFull(path, error) : error;
  }
}

/** Writes texts into a folder, each under its name. @throws Problem STORAGE_FULL where there is no room */
export async function writeFiles(
  folder: string,
  texts: Readonly<Record<string, string>>,
): Promise<void> {
  for (const [name, text] of Object.entries(texts))
    await writeAside(join(folder, name), (partial) => writeFile(partial, text));
}

async function sync(path: string): Promise<void> {
  const file = await open(path);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
