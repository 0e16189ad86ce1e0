import * as fc from 'fast-check';
import type { Instance } from '../../../../src/planning/model/instance.js';
import { objectiveOf } from '../../../../src/planning/model/objective.js';

/** Instances of all three problems, up to so many points and sites; among them some without any plan. */
export function instances(size: number): fc.Arbitrary<Instance> {
  return fc
    .record({
      problem: fc.constantFrom('scp', 'lscp', 'mclp'),
      points: fc.nat({ max: size }),
      sites: fc.nat({ max: size }),
      most: fc.nat({ max: size + 1 }),
    })
    .chain(({ problem, points, sites, most }) =>
      fc.record({
        problem: fc.constant(problem),
        weights: listOf(problem === 'mclp' ? fc.nat({ max: 20 }) : fc.constant(1), points),
        costs: listOf(problem === 'scp' ? fc.integer({ min: 1, max: 9 }) : fc.constant(1), sites),
        covers: listOf(
          fc.subarray([...Array(points).keys()], { maxLength: Math.min(points, 4) }),
          sites,
        ),
        most: fc.constant(problem === 'mclp' ? most : null),
      }),
    );
}

function listOf<T>(each: fc.Arbitrary<T>, size: number): fc.Arbitrary<T[]> {
  return fc.array(each, { minLength: size, maxLength: size });
}

/** The best of all plans by trying each; null where there is none. */
export function bestOf(instance: Instance): number | null {
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** instance.covers.length; mask++) {
    const plan = [...instance.covers.keys()].filter((site) => mask & (1 << site));
    const value = objectiveOf(instance, plan);
    if (value === null) continue;
    if (best === null || (instance.problem === 'mclp' ? value > best : value < best)) best = value;
  }
  return best;
}
