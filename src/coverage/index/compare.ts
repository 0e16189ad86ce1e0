/** The value of an order key. */
export type Key = string | number;

/** Compares two lists of keys that are ordered alike, all ascending. */
export function compareKeys(a: readonly Key[], b: readonly Key[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const left = a[at];
    const right = b[at];
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compareText(String(left), String(right));
    if (order !== 0) return order;
  }
  return 0;
}

/** Compares texts by code point, as the engines do; `<` goes by UTF-16, where what is beyond U+FFFF comes early. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  const shorter = Math.min(a.length, b.length);
  for (let at = 0; at < shorter; at += 1) {
    const left = a.charCodeAt(at);
    const right = b.charCodeAt(at);
    if (left === right) continue;
    return left < SURROGATES || right < SURROGATES
      ? left - right
      : (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

const SURROGATES = 0xd800;

/** Compares ids and codes, which are ASCII: `<` does. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
