import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { coveringAll, coveringMost, likeLibrary } from '../../../../bench/planning/instances.js';
import type { Instance } from '../../../../src/planning/model/instance.js';
import type { ProofDocument } from '../../../../src/planning/proof/proof.js';
import {
  firstAnswer,
  solveInstance,
} from '../../../../src/planning/solve/covering/solve-instance.js';
import { expectProved } from './expect-proved.js';
import { bestOf, instances } from './instances.js';

test('the answer is the best of all plans, and its proof proves it', async () => {
  await fc.assert(
    fc.asyncProperty(instances(12), async (instance) => {
      const best = bestOf(instance);
      const answer = await solved(instance);
      expect(answer.status).toBe(best === null ? 'INFEASIBLE' : 'OPTIMAL');
      expect(answer).toMatchObject({ objective: best, bound: best });
      expectProved(answer);
    }),
    { numRuns: 300 },
  );
});

test('each answer on the way has a plan, and a bound that its proof proves', async () => {
  await fc.assert(
    fc.asyncProperty(instances(12), fc.nat({ max: 40 }), async (instance, looks) => {
      const answers = [firstAnswer(instance)];
      let left = looks;
      answers.push(await solved(instance, () => left--, answers));
      for (const answer of answers) expectProved(answer);
    }),
    { numRuns: 100 },
  );
});

test('the same instance gets the same answer', async () => {
  await fc.assert(
    fc.asyncProperty(instances(12), async (instance) => {
      expect(await solved(instance)).toEqual(await solved(instance));
    }),
    { numRuns: 50 },
  );
});

// Small ones rarely need what a branch implies.
test.each([
  ['scp', likeLibrary(4, 150, 500, 0.05)],
  ['lscp', coveringAll({ seed: 2, points: 400, sites: 400, density: 0.015 })],
  ['mclp', coveringMost({ seed: 1, points: 400, sites: 400, density: 0.04 }, 15)],
])('a larger %s is proved by a tree', async (_, instance) => {
  const answer = await solved(instance);
  expect(answer.status).toBe('OPTIMAL');
  expect(answer.proof).toHaveProperty('tree.site');
  expectProved(answer);
});

function solved(instance: Instance, secondsLeft = () => 60, answers: ProofDocument[] = []) {
  return solveInstance(instance, { secondsLeft, onAnswer: (answer) => answers.push(answer) });
}
