import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { ZodError } from 'zod';
import { Problem, reasonOf } from '../domain/problem.js';
import { linesIn } from '../files/lines-in.js';
import { type Checked, checked } from './checked.js';
import { Trailer } from './lines.js';

/**
 * Reads a backup from a file. That it is whole is known once the last line has come.
 *
 * @throws Problem BAD_USER_INPUT where it is not there, not a backup, cut, altered, or of a later version
 */
export async function* readBackup(path: string): AsyncGenerator<Checked> {
  const packed = createReadStream(path);
  const bytes = createGunzip();
  packed.once('error', (error) => bytes.destroy(error));
  try {
    yield* checked(unsealed(linesIn(packed.pipe(bytes))));
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      'BAD_USER_INPUT',
      `A backup is a whole file as orgweave backup has written it, received ${path}: ${reason(error)}.`,
      { cause: error },
    );
  } finally {
    packed.destroy();
    bytes.destroy();
  }
}

/** The lines that the last one is the checksum of. */
async function* unsealed(lines: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let held: Buffer | null = null;
  for await (const line of lines) {
    if (held !== null) {
      hash.update(held).update('\n');
      yield held.toString();
    }
    held = line;
  }
  const { sha256 } = Trailer.parse(JSON.parse(held?.toString() ?? 'null'));
  if (sha256 !== hash.digest('hex')) throw new Error('its checksum is that of another one');
}

function reason(error: unknown): string {
  if (error instanceof ZodError) {
    const [issue] = error.issues;
    return `${issue?.path.join('.')}: ${issue?.message}`;
  }
  return reasonOf(error);
}
