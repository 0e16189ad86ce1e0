/** A whole name fits, the beginning of one, or a part. */
export const FITS = [0, 1, 2] as const;
export type Fit = (typeof FITS)[number];

/** What is looked for, in bytes. */
export interface Term {
  readonly bytes: Buffer;
  /** By a byte that stands where the term would end: how much further on it may end, at the least. */
  readonly skips: Uint16Array;
}

export function termOf(text: string): Term {
  const bytes = Buffer.from(text);
  const last = bytes.length - 1;
  const skips = new Uint16Array(2 ** 8).fill(bytes.length);
  for (let at = 0; at < last; at += 1) skips[bytes[at] ?? 0] = last - at;
  return { bytes, skips };
}

const bar = '|'.charCodeAt(0);

/** How the best of the places fits at which a term stands in a part of some bytes; null where it does not. */
export function fitOf(bytes: Buffer, from: number, to: number, term: Term): Fit | null {
  const { skips } = term;
  const { length } = term.bytes;
  const final = term.bytes[length - 1];
  const last = to - length;
  let best: Fit | null = null;
  let skip = 1;
  for (let at = from; at <= last; at += skip) {
    const end = bytes[at + length - 1] ?? 0;
    skip = skips[end] ?? 1;
    if (end !== final || !isAt(bytes, at, term.bytes)) continue;
    if (at === from || bytes[at - 1] !== bar) best ??= 2;
    else if (at === last || bytes[at + length] !== bar) best = 1;
    else return 0;
  }
  return best;
}

function isAt(bytes: Buffer, at: number, term: Buffer): boolean {
  for (let offset = 0; offset < term.length - 1; offset += 1)
    if (bytes[at + offset] !== term[offset]) return false;
  return true;
}
