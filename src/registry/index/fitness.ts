import type { Spelling } from '../names/sought.js';

/**
 * How a thing fits what was typed: a name is it, begins with it, has it in it; then a reading of the name, in the same way.
 */
export const FITS = [0, 1, 2, 3, 4, 5] as const;
export type Fit = (typeof FITS)[number];

/** As names alone can be fitted, or readings alone: the whole, a beginning, a part. */
export type FieldFit = 0 | 1 | 2;

/** What is looked for, in bytes. */
export interface Term {
  readonly bytes: Buffer;
  /** By a byte that stands where the term would end: how much further on it may end, at the least. */
  readonly skips: Uint16Array;
  /** As a spelling has them, for readings; null for names. */
  readonly tones: Spelling['tones'] | null;
}

/** @param text in small letters */
export function termOf(text: string, tones: Term['tones'] = null): Term {
  const bytes = Buffer.from(text);
  const last = bytes.length - 1;
  const skips = new Uint16Array(2 ** 8).fill(bytes.length);
  for (let at = 0; at < last; at += 1) skips[bytes[at] ?? 0] = last - at;
  for (let byte = 0; byte < skips.length; byte += 1) skips[byte] = skips[small(byte)] ?? 1;
  return { bytes, skips, tones };
}

const bar = '|'.charCodeAt(0);

/** The small letter of each letter: in readings syllables begin with capitals, and letters of no syllable are control characters. */
const smallOf = Uint8Array.from({ length: 2 ** 8 }, (_, byte) => {
  const letter = byte & 31;
  return letter > 0 && letter <= 26 && (byte < 32 || (byte >= 64 && byte < 96))
    ? letter | 96
    : byte;
});

export function small(byte: number): number {
  return smallOf[byte] ?? byte;
}

/** How the best of the places fits at which a term stands in a part of some bytes; null where it does not. */
export function fitOf(bytes: Buffer, from: number, to: number, term: Term): FieldFit | null {
  const { skips } = term;
  const { length } = term.bytes;
  const final = term.bytes[length - 1];
  const last = to - length;
  let best: FieldFit | null = null;
  let skip = 1;
  for (let at = from; at <= last; at += skip) {
    const end = bytes[at + length - 1] ?? 0;
    skip = skips[end] ?? 1;
    if (smallOf[end] !== final || !isAt(bytes, at, term)) continue;
    if (at === from || bytes[at - 1] !== bar) best ??= 2;
    else if (at === last || bytes[at + length] !== bar) best = 1;
    else return 0;
  }
  return best;
}

function isAt(bytes: Buffer, at: number, { bytes: term, tones }: Term): boolean {
  for (let offset = 0; offset < term.length - 1; offset += 1)
    if (smallOf[bytes[at + offset] ?? 0] !== term[offset]) return false;
  return tones === null || isSpelled(bytes, at, tones);
}

/** Whether a place is not in the middle of a syllable, and syllables end so many bytes behind it. */
function isSpelled(bytes: Buffer, at: number, tones: readonly number[]): boolean {
  return (
    !isInner(bytes[at]) &&
    tones.every((end) => isOfSyllable(bytes[at + end - 1]) && !isInner(bytes[at + end]))
  );
}

/** Whether a byte of a reading goes on with a syllable. */
function isInner(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 97 && byte <= 122;
}

function beginsSyllable(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 65 && byte <= 90;
}

/** Whether a syllable is only the letter that stands at a place. */
export function isSyllableAlone(bytes: Buffer, at: number): boolean {
  return beginsSyllable(bytes[at]) && !isInner(bytes[at + 1]);
}

function isOfSyllable(byte: number | undefined): boolean {
  return isInner(byte) || beginsSyllable(byte);
}
