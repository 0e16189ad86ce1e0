import { describe, expect, it, test } from 'vitest';
import { checkGroups } from '../../../src/planning/check/groups/check-groups.js';
import type { GroupDocument, GroupNode } from '../../../src/planning/proof/groups.js';
import { solveGroups } from '../../../src/planning/solve/groups/solve-groups.js';
import { random } from '../../../src/synthetic/random.js';
import { isProved, isTrue } from './judged.js';
import { randomGroups } from './random-instances.js';
import { tampered } from './tampered.js';

const limits = { secondsLeft: () => 60, onAnswer: () => {} };
const read = (document: unknown) => checkGroups(JSON.parse(JSON.stringify(document)));

/**
 * Three units in a row, one step from each other, with one member each; three members make a branch. All three have to
 * share it, seated in the middle: 1 + 1 steps. By COVERED each unit pays what it weighs, and nothing more is proved.
 */
const row = {
  model: 'GROUPS',
  instance: {
    members: [1, 1, 1],
    weights: [2, 2, 2],
    otherwise: [0, 1, 0],
    places: [[0, 1, 2]],
    distances: [
      [0, 1, 2],
      [1, 0, 1],
      [2, 1, 0],
    ],
    ...{ fewestMembers: 3, mostMembers: 50, mostUnits: 5, mostRequired: 0, forbidden: [] },
  },
  plan: [[0, 1, 2]],
  aims: [
    {
      ...{ aim: 'COVERED', objective: 0, bound: 0, denominator: 1, tree: { leaf: 0 } },
      multipliers: [{ units: [2, 2, 2], aims: [], branches: [] }],
    },
    {
      // ρ of the group: 1 + 1·(−6) + 5 = 0, and −5 − 1·(−6) = 1.
      ...{ aim: 'REACHED', objective: 1, bound: 1, denominator: 1, tree: { leaf: 0 } },
      multipliers: [{ units: [5, 0, 0], aims: [1], branches: [] }],
    },
    {
      ...{ aim: 'ORGANIZATIONS', objective: 1, bound: 1, denominator: 1, tree: { leaf: 0 } },
      multipliers: [{ units: [0, 0, 5], aims: [1, 0], branches: [] }],
    },
    {
      // No groups: −4 − 1·(−6) = 2, and ρ ≥ 2 + 4 − 6 + 4. One or more: 2·1 = 2, and ρ ≥ 2 − 2.
      ...{ aim: 'DISTANCE', objective: 2, bound: 2, denominator: 1 },
      tree: { of: 'GROUPS', value: 0, atMost: { leaf: 0 }, atLeast: { leaf: 1 } },
      multipliers: [
        { units: [4, 0, 0], aims: [1, 0, 0], branches: [4] },
        { units: [0, 0, 0], aims: [0, 0, 0], branches: [2] },
      ],
    },
  ],
} as const satisfies GroupDocument;

describe('a proof worked by hand', () => {
  it('is accepted with what it proves', () => {
    expect(read(row)).toEqual({
      flaws: [],
      aims: [
        { aim: 'COVERED', objective: 0n, bound: 0n },
        { aim: 'REACHED', objective: 1n, bound: 1n },
        { aim: 'ORGANIZATIONS', objective: 1n, bound: 1n },
        { aim: 'DISTANCE', objective: 2n, bound: 2n },
      ],
    });
    expect(isProved(row)).toBe(true);
  });

  it('is accepted with the ids of its units, one each', () => {
    expect(read({ ...row, unitIds: ['a', 'b', 'c'] }).flaws).toEqual([]);
    expect(read({ ...row, unitIds: ['a'] }).flaws).not.toEqual([]);
  });

  it.each([0, 1, 2, 3])('is refused with aim %i off by one', (at) => {
    for (const by of [-1, 1]) {
      const off = (claims: readonly ('objective' | 'bound')[]) => ({
        ...row,
        aims: row.aims.map((proof, aim) => {
          if (aim !== at) return proof;
          const changed = claims.map((claim) => [claim, proof[claim] + by]);
          return { ...proof, ...Object.fromEntries(changed) };
        }),
      });
      expect(read(off(['objective'])).flaws).not.toEqual([]);
      expect(read(off(['objective', 'bound'])).flaws).not.toEqual([]);
      // A bound that says less than what is proved is no mistake.
      if (by === 1) expect(read(off(['bound'])).flaws).not.toEqual([]);
    }
  });

  it.each([
    ['another key', { ...row, status: 'OPTIMAL' }],
    ['no aims', { ...row, aims: [] }],
    ['a fraction', { ...row, plan: [[0, 1, 1.5]] }],
    ['no plan', { ...row, plan: null }],
    ['a forbidden group', { ...row, instance: { ...row.instance, forbidden: [[0, 1, 2]] } }],
    ['no place', { ...row, instance: { ...row.instance, places: [[0, 1]] } }],
    ['a group of two', { ...row, plan: [[0, 1]] }],
  ])('is refused with %s', (_, document) => {
    expect(read(document).flaws).not.toEqual([]);
  });
});

/** The row with all distances doubled, so that all that can be lost is even; what proves 3 proves 4. */
const doubled = row.instance.distances.map((list) => list.map((each) => 2 * each));

describe.each([
  [
    // No groups: −3 − 1·(−6) = 3. One or more: 3·1, and ρ ≥ 4 − 3.
    ...(['GROUPS', 0] as const),
    { units: [3, 0, 0], aims: [1, 0, 0], branches: [4] },
    { units: [0, 0, 0], aims: [0, 0, 0], branches: [3] },
  ],
  [
    // None seated in the middle: 6, and ρ ≥ 4 − 6 + 2 in the middle, else 6 − 6. One or more: 4·1, and ρ ≥ 4 − 4.
    ...([{ seats: [1] }, 0] as const),
    { units: [0, 0, 0], aims: [1, 0, 0], branches: [2] },
    { units: [0, 0, 0], aims: [0, 0, 0], branches: [4] },
  ],
  [
    // At most one from outside: 6 − 1, and ρ ≥ 4 − 6 + 2·1. Two or more: 2·2, and ρ ≥ 4 − 2·2.
    ...([{ seats: [1], units: [0, 2] }, 1] as const),
    { units: [0, 0, 0], aims: [1, 0, 0], branches: [1] },
    { units: [0, 0, 0], aims: [0, 0, 0], branches: [2] },
  ],
])('a branch of %j', (of, value, none, some) => {
  const [covered, reached, organizations, distance] = row.aims;
  const tree = { of, value, atMost: { leaf: 0 }, atLeast: { leaf: 1 } };
  const claiming = (bound: number, multipliers: readonly unknown[]) => ({
    ...row,
    instance: { ...row.instance, distances: doubled },
    aims: [
      ...[covered, reached, organizations],
      { ...distance, objective: 4, bound, tree, multipliers },
    ],
  });

  it('proves a multiple of what divides all distances, and no more', () => {
    const { flaws, aims } = read(claiming(4, [none, some]));
    expect(flaws).toEqual([]);
    expect(aims[3]?.bound).toBe(4n);
    expect(read(claiming(5, [none, some])).flaws).not.toEqual([]);
  });

  it('proves nothing without what its sides pay', () => {
    const unpaid = [none, some].map((each) => ({ ...each, branches: [] }));
    expect(read(claiming(4, unpaid)).flaws).not.toEqual([]);
  });
});

test('where the only group is forbidden, losing all is proved', async () => {
  const instance = { ...row.instance, forbidden: [[0, 1, 2]] };
  const document = await solveGroups(instance, limits);
  expect(document.aims.map(({ bound }) => bound)).toEqual([6, 0, 0, 0]);
  expect(read(document).flaws).toEqual([]);
});

const runs = Array.from({ length: 60 }, (_, seed) => seed);

test('of 600 tampered documents those are accepted that prove what they claim', async () => {
  const seen = { accepted: 0, refused: 0 };
  for (const seed of runs) {
    const document = await solveGroups(randomGroups(seed, 6), limits);
    expect(isProved(document)).toBe(true);
    const draws = random('tampered groups', seed);
    for (let each = 0; each < 10; each += 1) {
      const changed = tampered(document, draws);
      const isAccepted = read(changed).flaws.length === 0;
      expect(isAccepted).toBe(isProved(changed));
      if (isAccepted) expect(isTrue(changed)).toBe(true);
      seen[isAccepted ? 'accepted' : 'refused'] += 1;
    }
  }
  expect(seen.accepted).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(300);
});

test('goes through 10,000 levels', () => {
  const [covered, reached, ...others] = row.aims;
  let tree: GroupNode = { leaf: 0 };
  for (let level = 0; level < 10_000; level += 1)
    tree = { of: 'GROUPS', value: 0, atMost: { leaf: 0 }, atLeast: tree };
  const { flaws, aims } = checkGroups({ ...row, aims: [covered, { ...reached, tree }, ...others] });
  expect(flaws).toEqual([]);
  expect(aims[1]?.bound).toBe(1n);
});
