import type { ServingInstance } from '../../model/serving.js';

/**
 * By unit: how urgent it is to serve it. Required units before others, heavier ones before lighter ones, as ranks without
 * gaps; 0 for those that nothing is lost with.
 */
export function urgencyOf({ weights, required }: ServingInstance): Float64Array {
  const ranks = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b);
  const others = ranks(weights.filter((weight, unit) => weight > 0 && !required[unit]));
  const needed = ranks(weights.filter((_, unit) => required[unit]));
  const rankOf = new Map(others.map((weight, rank) => [weight, rank + 1]));
  const neededRankOf = new Map(needed.map((weight, rank) => [weight, others.length + rank + 1]));
  return Float64Array.from(weights, (weight, unit) =>
    required[unit] ? (neededRankOf.get(weight) ?? 0) : (rankOf.get(weight) ?? 0),
  );
}
