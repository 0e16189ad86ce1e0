import { expect, test } from 'vitest';
import { checkInstance, type Instance } from '../../../src/planning/model/instance.js';
import { objectiveOf } from '../../../src/planning/model/objective.js';

const cheapest: Instance = {
  problem: 'scp',
  weights: [1, 1, 1],
  costs: [4, 2, 3],
  covers: [[0, 1, 2], [0, 1], [2]],
  most: null,
};
const most: Instance = {
  problem: 'mclp',
  weights: [5, 0, 7],
  costs: [1, 1, 1],
  covers: [[0, 1], [1, 2], []],
  most: 1,
};

test.each<[string, Instance, Partial<Instance>]>([
  ['Each of the 3 sites has a cost, received 2 costs.', cheapest, { costs: [4, 2] }],
  ['The weight of a point is 1 in this problem, received 2.', cheapest, { weights: [1, 1, 2] }],
  ['The weight of a point is an integer from 0, received -1.', most, { weights: [5, -1, 7] }],
  ['The weight of a point is an integer from 0, received 0.5.', most, { weights: [5, 0.5, 7] }],
  ['The cost of a site is an integer from 1, received 0.', cheapest, { costs: [4, 0, 3] }],
  ['The cost of a site is 1 in this problem, received 4.', cheapest, { problem: 'lscp' }],
  [
    'A site covers points from 0 to 2, received 3 at site 1.',
    cheapest,
    { covers: [[0, 1, 2], [0, 3], [2]] },
  ],
  [
    'The points of a site ascend, each once, received 1 after 1 at site 1.',
    cheapest,
    { covers: [[0, 1, 2], [1, 1], [2]] },
  ],
  [
    'The most sites of a plan are an integer from 0 for mclp, and null elsewhere, received 1.',
    cheapest,
    { most: 1 },
  ],
  [
    'The most sites of a plan are an integer from 0 for mclp, and null elsewhere, received null.',
    most,
    { most: null },
  ],
  [
    'A covering problem has at most 100000 points, received 100001.',
    cheapest,
    { weights: new Array<number>(100_001).fill(1) },
  ],
  [
    'The largest weight or cost times the number of points, sites and entries is at most 2^52, received 45035996273704960.',
    most,
    { weights: [5, 0, 2 ** 52] },
  ],
])('refuses an instance: %s', (message, instance, change) => {
  expect(() => checkInstance(instance)).not.toThrow();
  expect(() => checkInstance({ ...instance, ...change })).toThrow(message);
});

test.each<[string, Instance, number[], number | null]>([
  ['its sites together', cheapest, [1, 2], 5],
  ['nothing where a point stays uncovered', cheapest, [1], null],
  ['what the points weigh that it covers', most, [0], 5],
  ['no weight where it has no site', most, [], 0],
  ['nothing where it has more sites than may be', most, [0, 1], null],
  ['nothing where a site is there twice', cheapest, [0, 0], null],
  ['nothing where a site is unknown', cheapest, [0, 3], null],
])('a plan is worth %s', (_, instance, plan, value) => {
  expect(objectiveOf(instance, plan)).toBe(value);
});
