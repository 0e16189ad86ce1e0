import { STEP, type Steps } from './steps.js';

/**
 * The steps of the states that some units are in, one list after the other in one array: there are many lists, and
 * most are short.
 */
export interface StateSteps {
  /** Two numbers for each list: the place of its state, and where it ends. The first one starts at 0. */
  readonly lists: Int32Array;
  /** Of eight bytes where one has more members than four hold. */
  readonly numbers: Int32Array | Float64Array;
}

export const NO_LISTS: StateSteps = { lists: new Int32Array(0), numbers: new Int32Array(0) };

/** @param byState by the places of the states */
export function packedSteps(byState: ReadonlyMap<number, Steps>): StateSteps {
  const lists = new Int32Array(2 * byState.size);
  let [list, end, isWide] = [0, 0, false];
  for (const [state, steps] of byState) {
    end += steps.length;
    lists[list] = state;
    lists[list + 1] = end;
    list += 2;
    isWide ||= isAnyWide(steps);
  }
  const numbers = isWide ? new Float64Array(end) : new Int32Array(end);
  let start = 0;
  for (const steps of byState.values()) {
    numbers.set(steps, start);
    start += steps.length;
  }
  return { lists, numbers };
}

/** The lists by themselves: they look into the array that they stand in. */
export function stepsByState({ lists, numbers }: StateSteps): Map<number, Steps> {
  const byState = new Map<number, Steps>();
  let start = 0;
  for (let list = 0; list < lists.length; list += 2) {
    const end = lists[list + 1] ?? start;
    byState.set(lists[list] ?? 0, numbers.subarray(start, end));
    start = end;
  }
  return byState;
}

function isAnyWide(steps: Steps): boolean {
  if (steps instanceof Int32Array) return false;
  for (let at = STEP - 1; at < steps.length; at += STEP)
    if (steps[at] !== ((steps[at] ?? 0) | 0)) return true;
  return false;
}
