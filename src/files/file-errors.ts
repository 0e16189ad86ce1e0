import { Problem, reasonOf } from '../domain/problem.js';

/** Whether a file or a folder is not there. */
export function isAbsence(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

/** What a system says where a file cannot grow: the disk is full, a quota is used up, the file is as large as one may be. */
const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Whether a file could not be written because there is no room. */
export function isStorageFull(error: unknown): boolean {
  return FULL.has(codeOf(error));
}

/** What a system says of a name under which no file can be made: no such folder, no right to write, a folder itself. */
const UNWRITABLE: ReadonlySet<unknown> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EACCES',
  'EPERM',
  'EROFS',
  'EISDIR',
  'EEXIST',
  'ENAMETOOLONG',
]);

/** Whether nothing can be written under the name that was given. */
export function isUnwritable(error: unknown): boolean {
  return UNWRITABLE.has(codeOf(error));
}

/** What is told where a file or folder cannot be made under the name that was given. */
export function unwritable(path: string, cause: unknown): Problem {
  return new Problem(
    'BAD_USER_INPUT',
    `What is written goes into a folder that is there and may be written, received ${path}: ${reasonOf(cause)}.`,
    { cause },
  );
}

/** What is told where there is no room to write to a file. */
export function storageFull(file: string, cause: unknown): Problem {
  return new Problem(
    'STORAGE_FULL',
    `Writing needs room on the disk, there is none for ${file}: ${reasonOf(cause)}. What was committed stays; make room and try again.`,
    { cause },
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}
