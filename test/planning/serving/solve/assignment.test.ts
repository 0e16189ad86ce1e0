import { describe, expect, it } from 'vitest';
import { type ServingInstance, servingObjectives } from '../../../../src/planning/model/serving.js';
import { Assignment } from '../../../../src/planning/solve/serving/assignment.js';
import { greedyPlan } from '../../../../src/planning/solve/serving/greedy.js';
import { planLosses } from '../../../../src/planning/solve/serving/plan-losses.js';
import { allServingPlans } from '../../../../src/planning/solve/serving/small.js';
import { random } from '../../../../src/synthetic/random.js';
import { randomServing } from '../random-serving.js';

const never = () => false;
const always = () => true;

/** Small instances of which nothing is required, so that each choice of sites with the fixed ones is a plan. */
function instanceOf(seed: number): ServingInstance {
  const instance = randomServing(random('assignment', seed));
  return { ...instance, required: instance.weights.map(() => false), most: null };
}

describe('Assignment', () => {
  it('loses what the best plan of each choice of sites does, in whatever order they are opened and closed', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const instance = instanceOf(seed);
      if (instance.times > 1) continue;
      const draws = random('choices', seed);
      const assignment = new Assignment(instance);
      for (const { plan, losses } of draws.shuffle(allServingPlans(instance))) {
        const sites = plan.map(({ site }) => site);
        expect(assignment.keepTo(sites, never)).toBe(true);
        expect([seed, sites, assignment.losses]).toEqual([seed, sites, [0, ...losses]]);
        const found = servingObjectives(instance, assignment.plan());
        expect([found?.SERVED, found?.SITES, found?.DISTANCE]).toEqual(losses);
      }
    }
  });

  it('makes a plan of each choice of sites where units have to be served twice, and loses what that does', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const instance = instanceOf(seed);
      if (instance.times === 1) continue;
      const assignment = new Assignment(instance);
      for (const { plan, losses } of allServingPlans(instance)) {
        const sites = plan.map(({ site }) => site);
        assignment.keepTo(sites, never);
        const found = servingObjectives(instance, assignment.plan());
        const [, ...told] = assignment.losses;
        expect([seed, found?.SERVED, found?.SITES, found?.DISTANCE]).toEqual([seed, ...told]);
        expect(told[0]).toBeGreaterThanOrEqual(losses[0] ?? 0);
      }
    }
  });

  it('has nothing open where the time is over while it opens sites', () => {
    const instance = instanceOf(2);
    const sites = [...instance.sites.keys()];
    const assignment = new Assignment(instance);
    const nothing = assignment.losses;
    assignment.keepTo(sites, never);
    assignment.keepTo([], never);
    expect(assignment.keepTo(sites, always)).toBe(false);
    expect(assignment.losses).toEqual(nothing);
    expect(assignment.plan()).toEqual([]);
  });
});

describe('greedyPlan', () => {
  it('is a plan that has all fixed sites and no more others than may be', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const instance = instanceOf(seed);
      const isFree = ({ isFixed }: { readonly isFixed: boolean }) => !isFixed;
      const sites = instance.sites.flatMap((site, at) => (isFree(site) ? [at] : []));
      const { pairs } = new Assignment(instance);
      for (let room = 0; room < 3; room += 1) {
        const plan = greedyPlan(instance, pairs, { sites, room });
        const losses = servingObjectives(instance, plan);
        expect([seed, losses?.SERVED, losses?.SITES, losses?.DISTANCE]).toEqual([
          seed,
          ...planLosses(instance, plan).slice(1),
        ]);
        expect(plan.filter(({ site }) => sites.includes(site)).length).toBeLessThanOrEqual(room);
      }
    }
  });
});
