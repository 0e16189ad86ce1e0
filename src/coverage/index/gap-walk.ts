import { compareKeys, type Key } from './compare.js';
import { gapKeys } from './gap-keys.js';
import { type GapSearch, listedInRange, type Match, stateOf } from './gap-search.js';
import { GRAVITIES } from './listed-units.js';
import { mayHave } from './met-states.js';
import { cutRange, type Range } from './range.js';
import type { SlotChunk } from './slot-list.js';
import type { UnitClass } from './unit-class.js';
import { walk } from './walk.js';

/**
 * The first units of a list by severity, in the direction of a page. Its order is by gravity and class before
 * all else: so it goes from one to the next, past those that lie before the page or, as the counts tell, are
 * empty, and in each along the paths.
 */
export function walkBySeverity(
  search: GapSearch,
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
): Match[] {
  const rows: Match[] = [];
  for (const cell of cellsOf(search, backward)) {
    if (rows.length === limit) break;
    const order = behind === null ? 0 : compareKeys(cellKeys(cell), behind.slice(0, CELL_KEYS));
    if (backward ? order > 0 : order < 0) continue;
    const units = search.listed.of(cell.unitClass, cell.gravity);
    if (units === 0) continue;
    const from = order === 0 ? behind : null;
    rows.push(...walkCell(search, { ...cell, units }, from, backward, limit - rows.length));
  }
  return rows;
}

/** Listed units of one gravity and one class. */
interface GapCell {
  readonly gravity: number;
  readonly unitClass: UnitClass;
}

const CELL_KEYS = 3;
const PATH_KEY = 3;

function cellsOf({ gravities, extent }: GapSearch, backward: boolean): GapCell[] {
  const met = new Set(gravities);
  const cells = GRAVITIES.filter((gravity) => met.has(gravity)).flatMap((gravity) =>
    extent.classes.map((unitClass) => ({ gravity, unitClass })),
  );
  return backward ? cells.reverse() : cells;
}

function cellKeys({ gravity, unitClass }: GapCell): Key[] {
  return [gravity, unitClass.kind, unitClass.sourceKind];
}

/** Along the paths; the units of one path are put in order when all of them are there. */
function walkCell(
  search: GapSearch,
  { gravity, unitClass, units }: GapCell & { readonly units: number },
  behind: readonly Key[] | null,
  backward: boolean,
  limit: number,
): Match[] {
  const { contents, extent, gravities } = search;
  const rows: Match[] = [];
  let group: Match[] = [];
  let left = units;
  const { units: all, byPath } = contents;
  const sought = {
    day: search.day,
    isAsked: (atClass: number, state: number) =>
      atClass === unitClass.at && gravities[state] === gravity,
  };
  const ranges = behind === null ? extent.ranges : cutRanges(extent.ranges, behind, backward);
  walk(
    all,
    byPath,
    {
      ranges,
      backward,
      unitClass: unitClass.at,
      mayHave: ({ met }: SlotChunk) => mayHave(met, sought),
    },
    (slot): boolean => {
      const span = listedInRange(search, slot);
      if (span < 0) return false;
      const match = { slot, span };
      if (gravities[stateOf(search, match)] !== gravity) return false;
      const { path } = all.location(slot);
      if (group[0] === undefined || all.location(group[0].slot).path !== path) closeGroup();
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
