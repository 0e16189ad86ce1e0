import type { Contents } from './contents.js';
import { ABSENT, type CountedState, type CountedStates } from './counted-states.js';
import type { Day } from './day.js';
import type { Entry } from './entry.js';
import type { Extent } from './extent.js';
import type { ByPath } from './path-chunk.js';
import type { RegionCounts } from './region-counts.js';
import { membersAt, spanOn, stateAt } from './spans.js';
import { membersIn, stepOn, unitsIn } from './steps.js';
import type { UnitClass } from './unit-class.js';
import { walk } from './walk.js';

/** Told how many units of a class are in a state, and how many members they have. */
export type Count = (
  unitClass: UnitClass,
  state: CountedState,
  units: number,
  members: number,
) => void;

/** Whether the state at a place is one that is asked for. */
type IsAsked = (place: number) => boolean;

/**
 * Counts the units of an extent that are alive on a day, each once: from counts that are kept, where
 * there are any, else one by one.
 */
export function census(
  { byPath, states }: Contents,
  extent: Extent,
  day: Day,
  count: Count,
  isAsked: IsAsked = (place) => place !== ABSENT,
): void {
  const counts = extent.region?.is.counts ?? null;
  if (counts !== null) countKept(counts, extent.classes, day, states, count, isAsked);
  else
    eachUnit(byPath, extent, (entry) => {
      const span = spanOn(entry.spans, day, states);
      const place = stateAt(entry.spans, span);
      const state = isAsked(place) ? states.at(place) : null;
      if (state !== null) count(entry.location.unitClass, state, 1, membersAt(entry.spans, span));
    });
}

/** Visits the units of an extent in the order of paths. */
export function eachUnit(byPath: ByPath, extent: Extent, visit: (entry: Entry) => void): void {
  const { ranges, includes, hasClass } = extent;
  walk(byPath, { ranges, backward: false, unitClass: null }, (entry) => {
    if (hasClass[entry.location.unitClass.at] && includes(entry)) visit(entry);
    return false;
  });
}

function countKept(
  counts: RegionCounts,
  classes: readonly UnitClass[],
  day: Day,
  states: CountedStates,
  count: Count,
  isAsked: IsAsked,
): void {
  for (const unitClass of classes)
    for (const [place, steps] of counts.get(unitClass.at) ?? []) {
      if (!isAsked(place)) continue;
      const step = stepOn(steps, day);
      const [units, state] = [unitsIn(steps, step), states.at(place)];
      if (units > 0 && state !== null) count(unitClass, state, units, membersIn(steps, step));
    }
}
