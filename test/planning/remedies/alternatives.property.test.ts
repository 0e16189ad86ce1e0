import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { planRemedies } from '../../../src/planning/remedies/plan-remedies.js';
import type { AlternativePlan, RemedyPlan } from '../../../src/planning/remedies/remedy-plan.js';
import { allChoices, type Choice } from './brute-force.js';
import { randomFacts, randomOptions } from './random-facts.js';

const endless = { secondsLeft: () => 60, onPlan: () => {} };

test('alternatives are the best different plans, and share what all of them have', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFacts(6),
      randomOptions,
      fc.integer({ min: 2, max: 6 }),
      async (facts, drawn, alternatives) => {
        const options = { ...drawn, explain: false, alternatives };
        const choices = allChoices(facts, options);
        const plan = await planRemedies(facts, options, endless);
        const plans = plan.alternatives?.plans ?? [];
        expect(plans.map(figuresOf)).toEqual(
          choices.slice(0, alternatives).map(({ figures }) => figures),
        );
        const groups = plans.map(groupsOf);
        expect(new Set(groups.map((each) => each.join(' | '))).size).toBe(plans.length);
        expect(groups[0]).toEqual(groupsOf(plan));
        expect(plan.alternatives?.isExact).toBe(true);
        const shared = (plan.alternatives?.shared ?? []).map((units) => units.join(' '));
        expect(shared.toSorted()).toEqual(
          groupsOf(plan).filter((group) => groups.every((each) => each.includes(group))),
        );
      },
    ),
    { numRuns: 40 },
  );
});

test('with a tolerance they are all that lose no more by any aim', async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFacts(5),
      randomOptions,
      fc.constantFrom(0, 1, 3),
      async (facts, drawn, tolerance) => {
        const options = { ...drawn, explain: false, tolerance };
        const choices = allChoices(facts, options);
        const plan = await planRemedies(facts, options, endless);
        const within = choices.filter(({ figures }) =>
          lossesTo(choices[0], figures).every((loss) => loss <= tolerance),
        );
        const found = plan.alternatives?.plans ?? [];
        if (plan.alternatives?.isExact)
          expect(found.map(figuresOf)).toEqual(within.map(({ figures }) => figures));
        else expect(choices.length).toBeGreaterThan(19);
        for (const each of found)
          expect(Math.max(...lossesTo(choices[0], figuresOf(each)))).toBeLessThanOrEqual(tolerance);
      },
    ),
    { numRuns: 40 },
  );
});

test('the importance of a branch is what the best plan without it loses more', async () => {
  await fc.assert(
    fc.asyncProperty(randomFacts(6), randomOptions, async (facts, options) => {
      const choices = allChoices(facts, options);
      const plan = await planRemedies(facts, options, endless);
      for (const { units, component, importance } of plan.branches) {
        if (component === null) continue;
        const without = choices.find(
          ({ groups }) => !groups.some((group) => group.join(' ') === units.join(' ')),
        );
        expect(importance?.isExact).toBe(true);
        expect(importance?.losses.map(({ loss }) => loss)).toEqual(
          lossesTo(choices[0], without?.figures ?? []),
        );
      }
    }),
    { numRuns: 40 },
  );
});

/** What figures lose to those of the best choice, by aim. */
function lossesTo(best: Choice | undefined, figures: readonly number[]): number[] {
  return [-1, -1, 1, 1].map((sign, aim) => {
    const more = (figures[aim] ?? 0) - (best?.figures[aim] ?? 0);
    return more === 0 ? 0 : sign * more;
  });
}

function figuresOf({ aims }: Pick<AlternativePlan, 'aims'>): number[] {
  return aims.map(({ objective }) => objective);
}

function groupsOf({ branches }: Pick<RemedyPlan | AlternativePlan, 'branches'>): string[] {
  return branches.map(({ units }) => units.join(' ')).sort();
}

test('a plan that is told before others are there is the only one of them, and says so', async () => {
  const [facts] = fc.sample(randomFacts(6), { numRuns: 1, seed: 3 });
  const [drawn] = fc.sample(randomOptions, { numRuns: 1, seed: 3 });
  if (facts === undefined || drawn === undefined) throw new Error('Facts are drawn.');
  const told: RemedyPlan[] = [];
  const onPlan = (plan: RemedyPlan) => told.push(plan);
  await planRemedies(facts, { ...drawn, alternatives: 3 }, { ...endless, onPlan });
  const [first] = told;
  expect(first?.alternatives).toMatchObject({ isExact: false });
  expect(first?.alternatives?.plans.map(groupsOf)).toEqual(first && [groupsOf(first)]);
});
