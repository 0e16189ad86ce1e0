import type { Day } from './day.js';

/**
 * Counts of units and of their members that change from day to day, as a list of steps, three numbers each: the
 * day, and how many units and members there are from it on until the next step. Days ascend; before the first
 * there are none. A region has at most one step a day, however many units it has.
 */
export type Steps = Int32Array;

/** Comings and goings in any order, three numbers each: the day, units, members (both below 0 for going). */
export type Moves = number[];

export const NO_STEPS: Steps = new Int32Array(0);

/** How many numbers a step has. */
export const STEP = 3;

/** Where the step that a day lies in starts; -STEP before the first. */
export function stepOn(steps: Steps, day: Day): number {
  let low = 0;
  let high = Math.floor(steps.length / STEP);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[middle * STEP] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * STEP;
}

/** How many units there are in the step that starts at a place. */
export function unitsIn(steps: Steps, at: number): number {
  return steps[at + 1] ?? 0;
}

export function membersIn(steps: Steps, at: number): number {
  return steps[at + 2] ?? 0;
}

/** The steps that some comings and goings make by themselves. */
export function stepsOf(moves: Moves): Steps {
  const count = moves.length / STEP;
  // A sort of plain numbers is the fastest there is: the day, then the place of the move.
  const order = new Float64Array(count);
  for (let move = 0; move < count; move += 1)
    order[move] = (moves[move * STEP] ?? 0) * PLACES + move;
  order.sort();
  const rows = new Rows(count);
  let units = 0;
  let members = 0;
  for (let next = 0; next < count; next += 1) {
    const move = ((order[next] ?? 0) % PLACES) * STEP;
    const day = moves[move] ?? 0;
    units += moves[move + 1] ?? 0;
    members += moves[move + 2] ?? 0;
    const following = Math.floor((order[next + 1] ?? 0) / PLACES);
    if (following !== day) rows.add(day, units, members);
  }
  return rows.steps();
}

/** The steps of the units of both; quick where the second has few. */
export function addSteps(a: Steps, b: Steps): Steps {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const rows = new Rows((a.length + b.length) / STEP);
  // What lies before the second is as it was, and behind it too, where it comes back to nothing.
  let inA = Math.max(0, stepOn(a, (b[0] ?? 0) - 1) + STEP);
  let inB = 0;
  rows.copy(a.subarray(0, inA));
  while (inB < b.length || (inA < a.length && !isNothing(b, b.length - STEP))) {
    const dayA = a[inA] ?? Number.POSITIVE_INFINITY;
    const dayB = b[inB] ?? Number.POSITIVE_INFINITY;
    if (dayA <= dayB) inA += STEP;
    if (dayB <= dayA) inB += STEP;
    rows.add(
      Math.min(dayA, dayB),
      unitsIn(a, inA - STEP) + unitsIn(b, inB - STEP),
      membersIn(a, inA - STEP) + membersIn(b, inB - STEP),
    );
  }
  rows.copy(a.subarray(inA));
  return rows.steps();
}

function isNothing(steps: Steps, at: number): boolean {
  return unitsIn(steps, at) === 0 && membersIn(steps, at) === 0;
}

/** More than one list has of moves; days have eight digits, so that both go into 53 bits. */
const PLACES = 2 ** 26;

/** Steps being made, in ascending order; one that changes nothing is left out. */
class Rows {
  readonly #numbers: Int32Array;
  #length = 0;
  #units = 0;
  #members = 0;

  constructor(most: number) {
    this.#numbers = new Int32Array(most * STEP);
  }

  add(day: Day, units: number, members: number): void {
    if (this.#units === units && this.#members === members) return;
    const at = this.#length;
    this.#numbers[at] = day;
    this.#numbers[at + 1] = units;
    this.#numbers[at + 2] = members;
    this.#units = units;
    this.#members = members;
    this.#length = at + STEP;
  }

  /** Steps that stand behind those that are there, and differ from the last of them. */
  copy(steps: Steps): void {
    if (steps.length === 0) return;
    this.#numbers.set(steps, this.#length);
    this.#length += steps.length;
    this.#units = unitsIn(steps, steps.length - STEP);
    this.#members = membersIn(steps, steps.length - STEP);
  }

  steps(): Steps {
    if (this.#length === this.#numbers.length) return this.#numbers;
    return this.#numbers.slice(0, this.#length);
  }
}
