import type { Key } from './compare.js';
import { compareWithKeys } from './gap-compare.js';
import { type GapSearch, listedSpan, type Match, soughtBy } from './gap-search.js';
import { mayHave } from './met-states.js';
import type { Position } from './slot-list.js';

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
  const { contents } = search;
  const list = order === 'ID' ? contents.byId : contents.byName;
  const { chunks } = list;
  const sought = soughtBy(search);
  const step = backward ? -1 : 1;
  const start = startOf();
  const rows: Match[] = [];
  let left = budget;
  for (let number = start.chunk; ; number += step) {
    const chunk = chunks[number];
    if (chunk === undefined) return rows;
    if (!mayHave(chunk.met, sought)) continue;
    const { slots } = chunk;
    const first = backward ? slots.length - 1 : 0;
    let at = number === start.chunk ? start.at : first;
    for (; at >= 0 && at < slots.length; at += step) {
      if (left <= 0) return null;
      left -= 1;
      const slot = slots[at] ?? 0;
      const span = listedSpan(search, slot);
      if (span >= 0 && rows.push({ slot, span }) === limit) return rows;
    }
  }

  function startOf(): Position {
    const end = chunks.length - 1;
    const last = { chunk: end, at: (chunks[end]?.slots.length ?? 0) - 1 };
    if (behind === null) return backward ? last : { chunk: 0, at: 0 };
    const compare = compareWithKeys(contents.units, order, behind);
    const { chunk, at } = list.firstNot((slot) => {
      const place = compare({ slot, since: 0 });
      return backward ? place < 0 : place <= 0;
    });
    if (!backward) return { chunk, at };
    return chunk > end ? last : { chunk, at: at - 1 };
  }
}
