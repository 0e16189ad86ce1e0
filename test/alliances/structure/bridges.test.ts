import { expect, test } from 'vitest';
import { bridgesOf } from '../../../src/alliances/structure/bridges.js';
import { networkOf } from './network-of.js';

test('leads, only members and isolated alliances of a network worked out by hand', () => {
  const { alliances, members, pieces, cutMembers, soleLeads, loneMembers, isolated } = bridgesOf(
    networkOf(
      'both: p* q*', // two leads
      'chief: p* s', // p leads it alone, and shares itself with the first
      'alone: l*', // one member, which is its lead too
      'empty:',
      'outer: o',
      'within (outer): i', // holds together with it, without a member of both
      'apart: t u',
    ),
  );
  expect([alliances, members, pieces]).toEqual([7, 8, 5]);
  expect(cutMembers).toEqual([{ member: 'p', pieces: 2, alliances: 2 }]);
  expect(soleLeads).toEqual([
    { member: 'l', alliance: 'alone' },
    { member: 'p', alliance: 'chief' },
  ]);
  expect(loneMembers).toEqual([
    { member: 'l', alliance: 'alone', role: 'LEAD' },
    { member: 'o', alliance: 'outer', role: 'MEMBER' },
    { member: 'i', alliance: 'within', role: 'MEMBER' },
  ]);
  expect(isolated).toEqual([
    { alliance: 'alone', members: 1 },
    { alliance: 'apart', members: 2 },
    { alliance: 'empty', members: 0 },
  ]);
});
