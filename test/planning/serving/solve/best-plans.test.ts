import { describe, expect, it } from 'vitest';
import { servingObjectives } from '../../../../src/planning/model/serving.js';
import {
  bestServingPlans,
  withoutSite,
} from '../../../../src/planning/solve/serving/best-plans.js';
import { allServingPlans } from '../../../../src/planning/solve/serving/small.js';
import { solveServing } from '../../../../src/planning/solve/serving/solve-serving.js';
import { random } from '../../../../src/synthetic/random.js';
import { randomServing } from '../random-serving.js';

const COUNT = 6;
const unlimited = { secondsLeft: () => 60, onAnswer: () => {} };

describe('bestServingPlans', () => {
  it('finds the best plans of all choices of sites, each choice once', async () => {
    for (let seed = 0; seed < 120; seed += 1) {
      const instance = randomServing(random('best serving', seed));
      const expected = allServingPlans(instance).slice(0, COUNT);
      const ranked = await bestServingPlans(instance, unlimited, COUNT);
      const losses = ranked.map((each) => [
        each.losses.SERVED,
        each.losses.SITES,
        each.losses.DISTANCE,
      ]);
      expect([seed, losses]).toEqual([seed, expected.map((each) => each.losses)]);
      expect(ranked.every(({ isExact }) => isExact)).toBe(true);
      for (const { plan, losses: claimed } of ranked)
        expect(servingObjectives(instance, plan)).toEqual(claimed);
      const choices = ranked.map(({ plan }) => plan.map(({ site }) => site).join());
      expect(new Set(choices).size).toBe(ranked.length);
    }
  });
});

describe('withoutSite', () => {
  it('loses what the best choice without that site loses', async () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const instance = randomServing(random('replaced', seed));
      const site = instance.sites.findIndex(({ isFixed }) => !isFixed);
      if (site === -1) continue;
      const [best] = allServingPlans(instance).filter(({ plan }) =>
        plan.every((each) => each.site !== site),
      );
      const { plan, aims } = await solveServing(withoutSite(instance, site), unlimited);
      const losses = aims.flatMap(({ aim, objective }) => (aim === 'SHORTFALL' ? [] : [objective]));
      expect([seed, losses]).toEqual([seed, best?.losses ?? []]);
      expect(plan?.some((each) => each.site === site)).not.toBe(true);
    }
  });
});
