import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../src/coverage/assessment/assess.js';
import { stagesOf } from '../../../src/coverage/assessment/stages.js';
import { unitFacts } from '../facts/arbitrary-facts.js';
import { daysOf, somePeriod } from '../figures/arbitrary-periods.js';
import { maturingRules as rules } from '../rules/maturing-rules.js';

test('a unit stands on each day at the stage that its assessment says', () => {
  fc.assert(
    fc.property(unitFacts, somePeriod, (facts, period) => {
      const stages = stagesOf(facts, period.from, period.to, rules);
      for (const on of daysOf(period)) {
        const stage = stages.findLast(({ from }) => from <= on);
        expect(stage?.assessment ?? null).toEqual(assess(facts, on, rules));
      }
    }),
  );
});
