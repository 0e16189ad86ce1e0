import { expect, test } from 'vitest';
import { Problem } from '../../../src/domain/problem.js';
import { allianceOptions } from '../../../src/planning/alliances/options.js';
import type { AimLoss, AlliancePlan } from '../../../src/planning/alliances/plan.js';
import { checkPlan } from '../../../src/planning/check/check-plan.js';
import { random } from '../../../src/synthetic/random.js';
import { allPlans, type BrutePlan, totalWeight } from './brute-force.js';
import { figures, planned } from './planned.js';
import { randomCounty } from './random-county.js';

const RUNS = 100;

test('the best plan of a small county is that of going through all', async () => {
  let infeasible = 0;
  for (let run = 0; run < RUNS; run++) {
    const { facts, options } = randomCounty(random('alliances', run));
    const [best] = allPlans(facts, options);
    const plan = await planOrRefusal(facts, options);
    if (best === undefined) {
      infeasible += 1;
      // Where fixed members or leads are too many, the options themselves are refused.
      expect([run, plan?.status ?? 'INFEASIBLE']).toEqual([run, 'INFEASIBLE']);
      continue;
    }
    const [unserved, alliances, distance] = best.losses;
    const expected = [totalWeight(facts, options) - unserved, alliances, distance];
    expect([run, plan?.status, plan && figures(plan)]).toEqual([run, 'OPTIMAL', expected]);
    expect([run, checkPlan(JSON.parse(JSON.stringify(plan?.proof))).flaws]).toEqual([run, []]);
  }
  expect(infeasible).toBeGreaterThan(5);
});

test('the best plans that differ in their leads are those of going through all', async () => {
  let several = 0;
  for (let run = 0; run < RUNS; run++) {
    const county = randomCounty(random('alternatives', run));
    const { facts } = county;
    const options = allianceOptions({ ...county.options, alternatives: 8 });
    const plans = useful(allPlans(facts, options)).slice(0, 8);
    const plan = await planOrRefusal(facts, options);
    if (plan === null || plans.length === 0) continue;
    const weight = totalWeight(facts, options);
    expect([run, plan.alternatives?.isExact]).toEqual([run, true]);
    expect([run, plan.alternatives?.plans.map(figuresOf)]).toEqual([
      run,
      plans.map(({ losses: [unserved, ...rest] }) => [weight - unserved, ...rest]),
    ]);
    const leads = plan.alternatives?.plans.map(({ alliances }) => leadsOf({ alliances })) ?? [];
    expect(new Set(leads).size).toBe(leads.length);
    if (plans.length > 1) several += 1;
  }
  expect(several).toBeGreaterThan(25);
});

test('an alliance is worth what the best plan without its lead loses', async () => {
  let asked = 0;
  for (let run = 0; run < RUNS; run++) {
    const county = randomCounty(random('importance', run));
    const { facts } = county;
    const options = allianceOptions({ ...county.options, fixedLeads: [], explain: true });
    const plans = allPlans(facts, options);
    const plan = await planOrRefusal(facts, options);
    const [best] = plans;
    if (plan === null || best === undefined) continue;
    expect([run, plan.unfinished]).toEqual([run, []]);
    for (const { isNew, lead, importance } of plan.alliances) {
      if (!isNew) continue;
      const other = plans.find(({ leads }) => !leads.includes(lead));
      expect([run, lead, importance?.isPossible]).toEqual([run, lead, other !== undefined]);
      expect([run, importance?.isExact, importance?.losses]).toEqual([
        run,
        true,
        lost(best, other),
      ]);
      asked += 1;
    }
    for (const { id, rule, price } of plan.refused) {
      if (rule !== 'PRICE' || facts.alliances.some((each) => each.id === id)) continue;
      const other = plans.find(({ leads }) => leads.includes(id));
      expect([run, id, price?.losses]).toEqual([run, id, lost(best, other)]);
      asked += 1;
    }
    for (const { unit, rule, price } of plan.unserved) {
      if (rule !== 'PRICE') continue;
      const mustCover = [...options.mustCover, unit];
      const [other] = allPlans(facts, { ...options, mustCover });
      expect([run, unit, price?.losses]).toEqual([run, unit, lost(best, other)]);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(50);
});

/** Without those that have a lead for nothing. */
function useful(plans: readonly BrutePlan[]): BrutePlan[] {
  return plans.filter(
    ({ leads, losses }, at) =>
      !plans
        .slice(0, at)
        .some(
          (better) =>
            better.losses[0] <= losses[0] &&
            better.losses[2] <= losses[2] &&
            better.leads.every((lead) => leads.includes(lead)),
        ),
  );
}

function planOrRefusal(...asked: Parameters<typeof planned>): Promise<AlliancePlan | null> {
  return planned(...asked).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'BAD_USER_INPUT') return null;
    throw error;
  });
}

function figuresOf({ aims }: { readonly aims: readonly { readonly objective: number }[] }) {
  return aims.map(({ objective }) => objective);
}

function leadsOf({ alliances }: Pick<AlliancePlan, 'alliances'>): string {
  return alliances.flatMap(({ isNew, lead }) => (isNew ? lead : [])).join(' ');
}

/** Nothing is lost where there is no other plan: then there is none. */
function lost(best: BrutePlan, other: BrutePlan | undefined): AimLoss[] {
  if (other === undefined) return [];
  const aims = ['SERVED', 'ALLIANCES', 'DISTANCE'] as const;
  return aims.map((aim, at) => ({
    aim,
    loss: (other.losses[at] ?? 0) - (best.losses[at] ?? 0),
  }));
}
