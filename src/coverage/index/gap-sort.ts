import { compareKeys, type Key } from './compare.js';
import { gapKeys } from './gap-keys.js';
import type { GapOrder } from './gap-list.js';
import { type GapSearch, type Match, matchInRange } from './gap-search.js';
import { walk } from './walk.js';

/**
 * The first units of a list in any order, in the direction of a page: all units of the list are gone through,
 * and no more of them are held and sorted than some pages.
 */
export function sortGaps(
  search: GapSearch,
  order: GapOrder,
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
): Match[] {
  const before = (a: readonly Key[], b: readonly Key[]) =>
    backward ? compareKeys(b, a) : compareKeys(a, b);
  let nearest: Keyed[] = [];
  let furthest: readonly Key[] | null = null;
  const take = (match: Match) => {
    const keys = gapKeys(search, order, match);
    if (behind !== null && before(keys, behind) <= 0) return;
    if (furthest !== null && before(keys, furthest) > 0) return;
    nearest.push({ match, keys });
    if (nearest.length < PAGES * (limit + 1)) return;
    nearest = firstOf();
    furthest = nearest.at(-1)?.keys ?? null;
  };
  for (const unitClass of search.extent.classes)
    walk(
      search.contents.byPath,
      { ranges: search.extent.ranges, backward: false, unitClass: unitClass.at },
      (entry) => {
        const match = matchInRange(search, entry);
        if (match !== null) take(match);
        return false;
      },
    );
  return firstOf().map(({ match }) => match);

  function firstOf(): Keyed[] {
    return nearest.sort((a, b) => before(a.keys, b.keys)).slice(0, limit);
  }
}

interface Keyed {
  readonly match: Match;
  readonly keys: readonly Key[];
}

const PAGES = 8;
