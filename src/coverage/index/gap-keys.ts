import { type Day, dateOf, NEVER } from '../../domain/day.js';
import type { Key } from './compare.js';
import type { GapOrder } from './gap-list.js';
import { type GapSearch, type Match, stateOf } from './gap-search.js';
import { NOT_LISTED } from './listed-units.js';
import { sinceAt, stateAt } from './spans.js';
import { decoded, TEXTS, type TextField } from './unit-page.js';
import type { Slot } from './units.js';

/** The keys of a unit in a list; see `GapOrder`. */
export function gapKeys(search: GapSearch, order: GapOrder, match: Match): Key[] {
  const { units } = search.contents;
  const text = (field: TextField) => decoded(units.text(match.slot, field)) ?? '';
  switch (order) {
    case 'SEVERITY':
      return [...severityKeys(search, match), text(TEXTS.ID)];
    case 'SINCE':
      return [dateOf(earliestSince(search, match.slot, match.span)) ?? '', text(TEXTS.ID)];
    case 'NAME':
      return [text(TEXTS.READING), text(TEXTS.ID)];
    case 'ID':
      return [text(TEXTS.ID)];
  }
}

/** The earliest day since when a finding that fits holds; 0 is unknown. */
export function earliestSince(search: GapSearch, slot: Slot, span: number): Day {
  const spans = search.contents.units.spans(slot);
  let earliest = NEVER;
  for (const finding of search.fitting(stateAt(spans, span)))
    earliest = Math.min(earliest, sinceAt(spans, span, finding));
  return earliest;
}

function severityKeys(search: GapSearch, match: Match): Key[] {
  const { units } = search.contents;
  const place = stateOf(search, match);
  const { path, unitClass } = units.location(match.slot);
  const profile = units.dictionaries.states.at(place)?.profile ?? '';
  const gravity = search.gravities[place] ?? NOT_LISTED;
  return [gravity, unitClass.kind, unitClass.sourceKind, path, profile];
}
