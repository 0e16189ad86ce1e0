import { describe, expect, it } from 'vitest';
import {
  checkServingInstance,
  type ServingInstance,
  type ServingPlan,
  type ServingSite,
  servingObjectives,
} from '../../../../src/planning/model/serving.js';

const open: ServingSite = {
  serves: [0, 1, 2],
  distances: [5, 1, 3],
  capacity: 2,
  isFixed: false,
  isStanding: false,
  members: [],
};
const standing: ServingSite = {
  ...{ serves: [0, 2], distances: [2, 2], capacity: null },
  ...{ isFixed: true, isStanding: true, members: [2] },
};
const instance: ServingInstance = {
  weights: [4, 2, 1],
  required: [true, false, false],
  sites: [open, standing],
  times: 1,
  most: 1,
  mostPerUnit: 1,
};

describe('servingObjectives', () => {
  it.each<[ServingPlan, object | null]>([
    [[{ site: 1, units: [0, 2] }], { SERVED: 2, SITES: 0, DISTANCE: 4 }],
    [
      [
        { site: 0, units: [0, 1] },
        { site: 1, units: [2] },
      ],
      { SERVED: 0, SITES: 1, DISTANCE: 8 },
    ],
    // The required unit is not served; the fixed site is missing, or its member; a unit twice; too many; out of reach.
    [[{ site: 1, units: [2] }], null],
    [[{ site: 0, units: [0] }], null],
    [[{ site: 1, units: [0] }], null],
    [
      [
        { site: 0, units: [0] },
        { site: 1, units: [0, 2] },
      ],
      null,
    ],
    [
      [
        { site: 0, units: [0, 1, 2] },
        { site: 1, units: [2] },
      ],
      null,
    ],
    [[{ site: 1, units: [0, 1, 2] }], null],
    [[{ site: 1, units: [2, 0] }], null],
    [
      [
        { site: 1, units: [0, 2] },
        { site: 2, units: [] },
      ],
      null,
    ],
    [
      [
        { site: 1, units: [0, 2] },
        { site: 1, units: [2] },
      ],
      null,
    ],
  ])('knows what a plan loses, case %#', (plan, losses) => {
    expect(servingObjectives(instance, plan)).toEqual(losses);
  });

  it('counts a unit once it is served as often as asked', () => {
    const twice = { ...instance, times: 2, mostPerUnit: 2, required: [false, false, false] };
    const plan = [
      { site: 0, units: [0, 2] },
      { site: 1, units: [2] },
    ];
    expect(servingObjectives(twice, plan)).toEqual({ SERVED: 6, SITES: 1, DISTANCE: 10 });
  });
});

describe('checkServingInstance', () => {
  it('takes one that keeps the rules', () => {
    expect(() => checkServingInstance(instance)).not.toThrow();
  });

  const withSite = (change: Partial<ServingSite>) => ({
    sites: [{ ...open, ...change }, standing],
  });
  it.each<[Partial<ServingInstance>, string]>([
    [{ required: [true] }, 'Each unit is required or not, received 1'],
    [{ weights: [4, -2, 1] }, 'The weight of a unit is an integer from 0, received -2'],
    [{ times: 3 }, 'A unit is served once or twice, received 3'],
    [{ most: 0.5 }, 'The most sites is an integer from 0, received 0.5'],
    [{ times: 2 }, 'A unit may have as many sites as have to serve it, received 1'],
    [withSite({ serves: [0, 2, 1] }), 'ascend, each once, from 0 to 2, received 1'],
    [withSite({ distances: [1] }), 'Each of them has a distance, received 1'],
    [withSite({ distances: [1, 2, -3] }), 'A distance is an integer from 0, received -3'],
    [withSite({ capacity: -1 }), 'A capacity is an integer from 0, received -1'],
    [withSite({ isStanding: true }), 'A standing site is fixed, received false'],
    [withSite({ members: [1] }), 'A site with members is fixed, received [1]'],
    [withSite({ isFixed: true, members: [3] }), 'from 0 to 2, received 3'],
    [
      withSite({ isFixed: true, capacity: 0, members: [1] }),
      'A site has room for its members, received 1',
    ],
    [{ ...withSite({ isFixed: true }), most: 0 }, 'no more are fixed, received 1'],
    [
      withSite({ isFixed: true, members: [2] }),
      'A unit is a member of at most 1 sites, received 2',
    ],
    [{ weights: [2 ** 52, 0, 0] }, 'is at most 2^52'],
  ])('refuses one that does not, case %#', (change, message) => {
    expect(() => checkServingInstance({ ...instance, ...change })).toThrow(message);
  });
});
