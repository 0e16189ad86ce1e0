import type { Instance } from '../../src/planning/model/instance.js';

/** All choices of sites, as lists of them. */
function choices({ covers }: Instance): number[][] {
  return Array.from({ length: 2 ** covers.length }, (_, bits) =>
    [...covers.keys()].filter((site) => (bits >> site) & 1),
  );
}

/** What a choice costs (scp, lscp) or covers (mclp); null where it is no plan. */
export function worthOf(choice: readonly number[], instance: Instance): number | null {
  const { problem, weights, costs, covers, most } = instance;
  const isCovered = weights.map((_, point) => choice.some((site) => covers[site]?.includes(point)));
  if (problem !== 'mclp')
    return isCovered.every(Boolean) ? sumOf(choice.map((site) => costs[site] ?? 0)) : null;
  if (choice.length > (most ?? 0)) return null;
  return sumOf(weights.filter((_, point) => isCovered[point]));
}

/** A best plan with what it is worth; null where there is no plan. */
export function best(instance: Instance): { plan: number[]; objective: number } | null {
  const plans = choices(instance).flatMap((plan) => {
    const objective = worthOf(plan, instance);
    return objective === null ? [] : [{ plan, objective }];
  });
  const sign = instance.problem === 'mclp' ? -1 : 1;
  return plans.sort((a, b) => sign * (a.objective - b.objective))[0] ?? null;
}

/**
 * The bound of a branch, by going through all that the Lagrangian lets it choose: sites that keep to the branch, and, of
 * mclp, at most so many. Endless where it lets nothing.
 */
export function boundOf(
  instance: Instance,
  denominator: number,
  duals: readonly number[],
  sides: ReadonlyMap<number, boolean>,
): number {
  const { problem, weights, costs, covers, most } = instance;
  const priced = covers.map((points) => sumOf(points.map((point) => duals[point] ?? 0)));
  const free = [...covers.keys()].filter((site) => !sides.has(site));
  const chosen = [...covers.keys()].filter((site) => sides.get(site) === true);
  const subsets = Array.from({ length: 2 ** free.length }, (_, bits) => [
    ...chosen,
    ...free.filter((_, at) => (bits >> at) & 1),
  ]);
  if (problem !== 'mclp') {
    const values = subsets.map((sites) =>
      sumOf(sites.map((site) => denominator * (costs[site] ?? 0) - (priced[site] ?? 0))),
    );
    return Math.ceil((sumOf(duals) + Math.min(...values)) / denominator);
  }
  const rest = sumOf(weights.map((w, point) => Math.max(0, w * denominator - (duals[point] ?? 0))));
  const values = subsets
    .filter((sites) => sites.length <= (most ?? 0))
    .map((sites) => sumOf(sites.map((site) => priced[site] ?? 0)));
  return Math.min(sumOf(weights), Math.floor((rest + Math.max(...values)) / denominator));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0);
}
