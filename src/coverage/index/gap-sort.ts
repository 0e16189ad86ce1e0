import type { Day } from '../../domain/day.js';
import type { Key } from './compare.js';
import { classesToWalk } from './extent.js';
import { comparePlaced, compareWithKeys, type Placed, type PlainOrder } from './gap-compare.js';
import { earliestSince } from './gap-keys.js';
import { type GapSearch, listedInRange, type Match, soughtBy } from './gap-search.js';
import { mayHave, sinceIn } from './met-states.js';
import type { SlotChunk } from './slot-list.js';
import type { Slot } from './units.js';
import { pieces } from './walk.js';

/**
 * The first units of a list, in the direction of a page: all units that may be among them are gone through, and no
 * more of them are held and sorted than some pages.
 */
export function sortGaps(
  search: GapSearch,
  order: PlainOrder,
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
): Match[] {
  const { contents, extent } = search;
  const { units, byPath } = contents;
  const sign = backward ? -1 : 1;
  const compare = comparePlaced(units, order);
  const before = (a: Placed, b: Placed) => sign * compare(a, b);
  const fromKeys = behind === null ? null : compareWithKeys(units, order, behind);
  let nearest: PlacedMatch[] = [];
  let furthest: Placed | null = null;
  for (const { slots, bound } of piecesBySince()) {
    if (isFurther(bound)) break;
    for (const slot of slots) {
      const span = listedInRange(search, slot);
      if (span >= 0) take(slot, span);
    }
  }
  return firstOf();

  /** By SINCE those first whose units may come first: what lies behind the page needs no look. */
  function piecesBySince(): BoundPiece[] {
    const sought = soughtBy(search);
    const mayHaveListed = ({ met }: SlotChunk) => mayHave(met, sought);
    const found = classesToWalk(extent).flatMap((unitClass) => [
      ...pieces(units, byPath, {
        ...{ ranges: extent.ranges, backward: false, unitClass },
        mayHave: mayHaveListed,
      }),
    ]);
    if (order !== 'SINCE') return found.map(({ slots }) => ({ slots, bound: 0 }));
    return found
      .map(({ chunk, slots }) => {
        const [earliest, latest] = sinceIn(chunk.met, sought);
        return { slots, bound: backward ? latest : earliest };
      })
      .sort((a, b) => sign * (a.bound - b.bound));
  }

  function isFurther(since: Day): boolean {
    return furthest !== null && sign * (since - furthest.since) > 0;
  }

  function take(slot: Slot, span: number): void {
    const since = order === 'SINCE' ? earliestSince(search, slot, span) : 0;
    // Most lie further by the day alone.
    if (isFurther(since)) return;
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

interface BoundPiece {
  readonly slots: Int32Array;
  /** No unit of it comes before this day, in the direction of the page. */
  readonly bound: Day;
}

const PAGES = 8;
