import type { Day } from './day.js';

/**
 * Counts of units and of their members that change from day to day, as a list of steps: from a day on
 * until the next step there are so many. Before the first step there are none. The days stand first,
 * ascending, then as many counts of units, then as many of members: one array, as there are very many.
 */
export type Steps = Int32Array;

/** What is on one day. */
export interface Step {
  readonly units: number;
  readonly members: number;
}

/** Comings and goings in any order, three numbers each: the day, units, members (both below 0 for going). */
export type Moves = number[];

export const NO_STEPS: Steps = new Int32Array(0);

/** Which step a day lies in; -1 before the first. */
export function stepOn(steps: Steps, day: Day): number {
  let [low, high] = [0, steps.length / COLUMNS];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** How many units there are in a step. */
export function unitsIn(steps: Steps, step: number): number {
  return step < 0 ? 0 : (steps[steps.length / COLUMNS + step] ?? 0);
}

export function membersIn(steps: Steps, step: number): number {
  return step < 0 ? 0 : (steps[(2 * steps.length) / COLUMNS + step] ?? 0);
}

/** The steps that some comings and goings make by themselves. */
export function stepsOf(moves: Moves): Steps {
  const count = moves.length / COLUMNS;
  // A sort of plain numbers is the fastest there is: the day, then the place of the move.
  const order = new Float64Array(count);
  for (let move = 0; move < count; move += 1)
    order[move] = (moves[move * COLUMNS] ?? 0) * PLACES + move;
  order.sort();
  const rows = new Rows(count);
  let [units, members] = [0, 0];
  for (let next = 0; next < count; next += 1) {
    const move = ((order[next] ?? 0) % PLACES) * COLUMNS;
    const day = moves[move] ?? 0;
    units += moves[move + 1] ?? 0;
    members += moves[move + 2] ?? 0;
    const following = Math.floor((order[next + 1] ?? 0) / PLACES);
    if (following !== day) rows.add(day, units, members);
  }
  return rows.steps();
}

/** The steps of the units of both. */
export function addSteps(a: Steps, b: Steps): Steps {
  const [lengthA, lengthB] = [a.length / COLUMNS, b.length / COLUMNS];
  const rows = new Rows(lengthA + lengthB);
  let [inA, inB] = [0, 0];
  while (inA < lengthA || inB < lengthB) {
    const [dayA, dayB] = [a[inA] ?? 0, b[inB] ?? 0];
    const takesA = inA < lengthA && (inB >= lengthB || dayA <= dayB);
    const takesB = inB < lengthB && (inA >= lengthA || dayB <= dayA);
    if (takesA) inA += 1;
    if (takesB) inB += 1;
    rows.add(
      takesA ? dayA : dayB,
      unitsIn(a, inA - 1) + unitsIn(b, inB - 1),
      membersIn(a, inA - 1) + membersIn(b, inB - 1),
    );
  }
  return rows.steps();
}

const COLUMNS = 3;

/** More than one list has of moves; days have eight digits, so that both go into 53 bits. */
const PLACES = 2 ** 26;

/** Steps being made, in ascending order; one that changes nothing is left out. */
class Rows {
  readonly #days: Int32Array;
  readonly #units: Int32Array;
  readonly #members: Int32Array;
  #count = 0;

  constructor(most: number) {
    this.#days = new Int32Array(most);
    this.#units = new Int32Array(most);
    this.#members = new Int32Array(most);
  }

  add(day: Day, units: number, members: number): void {
    const at = this.#count;
    const isSame = (this.#units[at - 1] ?? 0) === units && (this.#members[at - 1] ?? 0) === members;
    if (isSame) return;
    this.#days[at] = day;
    this.#units[at] = units;
    this.#members[at] = members;
    this.#count += 1;
  }

  steps(): Steps {
    const count = this.#count;
    if (count === 0) return NO_STEPS;
    const steps = new Int32Array(count * COLUMNS);
    steps.set(this.#days.subarray(0, count));
    steps.set(this.#units.subarray(0, count), count);
    steps.set(this.#members.subarray(0, count), 2 * count);
    return steps;
  }
}
