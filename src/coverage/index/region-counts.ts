import { ABSENT, type CountedStates } from './counted-states.js';
import { NEVER } from './day.js';
import type { Entry } from './entry.js';
import { fromOf, membersAt, nextOf, stateAt } from './spans.js';
import { addSteps, type Moves, NO_STEPS, type Steps, stepsOf } from './steps.js';
import { sourceClassOf } from './unit-class.js';

/** The units of a region, counted: by the place of their class, and by that of their kind of source. */
export type RegionCounts = ReadonlyMap<number, ClassCounts>;

/** Units that are counted together. */
export interface ClassCounts {
  /** By the place of the counted state. */
  readonly steps: ReadonlyMap<number, Steps>;
  /** What came and went since: a few units, until it is worth while to make new steps of them. */
  readonly late: readonly Late[];
}

/** A unit that came (1) or went (-1). */
export interface Late {
  readonly entry: Entry;
  readonly by: 1 | -1;
}

export const NO_COUNTS: RegionCounts = new Map();

/**
 * The counts with some units out and others in.
 *
 * @param mostLate how many units of one class may have come and gone since steps were made of them
 */
export function countChanges(
  counts: RegionCounts,
  removed: readonly Entry[],
  added: readonly Entry[],
  states: CountedStates,
  mostLate: number,
): RegionCounts {
  const late = new Map<number, Late[]>();
  const put = (entry: Entry, by: 1 | -1) => {
    const { unitClass } = entry.location;
    inside(late, unitClass.at, () => []).push({ entry, by });
    inside(late, sourceClassOf(unitClass), () => []).push({ entry, by });
  };
  for (const entry of removed) put(entry, -1);
  for (const entry of added) put(entry, 1);
  const changed = new Map(counts);
  for (const at of new Set([...counts.keys(), ...late.keys()])) {
    const known = counts.get(at) ?? { steps: new Map(), late: [] };
    const all = [...known.late, ...(late.get(at) ?? [])];
    if (all.length > mostLate)
      changed.set(at, { steps: counted(known.steps, all, states), late: [] });
    else if (late.has(at)) changed.set(at, { steps: known.steps, late: all });
  }
  return changed;
}

/** The counts of the units of both. */
export function addCounts(a: RegionCounts, b: RegionCounts): RegionCounts {
  if (a.size === 0) return b;
  const sum = new Map(a);
  for (const [at, { steps, late }] of b) {
    const known = sum.get(at);
    const both = new Map(known?.steps);
    for (const [state, those] of steps)
      both.set(state, addSteps(both.get(state) ?? NO_STEPS, those));
    sum.set(at, { steps: both, late: [...(known?.late ?? []), ...late] });
  }
  return sum;
}

function counted(
  before: ReadonlyMap<number, Steps>,
  late: readonly Late[],
  states: CountedStates,
): ReadonlyMap<number, Steps> {
  const moves = new Map<number, Moves>();
  for (const each of late) addMoves(moves, each, states);
  const steps = new Map(before);
  for (const [state, those] of moves) {
    const sum = addSteps(steps.get(state) ?? NO_STEPS, stepsOf(those));
    if (sum.length === 0) steps.delete(state);
    else steps.set(state, sum);
  }
  return steps;
}

function addMoves(
  moves: Map<number, Moves>,
  { entry: { spans }, by }: Late,
  states: CountedStates,
): void {
  for (let at = 0; at < spans.length; ) {
    const next = nextOf(spans, at, states);
    const state = stateAt(spans, at);
    if (state !== ABSENT) {
      const until = fromOf(spans, next);
      const members = by * membersAt(spans, at);
      const those = inside(moves, state, () => []);
      those.push(fromOf(spans, at), by, members);
      if (until !== NEVER) those.push(until, -by, -members);
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
