import { expect, test } from 'vitest';
import { overlapsOf, sharedMembers } from '../../../src/alliances/structure/overlap.js';
import { id, networkOf } from './network-of.js';

/** The pairs as `a b: shared/union, shared/smaller`. */
function pairsOf(...lines: readonly string[]): string[] {
  return [...overlapsOf(networkOf(...lines))].map(({ a, b, shared, union, jaccard, overlap }) => {
    const smaller = Math.min(a.members.length, b.members.length);
    expect([jaccard, overlap]).toEqual([shared / union, shared / smaller]);
    return `${a.id} ${b.id}: ${shared}/${union}, ${shared}/${smaller}`;
  });
}

/** domain.md, "Statistics": alliance overlap. */
const cases: readonly (readonly [title: string, lines: readonly string[], pairs: string[]])[] = [
  ['nothing shared', ['x: p q', 'y: r', 'z:'], []],
  ['no alliance', [], []],
  ['one of two and three', ['x: p q', 'y: q r s'], ['x y: 1/4, 1/2']],
  ['one within the other', ['x: p q r', 'y: p q'], ['x y: 2/3, 2/2']],
  ['the same members', ['x: p q', 'y: q p'], ['x y: 2/2, 2/2']],
  [
    'three alliances around one member, in the order of ids',
    ['z: p', 'y: p q', 'x: p q r'],
    ['x y: 2/3, 2/2', 'x z: 1/3, 1/1', 'y z: 1/2, 1/1'],
  ],
  ['being inside one another is nothing shared', ['x: p', 'y (x): q'], []],
  ['a lead is a member', ['x: p*', 'y: p q*'], ['x y: 1/2, 1/1']],
];

test.each(cases)('%s', (_title, lines, expected) => {
  expect(pairsOf(...lines)).toEqual(expected);
});

test('shared members are by id', () => {
  const [pair] = overlapsOf(networkOf('x: r q p s', 'y: s t q r'));
  expect(pair && sharedMembers(pair)).toEqual(['q', 'r', 's']);
});

/** One member in so many alliances, which are as many pairs as two of them can be chosen. */
const star = (alliances: number) =>
  Array.from({ length: alliances }, (_, index) => ({
    id: id(`a${String(index).padStart(5, '0')}`),
    wholes: [],
    members: [{ id: id('m'), role: 'MEMBER' as const }],
  }));

test('as many pairs as may be counted, and one alliance more', () => {
  // 2,000 alliances are 1,999,000 pairs; 2,001 are 2,001,000.
  let pairs = 0;
  for (const { shared } of overlapsOf(star(2000))) pairs += shared;
  expect(pairs).toBe(1_999_000);
  expect(() => overlapsOf(star(2001))).toThrow(
    expect.objectContaining({
      code: 'COST_EXCEEDED',
      message: expect.stringMatching(/at most 2000000 pairs .*received 2001000\.$/),
    }),
  );
});
