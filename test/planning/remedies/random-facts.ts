import * as fc from 'fast-check';
import type { PlanFacts, PlanUnit } from '../../../src/planning/facts/facts.js';
import type { RemedyOptions } from '../../../src/planning/remedies/options.js';
import { county, factsOf, options, organization, other, town, township, unit } from './facts.js';

const drawnUnit = fc.record({
  members: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 2 }) },
    { weight: 2, arbitrary: fc.constantFrom(3, 4, 30, 48) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  status: fc.constantFrom('GAP', 'GAP', 'GAP', 'TEMPORARY_ONLY', 'WORK_ONLY', 'UNKNOWN' as const),
  village: fc.constantFrom(`${town}001`, `${town}002`, `${other}001`),
  isLapsed: fc.boolean(),
  chain: fc.constantFrom(null, null, 'x', 'y'),
  /** The position of a unit before it that it is part of. */
  whole: fc.option(fc.nat({ max: 20 }), { freq: 3 }),
});

/** Facts of up to so many units in three villages of two townships, with some branches, on them or not. */
export function randomFacts(most: number): fc.Arbitrary<PlanFacts> {
  return fc
    .record({
      units: fc.array(drawnUnit, { maxLength: most }),
      branches: fc.array(
        fc.record({
          isJoint: fc.boolean(),
          fullMembers: fc.constantFrom(null, 5, 47, 50),
          coveredUnits: fc.integer({ min: 1, max: 5 }),
          village: fc.constantFrom(`${town}001`, `${other}001`),
        }),
        { maxLength: 3 },
      ),
      hasCounty: fc.boolean(),
    })
    .map(({ units, branches, hasCounty }) =>
      factsOf(
        units.map(({ members, village, isLapsed, chain, whole, ...drawn }, at): PlanUnit => {
          const status = isLapsed && drawn.status === 'UNKNOWN' ? 'GAP' : drawn.status;
          const plain = unit(`u${at}`, members, { status, village });
          const lapsed = { code: 'LAPSED', severity: 'HIGH' } as const;
          const rest = plain.findings.filter(({ code }) => !isLapsed || code !== 'BLANK');
          return {
            ...plain,
            findings: isLapsed ? [...rest, lapsed] : rest,
            chains: chain === null ? [] : [chain],
            wholes: whole === null || whole >= at ? [] : [`u${whole}`],
          };
        }),
        [
          ...(hasCounty ? [county] : []),
          township,
          ...branches.map(({ isJoint, village, ...given }, at) =>
            organization(`b${at}`, isJoint ? 'JOINT_BRANCH' : 'BRANCH', village, given),
          ),
        ],
      ),
    );
}

export const randomOptions: fc.Arbitrary<RemedyOptions> = fc
  .record({
    jointForRequired: fc.boolean(),
    takeInEmpty: fc.boolean(),
    neighbours: fc.constantFrom([], [{ township: town, other }]),
    chains: fc.boolean(),
    attach: fc.boolean(),
    weights: fc.constantFrom(
      { high: 9, medium: 3, low: 1 },
      { high: 5, medium: 5, low: 0 },
      { high: 2, medium: 1, low: 1 },
    ),
  })
  .map(options);
