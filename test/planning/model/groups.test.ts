import { describe, expect, it } from 'vitest';
import {
  checkGroupInstance,
  type GroupInstance,
  groupPlanObjectives,
  seatOf,
} from '../../../src/planning/model/groups.js';

/** Four units on a line; the last one can stand alone. */
const line: GroupInstance = {
  members: [1, 1, 1, 4],
  weights: [9, 3, 1, 5],
  otherwise: [0, 3, 0, 5],
  places: [
    [0, 1, 2],
    [2, 3],
  ],
  distances: [0, 1, 2, 3].map((one) => [0, 1, 2, 3].map((other) => Math.abs(one - other))),
  ...{ fewestMembers: 3, mostMembers: 6, mostUnits: 3, mostRequired: 0, forbidden: [] },
};

describe('a plan of groups', () => {
  it.each([
    ['none', [], [18, 0, 0, 0]],
    ['three around the middle', [[0, 1, 2]], [5, 3, 1, 2]],
    ['three, and one alone', [[0, 1, 2], [3]], [0, 8, 2, 2]],
  ])('loses what is left, reached otherwise, set up and walked: %s', (_, plan, losses) => {
    expect(Object.values(groupPlanObjectives(line, plan) ?? {})).toEqual(losses);
  });

  it.each([
    ['too few members', [[0, 1]]],
    ['one that is required with another', [[2, 3]]],
    ['units of no common place', [[1, 2, 3]]],
    ['a unit twice', [[0, 1, 2], [2]]],
    ['an empty group', [[]]],
    ['units that descend', [[2, 1, 0]]],
  ])('is none with %s', (_, plan) => {
    expect(groupPlanObjectives(line, plan)).toBeNull();
  });

  it('seats a group where the others are least far', () => {
    expect(seatOf(line, [0, 1, 2])).toEqual({ seat: 1, distance: 2 });
  });
});

describe('an instance of groups', () => {
  it('is accepted', () => {
    expect(() => checkGroupInstance(line)).not.toThrow();
  });

  it.each<[string, Partial<GroupInstance>]>([
    ['a weight missing', { weights: [9, 3, 1] }],
    ['half a member', { members: [0.5, 1, 1, 4] }],
    ['a place that descends', { places: [[1, 0]] }],
    ['a forbidden group of a unit that is none', { forbidden: [[4]] }],
    ['no units in a group', { mostUnits: 0 }],
    [
      'distances that differ by the way',
      { distances: [[0, 1, 2, 3], ...line.distances.slice(0, 3)] },
    ],
    ['sums that are not exact', { weights: [2 ** 52, 0, 0, 0] }],
  ])('is refused with %s', (_, change) => {
    expect(() => checkGroupInstance({ ...line, ...change })).toThrow('received');
  });
});
