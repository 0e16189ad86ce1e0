import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';

const LF = 0x0a;

/** The longest row, and so the longest line, in bytes: what an unclosed quote can take of memory. */
export const LONGEST_ROW = 1 << 20;

export type LinesFailure =
  | { readonly rule: 'ENCODING' | 'ROW_LENGTH'; readonly line: number; readonly value: string }
  | { readonly rule: 'UNREADABLE_FILE' | 'ABSENT'; readonly line: null; readonly value: string };

/**
 * Reads a file in pieces of whole lines, each known to be UTF-8. Returns why it stopped where the
 * file does not go on to its end: the lines before have been given.
 */
export async function* readFileLines(path: string): AsyncGenerator<Buffer, LinesFailure | null> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(path)) {
      const read: unknown = chunk;
      if (!Buffer.isBuffer(read)) throw new TypeError('A file is read as bytes.');
      const bytes = rest.length === 0 ? read : Buffer.concat([rest, read]);
      const end = bytes.lastIndexOf(LF) + 1;
      const whole = bytes.subarray(0, end);
      if (!isUtf8(whole)) return yield* uptoBadLine(whole, line);
      if (end > 0) yield whole;
      line += countLines(whole);
      rest = bytes.subarray(end);
      if (rest.length > LONGEST_ROW)
        return { rule: 'ROW_LENGTH', line, value: `${rest.length} bytes and more` };
    }
  } catch (error) {
    return unreadable(error);
  }
  if (!isUtf8(rest)) return yield* uptoBadLine(rest, line);
  if (rest.length > 0) yield rest;
  return null;
}

/** A byte of a longer UTF-8 sequence is never a line feed, so each line is right or wrong alone. */
function* uptoBadLine(bytes: Buffer, first: number): Generator<Buffer, LinesFailure> {
  let start = 0;
  let line = first;
  for (;;) {
    const feed = bytes.indexOf(LF, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const text = bytes.subarray(start, end);
    if (!isUtf8(text)) {
      if (start > 0) yield bytes.subarray(0, start);
      return { rule: 'ENCODING', line, value: badBytes(text) };
    }
    start = end;
    line += 1;
  }
}

/** The bytes from the first that is not UTF-8 on, as `D2 F8`. */
function badBytes(line: Buffer): string {
  const right = line.toString('utf8').split('\ufffd', 1)[0] ?? '';
  const at = Buffer.byteLength(right);
  return line
    .subarray(at, at + 4)
    .toString('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$& ');
}

/** How many line feeds there are. */
function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) count += 1;
  return count;
}

function unreadable(error: unknown): LinesFailure {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string') throw error;
  return { rule: code === 'ENOENT' ? 'ABSENT' : 'UNREADABLE_FILE', line: null, value: code };
}
