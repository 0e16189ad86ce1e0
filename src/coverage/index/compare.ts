import { compareText } from '../../domain/compare-text.js';

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

/** Compares ids and codes, which are ASCII: `<` does. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
