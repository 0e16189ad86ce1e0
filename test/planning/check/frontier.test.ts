import { expect, it } from 'vitest';
import { checkDocument } from '../../../src/planning/check/check-document.js';
import type { FrontierDocument, FrontierPointProof } from '../../../src/planning/proof/frontier.js';

const site = (...serves: number[]) => ({
  ...{ serves, distances: serves.map(() => 0), capacity: null },
  ...{ isFixed: false, isStanding: false, members: [] },
});

/** Where units pay nothing, any plan may serve all; where the two that are served pay for themselves, no better one. */
const point = (
  most: number,
  plan: number[],
  units: number[],
  [served, bound]: [number, number],
): FrontierPointProof => ({
  ...{ most, served, bound },
  plan: plan.map((each) => ({ site: each, units: [each] })),
  proof: {
    aim: 'SERVED',
    denominator: 1,
    multipliers: [{ units, aims: [] }],
    tree: { leaf: 0 },
  },
});

/** Four units of weight 3, a site for each. */
const document: FrontierDocument = {
  format: 'orgweave-frontier-1',
  instance: {
    weights: [3, 3, 3, 3],
    required: [false, false, false, false],
    sites: [site(0), site(1), site(2), site(3)],
    ...{ times: 1, most: null, mostPerUnit: 1 },
  },
  points: [
    point(1, [0], [3, 3, 3, 3], [3, 3]),
    point(2, [0, 1], [0, 0, 0, 0], [6, 6]),
    point(3, [0, 1, 2], [3, 3, 3, 3], [9, 9]),
  ],
  unitIds: ['u-1', 'u-2', 'u-3', 'u-4'],
  siteIds: ['s-1', 's-2', 's-3', 's-4'],
};

/** With some points changed, by their places. */
const changed = (changes: Record<number, Partial<FrontierPointProof>>): FrontierDocument => ({
  ...document,
  points: document.points.map((each, at) => ({ ...each, ...changes[at] })),
});

it('says of each point what is served and what bounds it, also by the others', () => {
  expect(checkDocument(document)).toMatchObject({
    outcome: 'PROVED',
    line: 'Proved: of a weight of 12 at most 1 site: 3 served, bound 3; at most 2 sites: 6 served, bound 6; at most 3 sites: 9 served, bound 9.',
  });
});

it('takes nothing from points that do not follow one another, or where plans may not do with fewer', () => {
  const flaw = 'At most 2 sites: The bound that is proved is 9, received 6.';
  const [, ...later] = document.points;
  expect(checkDocument({ ...document, points: later }).flaws).toEqual([flaw]);
  const twice = { ...document.instance, times: 2, mostPerUnit: 2 };
  expect(checkDocument({ ...document, instance: twice }).outcome).toBe('NOT_PROVED');
  const required = [true, false, false, false];
  expect(
    checkDocument({ ...document, instance: { ...document.instance, required } }).flaws,
  ).toEqual([flaw]);
});

it.each([
  [changed({ 0: { served: 4 } }), 'At most 1 site: The plan serves 3, received 4.'],
  [changed({ 2: { bound: 8 } }), 'At most 3 sites: The bound that is proved is 9, received 8.'],
  [changed({ 2: { bound: null } }), 'The bound that is proved is 9, received null.'],
  [changed({ 1: { plan: [{ site: 0, units: [1] }] } }), 'A site serves units that it can serve'],
  [changed({ 0: { plan: document.points[1]?.plan ?? null } }), 'A plan has at most 1 sites'],
  [
    changed({ 1: { plan: null, served: null, bound: null } }),
    'Without a plan it is proved that there is none',
  ],
  [changed({ 1: { most: 1 } }), 'Points ascend, from 0 sites, received 1.'],
  [
    changed({ 0: { proof: { ...proofAt(0), multipliers: [] } } }),
    'At most 1 site: A leaf names one of the lists of multipliers, received 0.',
  ],
  [
    changed({ 0: { proof: { ...proofAt(0), aim: 'SHORTFALL' } } }),
    'At most 1 site: That there is no plan has to be proved, received 0.',
  ],
  [{ ...document, unitIds: [] }, 'Each unit has an id, received 0.'],
  [
    { ...document, instance: { ...document.instance, most: 3 } },
    'The most sites are those of the points, received 3.',
  ],
])('refuses what is not so, case %#', (tampered, flaw) => {
  const { outcome, flaws } = checkDocument(tampered);
  expect([outcome, flaws.join(' ')]).toEqual(['NOT_PROVED', expect.stringContaining(flaw)]);
});

function proofAt(at: number): FrontierPointProof['proof'] {
  const found = document.points[at];
  if (found === undefined) throw new Error(`The document has a point ${at}.`);
  return found.proof;
}

it('takes nothing for a frontier that is none', () => {
  expect(checkDocument({ ...document, points: [{}] })).toMatchObject({
    outcome: 'MALFORMED',
    line: expect.stringContaining("A frontier's document is as docs/planning.md has it; points.0"),
  });
});
