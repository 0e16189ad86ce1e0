import { describe, expect, it } from 'vitest';
import { checkServing } from '../../../../src/planning/check/serving/check-serving.js';
import { compareLosses } from '../../../../src/planning/model/compare-losses.js';
import {
  checkServingInstance,
  type ServingSite,
  servingObjectives,
} from '../../../../src/planning/model/serving.js';
import type { ServingDocument } from '../../../../src/planning/proof/serving.js';
import { allServingPlans } from '../../../../src/planning/solve/serving/small.js';
import { solveServing } from '../../../../src/planning/solve/serving/solve-serving.js';
import { random } from '../../../../src/synthetic/random.js';
import { randomServing } from '../random-serving.js';

const unlimited = { secondsLeft: () => 60, onAnswer: () => {} };

describe('solveServing', () => {
  it('finds what going through all choices of sites finds, with bounds that prove it', async () => {
    for (let seed = 0; seed < 200; seed += 1) {
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

  it('gets the same answer each time', async () => {
    const instance = randomServing(random('same', 3));
    const once = await solveServing(instance, unlimited);
    expect(await solveServing(instance, unlimited)).toEqual(once);
  });

  it('tells better and better answers, of which each holds, as does that of no time at all', async () => {
    for (let seed = 0; seed < 40; seed += 1) {
      const instance = randomServing(random('answers', seed));
      const answers: ServingDocument[] = [];
      const all = { ...instance, required: instance.weights.map(() => false) };
      const last = await solveServing(all, {
        ...unlimited,
        onAnswer: (each) => answers.push(each),
      });
      const hasty = await solveServing(all, { ...unlimited, secondsLeft: () => 0 });
      expect(answers.length).toBeGreaterThan(0);
      for (const answer of [...answers, last, hasty])
        expect([seed, checkServing(answer).flaws]).toEqual([seed, []]);
      const losses = [...answers, last].map(({ aims }) =>
        aims.map(({ objective }) => objective ?? 0),
      );
      for (const [at, each] of losses.slice(1).entries())
        expect(compareLosses(each, losses[at] ?? [])).toBeLessThanOrEqual(0);
    }
  });

  it('needs a branch for each number of sites that are alike, not for each choice of them', async () => {
    // Seven sites have room for thirteen units, two each, and six have not.
    const units = Array.from({ length: 13 }, (_, unit) => unit);
    const site: ServingSite = {
      ...{ serves: units, distances: units.map(() => 1), capacity: 2 },
      ...{ isFixed: false, isStanding: false, members: [] },
    };
    const document = await solveServing(
      {
        ...{ weights: units.map(() => 2), required: units.map(() => false) },
        ...{ sites: Array.from({ length: 10 }, () => site), times: 1, most: null, mostPerUnit: 1 },
      },
      unlimited,
    );
    expect(document.aims.map(({ objective, bound }) => [objective, bound])).toEqual([
      [0, 0],
      [7, 7],
      [13, 13],
    ]);
    expect(JSON.stringify(document.aims).length).toBeLessThan(3_000);
  });
});
