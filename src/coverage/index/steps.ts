import { type Day, NEVER } from '../../domain/day.js';

/**
 * Counts of units and of their members that change from day to day, as a list of steps, three numbers each: the
 * day, and how many units and members there are from it on until the next step. Days ascend; before the first
 * there are none. A region has at most one step a day, however many units it has. A short list is a plain
 * array: one of four bytes a number takes more to make than it saves. One with more members than four bytes hold
 * has eight.
 */
export type Steps = readonly number[] | Int32Array | Float64Array;

/** Comings and goings in any order, three numbers each: the day, units, members (both below 0 for going). */
export type Moves = number[];

export const NO_STEPS: Steps = [];

/** How many numbers a step has. */
export const STEP = 3;

/** Where the step that a day lies in starts, of those from one place up to another; STEP before these ahead of the first. */
export function stepOn(steps: Steps, day: Day, start = 0, end: number = steps.length): number {
  let low = 0;
  let high = Math.floor((end - start) / STEP);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((steps[start + middle * STEP] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return start + (low - 1) * STEP;
}

/** How many units there are in the step that starts at a place. */
export function unitsIn(steps: Steps, at: number): number {
  return at < 0 ? 0 : (steps[at + 1] ?? 0);
}

export function membersIn(steps: Steps, at: number): number {
  return at < 0 ? 0 : (steps[at + 2] ?? 0);
}

/** The steps that some comings and goings make by themselves. */
export function stepsOf(moves: Moves): Steps {
  const count = moves.length / STEP;
  if (order.length < count) order = new Float64Array(2 * count);
  // A sort of plain numbers is the fastest there is: the day, then the place of the move.
  for (let move = 0; move < count; move += 1)
    order[move] = (moves[move * STEP] ?? 0) * PLACES + move;
  const sorted = order.subarray(0, count).sort();
  const steps: number[] = [];
  let units = 0;
  let members = 0;
  for (let next = 0; next < count; next += 1) {
    const move = ((sorted[next] ?? 0) % PLACES) * STEP;
    const day = moves[move] ?? 0;
    units += moves[move + 1] ?? 0;
    members += moves[move + 2] ?? 0;
    const following = Math.floor((sorted[next + 1] ?? 0) / PLACES);
    if (following === day) continue;
    // A step that changes nothing is none.
    if (
      unitsIn(steps, steps.length - STEP) === units &&
      membersIn(steps, steps.length - STEP) === members
    )
      continue;
    steps.push(day, units, members);
  }
  return joined(NO_STEPS, 0, steps, 0);
}

/** The steps of the units of both; quick where the second has few. */
export function addSteps(a: Steps, b: Steps): Steps {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  // What lies before the second is as it was, and behind it too, where it comes back to nothing.
  const endsInNothing = unitsIn(b, b.length - STEP) === 0 && membersIn(b, b.length - STEP) === 0;
  const start = stepOn(a, (b[0] ?? 0) - 1) + STEP;
  const between: number[] = [];
  let inA = start;
  let inB = 0;
  let units = unitsIn(a, start - STEP);
  let members = membersIn(a, start - STEP);
  while (inB < b.length || (inA < a.length && !endsInNothing)) {
    const dayA = a[inA] ?? NEVER;
    const dayB = b[inB] ?? NEVER;
    if (dayA <= dayB) inA += STEP;
    if (dayB <= dayA) inB += STEP;
    const unitsNow = unitsIn(a, inA - STEP) + unitsIn(b, inB - STEP);
    const membersNow = membersIn(a, inA - STEP) + membersIn(b, inB - STEP);
    if (unitsNow === units && membersNow === members) continue;
    between.push(Math.min(dayA, dayB), unitsNow, membersNow);
    units = unitsNow;
    members = membersNow;
  }
  return joined(a, start, between, inA);
}

/** Some steps up to a place, others, and the first again from a place on. */
function joined(steps: Steps, start: number, between: readonly number[], end: number): Steps {
  const rest = Math.max(0, steps.length - end);
  const length = start + between.length + rest;
  const isWide = steps instanceof Float64Array || between.some((number) => number !== (number | 0));
  const all = emptySteps(length, isWide);
  for (let at = 0; at < start; at += 1) all[at] = steps[at] ?? 0;
  for (let at = 0; at < between.length; at += 1) all[start + at] = between[at] ?? 0;
  for (let at = 0; at < rest; at += 1) all[length - rest + at] = steps[end + at] ?? 0;
  return all;
}

function emptySteps(length: number, isWide: boolean): number[] | Int32Array | Float64Array {
  if (length < SHORT) return new Array<number>(length).fill(0);
  return isWide ? new Float64Array(length) : new Int32Array(length);
}

const SHORT = 90;

/** More than one list has of moves; days have eight digits, so that both go into 53 bits. */
const PLACES = 2 ** 26;

/** Where moves are sorted: to make one for each of very many short lists takes longer than to sort them. */
let order = new Float64Array(1_024);
