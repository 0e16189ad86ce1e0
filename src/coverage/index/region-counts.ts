import { ABSENT, type CountedStates } from './counted-states.js';
import { NEVER } from './day.js';
import type { Entry } from './entry.js';
import { fromOf, membersAt, nextOf, stateAt } from './spans.js';
import { addSteps, type Moves, NO_STEPS, type Steps, stepsOf } from './steps.js';

/** The units of a region, counted: by the place of their class, then by that of their counted state. */
export type RegionCounts = ReadonlyMap<number, ReadonlyMap<number, Steps>>;

export const NO_COUNTS: RegionCounts = new Map();

/** The counts with some units out and others in. */
export function countChanges(
  counts: RegionCounts,
  removed: Iterable<Entry>,
  added: Iterable<Entry>,
  states: CountedStates,
): RegionCounts {
  const moves = new Map<number, Map<number, Moves>>();
  for (const entry of removed) addMoves(moves, entry, -1, states);
  for (const entry of added) addMoves(moves, entry, 1, states);
  const changed = new Map(counts);
  for (const [unitClass, byState] of moves) {
    const steps = new Map(counts.get(unitClass));
    for (const [state, those] of byState) {
      const sum = addSteps(steps.get(state) ?? NO_STEPS, stepsOf(those));
      if (sum.length === 0) steps.delete(state);
      else steps.set(state, sum);
    }
    if (steps.size === 0) changed.delete(unitClass);
    else changed.set(unitClass, steps);
  }
  return changed;
}

function addMoves(
  moves: Map<number, Map<number, Moves>>,
  { location, spans }: Entry,
  by: 1 | -1,
  states: CountedStates,
): void {
  const { at: unitClass } = location.unitClass;
  let byState = moves.get(unitClass);
  if (byState === undefined) {
    byState = new Map();
    moves.set(unitClass, byState);
  }
  for (let at = 0; at < spans.length; ) {
    const next = nextOf(spans, at, states);
    const state = stateAt(spans, at);
    if (state !== ABSENT) {
      let those = byState.get(state);
      if (those === undefined) {
        those = [];
        byState.set(state, those);
      }
      const [until, members] = [fromOf(spans, next), by * membersAt(spans, at)];
      those.push(fromOf(spans, at), by, members);
      if (until !== NEVER) those.push(until, -by, -members);
    }
    at = next;
  }
}
