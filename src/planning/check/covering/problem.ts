import { type Instance, must, mustBeAmong } from '../document.js';
import { sumAt } from '../exact.js';

/** @throws Flaw where an instance is none */
export function checkInstance({ problem, weights, costs, covers, most }: Instance): void {
  must(covers.length === costs.length, 'Each site has a cost and a list of points', [
    costs.length,
    covers.length,
  ]);
  for (const points of covers) mustBeAmong(points, weights.length, 'The points of a site');
  const isLimited = problem === 'mclp';
  for (const weight of weights)
    must(isLimited ? weight >= 0 : weight === 1, 'A weight is 0 or more (mclp), else 1', weight);
  for (const cost of costs)
    must(problem === 'scp' ? cost >= 1 : cost === 1, 'A cost is 1 or more (scp), else 1', cost);
  must(
    isLimited ? most !== null && most >= 0 : most === null,
    'most is 0 or more (mclp), else null',
    most,
  );
}

/** What a plan costs (scp, lscp) or covers (mclp). @throws Flaw where it is no plan of the problem */
export function worthOf(plan: readonly number[], instance: Instance): bigint {
  const { problem, weights, costs, covers, most } = instance;
  mustBeAmong(plan, covers.length, 'The sites of a plan');
  const covered = new Set(plan.flatMap((site) => covers[site] ?? []));
  if (problem === 'mclp') {
    must(plan.length <= (most ?? 0), `A plan has at most ${most} sites`, plan.length);
    return BigInt(sumAt(covered, weights));
  }
  const missed = weights.findIndex((_, point) => !covered.has(point));
  must(missed === -1, 'A plan covers every point, without', missed);
  return BigInt(sumAt(plan, costs));
}
