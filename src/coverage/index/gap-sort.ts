import type { Key } from './compare.js';
import { comparePlaced, compareWithKeys, type Placed, type PlainOrder } from './gap-compare.js';
import { earliestSince } from './gap-keys.js';
import { type GapSearch, listedInRange, type Match, NOT_LISTED } from './gap-search.js';
import { mayHave } from './met-states.js';
import type { Slot } from './units.js';
import { walk } from './walk.js';

/**
 * The first units of a list, in the direction of a page: all units of the list are gone through, and no more of
 * them are held and sorted than some pages.
 */
export function sortGaps(
  search: GapSearch,
  order: PlainOrder,
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
): Match[] {
  const { contents, extent, day, gravities } = search;
  const { units, byPath } = contents;
  const sign = backward ? -1 : 1;
  const compare = comparePlaced(units, order);
  const before = (a: Placed, b: Placed) => sign * compare(a, b);
  const fromKeys = behind === null ? null : compareWithKeys(units, order, behind);
  let nearest: PlacedMatch[] = [];
  let furthest: Placed | null = null;
  const isAsked = (unitClass: number, state: number) =>
    extent.hasClass[unitClass] === true && gravities[state] !== NOT_LISTED;
  walk(
    units,
    byPath,
    {
      ranges: extent.ranges,
      backward: false,
      mayHave: (chunk) => mayHave(chunk.met, day, isAsked),
    },
    (slot) => {
      const span = listedInRange(search, slot);
      if (span >= 0) take(slot, span);
      return false;
    },
  );
  return firstOf();

  function take(slot: Slot, span: number): void {
    const since = order === 'SINCE' ? earliestSince(search, slot, span) : 0;
    // Most lie further by the day alone.
    if (furthest !== null && sign * (since - furthest.since) > 0) return;
    const placed = { slot, span, since };
    if (furthest !== null && before(placed, furthest) > 0) return;
    if (fromKeys !== null && sign * fromKeys(placed) <= 0) return;
    nearest.push(placed);
    if (nearest.length < PAGES * (limit + 1)) return;
    nearest = firstOf();
    furthest = nearest.at(-1) ?? null;
  }

  function firstOf(): PlacedMatch[] {
    return nearest.sort(before).slice(0, limit);
  }
}

type PlacedMatch = Match & Placed;

const PAGES = 8;
