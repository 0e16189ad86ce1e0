import fc from 'fast-check';
import { parseRuleSet, type RuleSet } from '../../../src/coverage/rules/rules.js';
import { maturingRules } from './maturing-rules.js';

const cited = { article: 'art. 1', zh: '第一条' };

const terms = fc.oneof(
  fc.record({ staff: fc.constantFrom(5, 10, 40) }),
  fc.record({ revenue: fc.constantFrom(1, 1_000) }),
  fc.record({ members: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ staff: fc.constantFrom(10, 40), members: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ staff: fc.constantFrom(5, 10), years: fc.constant(1) }),
);

/** Rule sets that say what another one does, with thresholds and duties about units of some kinds in some regions. */
export function ruleSetsOver(
  base: RuleSet,
  about: { readonly kinds: readonly string[][]; readonly regions: readonly string[][] },
): fc.Arbitrary<RuleSet> {
  const where = {
    kinds: fc.option(fc.constantFrom(...about.kinds), { nil: undefined, freq: 2 }),
    regions: fc.option(fc.constantFrom(...about.regions), { nil: undefined, freq: 1 }),
  };
  const threshold = fc.record({ ...where, minimumMembers: fc.integer({ min: 3, max: 4 }) });
  const duty = fc.record({
    ...where,
    duty: fc.constantFrom('PRIORITY', 'OWN_BRANCH', 'INSTRUCTOR'),
    severity: fc.constantFrom('HIGH', 'MEDIUM', 'LOW'),
    when: fc.array(terms, { minLength: 1, maxLength: 2 }),
  });
  return fc
    .tuple(fc.array(threshold, { maxLength: 2 }), fc.array(duty, { maxLength: 4 }))
    .map(([thresholds, duties]) => withClauses(base, thresholds, duties));
}

/** Those about units of the small world. */
export const ruleSets = ruleSetsOver(maturingRules, {
  kinds: [['BUILDING'], ['ENTERPRISE', 'PARK']],
  regions: [['3'], ['31'], ['32', '33']],
});

/** A rule set with a clause of each kind, and two of one. */
export const dutyRules = withClauses(
  maturingRules,
  [{ kinds: ['ENTERPRISE'], minimumMembers: 4 }],
  [
    { duty: 'PRIORITY', severity: 'HIGH', when: [{ staff: 10 }, { members: 2 }] },
    { duty: 'OWN_BRANCH', severity: 'MEDIUM', when: [{ staff: 40 }, { revenue: 1_000 }] },
    { duty: 'OWN_BRANCH', severity: 'HIGH', when: [{ members: 4 }] },
    { duty: 'INSTRUCTOR', severity: 'LOW', when: [{ staff: 5 }] },
  ],
);

function withClauses(
  base: RuleSet,
  thresholds: readonly object[],
  duties: readonly object[],
): RuleSet {
  return parseRuleSet({
    ...base,
    thresholds: thresholds.map((each, at) => ({ id: `threshold-${at}`, ...each, ...cited })),
    duties: duties.map((each, at) => ({ id: `duty-${at}`, ...each, ...cited })),
  });
}
