import { bytesOf, compareBytes } from '../../domain/bytes.js';
import { compareText } from '../../domain/compare-text.js';
import { type Day, dateOf } from '../../domain/day.js';
import type { Key } from './compare.js';
import type { GapOrder } from './gap-list.js';
import { byId, byName } from './orders.js';
import { TEXTS } from './unit-page.js';
import type { Slot, Units } from './units.js';

/** The orders in which a unit stands by itself, whatever is found on the others. */
export type PlainOrder = Exclude<GapOrder, 'SEVERITY'>;

/** A unit with what the order by SINCE goes by; for the others 0. */
export interface Placed {
  readonly slot: Slot;
  readonly since: Day;
}

/** Compares two units of a list, as their keys would (gap-keys.ts), without making these. */
export function comparePlaced(units: Units, order: PlainOrder): (a: Placed, b: Placed) => number {
  const compare = order === 'NAME' ? byName : byId;
  return (a, b) => a.since - b.since || compare(units, a.slot, units, b.slot);
}

/** Compares a unit of a list with some keys. */
export function compareWithKeys(
  units: Units,
  order: PlainOrder,
  keys: readonly Key[],
): (placed: Placed) => number {
  const first = String(keys[0]);
  const [start, end] = [bytesOf(first), bytesOf(String(keys.at(-1)))];
  const id = ({ slot }: Placed) => compareBytes(units.text(slot, TEXTS.ID), end);
  switch (order) {
    case 'SINCE':
      return (placed) => compareText(dateOf(placed.since) ?? '', first) || id(placed);
    case 'NAME':
      return (placed) => compareBytes(units.text(placed.slot, TEXTS.READING), start) || id(placed);
    case 'ID':
      return id;
  }
}
