import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRemedies } from '../../../src/planning/remedies/plan-remedies.js';
import type { RemedyPlan } from '../../../src/planning/remedies/remedy-plan.js';
import { allChoices, type Choice } from './brute-force.js';
import { randomFacts, randomOptions } from './random-facts.js';

test('a plan is the best of all choices of groups in every aim, and proves it', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts(7), randomOptions, async (facts, options) => {
      const [best] = allChoices(facts, options);
      const limits = { secondsLeft: () => 60, onPlan: () => {} };
      const plan = await planRemedies(facts, { ...options, explain: false }, limits);
      expect(plan.aims.map(({ objective }) => objective)).toEqual(best?.figures);
      expect(plan.aims.map(({ bound }) => bound)).toEqual(best?.figures);
      expect(plan.status).toBe('OPTIMAL');
    }),
    { numRuns: 100 },
  );
});

test('each plan on the way is one of the choices, and its bounds hold for all of them', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFacts(7),
      randomOptions,
      fc.nat({ max: 60 }),
      async (facts, options, looks) => {
        const choices = allChoices(facts, options);
        const told: RemedyPlan[] = [];
        let left = looks;
        const limits = { secondsLeft: () => left--, onPlan: (plan: RemedyPlan) => told.push(plan) };
        const last = await planRemedies(facts, { ...options, alternatives: 2 }, limits);
        for (const plan of [...told, last]) expectBounds(plan, choices);
      },
    ),
    { numRuns: 60 },
  );
});

/** No choice that is as good by the aims before is better by an aim than its bound. */
function expectBounds({ aims, status }: RemedyPlan, choices: readonly Choice[]): void {
  const figures = aims.map(({ objective }) => objective);
  expect(choices.map((choice) => choice.figures)).toContainEqual(figures);
  let asGood = choices;
  for (const [at, { direction, objective, bound, gap }] of aims.entries()) {
    const sign = direction === 'MOST' ? 1 : -1;
    const worthOf = (choice: Choice) => sign * (choice.figures[at] ?? 0);
    const most = Math.max(...asGood.map(worthOf));
    expect(sign * (bound ?? 0)).toBeGreaterThanOrEqual(most);
    expect(gap).toBe(Math.abs((bound ?? 0) - (objective ?? 0)));
    asGood = asGood.filter((choice) => worthOf(choice) >= sign * (objective ?? 0));
  }
  expect(status).toBe(aims.every(({ gap }) => gap === 0) ? 'OPTIMAL' : 'FEASIBLE');
}
