import { gravityOf, type Profile } from '../rules/profile.js';
import { census } from './census.js';
import type { Contents } from './contents.js';
import { ABSENT, type CountedStates } from './counted-states.js';
import type { Day } from './day.js';
import type { Entry } from './entry.js';
import type { Extent } from './extent.js';
import type { GapFilter } from './gap-list.js';
import { spanOn, stateAt } from './spans.js';
import type { UnitClass } from './unit-class.js';

/** What a list of gaps is made of, before it is put in an order. */
export interface GapSearch {
  readonly contents: Contents;
  readonly extent: Extent;
  readonly day: Day;
  readonly filter: GapFilter;
  /** By the place of a counted state: how grave it is under the filter; NOT_LISTED where it doesn't fit. */
  readonly gravities: readonly number[];
  /** How many units are listed, by gravity and class, in the order of the list; none is 0. */
  readonly cells: readonly GapCell[];
  /** How many units are listed. */
  readonly total: number;
}

/** Listed units of one gravity and one class. */
export interface GapCell {
  readonly gravity: number;
  readonly unitClass: UnitClass;
  readonly units: number;
}

/** A unit in the list, with its span of the day. */
export interface Match {
  readonly entry: Entry;
  readonly span: number;
}

export const NOT_LISTED = -1;

/** Finds out, by counts, how many units a list has, and of what sort they are. */
export function searchGaps(
  contents: Contents,
  extent: Extent,
  filter: GapFilter,
  day: Day,
): GapSearch {
  const gravities = gravitiesUnder(filter, contents.states);
  const counts = new Map<number, GapCell>();
  let total = 0;
  census(
    contents,
    extent,
    day,
    (unitClass, state, units) => {
      const gravity = gravities[state.at] ?? NOT_LISTED;
      const key = gravity * extent.hasClass.length + unitClass.at;
      const sum = (counts.get(key)?.units ?? 0) + units;
      counts.set(key, { gravity, unitClass, units: sum });
      total += units;
    },
    (place) => gravities[place] !== NOT_LISTED,
  );
  const cells = [...counts].sort(([a], [b]) => a - b).map(([, cell]) => cell);
  return { contents, extent, day, filter, gravities, cells, total };
}

/** A unit of the extent as it is listed, or null where it is not. */
export function matchOf(search: GapSearch, entry: Entry): Match | null {
  const { extent, contents, day, gravities } = search;
  const span = spanOn(entry.spans, day, contents.states);
  if (gravities[stateAt(entry.spans, span)] === NOT_LISTED) return null;
  return extent.hasClass[entry.location.unitClass.at] && extent.includes(entry)
    ? { entry, span }
    : null;
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
