import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { checkProof } from '../../../src/planning/check/check.js';
import { jsonText } from '../../../src/planning/proof/json-text.js';
import type { Node, ProofDocument } from '../../../src/planning/proof/proof.js';
import { random } from '../../../src/synthetic/random.js';
import { randomInstance } from '../random-instances.js';
import { honestDocument } from './honest.js';
import { isProved, isTrue } from './judged.js';
import { tampered } from './tampered.js';

/** What the verifier says of the document as it is in a file. */
const read = (document: ProofDocument) => checkProof(JSON.parse(jsonText(document)));

/** The cheapest cover is {0, 1} at 5. Multipliers of 3/2, 1/2 and 5/2 use up each cost: 4.5, and so 5. */
const triangle = {
  format: 'orgweave-proof-1',
  instance: {
    problem: 'scp',
    weights: [1, 1, 1],
    costs: [2, 3, 4],
    covers: [
      [0, 1],
      [1, 2],
      [0, 2],
    ],
    most: null,
  },
  status: 'OPTIMAL',
  plan: [0, 1],
  objective: 5,
  bound: 5,
  proof: { kind: 'TREE', denominator: 2, multipliers: [[3, 1, 5]], tree: { leaf: 0 } },
} as const satisfies ProofDocument;

/** The best single site covers 7 of 12. */
const choice = {
  format: 'orgweave-proof-1',
  instance: {
    problem: 'mclp',
    weights: [5, 2, 4, 1],
    costs: [1, 1, 1],
    covers: [
      [0, 1],
      [2, 3],
      [1, 2],
    ],
    most: 1,
  },
  status: 'OPTIMAL',
  plan: [0],
  objective: 7,
  bound: 7,
  proof: { kind: 'TREE', denominator: 1, multipliers: [[5, 2, 4, 1]], tree: { leaf: 0 } },
} as const satisfies ProofDocument;

/** No site covers point 1. */
const infeasible = {
  format: 'orgweave-proof-1',
  instance: {
    problem: 'lscp',
    weights: [1, 1],
    costs: [1, 1],
    covers: [[0], [0]],
    most: null,
  },
  status: 'INFEASIBLE',
  plan: null,
  objective: null,
  bound: null,
  proof: { kind: 'UNCOVERED', points: [1] },
} as const satisfies ProofDocument;

const tree = triangle.proof;
const scp = triangle.instance;
const fork = (chosen: Node, refused: Node): Node => ({ site: 0, chosen, refused });
const grown = (node: Node) => ({ ...triangle, proof: { ...tree, tree: node } });
const leaf = { leaf: 0 };

test.each([
  [
    triangle,
    'Proved: OPTIMAL. What is proved: the plan of 2 sites costs 5, and no plan costs less than 5.',
  ],
  [
    choice,
    'Proved: OPTIMAL. What is proved: the plan of 1 site covers 7, and no plan covers more than 7.',
  ],
  [infeasible, 'Proved: INFEASIBLE. What is proved: there is no plan.'],
  [
    { ...triangle, status: 'FEASIBLE', plan: [0, 1, 2], objective: 9, bound: 4 } as const,
    'Proved: FEASIBLE. What is proved: the plan of 3 sites costs 9, and no plan costs less than 5.',
  ],
  [
    { ...infeasible, proof: { ...tree, multipliers: [], tree: { uncovered: 1 } } },
    'Proved: INFEASIBLE. What is proved: there is no plan.',
  ],
])('says what is proved, case %#', (document, line) => {
  expect(read(document)).toMatchObject({ outcome: 'PROVED', flaws: [], line });
});

it('says of the example of docs/planning.md what is printed there', () => {
  const page = readFileSync(new URL('../../../docs/planning.md', import.meta.url), 'utf8');
  const [, document = '', line] = /```json\n(.*)\n```\n```\n(.*)\n```/.exec(page) ?? [];
  expect(checkProof(JSON.parse(document)).line).toBe(line);
});

const refusals: [rule: string, document: ProofDocument][] = [
  ['A plan covers every point, without, received 2', { ...triangle, plan: [0] }],
  ['The sites of a plan are ascending, each once', { ...triangle, plan: [1, 0] }],
  ['The sites of a plan are ascending, each once', { ...triangle, plan: [0, 0, 1] }],
  ['from 0 to 2, received 3', { ...triangle, plan: [0, 1, 3] }],
  ['A plan has at most 1 sites, received 2', { ...choice, plan: [0, 1], objective: 12 }],
  ['The objective is 5, received 4', { ...triangle, objective: 4 }],
  ['The objective is 5, received null', { ...triangle, objective: null }],
  ['The bound that is proved is 5, received 6', { ...triangle, status: 'FEASIBLE', bound: 6 }],
  ['The bound that is proved is 7, received 6', { ...choice, status: 'FEASIBLE', bound: 6 }],
  ['The bound of an optimal plan is its objective, received 4', { ...triangle, bound: 4 }],
  ['FEASIBLE comes with a bound', { ...triangle, status: 'FEASIBLE', bound: null }],
  ['OPTIMAL comes with a plan', { ...triangle, plan: null, objective: null }],
  [
    'That there is no plan has to be proved',
    { ...infeasible, proof: { ...tree, multipliers: [[1, 1]] } },
  ],
  ['plan, objective and bound are null', { ...infeasible, bound: 3 }],
  [
    'An uncovered point has no site, received 0',
    { ...infeasible, proof: { kind: 'UNCOVERED', points: [0, 1] } },
  ],
  [
    'names a point that no site covers',
    { ...infeasible, proof: { kind: 'UNCOVERED', points: [] } },
  ],
  [
    'Uncovered points are ascending',
    { ...infeasible, proof: { kind: 'UNCOVERED', points: [1, 1] } },
  ],
  ['in scp and lscp alone', { ...choice, proof: { kind: 'UNCOVERED', points: [0] } }],
  ['in scp and lscp alone', { ...choice, proof: { ...choice.proof, tree: { uncovered: 0 } } }],
  [
    'A multiplier is 0 or more, received -1',
    { ...triangle, proof: { ...tree, multipliers: [[3, -1, 5]] } },
  ],
  [
    'Each point has a multiplier, received 2',
    { ...triangle, proof: { ...tree, multipliers: [[3, 1]] } },
  ],
  ['The denominator is 1 or more, received 0', { ...triangle, proof: { ...tree, denominator: 0 } }],
  ['one of the lists of multipliers, received 1', grown(fork(leaf, { leaf: 1 }))],
  ['one of the lists of multipliers, received -1', grown({ leaf: -1 })],
  ['a site that is free, received 0', grown(fork(leaf, fork(leaf, leaf)))],
  ['a site that is free, received 3', grown({ site: 3, chosen: leaf, refused: leaf })],
  ['all of whose sites are refused, received 0', grown(fork(leaf, { uncovered: 0 }))],
  ['all of whose sites are refused, received 3', grown(fork(leaf, { uncovered: 3 }))],
  [
    'The points of a site are ascending',
    {
      ...triangle,
      instance: {
        ...scp,
        covers: [
          [1, 0],
          [1, 2],
          [0, 2],
        ],
      },
    },
  ],
  [
    'from 0 to 2, received 3',
    {
      ...triangle,
      instance: {
        ...scp,
        covers: [
          [0, 1],
          [1, 2],
          [0, 2, 3],
        ],
      },
    },
  ],
  ['Each site has a cost', { ...triangle, instance: { ...scp, costs: [2, 3] } }],
  ['A cost is 1 or more', { ...triangle, instance: { ...scp, costs: [2, 3, 0] } }],
  ['A weight is 0 or more', { ...triangle, instance: { ...scp, weights: [1, 1, 2] } }],
  ['most is 0 or more', { ...triangle, instance: { ...scp, most: 2 } }],
  ['most is 0 or more', { ...choice, instance: { ...choice.instance, most: null } }],
];

test.each(refusals)('refuses by the rule: %s', (rule, document) => {
  const { outcome, flaws, line } = read(document);
  expect(outcome).toBe('NOT_PROVED');
  expect(flaws.join(' ')).toContain(rule);
  expect(line).toContain(rule);
});

test.each([
  null,
  [],
  {},
  'orgweave-proof-1',
  { ...triangle, format: 'orgweave-proof-2' },
  { ...triangle, signed: true },
  { ...triangle, plan: [0.5] },
  { ...triangle, objective: 2 ** 53 },
  { ...triangle, bound: '5' },
  { ...triangle, proof: { ...tree, kind: 'FARKAS' } },
])('takes %j for no proof document', (document) => {
  expect(checkProof(document)).toMatchObject({ outcome: 'MALFORMED', bound: null });
});

test.each([{}, null, 7, [], { leaf: 0, uncovered: 0 }, { site: 0, chosen: leaf }, { leaf: '0' }])(
  'takes %j for no node of a tree',
  (node) => {
    const document = {
      ...triangle,
      proof: { ...tree, tree: { site: 0, chosen: node, refused: leaf } },
    };
    expect(checkProof(document)).toMatchObject({ outcome: 'NOT_PROVED', bound: null });
  },
);

it('finds all claims of honest documents proved, and none that is off by one', () => {
  const seen = { OPTIMAL: 0, FEASIBLE: 0, INFEASIBLE: 0 };
  for (let seed = 0; seed < 300; seed += 1) {
    const draws = random('honest', seed);
    const document = honestDocument(randomInstance(draws), draws);
    const { status, objective, bound } = document;
    seen[status] += 1;
    const verdict = read(document);
    expect(verdict).toMatchObject({ outcome: 'PROVED', flaws: [] });
    if (objective === null || bound === null) continue;
    expect(verdict.objective).toBe(BigInt(objective));
    for (const by of [-1, 1]) {
      const offs = [
        { ...document, objective: objective + by },
        { ...document, objective: objective + by, bound: bound + by },
        { ...document, status: 'OPTIMAL', bound: bound + by } as const,
      ];
      for (const off of offs) expect(read(off).outcome).toBe('NOT_PROVED');
    }
    const better = document.instance.problem === 'mclp' ? bound - 1 : bound + 1;
    expect(read({ ...document, bound: better }).outcome).toBe('NOT_PROVED');
  }
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(10);
});

it('accepts of 1,000 tampered documents those whose claims are still proved, and these are true', () => {
  const accepted = { proved: 0, refused: 0 };
  for (let seed = 0; seed < 1_000; seed += 1) {
    const draws = random('tampered', seed);
    const document = tampered(honestDocument(randomInstance(draws), draws), draws);
    const isAccepted = read(document).outcome === 'PROVED';
    expect([seed, isAccepted]).toEqual([seed, isProved(document)]);
    if (isAccepted) expect([seed, isTrue(document)]).toEqual([seed, true]);
    accepted[isAccepted ? 'proved' : 'refused'] += 1;
  }
  expect(accepted.refused).toBeGreaterThan(500);
  expect(accepted.proved).toBeGreaterThan(50);
});

it('stays exact beyond what numbers hold', () => {
  const large = Number.MAX_SAFE_INTEGER;
  const points = [0, 1, 2, 3];
  const costs = [large - 1, large];
  const instance = {
    problem: 'scp',
    weights: [1, 1, 1, 1],
    costs,
    covers: [points, points],
    most: null,
  } as const;
  const claim = { ...triangle, instance, plan: [0], objective: large - 1, bound: large - 1 };
  const proved = (multipliers: number[], denominator: number) =>
    read({ ...claim, proof: { ...tree, denominator, multipliers: [multipliers] } }).bound;
  // (4·large − 8) / 4 is large − 2, and one more in the sum is rounded up.
  expect(proved([large - 2, large - 2, large - 2, large - 2], 4)).toBe(BigInt(large) - 2n);
  expect(proved([large - 2, large - 2, large - 2, large - 1], 4)).toBe(BigInt(large) - 1n);
  const weights = [large, large, large, large];
  const most = {
    problem: 'mclp',
    weights,
    costs: [1, 1],
    covers: [[0, 1, 2], [3]],
    most: 2,
  } as const;
  const all = { ...choice, instance: most, plan: [0, 1], objective: large, bound: large };
  const proof = { ...choice.proof, multipliers: [weights] };
  expect(read({ ...all, proof })).toMatchObject({
    outcome: 'NOT_PROVED',
    objective: 4n * BigInt(large),
    bound: 4n * BigInt(large),
  });
});

/** A tree of so many levels, each of which refuses or chooses one more site. */
function deepTree(levels: number, side: 'chosen' | 'refused'): Node {
  let node: Node = leaf;
  for (let site = levels - 1; site >= 0; site -= 1)
    node =
      side === 'chosen'
        ? { site, chosen: node, refused: leaf }
        : { site, chosen: leaf, refused: node };
  return node;
}

test.each([
  ['scp', 'refused', null],
  ['scp', 'chosen', null],
  ['mclp', 'refused', 10],
  ['mclp', 'chosen', 10_000],
] as const)('goes through 10,000 levels of %s, %s', (problem, side, most) => {
  const sites = Array.from({ length: 10_001 }, (_, site) => site);
  const covers = sites.map((site) => (site === 10_000 ? [0, 1] : [site % 2]));
  const costs = sites.map(() => 1);
  const instance = { problem, weights: [1, 1], costs, covers, most };
  const cover = { status: 'OPTIMAL', plan: [10_000], objective: 1, bound: 1 } as const;
  const reach = { ...cover, objective: 2, bound: 2 };
  const proof = {
    kind: 'TREE',
    denominator: 1,
    multipliers: [[1, 0]],
    tree: deepTree(10_000, side),
  } as const;
  const claim = problem === 'scp' ? cover : reach;
  expect(read({ format: 'orgweave-proof-1', instance, ...claim, proof }).outcome).toBe('PROVED');
});
