import { closeSync, fdatasync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import grafeo from '@grafeo-db/js';
import { Problem, reasonOf } from '../../domain/problem.js';
import { isAbsence, storageFull } from '../../files/file-errors.js';

export type Database = InstanceType<typeof grafeo.GrafeoDB>;

export interface GrafeoOptions {
  /** Rows without an order come in any: for tests. */
  readonly shuffleUnordered?: boolean;
  /** Whether a log that is damaged before its end is opened with the commits before that; what it holds besides is kept aside. */
  readonly walSalvage?: boolean;
  /** Whether its files stay as they are, beside other readers. */
  readonly readOnly?: boolean;
}

const checkpointAtBytes = 64 * 1024 * 1024;

/**
 * Opens the file of an embedded graph, or makes it.
 *
 * @throws Problem UNAVAILABLE where it is open in another process or this one may not use it, STORAGE_DAMAGED where it
 * or its log is not as it was written, STORAGE_FULL where there is no room
 */
export function openFile(file: string, { readOnly = false, ...options }: GrafeoOptions): Database {
  try {
    if (readOnly) return grafeo.GrafeoDB.openReadOnly(file);
    mkdirSync(dirname(file), { recursive: true });
    const database = grafeo.GrafeoDB.create(file, { ...options });
    database.setCheckpointTriggers({ walBytes: checkpointAtBytes });
    return database;
  } catch (error) {
    throw openingProblem(error, file);
  }
}

/**
 * Has all that was committed on disk: the engine itself sees to that a little later. Of the calls only those that wait for
 * the disk leave the event loop, as each that does takes longer than all the others.
 */
export async function syncLog(file: string): Promise<void> {
  const folder = logOf(file);
  for (const name of unlessGone(() => readdirSync(folder)) ?? []) {
    const log = unlessGone(() => openSync(join(folder, name), 'r+'));
    if (log === null) continue;
    try {
      await datasync(log);
    } finally {
      closeSync(log);
    }
  }
}

const datasync = promisify(fdatasync);

/** What is gone meanwhile is in the database file, which the engine syncs before. */
function unlessGone<T>(look: () => T): T | null {
  try {
    return look();
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

/** The product's word for an error of writing, where it has one. */
export function writingProblem(error: unknown, file: string | null): unknown {
  // Windows has its own number for a full disk.
  const isFull = hasSaid(error, /No space left|quota exceeded|File too large|os error 112\b/i);
  return isFull ? storageFull(file ?? 'memory', error) : error;
}

function openingProblem(error: unknown, file: string): unknown {
  const problem = (code: 'UNAVAILABLE' | 'STORAGE_DAMAGED', message: string) =>
    new Problem(code, message, { cause: error });
  if (hasSaid(error, /cannot be locked/))
    return problem(
      'UNAVAILABLE',
      `A graph file is open in one process at a time, ${file} is open in another: stop that one (an orgweave server or import), or give this one its own DATA_DIR.`,
    );
  if (hasSaid(error, /Permission denied|Read-only file system|Access is denied/i))
    return problem(
      'UNAVAILABLE',
      `The files of the embedded graph are read and written by this process, which may not with ${file} or ${logOf(file)}: ${reasonOf(error)}. Give it the right to.`,
    );
  const full = writingProblem(error, file);
  if (full !== error) return full;
  const salvage = hasSaid(error, /\.wal[/\\].*is damaged/)
    ? ', or start with --accept-loss, which goes on with the commits before the damage and keeps the rest beside it'
    : '';
  return problem(
    'STORAGE_DAMAGED',
    `The files of the embedded graph are as they were written, ${file} or its log is not: ${reasonOf(error)}. Nothing was changed. Put ${file} and ${logOf(file)} back together from a copy, or move them away and restore a backup (orgweave restore FILE)${salvage}.`,
  );
}

/** The folder of the write-ahead log of a database. */
function logOf(file: string): string {
  return `${file}.wal`;
}

function hasSaid(error: unknown, words: RegExp): boolean {
  return error instanceof Error && words.test(error.message);
}
