import type { Kind } from './kinds.js';
import type { Question } from './question.js';

/** Integers over the question's denominator, and what follows from them. */
export interface Multipliers {
  /** By unit: what it pays for being served. */
  readonly units: Float64Array;
  /** By aim before: what a loss by it costs. */
  readonly aims: readonly number[];
  /** What a unit of weight that is not served costs. */
  readonly perWeight: number;
  /** By kind: what one of its sites costs beyond what its units pay. */
  readonly values: Float64Array;
  /** What no choice changes: less than nothing, since losses by aims before are free as far as they may go. */
  readonly base: number;
}

/** Prices in units of loss, rounded; what is out of range is brought into it. */
export function multipliersOf(
  question: Question,
  prices: ArrayLike<number>,
  aimPrices: readonly number[],
): Multipliers {
  const { aim, denominator, largest, before, kinds, weights } = question;
  const units = Float64Array.from(weights, (_, unit) =>
    within((prices[unit] ?? 0) * denominator, largest.unit),
  );
  const aims = before.map((_, at) =>
    within((aimPrices[at] ?? 0) * denominator, largest.aims[at] ?? 0),
  );
  const [perLoss = 0, perSite = 0] = aims;
  const isFirst = aim === 'SHORTFALL' || aim === 'SERVED';
  const siteCost = aim === 'SITES' ? denominator : perSite;
  const far = aim === 'DISTANCE' ? denominator : 0;
  return {
    units,
    aims,
    perWeight: isFirst ? denominator : perLoss,
    values: Float64Array.from(kinds, (kind) => siteValue(kind, units, siteCost, far)),
    base: -before.reduce((sum, loss, at) => sum + (aims[at] ?? 0) * loss, 0),
  };
}

function siteValue(kind: Kind, units: Float64Array, siteCost: number, far: number): number {
  const { serves, distances, members, capacity, isStanding } = kind;
  let value = isStanding ? 0 : siteCost;
  let room = capacity;
  const good = new Float64Array(serves.length);
  let size = 0;
  for (let at = 0; at < serves.length; at++) {
    const left = far * (distances[at] ?? 0) - (units[serves[at] ?? -1] ?? 0);
    if (members[at] === 1) {
      value += left;
      room--;
    } else if (left < 0) good[size++] = left;
  }
  const taken =
    room < size ? good.subarray(0, size).sort().subarray(0, room) : good.subarray(0, size);
  return taken.reduce((sum, left) => sum + left, value);
}

function within(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value), 0), most);
}
