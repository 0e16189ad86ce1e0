import type { Multipliers } from './multipliers.js';
import type { Question } from './question.js';

/** What is decided of a plan: by kind how many of its first sites it has at least and at most, and who is served. */
export interface Branch {
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** By unit. */
  readonly units: Int8Array;
}

export const OPEN = 0;
export const SERVED = 1;
export const UNSERVED = -1;

/** Nothing is decided. */
export function wholeOf({ kinds, weights }: Question): Branch {
  return {
    low: Int32Array.from(kinds, ({ isFixed }) => (isFixed ? 1 : 0)),
    high: Int32Array.from(kinds, ({ sites }) => sites.length),
    units: new Int8Array(weights.length),
  };
}

/**
 * What every plan of a branch loses at least, over the denominator: the closed form of the Lagrangian (proof/serving.ts),
 * exact. Infinity where the branch has more sites than may be.
 */
export function boundOf(question: Question, multipliers: Multipliers, branch: Branch): number {
  const { kinds } = question;
  const { values, base } = multipliers;
  let room = question.room;
  let bound = base + unitsOf(question, multipliers, branch);
  const good: [value: number, count: number][] = [];
  for (let kind = 0; kind < kinds.length; kind++) {
    const low = branch.low[kind] ?? 0;
    const value = values[kind] ?? 0;
    bound += low * value;
    if (kinds[kind]?.isFixed) continue;
    room -= low;
    const free = (branch.high[kind] ?? 0) - low;
    if (value < 0 && free > 0) good.push([value, free]);
  }
  if (room < 0) return Infinity;
  good.sort((a, b) => a[0] - b[0]);
  for (const [value, count] of good) {
    const taken = Math.min(room, count);
    bound += taken * value;
    room -= taken;
  }
  return bound;
}

/** Σ over units of what is best for each. */
function unitsOf(question: Question, { units, perWeight }: Multipliers, branch: Branch): number {
  const { weights, required, times } = question;
  let sum = 0;
  for (let unit = 0; unit < weights.length; unit++) {
    const served = times * (units[unit] ?? 0);
    const decided = required[unit] === 1 ? SERVED : branch.units[unit];
    if (decided === SERVED) sum += served;
    else {
      const lost = perWeight * (weights[unit] ?? 0);
      sum += decided === UNSERVED ? lost : Math.min(lost, served);
    }
  }
  return sum;
}
