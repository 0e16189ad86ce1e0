import { compareKeys, type Key } from './compare.js';
import { gapKeys } from './gap-keys.js';
import { type GapSearch, type Match, matchOf } from './gap-search.js';

/**
 * The first units of a list by id or by name, in the direction of a page, among all units in that order.
 *
 * @param budget how many units to look at, at most
 * @returns null where they were not enough
 */
export function scanInOrder(
  search: GapSearch,
  order: 'ID' | 'NAME',
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
  budget: number,
): Match[] | null {
  const { byId, byName } = search.contents;
  const sorted = order === 'ID' ? byId : byName;
  const keys = (entry: Match['entry']) => gapKeys(search, order, { entry, span: -1 });
  const rows: Match[] = [];
  let left = budget;
  let { chunk, at } =
    behind === null
      ? { chunk: backward ? sorted.chunks.length : 0, at: 0 }
      : sorted.firstNot((entry) => {
          const place = compareKeys(keys(entry), behind);
          return backward ? place < 0 : place <= 0;
        });
  while (rows.length < limit) {
    if (backward) at -= 1;
    let items = sorted.chunks[chunk]?.items ?? [];
    if (backward && at < 0) {
      chunk -= 1;
      items = sorted.chunks[chunk]?.items ?? [];
      at = items.length - 1;
    }
    const entry = items[at];
    if (entry === undefined) {
      if (backward || chunk >= sorted.chunks.length) break;
      chunk += 1;
      at = 0;
      continue;
    }
    if (left === 0) return null;
    left -= 1;
    const match = matchOf(search, entry);
    if (match !== null) rows.push(match);
    if (!backward) at += 1;
  }
  return rows;
}
