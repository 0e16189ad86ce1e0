/** A whole name fits, the beginning of one, or a part. */
export const FITS = [0, 1, 2] as const;
export type Fit = (typeof FITS)[number];

const bar = '|'.charCodeAt(0);

/** How the best of the places fits at which a term stands in a part of some bytes; null where it does not. */
export function fitOf(bytes: Buffer, from: number, to: number, term: Buffer): Fit | null {
  const first = term[0];
  // Of a Chinese character, the last byte tells most.
  const offset = term.length - 1;
  const final = term[offset];
  const last = to - term.length;
  let best: Fit | null = null;
  for (let at = from; at <= last; at += 1) {
    if (bytes[at + offset] !== final || bytes[at] !== first || !isAt(bytes, at, term)) continue;
    if (at === from || bytes[at - 1] !== bar) best ??= 2;
    else if (at === last || bytes[at + term.length] !== bar) best = 1;
    else return 0;
  }
  return best;
}

function isAt(bytes: Buffer, at: number, term: Buffer): boolean {
  for (let offset = 1; offset < term.length; offset += 1)
    if (bytes[at + offset] !== term[offset]) return false;
  return true;
}
