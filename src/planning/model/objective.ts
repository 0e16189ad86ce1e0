import type { Instance } from './instance.js';

/**
 * What a plan is worth: what its sites cost (scp, lscp), or what the points weigh that they cover (mclp); null where
 * it is none: a point stays uncovered (scp, lscp), sites are more than may be (mclp), unknown or there twice.
 */
export function objectiveOf(instance: Instance, plan: readonly number[]): number | null {
  const { problem, weights, costs, covers, most } = instance;
  if (new Set(plan).size < plan.length) return null;
  if (most !== null && plan.length > most) return null;
  const covered = new Set<number>();
  let cost = 0;
  for (const site of plan) {
    const points = covers[site];
    if (points === undefined) return null;
    cost += costs[site] ?? 0;
    for (const point of points) covered.add(point);
  }
  if (problem !== 'mclp') return covered.size === weights.length ? cost : null;
  let weight = 0;
  for (const point of covered) weight += weights[point] ?? 0;
  return weight;
}
