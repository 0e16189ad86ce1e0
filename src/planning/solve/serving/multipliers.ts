import { choiceOf, roomFor } from './choice.js';
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
  const costs = {
    siteCost: aim === 'SITES' ? denominator : perSite,
    far: aim === 'DISTANCE' ? denominator : 0,
  };
  const least = roomFor(kinds);
  return {
    units,
    aims,
    perWeight: isFirst ? denominator : perLoss,
    values: Float64Array.from(kinds, (kind) => choiceOf(kind, units, costs, least).value),
    base: -before.reduce((sum, loss, at) => sum + (aims[at] ?? 0) * loss, 0),
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(Math.round(value), 0), most);
}
