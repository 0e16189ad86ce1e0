import { STEP, type Steps } from './steps.js';

/**
 * The steps of the states that some units are in, all in one array, as there are many of these and most are short: how
 * many lists there are, for each the place of its state and where it ends, then one list after the other. Of eight
 * bytes where one has more members than four hold.
 */
export type StateSteps = Int32Array | Float64Array;

export const NO_LISTS: StateSteps = Int32Array.of(0);

/** Visits the lists: where one starts and ends. */
export function eachList(
  steps: StateSteps,
  visit: (state: number, start: number, end: number) => void,
): void {
  const lists = steps[0] ?? 0;
  let start = 1 + 2 * lists;
  for (let list = 0; list < lists; list += 1) {
    const end = steps[2 + 2 * list] ?? start;
    visit(steps[1 + 2 * list] ?? 0, start, end);
    start = end;
  }
}

/** @param byState by the places of the states */
export function packedSteps(byState: ReadonlyMap<number, Steps>): StateSteps {
  let end = 1 + 2 * byState.size;
  const head = [byState.size];
  let isWide = false;
  for (const [state, steps] of byState) {
    end += steps.length;
    head.push(state, end);
    isWide ||= isAnyWide(steps);
  }
  const packed = isWide ? new Float64Array(end) : new Int32Array(end);
  packed.set(head);
  let start = head.length;
  for (const steps of byState.values()) {
    packed.set(steps, start);
    start += steps.length;
  }
  return packed;
}

/** The lists by themselves: they look into the array that they stand in. */
export function stepsByState(steps: StateSteps): Map<number, Steps> {
  const byState = new Map<number, Steps>();
  eachList(steps, (state, start, end) => byState.set(state, steps.subarray(start, end)));
  return byState;
}

function isAnyWide(steps: Steps): boolean {
  if (steps instanceof Int32Array) return false;
  for (let at = STEP - 1; at < steps.length; at += STEP)
    if (steps[at] !== ((steps[at] ?? 0) | 0)) return true;
  return false;
}
