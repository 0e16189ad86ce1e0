import type { Kind } from './kinds.js';

/** A site of a kind, as it is best at given prices. */
export interface Choice {
  /** What it costs beyond what its units pay. */
  readonly value: number;
  /** It serves the units of which less than this is left, */
  readonly below: number;
  /** and so many of those of which just that is. */
  readonly level: number;
}

/** Where the least of a site's units stand, for sites that have no room for all. */
export function roomFor(kinds: readonly Kind[]): Float64Array {
  const rooms = kinds.map(({ capacity, serves }) => Math.min(capacity, serves.length));
  return new Float64Array(rooms.reduce((most, room) => Math.max(most, room), 0));
}

/**
 * The best choice of a site's units: its members, and as many as it has room for of the others that pay more than they
 * cost, those that pay most.
 *
 * @param prices by unit: what it pays for being served
 * @param costs what the site costs, and one step of distance
 * @param least where the least of its units are put, ascending
 */
export function choiceOf(
  { serves, distances, members, capacity, isFixed, isStanding }: Kind,
  prices: Float64Array,
  { siteCost, far }: { readonly siteCost: number; readonly far: number },
  least: Float64Array,
): Choice {
  let value = isStanding ? 0 : siteCost;
  let room = capacity;
  for (let at = 0; at < serves.length && isFixed; at++)
    if (members[at] === 1) {
      value += far * (distances[at] ?? 0) - (prices[serves[at] ?? -1] ?? 0);
      room--;
    }
  const isFree = room >= serves.length;
  let size = 0;
  for (let at = 0; at < serves.length; at++) {
    const left = far * (distances[at] ?? 0) - (prices[serves[at] ?? -1] ?? 0);
    if (left >= 0 || members[at] === 1) continue;
    if (isFree) value += left;
    else if (size < room) insert(least, size++, left);
    else if (left < (least[size - 1] ?? -Infinity)) insert(least, size - 1, left);
  }
  for (let place = 0; place < size; place++) value += least[place] ?? 0;
  if (isFree || size < room) return { value, below: 0, level: 0 };
  const below = least[size - 1] ?? -Infinity;
  let level = 0;
  while (level < size && least[size - 1 - level] === below) level++;
  return { value, below, level };
}

/** Puts a number in its place among as many that ascend. */
function insert(ascending: Float64Array, size: number, number: number): void {
  let place = size;
  for (; place > 0 && (ascending[place - 1] ?? 0) > number; place--)
    ascending[place] = ascending[place - 1] ?? 0;
  ascending[place] = number;
}
