import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRemedies } from '../../../src/planning/remedies/plan-remedies.js';
import { allChoices } from './brute-force.js';
import { randomFacts, randomOptions } from './random-facts.js';

const endless = { secondsLeft: () => 60, onPlan: () => {} };

test('a plan is the best of all choices of groups in every aim, and proves it', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts(7), randomOptions, async (facts, options) => {
      const [best] = allChoices(facts, options);
      const plan = await planRemedies(facts, { ...options, explain: false }, endless);
      expect(plan.aims.map(({ objective }) => objective)).toEqual(best?.figures);
      expect(plan.aims.map(({ bound }) => bound)).toEqual(best?.figures);
      expect(plan.status).toBe('OPTIMAL');
    }),
    { numRuns: 100 },
  );
});
