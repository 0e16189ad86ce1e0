import type { Day } from '../../domain/day.js';
import { fittingOf, gravityOf, type Profile } from '../rules/profile.js';
import { census } from './census.js';
import type { Contents } from './contents.js';
import { ABSENT, type CountedStates } from './counted-states.js';
import type { Extent } from './extent.js';
import type { GapFilter } from './gap-list.js';
import { ListedUnits, NOT_LISTED } from './listed-units.js';
import type { Sought } from './met-states.js';
import { spanOn, stateAt } from './spans.js';
import type { Slot } from './units.js';

/** What a list of gaps is made of, before it is put in an order. */
export interface GapSearch {
  readonly contents: Contents;
  readonly extent: Extent;
  readonly day: Day;
  readonly filter: GapFilter;
  /** By the place of a counted state: how grave it is under the filter; NOT_LISTED where it doesn't fit. */
  readonly gravities: readonly number[];
  /** Of the counted state at a place: the places of its findings that fit the filter. */
  readonly fitting: (state: number) => readonly number[];
  readonly listed: ListedUnits;
}

/** A unit in the list, with its span of the day. */
export interface Match {
  readonly slot: Slot;
  readonly span: number;
}

/** Finds out, by counts, how many units a list has. */
export function searchGaps(
  contents: Contents,
  extent: Extent,
  filter: GapFilter,
  day: Day,
): GapSearch {
  const gravities = gravitiesUnder(filter, contents.units.dictionaries.states);
  const fitting = fittingUnder(filter, contents.units.dictionaries.states);
  const listed = new ListedUnits(gravities);
  const isAsked = (place: number) => gravities[place] !== NOT_LISTED;
  census(contents, { extent, classes: extent.classes, days: [day], isAsked }, (unitClass) =>
    listed.counterOf(unitClass),
  );
  return { contents, extent, filter, day, gravities, fitting, listed };
}

/** The span of the day of a unit that is listed; -1 where it is not. */
export function listedSpan(search: GapSearch, slot: Slot): number {
  const { hasClass, includes } = search.extent;
  const { unitClass } = search.contents.units.location(slot);
  return hasClass[unitClass.at] && includes(slot) ? spanOfDay(search, slot) : -1;
}

/** As `listedSpan`, of a unit that stands in the ranges of the extent. */
export function listedInRange(search: GapSearch, slot: Slot): number {
  const { hasClass, isExact, includes } = search.extent;
  const { unitClass } = search.contents.units.location(slot);
  return hasClass[unitClass.at] && (isExact || includes(slot)) ? spanOfDay(search, slot) : -1;
}

/** What a chunk must have for a unit of it to be listed. */
export function soughtBy({ extent, day, gravities }: GapSearch): Sought {
  return {
    day,
    isAsked: (unitClass, state) =>
      extent.hasClass[unitClass] === true && gravities[state] !== NOT_LISTED,
  };
}

/** The counted state of a match. */
export function stateOf({ contents: { units } }: GapSearch, { slot, span }: Match): number {
  return stateAt(units.spans(slot), span);
}

function spanOfDay({ contents: { units }, day, gravities }: GapSearch, slot: Slot): number {
  const spans = units.spans(slot);
  const span = spanOn(spans, day, units.dictionaries.states);
  return gravities[stateAt(spans, span)] === NOT_LISTED ? -1 : span;
}

/** Asks of each state once. */
function fittingUnder(filter: GapFilter, states: CountedStates): GapSearch['fitting'] {
  const known = new Map<number, readonly number[]>();
  return (state) => {
    const found = known.get(state);
    if (found !== undefined) return found;
    const findings = states.at(state)?.findings ?? [];
    const fitting = fittingOf(findings, filter).map((finding) => findings.indexOf(finding));
    known.set(state, fitting);
    return fitting;
  };
}

function gravitiesUnder(filter: GapFilter, states: CountedStates): number[] {
  const known = new Map<Profile, number>();
  return Array.from({ length: states.size }, (_, place) => {
    const state = place === ABSENT ? null : states.at(place);
    if (state === null || !(filter.statuses?.includes(state.status) ?? true)) return NOT_LISTED;
    let gravity = known.get(state.profile);
    if (gravity === undefined) {
      gravity = gravityOf(state.findings, filter) ?? NOT_LISTED;
      known.set(state.profile, gravity);
    }
    return gravity;
  });
}
