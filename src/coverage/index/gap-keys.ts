import { fittingOf } from '../rules/profile.js';
import type { Key } from './compare.js';
import { dateOf } from './day.js';
import type { GapOrder } from './gap-list.js';
import { type GapSearch, type Match, NOT_LISTED } from './gap-search.js';
import { sinceAt, stateAt } from './spans.js';

/** The keys of a unit in a list; see `GapOrder`. */
export function gapKeys(search: GapSearch, order: GapOrder, match: Match): Key[] {
  const { id, reading } = match.entry;
  switch (order) {
    case 'SEVERITY':
      return severityKeys(search, match);
    case 'SINCE':
      return [dateOf(earliestSince(search, match)) ?? '', id];
    case 'NAME':
      return [reading, id];
    case 'ID':
      return [id];
  }
}

function severityKeys({ contents, gravities }: GapSearch, { entry, span }: Match): Key[] {
  const place = stateAt(entry.spans, span);
  const { path, unitClass } = entry.location;
  const profile = contents.states.at(place)?.profile ?? '';
  const gravity = gravities[place] ?? NOT_LISTED;
  return [gravity, unitClass.kind, unitClass.sourceKind, path, profile, entry.id];
}

function earliestSince({ contents, filter }: GapSearch, { entry: { spans }, span }: Match): number {
  const findings = contents.states.at(stateAt(spans, span))?.findings ?? [];
  const fitting = fittingOf(findings, filter);
  return Math.min(...fitting.map((each) => sinceAt(spans, span, findings.indexOf(each))));
}
