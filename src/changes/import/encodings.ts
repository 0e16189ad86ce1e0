import { isUtf8 } from 'node:buffer';

export { isUtf8 };

/** In what a folder's files may be: GBK stands for GB 18030 as well, which holds it. */
export const ENCODINGS = ['utf-8', 'gbk'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Whole lines as UTF-8; null where they are not in the encoding. */
export function toUtf8(lines: Buffer, encoding: Encoding): Buffer | null {
  if (encoding === 'utf-8') return isUtf8(lines) ? lines : null;
  const text = decoded(lines);
  return text === null ? null : Buffer.from(text);
}

/** Whether bytes that are not UTF-8 read as Chinese in GBK, and not better in UTF-8 that is damaged. */
export function isGbk(bytes: Buffer): boolean {
  const damaged = bytes.toString();
  const fits = countOf(/\p{Script=Han}/gu, damaged) > countOf(/\ufffd/g, damaged);
  return !fits && isChinese(decoded(bytes) ?? '');
}

/** By the mark that such files begin with, or by the zeros of the letters of a header. */
export function isUtf16(start: Buffer): boolean {
  const mark = start.subarray(0, 2).toString('hex');
  return (
    mark === 'fffe' || mark === 'feff' || /^(00..00|..00..00)/.test(start.toString('hex', 0, 4))
  );
}

/**
 * What the first lines of a file are in that are more than ASCII; null where none is. What begins with the mark of UTF-8
 * is that, and what reads in it as Chinese: of GBK that does so by no accident.
 */
export function encodingOf(lines: Buffer, told: Encoding): Encoding | null {
  if (lines.subarray(0, 3).toString('hex') === 'efbbbf') return 'utf-8';
  if (lines.every((byte) => byte < 0x80)) return null;
  return isPlainlyUtf8(lines) ? 'utf-8' : told;
}

/** Whether bytes are UTF-8 for sure: GBK reads as Chinese in it by no accident. */
export function isPlainlyUtf8(bytes: Buffer): boolean {
  return isUtf8(bytes) && isChinese(bytes.toString());
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
