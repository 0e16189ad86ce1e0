import { NEVER } from '../../domain/day.js';
import { ABSENT, type CountedStates } from './counted-states.js';
import type { Location } from './locations.js';
import { fromOf, membersAt, nextOf, type Spans, stateAt } from './spans.js';
import { NO_LISTS, packedSteps, type StateSteps, stepsByState } from './state-steps.js';
import { addSteps, type Moves, NO_STEPS, stepsOf } from './steps.js';
import type { UnitClass } from './unit-class.js';
import type { Slot, Units } from './units.js';

/** The units of a region, counted: by the place of their class. */
export type RegionCounts = ReadonlyMap<number, ClassCounts>;

/** Units that are counted together. */
export interface ClassCounts {
  readonly steps: StateSteps;
  /** What came since: a few units, until it is worth while to make new steps of them. */
  readonly come: readonly Slot[];
  /** What of those in the steps went since, as they were. */
  readonly gone: readonly GoneUnit[];
}

interface GoneUnit {
  readonly slot: Slot;
  readonly unitClass: UnitClass;
  readonly spans: Spans;
}

/** A unit as it is counted. */
export interface CountedUnit {
  readonly slot: Slot;
  readonly location: Location;
  /** The codes of its grids, joined by spaces. */
  readonly grids: string;
  readonly spans: Spans;
}

export function countedUnit(units: Units, slot: Slot): CountedUnit {
  const [location, grids] = [units.location(slot), units.gridsText(slot)];
  return { slot, location, grids, spans: units.spans(slot) };
}

export const NO_COUNTS: RegionCounts = new Map();

/** One and the same: there are many in which nothing has come or gone. */
const NONE: readonly never[] = [];
const NOTHING: ClassCounts = { steps: NO_LISTS, come: NONE, gone: NONE };

/**
 * The counts with some units out and others in.
 *
 * @param units all of them, as they are afterwards
 * @param mostLate how many units of one class may have come and gone since steps were made of them
 */
export function countChanges(
  counts: RegionCounts,
  removed: readonly CountedUnit[],
  added: readonly CountedUnit[],
  units: Units,
  mostLate: number,
): RegionCounts {
  const [out, into] = [byClass(removed), byClass(added)];
  const changed = new Map(counts);
  for (const at of new Set([...counts.keys(), ...into.keys()])) {
    const { steps, come, gone } = counts.get(at) ?? NOTHING;
    const leaving = new Set(out.get(at)?.map(({ slot }) => slot));
    const wereLate = new Set(come.filter((slot) => leaving.has(slot)));
    const late = {
      come: [
        ...come.filter((slot) => !wereLate.has(slot)),
        ...(into.get(at) ?? []).map(({ slot }) => slot),
      ],
      gone: [
        ...gone,
        ...(out.get(at) ?? []).filter(({ slot }) => !wereLate.has(slot)).map(goneUnit),
      ],
    };
    if (late.come.length + late.gone.length > mostLate)
      changed.set(at, { steps: settled(steps, late, units), come: NONE, gone: NONE });
    else if (out.has(at) || into.has(at)) changed.set(at, { steps, ...late });
  }
  return changed;
}

/** The counts of the units of both. */
export function addCounts(a: RegionCounts, b: RegionCounts): RegionCounts {
  if (a.size === 0) return b;
  const sum = new Map(a);
  for (const [at, { steps, come, gone }] of b) {
    const known = sum.get(at) ?? NOTHING;
    const both = stepsByState(known.steps);
    for (const [state, those] of stepsByState(steps))
      both.set(state, addSteps(both.get(state) ?? NO_STEPS, those));
    sum.set(at, {
      steps: packedSteps(both),
      come: [...known.come, ...come],
      gone: [...known.gone, ...gone],
    });
  }
  return sum;
}

/** By the place of their class. */
function byClass(units: readonly CountedUnit[]): Map<number, CountedUnit[]> {
  const those = new Map<number, CountedUnit[]>();
  for (const unit of units) inside(those, unit.location.unitClass.at, () => []).push(unit);
  return those;
}

function settled(
  before: StateSteps,
  { come, gone }: Pick<ClassCounts, 'come' | 'gone'>,
  units: Units,
): StateSteps {
  const { states } = units.dictionaries;
  const moves = new Map<number, Moves>();
  for (const slot of come) addMoves(moves, units.spans(slot), 1, states);
  for (const { spans } of gone) addMoves(moves, spans, -1, states);
  const steps = stepsByState(before);
  for (const [state, those] of moves) {
    const sum = addSteps(steps.get(state) ?? NO_STEPS, stepsOf(those));
    if (sum.length === 0) steps.delete(state);
    else steps.set(state, sum);
  }
  return packedSteps(steps);
}

function addMoves(
  moves: Map<number, Moves>,
  spans: Spans,
  by: 1 | -1,
  states: CountedStates,
): void {
  for (let at = spans.start; at < spans.end; ) {
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

/** With its spans by themselves: those of a page would keep all of that in memory. */
function goneUnit({ slot, location: { unitClass }, spans }: CountedUnit): GoneUnit {
  const { numbers, start, end } = spans;
  const apart = { numbers: numbers.slice(start, end), start: 0, end: end - start };
  return { slot, unitClass, spans: apart };
}

function inside<V>(map: Map<number, V>, key: number, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
