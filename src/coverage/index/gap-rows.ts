import { dateOf } from '../../domain/day.js';
import type { Key } from './compare.js';
import { gapKeys } from './gap-keys.js';
import type { GapPage, GapRow, GapRows } from './gap-list.js';
import { scanInOrder } from './gap-scan.js';
import { type GapSearch, type Match, stateOf } from './gap-search.js';
import { sortGaps } from './gap-sort.js';
import { walkBySeverity } from './gap-walk.js';
import { membersAt, sinceAt } from './spans.js';
import { UNIT_CLASSES } from './unit-class.js';

/** The units of one page of a list of gaps. */
export function gapRows(search: GapSearch, page: GapPage): GapRows {
  const { total } = search.listed;
  const matches = total === 0 ? [] : firstMatches(search, page, total);
  return { rows: matches.flatMap((match) => rowOf(search, page, match)), total };
}

/** By the way that looks at the fewest units. */
function firstMatches(search: GapSearch, page: GapPage, total: number): Match[] {
  const { order, backward, limit } = page;
  const behind = page.behind?.map(keyOf) ?? null;
  if (order === 'SEVERITY') return walkBySeverity(search, behind, backward, limit);
  if (order !== 'SINCE') {
    const { size } = search.contents.units;
    // Where listed units stand evenly among all, so many have to be looked at.
    const expected = (limit * size) / total;
    const { extent } = search;
    const isAll = extent.size === size && extent.classes.length === UNIT_CLASSES.length;
    const inExtent = (extent.size * extent.classes.length) / UNIT_CLASSES.length;
    if (isAll || expected < inExtent) {
      const budget = isAll ? size : 4 * expected + 100;
      const rows = scanInOrder(search, order, behind, backward, limit, budget);
      if (rows !== null) return rows;
    }
  }
  return sortGaps(search, order, behind, backward, limit);
}

function keyOf(value: Key | boolean): Key {
  return typeof value === 'boolean' ? String(value) : value;
}

function rowOf(search: GapSearch, { order }: GapPage, match: Match): GapRow[] {
  const { units } = search.contents;
  const spans = units.spans(match.slot);
  const state = units.dictionaries.states.at(stateOf(search, match));
  if (state === null) return [];
  return [
    {
      unit: units.unit(match.slot),
      status: state.status,
      fullMembers: state.areMembersKnown ? membersAt(spans, match.span) : null,
      findings: state.findings.map(({ code, severity }, at) => ({
        code,
        severity,
        since: dateOf(sinceAt(spans, match.span, at)),
      })),
      keys: gapKeys(search, order, match),
    },
  ];
}
