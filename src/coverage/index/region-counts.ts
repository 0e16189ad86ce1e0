import { ABSENT, type CountedStates } from './counted-states.js';
import { NEVER } from './day.js';
import type { Entry } from './entry.js';
import { fromOf, membersAt, nextOf, stateAt } from './spans.js';
import { addSteps, type Moves, NO_STEPS, type Steps, stepsOf } from './steps.js';
import { sourceClassOf } from './unit-class.js';

/**
 * The units of a region, counted: by the place of their class, and of their kind of source, then by that of their
 * counted state.
 */
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
  { location: { unitClass }, spans }: Entry,
  by: 1 | -1,
  states: CountedStates,
): void {
  const ofClass = inside(moves, unitClass.at, newMap);
  const ofSource = inside(moves, sourceClassOf(unitClass), newMap);
  for (let at = 0; at < spans.length; ) {
    const next = nextOf(spans, at, states);
    const state = stateAt(spans, at);
    if (state !== ABSENT) {
      const from = fromOf(spans, at);
      const until = fromOf(spans, next);
      const members = by * membersAt(spans, at);
      for (const those of [inside(ofClass, state, newMoves), inside(ofSource, state, newMoves)]) {
        those.push(from, by, members);
        if (until !== NEVER) those.push(until, -by, -members);
      }
    }
    at = next;
  }
}

function inside<V>(map: Map<number, V>, key: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function newMap(): Map<number, Moves> {
  return new Map();
}

function newMoves(): Moves {
  return [];
}
