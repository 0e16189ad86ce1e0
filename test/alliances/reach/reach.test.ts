import { describe, expect, test } from 'vitest';
import { countReached, fitsReach } from '../../../src/alliances/reach/assessed-reach.js';
import { countMembers } from '../../../src/alliances/reach/counted-members.js';
import {
  type EnclosingRegion,
  neighbourhoodsOf,
  townshipsOf,
} from '../../../src/alliances/reach/reach-area.js';
import {
  countLevels,
  fitsRegion,
  reachedRegions,
} from '../../../src/alliances/reach/reached-regions.js';
import { reachedUnits } from '../../../src/alliances/reach/reached-units.js';
import { groundsOf, narrowedTo, type TakeUpArea } from '../../../src/alliances/reach/take-up.js';
import { id, linksOf } from './reach-things.js';

describe('units that an alliance reaches', () => {
  const told = (links: Parameters<typeof linksOf>[0]) =>
    reachedUnits('al', linksOf(links)).map(
      ({ unit, ways, isNested }) => `${unit}: ${ways.join()}${isNested ? ' nested' : ''}`,
    );

  test.each([
    ['by serving them', { served: ['al u-a', 'al r-b'] }, ['u-a: SERVED']],
    ['as members', { members: ['al u-a', 'al o-b'] }, ['u-a: MEMBER']],
    ['through members', { members: ['al o-a'], covered: ['o-a u-b'] }, ['u-b: THROUGH_MEMBER']],
    [
      'in all ways, each once and in order',
      { members: ['al u-a', 'al o-a'], served: ['al u-a'], covered: ['o-a u-a', 'o-a u-b'] },
      ['u-a: SERVED,MEMBER,THROUGH_MEMBER', 'u-b: THROUGH_MEMBER'],
    ],
    [
      'only through an alliance inside it',
      { served: ['in u-a'], members: ['in u-b', 'in o-c'], covered: ['o-c u-d'] },
      ['u-a: SERVED nested', 'u-b: MEMBER nested', 'u-d: THROUGH_MEMBER nested'],
    ],
    [
      'both itself and through one inside it',
      {
        served: ['in u-a', 'al u-b'],
        members: ['al u-a', 'in o-c', 'al o-c'],
        covered: ['o-c u-d'],
      },
      ['u-a: SERVED,MEMBER', 'u-b: SERVED', 'u-d: THROUGH_MEMBER'],
    ],
    ['not at all', {}, []],
  ])('%s', (_title, links, expected) => {
    expect(told(links)).toEqual(expected);
  });
});

test('regions are served or have members, each stands once', () => {
  const links = linksOf({
    served: ['al r-a', 'in r-b', 'al u-x'],
    members: ['al u-b', 'in o-c', 'in u-a'],
  });
  expect(reachedRegions('al', links)).toEqual([
    { region: 'r-a', ways: ['SERVED', 'MEMBER'], isNested: false },
    { region: 'r-b', ways: ['SERVED', 'MEMBER'], isNested: false },
    { region: 'r-c', ways: ['MEMBER'], isNested: true },
  ]);
});

test('units are counted by kind and status, in the order of both', () => {
  const unit = (kind: 'MARKET' | 'COMPOUND', status: 'GAP' | 'COVERED') => ({ kind, status });
  const units = [
    ...[unit('MARKET', 'GAP'), unit('COMPOUND', 'GAP')],
    ...[unit('MARKET', 'COVERED'), unit('MARKET', 'GAP')],
  ];
  expect(countReached(units)).toEqual([
    { kind: 'COMPOUND', status: 'GAP', count: 1 },
    { kind: 'MARKET', status: 'COVERED', count: 1 },
    { kind: 'MARKET', status: 'GAP', count: 2 },
  ]);
});

test('regions are counted by level, the widest first', () => {
  expect(countLevels(['VILLAGE', 'TOWNSHIP', 'VILLAGE'])).toEqual([
    { level: 'TOWNSHIP', count: 1 },
    { level: 'VILLAGE', count: 2 },
  ]);
});

describe('a filter', () => {
  const unit = {
    kind: 'MARKET',
    status: 'GAP',
    ways: ['SERVED', 'MEMBER'],
    isNested: false,
  } as const;

  test.each([
    [{}, true],
    [{ kinds: null, statuses: null, ways: null, isNested: null }, true],
    [{ kinds: ['MARKET'], statuses: ['GAP'], ways: ['MEMBER'], isNested: false }, true],
    [{ kinds: ['COMPOUND'] }, false],
    [{ kinds: [] }, false],
    [{ kinds: ['MARKET'], statuses: ['COVERED'] }, false],
    [{ ways: ['THROUGH_MEMBER'] }, false],
    [{ isNested: true }, false],
  ] as const)('%j on units holds in all its parts: %s', (filter, fits) => {
    expect(fitsReach(unit, filter)).toBe(fits);
  });

  test.each([
    [{}, true],
    [{ levels: ['TOWNSHIP'], ways: ['SERVED', 'MEMBER'] }, true],
    [{ levels: ['VILLAGE'] }, false],
    [{ levels: ['TOWNSHIP'], ways: ['MEMBER'] }, false],
  ] as const)('%j on regions holds in all its parts: %s', (filter, fits) => {
    expect(fitsRegion({ ways: ['SERVED'] }, 'TOWNSHIP', filter)).toBe(fits);
  });
});

describe('members', () => {
  const { members } = linksOf({
    members: ['al o-a LEAD', 'in o-a MEMBER', 'in o-b', 'al u-c PARTNER', 'al u-d'],
  });

  test('are counted once, under each of their roles', () => {
    const counted = countMembers(
      'al',
      members,
      new Map([
        ['o-a', 5],
        ['u-c', 0],
      ]),
    );
    expect(counted).toEqual({
      ...{ total: 4, organizations: 2, units: 2, nested: 1 },
      roles: [
        { role: 'LEAD', count: 1 },
        { role: 'MEMBER', count: 3 },
        { role: 'PARTNER', count: 1 },
      ],
      organizationKinds: [{ kind: 'BRANCH', count: 2 }],
      unitKinds: [{ kind: 'MARKET', count: 2 }],
      ...{ fullMembers: 5, fullMembersKnown: 2, fullMembersUnknown: 2 },
    });
  });

  test('whose persons nobody has counted have an unknown number of them, not 0', () => {
    expect(countMembers('al', members, new Map())).toMatchObject({
      ...{ fullMembers: null, fullMembersKnown: 0, fullMembersUnknown: 4 },
    });
  });
});

describe('the area of an alliance', () => {
  const enclosed = (text: string): EnclosingRegion => {
    const [region = '', at = '', level = ''] = text.split(' ');
    const known = ['COUNTY', 'TOWNSHIP', 'VILLAGE', 'COMMUNITY', 'GRID', 'MICRO_GRID'] as const;
    return { region, enclosing: at, level: known.find((each) => each === level) ?? 'PROVINCE' };
  };
  const around = [
    ...['m m MICRO_GRID', 'm g GRID', 'm v VILLAGE', 'm t TOWNSHIP', 'm c COUNTY'],
    ...['h h GRID', 'h t TOWNSHIP'],
    ...['k k COMMUNITY', 'k s TOWNSHIP'],
    ...['t t TOWNSHIP', 't c COUNTY'],
    'c c COUNTY',
  ].map(enclosed);

  test('is in the townships around regions, and in none around a county', () => {
    expect([...new Set(townshipsOf(around))]).toEqual(['t', 's']);
  });

  test('is near in a village or community, in a grid where there is neither', () => {
    expect(neighbourhoodsOf(around)).toEqual(['v', 'k', 'h']);
  });

  const area = {
    chains: new Map([[id('u1'), [id('c2'), id('c1')]]]),
    townships: new Set(['t', 's']),
    neighbourhoods: new Set(['v', 'h']),
  };
  const at = (unit: string, path: string, grids = '') => ({
    ...{ id: id(unit), path: path.split(' '), grids: grids.split(' ') },
  });
  const told = (unit: ReturnType<typeof at>, within: TakeUpArea = area) =>
    groundsOf(unit, within).map(({ reason, chain, region }) => `${reason} ${chain ?? region}`);

  test.each([
    [at('u1', 'c t v'), ['SAME_CHAIN c1', 'SAME_CHAIN c2', 'SAME_TOWNSHIP t', 'NEIGHBOURING v']],
    [at('u1', 'd o'), ['SAME_CHAIN c1', 'SAME_CHAIN c2']],
    [at('u2', 'c s', 'h m'), ['SAME_TOWNSHIP s', 'NEIGHBOURING h']],
    [at('u2', 'c'), []],
  ])('has every ground for %j, with what it rests on', (unit, expected) => {
    expect(told(unit)).toEqual(expected);
  });

  test.each([
    [undefined, ['SAME_CHAIN c1', 'SAME_CHAIN c2', 'SAME_TOWNSHIP t', 'NEIGHBOURING v']],
    [
      ['NEIGHBOURING', 'SAME_CHAIN'],
      ['SAME_CHAIN c1', 'SAME_CHAIN c2', 'NEIGHBOURING v'],
    ],
    [['SAME_TOWNSHIP'], ['SAME_TOWNSHIP t']],
    [[], []],
  ] as const)('is for the reasons %j only what they hold for', (reasons, expected) => {
    expect(told(at('u1', 'c t v'), narrowedTo(area, reasons))).toEqual(expected);
  });
});
