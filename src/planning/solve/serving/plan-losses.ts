import type { ServingInstance, ServingPlan } from '../../model/serving.js';

/** What a plan loses, where required units may be missing: SHORTFALL, SERVED, SITES and DISTANCE in this order. */
export function planLosses(instance: ServingInstance, plan: ServingPlan): number[] {
  const { weights, required, sites, times } = instance;
  const counts = new Int32Array(weights.length);
  const losses = [0, 0, 0, 0];
  const lose = (aim: number, loss: number) => {
    losses[aim] = (losses[aim] ?? 0) + loss;
  };
  for (const { site, units } of plan) {
    const { serves = [], distances = [], isStanding = false } = sites[site] ?? {};
    if (!isStanding) lose(2, 1);
    let at = 0;
    for (const unit of units) {
      while (at < serves.length && serves[at] !== unit) at++;
      lose(3, distances[at] ?? 0);
      counts[unit] = (counts[unit] ?? 0) + 1;
    }
  }
  for (const [unit, weight] of weights.entries()) {
    if ((counts[unit] ?? 0) >= times) continue;
    lose(1, weight);
    if (required[unit]) lose(0, 1);
  }
  return losses;
}
