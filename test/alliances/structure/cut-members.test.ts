import { expect, test } from 'vitest';
import { connectednessOf } from '../../../src/alliances/structure/cut-members.js';
import { chainOf, networkOf } from './network-of.js';

/** Cut members as `member: pieces of alliances`; then how many members and pieces there are. */
const cases: readonly (readonly [
  title: string,
  lines: readonly string[],
  cuts: readonly string[],
  counts: readonly [members: number, pieces: number],
])[] = [
  ['no alliance', [], [], [0, 0]],
  ['an alliance without members is a piece', ['x:', 'y: p'], [], [1, 2]],
  ['one alliance cuts nothing', ['x: p q r'], [], [3, 1]],
  ['the only member of one alliance leaves it standing', ['x: p'], [], [1, 1]],
  ['one member between two alliances', ['x: p q', 'y: q r'], ['q: 2 of 2'], [3, 1]],
  ['two members between two alliances: either may go', ['x: p q', 'y: p q'], [], [2, 1]],
  ['one member between three alliances', ['x: p', 'y: p q', 'z: p'], ['p: 3 of 3'], [2, 1]],
  [
    'of three alliances two hold together by a second member',
    ['x: p q', 'y: p q', 'z: p'],
    ['p: 2 of 3'],
    [2, 1],
  ],
  ['a ring of three alliances', ['x: p q', 'y: q r', 'z: r p'], [], [3, 1]],
  ['alliances inside one another hold together', ['x: p', 'y (x): p q'], [], [2, 1]],
  ['also over an alliance between them', ['x: p', 'y (x):', 'z (y): p q'], [], [2, 1]],
  [
    'a chain of three alliances, closed by PART_OF over two of them',
    ['w: s', 'x: p s', 'y (x): p q', 'z: q'],
    ['q: 2 of 2', 's: 2 of 2'],
    [3, 1],
  ],
  [
    'two rings that meet in one member',
    ['u: m p', 'v: m p', 'x: m q', 'y: m q'],
    ['m: 2 of 4'],
    [3, 1],
  ],
  ['pieces of their own', ['x: p q', 'y: q', 'z: r'], ['q: 2 of 2'], [3, 2]],
];

test.each(cases)('%s', (_title, lines, expected, counts) => {
  const { cutMembers, members, pieces } = connectednessOf(networkOf(...lines));
  const cuts = cutMembers.map((cut) => `${cut.member}: ${cut.pieces} of ${cut.alliances}`);
  expect(cuts.sort()).toEqual(expected);
  expect([members, pieces]).toEqual(counts);
});

test('a chain of 100,000 alliances: each member between two of them cuts it', () => {
  const { cutMembers, members, pieces } = connectednessOf(chainOf(100_000));
  expect(pieces).toBe(1);
  expect(members).toBe(100_000);
  expect(cutMembers).toHaveLength(100_000);
  expect(new Set(cutMembers.map((cut) => cut.pieces))).toEqual(new Set([2]));
});
