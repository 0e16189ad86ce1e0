import type { Instance } from '../../src/planning/model/instance.js';
import type { Random } from '../../src/synthetic/random.js';

/** A small instance of any of the problems: 0 to 10 points, 1 to 10 sites, now and then a point that nothing covers. */
export function randomInstance(draws: Random): Instance {
  const problem = draws.pick(['scp', 'lscp', 'mclp'] as const);
  const points = draws.int(draws.chance(0.1) ? 0 : 3, 10);
  const sites = draws.int(draws.chance(0.1) ? 1 : 3, 10);
  const density = draws.pick([0.2, 0.35, 0.6]);
  const covers = Array.from({ length: sites }, () =>
    Array.from({ length: points }, (_, point) => point).filter(() => draws.chance(density)),
  );
  const isFilled = draws.chance(0.7);
  for (let point = 0; point < points; point += 1)
    if (isFilled && !covers.some((each) => each.includes(point))) {
      const site = draws.int(0, sites - 1);
      covers[site] = [...(covers[site] ?? []), point].sort((a, b) => a - b);
    }
  const most = problem === 'mclp' ? draws.int(0, 4) : null;
  return {
    problem,
    weights: Array.from({ length: points }, () => (problem === 'mclp' ? draws.int(0, 9) : 1)),
    costs: Array.from({ length: sites }, () => (problem === 'scp' ? draws.int(1, 9) : 1)),
    covers,
    most,
  };
}
