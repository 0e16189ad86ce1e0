import { compareKeys, type Key } from './compare.js';
import type { Entry } from './entry.js';
import { gapKeys } from './gap-keys.js';
import { type GapCell, type GapSearch, type Match, matchOf } from './gap-search.js';
import { cutRange, type Range } from './range.js';
import { stateAt } from './spans.js';
import { walk } from './walk.js';

/**
 * The first units of a list by severity, in the direction of a page. Its order is by gravity and class before
 * all else: so it goes from one of these cells to the next, past those that the counts tell are empty or lie
 * before the page, and in each along the paths.
 */
export function walkBySeverity(
  search: GapSearch,
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
): Match[] {
  const rows: Match[] = [];
  for (const cell of backward ? search.cells.toReversed() : search.cells) {
    if (rows.length === limit) break;
    const order = behind === null ? 0 : compareKeys(cellKeys(cell), behind.slice(0, CELL_KEYS));
    if (backward ? order > 0 : order < 0) continue;
    const from = order === 0 ? behind : null;
    rows.push(...walkCell(search, cell, from, backward, limit - rows.length));
  }
  return rows;
}

const CELL_KEYS = 3;
const PATH_KEY = 3;

function cellKeys({ gravity, unitClass }: GapCell): Key[] {
  return [gravity, unitClass.kind, unitClass.sourceKind];
}

/** Along the paths; the units of one path are put in order when all of them are there. */
function walkCell(
  search: GapSearch,
  { gravity, unitClass, units }: GapCell,
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
): Match[] {
  const { contents, extent, gravities } = search;
  const rows: Match[] = [];
  let group: Match[] = [];
  let left = units;
  const mayHave = ({ states }: { readonly states: Uint8Array }) =>
    states.some((met, place) => met === 1 && gravities[place] === gravity);
  const ranges = behind === null ? extent.ranges : cutRanges(extent.ranges, behind, backward);
  walk(
    contents.byPath,
    { ranges, backward, unitClass: unitClass.at, mayHave },
    (entry: Entry): boolean => {
      const match = matchOf(search, entry);
      if (match === null || gravities[stateAt(entry.spans, match.span)] !== gravity) return false;
      if (group[0]?.entry.location.path !== entry.location.path) closeGroup();
      if (rows.length >= limit) return true;
      group.push(match);
      left -= 1;
      return left === 0;
    },
  );
  closeGroup();
  return rows.slice(0, limit);

  function closeGroup(): void {
    const keyed = group.map((match) => ({ match, keys: gapKeys(search, 'SEVERITY', match) }));
    keyed.sort((a, b) => (backward ? compareKeys(b.keys, a.keys) : compareKeys(a.keys, b.keys)));
    for (const { match, keys } of keyed) {
      const order = behind === null ? 1 : compareKeys(keys, behind);
      if (behind === null || (backward ? order < 0 : order > 0)) rows.push(match);
    }
    group = [];
  }
}

function cutRanges(
  ranges: readonly Range[],
  behind: readonly Key[],
  backward: boolean,
): readonly Range[] {
  const path = String(behind[PATH_KEY]);
  return ranges
    .map((range) => cutRange(range, path, backward))
    .filter(({ start, end }) => start < end);
}
