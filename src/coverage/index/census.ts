import { type Day, NEVER } from '../../domain/day.js';
import type { Contents } from './contents.js';
import { ABSENT, type CountedState } from './counted-states.js';
import { classesToWalk, type Extent } from './extent.js';
import type { ClassCounts } from './region-counts.js';
import { membersAt, type Spans, spanOn, stateAt } from './spans.js';
import { membersIn, STEP, type Steps, stepOn, unitsIn } from './steps.js';
import type { UnitClass } from './unit-class.js';
import type { Slot } from './units.js';
import { walk } from './walk.js';

/**
 * Told how many units of a class are in a state, and how many members they have: what it is told of one class
 * and state is to be added up, and may be below 0 on the way.
 *
 * @param counted the class, or where classes were not to be told apart perhaps all of one kind of source
 * @param at the place of the day among those that were asked for
 */
export type Count = (
  unitClass: UnitClass,
  state: CountedState,
  units: number,
  members: number,
  at: number,
) => void;

/** Whether the state at a place is one that is asked for. */
type IsAsked = (place: number) => boolean;

/**
 * Counts the units of an extent that are alive on some days, each once a day: from counts that are kept, where
 * there are any, else one by one.
 *
 * @param classes those of the extent, or some of them where there are counts
 * @param days ascending
 */
export function census(
  contents: Contents,
  extent: Extent,
  classes: readonly UnitClass[],
  days: readonly Day[],
  count: Count,
  isAsked: IsAsked = (place) => place !== ABSENT,
): void {
  const { units: all } = contents;
  const { states } = all.dictionaries;
  const counts = extent.region?.is.counts ?? null;
  if (counts === null)
    eachUnit(contents, extent, (slot) => {
      countOne(all.location(slot).unitClass, all.spans(slot), 1);
    });
  else
    for (const counted of classes) {
      const { steps, come, gone } = counts.get(counted.at) ?? NOTHING;
      steps.forEach((those, place) => {
        countSteps(those, place, counted);
      });
      for (const slot of come) countOne(all.location(slot).unitClass, all.spans(slot), 1);
      for (const { unitClass, spans } of gone) countOne(unitClass, spans, -1);
    }

  function countSteps(steps: Steps, place: number, unitClass: UnitClass): void {
    const state = isAsked(place) ? states.at(place) : null;
    if (state === null) return;
    let step = stepOn(steps, days[0] ?? 0);
    for (let at = 0; at < days.length; at += 1) {
      while ((steps[step + STEP] ?? NEVER) <= (days[at] ?? 0)) step += STEP;
      const units = unitsIn(steps, step);
      if (units !== 0) count(unitClass, state, units, membersIn(steps, step), at);
    }
  }

  function countOne(unitClass: UnitClass, spans: Spans, by: 1 | -1): void {
    for (let at = 0; at < days.length; at += 1) {
      const span = spanOn(spans, days[at] ?? 0, states);
      const place = stateAt(spans, span);
      const state = isAsked(place) ? states.at(place) : null;
      if (state !== null) count(unitClass, state, by, by * membersAt(spans, span), at);
    }
  }
}

const NOTHING: ClassCounts = { steps: new Map(), come: [], gone: [] };

/** Visits the units of an extent. */
export function eachUnit(
  { units, byPath }: Contents,
  extent: Extent,
  visit: (slot: Slot) => void,
): void {
  const { ranges, isExact, includes, hasClass } = extent;
  for (const unitClass of classesToWalk(extent))
    walk(units, byPath, { ranges, backward: false, unitClass }, (slot) => {
      if (hasClass[units.location(slot).unitClass.at] && (isExact || includes(slot))) visit(slot);
      return false;
    });
}
