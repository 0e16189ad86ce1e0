import { describe, expect, it } from 'vitest';
import { checkServingInstance, servingObjectives } from '../../../../src/planning/model/serving.js';
import { allServingPlans } from '../../../../src/planning/solve/serving/small.js';
import { solveServing } from '../../../../src/planning/solve/serving/solve-serving.js';
import { random } from '../../../../src/synthetic/random.js';
import { randomServing } from '../random-serving.js';

const unlimited = { secondsLeft: () => 60, onAnswer: () => {} };

describe('solveServing', () => {
  it('finds what going through all choices of sites finds, with bounds that prove it', async () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const instance = randomServing(random('serving', seed));
      checkServingInstance(instance);
      const [best] = allServingPlans(instance);
      const document = await solveServing(instance, unlimited);
      const found = document.aims.filter(({ aim }) => aim !== 'SHORTFALL');
      if (best === undefined) {
        expect([seed, document.plan]).toEqual([seed, null]);
        expect(document.aims[0]?.bound).toBeGreaterThan(0);
        continue;
      }
      expect([seed, ...found.map(({ objective }) => objective)]).toEqual([seed, ...best.losses]);
      expect([seed, ...found.map(({ bound }) => bound)]).toEqual([seed, ...best.losses]);
      const losses = servingObjectives(instance, document.plan ?? []);
      expect([seed, losses?.SERVED, losses?.SITES, losses?.DISTANCE]).toEqual([
        seed,
        ...best.losses,
      ]);
    }
  });
});
