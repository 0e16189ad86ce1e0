import { createReadStream } from 'node:fs';
import { lstat, stat } from 'node:fs/promises';
import {
  type Encoding,
  encodingOf,
  isGbk,
  isPlainlyUtf8,
  isUtf8,
  isUtf16,
  toUtf8,
} from './encodings.js';

const LF = 0x0a;
const CR = 0x0d;

/** The longest row, and so the longest line, in bytes: what an unclosed quote can take of memory. */
export const LONGEST_ROW = 1 << 20;

export type LinesFailure =
  | EncodingFailure
  | { readonly rule: 'ROW_LENGTH'; readonly line: number; readonly value: string }
  | UnreadableFailure;

interface EncodingFailure {
  readonly rule: 'ENCODING';
  readonly line: number;
  readonly value: string;
  /** What the file seems to be, and what to do with it; the rule alone where absent. */
  readonly statement?: string;
}

interface UnreadableFailure {
  readonly rule: 'UNREADABLE_FILE' | 'ABSENT';
  readonly line: null;
  readonly value: string;
  readonly statement?: string;
}

/**
 * Reads a file in pieces of whole lines, as UTF-8, each known to be right. Returns why it stopped where the file does
 * not go on to its end: the lines before have been given. Lines that end in CR alone, as old spreadsheets write them,
 * end in LF.
 *
 * @param told the encoding that it is in; a file that is plainly UTF-8 is read as that all the same
 */
export async function* readFileLines(
  path: string,
  told: Encoding,
): AsyncGenerator<Buffer, LinesFailure | null> {
  let line = 1;
  let rest: Buffer = Buffer.alloc(0);
  let encoding: Encoding | null = null;
  let endsInCr = false;
  let isFirst = true;
  let isPlain = false;
  try {
    const noFile = await whatElse(path);
    if (noFile !== null) return noFile;
    for await (const chunk of createReadStream(path)) {
      const read: unknown = chunk;
      if (!Buffer.isBuffer(read)) throw new TypeError('A file is read as bytes.');
      if (isFirst && isUtf16(read)) return utf16Failure(read);
      if (isFirst) endsInCr = hasCrLines(read);
      isFirst = false;
      if (endsInCr) replace(read, CR, LF);
      const bytes = rest.length === 0 ? read : Buffer.concat([rest, read]);
      const end = bytes.lastIndexOf(LF) + 1;
      const whole = bytes.subarray(0, end);
      encoding ??= encodingOf(whole, told);
      const text = toUtf8(whole, encoding ?? told);
      if (text === null) return yield* uptoBadLine(whole, line, encoding ?? told, isPlain);
      isPlain ||= isPlainlyUtf8(whole);
      if (end > 0) yield text;
      line += countLines(whole);
      rest = bytes.subarray(end);
      if (rest.length > LONGEST_ROW)
        return { rule: 'ROW_LENGTH', line, value: `${rest.length} bytes and more` };
    }
  } catch (error) {
    return unreadable(error);
  }
  encoding ??= encodingOf(rest, told) ?? told;
  const last = toUtf8(rest, encoding);
  if (last === null) return yield* uptoBadLine(rest, line, encoding, isPlain);
  if (last.length > 0) yield last;
  return null;
}

function utf16Failure(start: Buffer): EncodingFailure {
  return {
    ...{ rule: 'ENCODING', line: 1, value: hex(start.subarray(0, 4)) },
    statement: 'A file is UTF-8, this one is UTF-16 ("Unicode text"): save it as "CSV UTF-8"',
  };
}

/** What stands at a path that is no file, of which a pipe would keep its reader waiting; null for a file. */
async function whatElse(path: string): Promise<UnreadableFailure | null> {
  const link = await lstat(path);
  const at = link.isSymbolicLink() ? await stat(path).catch(() => null) : link;
  if (at?.isFile()) return null;
  const statement = 'A CSV file is a file that can be read';
  const other = at?.isDirectory() ? 'a folder (EISDIR)' : 'a pipe or a device';
  const value = at === null ? 'a link to what is not there' : other;
  return { rule: 'UNREADABLE_FILE', line: null, value, statement };
}

/** Whether a file begins with lines that end in CR without LF. */
function hasCrLines(start: Buffer): boolean {
  const first = start.indexOf(CR);
  // A whole chunk may end between CR and LF.
  return first >= 0 && !start.includes(LF) && (first < start.length - 1 || start.length < 1 << 16);
}

/**
 * A byte of a longer sequence is never a line feed, so each line is right or wrong alone.
 *
 * @param wasPlain whether what stands before is UTF-8 for sure
 */
function* uptoBadLine(
  bytes: Buffer,
  first: number,
  encoding: Encoding,
  wasPlain: boolean,
): Generator<Buffer, LinesFailure> {
  let line = first;
  for (let start = 0; ; line += 1) {
    const feed = bytes.indexOf(LF, start);
    const end = feed === -1 ? bytes.length : feed + 1;
    const text = toUtf8(bytes.subarray(start, end), encoding);
    if (text === null)
      return encodingFailure(
        bytes.subarray(start, end),
        line,
        encoding,
        wasPlain || isPlainlyUtf8(bytes.subarray(0, start)),
      );
    yield text;
    start = end;
  }
}

function encodingFailure(
  bytes: Buffer,
  line: number,
  encoding: Encoding,
  wasPlain: boolean,
): EncodingFailure {
  if (encoding === 'gbk')
    return {
      ...{ rule: 'ENCODING', line, value: isUtf8(bytes) ? 'UTF-8' : hex(bytes.subarray(0, 4)) },
      statement: 'A file is GBK where the import is told so',
    };
  const failure = { rule: 'ENCODING', line, value: badBytes(bytes) } as const;
  if (wasPlain)
    return { ...failure, statement: 'A file is UTF-8 to its end, this one is damaged here' };
  if (!isGbk(bytes)) return failure;
  const statement =
    'A file is UTF-8, this one seems to be GBK: save it as "CSV UTF-8", or import it with --encoding gbk';
  return { ...failure, statement };
}

/** The bytes from the first that is not UTF-8 on, as `D2 F8`. */
function badBytes(line: Buffer): string {
  const right = line.toString('utf8').split('\ufffd', 1)[0] ?? '';
  const at = Buffer.byteLength(right);
  return hex(line.subarray(at, at + 4));
}

function hex(bytes: Buffer): string {
  return bytes
    .toString('hex')
    .toUpperCase()
    .replace(/..(?=.)/g, '$& ');
}

function replace(bytes: Buffer, from: number, to: number): void {
  for (let at = bytes.indexOf(from); at !== -1; at = bytes.indexOf(from, at + 1)) bytes[at] = to;
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
  // No folder at all is told as that.
  const isAbsent = code === 'ENOENT' || code === 'ENOTDIR';
  return { rule: isAbsent ? 'ABSENT' : 'UNREADABLE_FILE', line: null, value: code };
}
