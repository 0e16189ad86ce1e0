import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { Problem, reasonOf } from '../domain/problem.js';

/** The text of a file that somebody has named. @throws Problem BAD_USER_INPUT where it can't be read, or is not UTF-8 */
export async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Problem(
      'BAD_USER_INPUT',
      `A file that is named can be read, received ${path}: ${reasonOf(error)}.`,
    );
  });
  if (!isUtf8(bytes)) throw new Problem('BAD_USER_INPUT', `A file is UTF-8, ${path} is not.`);
  return bytes.toString();
}
