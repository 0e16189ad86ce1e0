import { type Day, NEVER } from '../../domain/day.js';
import { doAtOnce, type Work } from '../../domain/work.js';
import type { Contents } from './contents.js';
import { ABSENT, type CountedStates } from './counted-states.js';
import { classesToWalk, type Extent } from './extent.js';
import type { Location } from './locations.js';
import { fromOf, membersAt, nextOf, type Spans, spanOn, stateAt } from './spans.js';
import { eachList, type StateSteps } from './state-steps.js';
import { STEP, stepOn } from './steps.js';
import type { UnitClass } from './unit-class.js';
import type { Slot } from './units.js';
import { pieces } from './walk.js';

/**
 * Is told how many units are in a state, and how many members they have: what it is told of one state and day is to
 * be added up, and may be below 0 on the way.
 */
export interface Counter {
  /**
   * @param state its place
   * @param day its place among those that were asked for
   */
  add(state: number, units: number, members: number, day: number): void;
}

/** What a census is about. */
export interface Question {
  readonly extent: Extent;
  /** Those of the extent, or some of them where there are counts. */
  readonly classes: readonly UnitClass[];
  /** Ascending. */
  readonly days: readonly Day[];
  /** Whether the state at a place is one that is asked for; where not given all are. */
  readonly isAsked?: (place: number) => boolean;
}

/**
 * Counts the units of an extent that are alive on some days, each once a day: from counts that are kept, where
 * there are any, else one by one.
 *
 * @param counterOf whom to tell of the units of a class
 */
export function census(
  contents: Contents,
  question: Question,
  counterOf: (unitClass: UnitClass) => Counter,
): void {
  doAtOnce(censusInSteps(contents, question, counterOf));
}

/** As `census`, with a step of work after each chunk of units that are counted one by one. */
export function* censusInSteps(
  contents: Contents,
  { extent, classes, days, isAsked = isAny }: Question,
  counterOf: (unitClass: UnitClass) => Counter,
): Work<void> {
  const { units } = contents;
  const { states } = units.dictionaries;
  const counts = extent.region?.is.counts ?? null;
  if (extent.union !== null)
    for (const placed of [...extent.union.counted, extent.union.others])
      yield* censusInSteps(
        contents,
        { extent: { ...extent, ...placed }, classes, days, isAsked },
        counterOf,
      );
  else if (counts === null)
    yield* eachUnitInSteps(contents, extent, (slot, { unitClass }) => {
      const counter = counterOf(unitClass);
      countSpans(units.spans(slot), 1, { states, days, isAsked }, counter);
    });
  else
    for (const unitClass of classes) {
      const those = counts.get(unitClass.at);
      if (those === undefined) continue;
      const counter = counterOf(unitClass);
      countSteps(those.steps, { days, isAsked }, counter);
      for (const slot of those.come)
        countSpans(units.spans(slot), 1, { states, days, isAsked }, counter);
      for (const { spans } of those.gone) countSpans(spans, -1, { states, days, isAsked }, counter);
    }
}

type Asked = Required<Pick<Question, 'days' | 'isAsked'>>;

function isAny(): boolean {
  return true;
}

function countSteps(steps: StateSteps, { days, isAsked }: Asked, to: Counter): void {
  const first = days[0] ?? 0;
  eachList(steps, (state, start, end) => {
    if (!isAsked(state)) return;
    let step = stepOn(steps, first, start, end);
    for (let at = 0; at < days.length; at += 1) {
      const day = days[at] ?? NEVER;
      while (step + STEP < end && (steps[step + STEP] ?? NEVER) <= day) step += STEP;
      if (step < start) continue;
      const units = steps[step + 1] ?? 0;
      if (units !== 0) to.add(state, units, steps[step + 2] ?? 0, at);
    }
  });
}

function countSpans(
  spans: Spans,
  by: 1 | -1,
  { days, isAsked, states }: Asked & { readonly states: CountedStates },
  to: Counter,
): void {
  let span = spanOn(spans, days[0] ?? 0, states);
  for (let at = 0; at < days.length; at += 1) {
    const day = days[at] ?? NEVER;
    for (let next = span; ; span = next) {
      next = next < 0 ? spans.start : nextOf(spans, next, states);
      if (fromOf(spans, next) > day) break;
    }
    const state = stateAt(spans, span);
    if (state !== ABSENT && isAsked(state)) to.add(state, by, by * membersAt(spans, span), at);
  }
}

type Visit = (slot: Slot, location: Location) => void;

/** Visits the units of an extent. */
export function eachUnit(contents: Contents, extent: Extent, visit: Visit): void {
  doAtOnce(eachUnitInSteps(contents, extent, visit));
}

/** As `eachUnit`, with a step of work after each chunk. */
export function* eachUnitInSteps(
  { units, byPath }: Contents,
  extent: Extent,
  visit: Visit,
): Work<void> {
  const { ranges, isExact, includes, hasClass } = extent;
  for (const unitClass of classesToWalk(extent))
    for (const { slots } of pieces(units, byPath, { ranges, backward: false, unitClass })) {
      for (const slot of slots) {
        const location = units.location(slot);
        if (hasClass[location.unitClass.at] && (isExact || includes(slot))) visit(slot, location);
      }
      yield;
    }
}
