import { describe, expect, test } from 'vitest';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import type { OrganizationFacts } from '../../../src/coverage/facts/organization-facts.js';
import { rules, span } from '../facts/facts-of.js';
import {
  assessedOrganization,
  county,
  organization,
  organizationFindingsOf,
  ranked,
  under,
  unlinked,
} from '../facts/organization-facts-of.js';

/** The organization of a hierarchy, with all of it as what is above. */
function inside(above: Hierarchy, name: string): OrganizationFacts {
  const own = above.organizations.find(({ id }) => id === name);
  if (own === undefined) throw new Error(`An organization of the hierarchy, received ${name}.`);
  return organization({ ...own, above });
}

/** A hierarchy with further organizations, or others in place of those of the same id. */
function withOrganizations(
  { organizations, subordinations }: Hierarchy,
  ...further: Hierarchy['organizations']
): Hierarchy {
  const kept = organizations.filter(({ id }) => further.every((each) => each.id !== id));
  return { organizations: [...kept, ...further], subordinations };
}

type Row = readonly [string, Hierarchy, string, readonly string[]];

describe('BROKEN_CHAIN (domain.md, "The six-level chain") on a grid branch', () => {
  test.each<Row>([
    ['a whole chain', county(), 'grid', []],
    [
      'no superior',
      unlinked('grid'),
      'grid',
      ['BROKEN_CHAIN HIGH null MISSING_SUPERIOR GRID_BRANCH'],
    ],
    [
      'the link has ended',
      county(under('grid', 'village', span('2020-01-01', '2024-02-01'))),
      'grid',
      ['BROKEN_CHAIN HIGH 2024-02-01 MISSING_SUPERIOR GRID_BRANCH'],
    ],
    [
      'the link ends tomorrow',
      county(under('grid', 'village', span('2020-01-01', '2024-02-02'))),
      'grid',
      [],
    ],
    [
      'the link begins tomorrow',
      county(under('grid', 'village', span('2024-02-02'))),
      'grid',
      ['BROKEN_CHAIN HIGH null MISSING_SUPERIOR GRID_BRANCH'],
    ],
    [
      'the superior has ended, the link is open',
      withOrganizations(county(), ranked('village', 'BRANCH', 'VILLAGE', span(null, '2024-01-05'))),
      'grid',
      ['BROKEN_CHAIN HIGH 2024-01-05 MISSING_SUPERIOR GRID_BRANCH'],
    ],
    ['broken above: no finding of its own', unlinked('village'), 'grid', []],
    [
      'two superiors',
      county(under('grid', 'village'), under('grid', 'town', span('2024-01-07'))),
      'grid',
      ['BROKEN_CHAIN HIGH 2024-01-07 TWO_SUPERIORS GRID_BRANCH'],
    ],
    [
      'two rows of one superior',
      county(under('grid', 'village'), under('grid', 'village', span('2024-01-07'))),
      'grid',
      [],
    ],
    [
      'one superior after another',
      county(
        under('grid', 'village', span('2024-01-07')),
        under('grid', 'town', span(null, '2024-01-07')),
      ),
      'grid',
      [],
    ],
    [
      'a cycle of two',
      county(under('grid', 'micro', span('2024-01-07'))),
      'grid',
      ['BROKEN_CHAIN HIGH null CYCLE GRID_BRANCH'],
    ],
    [
      'the other of the cycle',
      county(under('grid', 'micro', span('2024-01-07'))),
      'micro',
      ['BROKEN_CHAIN HIGH 2024-01-07 CYCLE MICRO_GRID_GROUP'],
    ],
    [
      'under itself',
      county(under('grid', 'grid')),
      'grid',
      ['BROKEN_CHAIN HIGH null CYCLE GRID_BRANCH'],
    ],
    ['below a cycle', county(under('village', 'village')), 'grid', []],
    [
      'on a cycle, and under a second superior: two superiors',
      county(under('grid', 'micro'), under('grid', 'village')),
      'grid',
      ['BROKEN_CHAIN HIGH null TWO_SUPERIORS GRID_BRANCH'],
    ],
    [
      'under one with two superiors: broken above',
      county(under('grid', 'micro'), under('grid', 'village')),
      'micro',
      [],
    ],
    [
      'past the village',
      county(under('grid', 'area')),
      'grid',
      ['BROKEN_CHAIN HIGH null SKIPPED_LEVEL GRID_BRANCH'],
    ],
    [
      'to the township',
      county(under('grid', 'town')),
      'grid',
      ['BROKEN_CHAIN HIGH null SKIPPED_LEVEL GRID_BRANCH'],
    ],
    [
      'a group past the grid branch',
      county(under('micro', 'village')),
      'micro',
      ['BROKEN_CHAIN HIGH null SKIPPED_LEVEL MICRO_GRID_GROUP'],
    ],
    ['a village past the optional area', county(under('village', 'town')), 'village', []],
    [
      'a village under the county is held to no levels',
      county(under('village', 'county')),
      'village',
      [],
    ],
    [
      'a superior below it',
      withOrganizations(
        county(under('grid', 'other'), under('other', 'village')),
        ranked('other', 'BRANCH', 'MICRO_GRID'),
      ),
      'grid',
      [],
    ],
  ])('%s', (_case, hierarchy, name, expected) => {
    expect(organizationFindingsOf(inside(hierarchy, name), '2024-02-01')).toEqual(expected);
  });
});

describe('at and above the county', () => {
  test.each<Row>([
    ['the county committee has no superior', county(), 'county', []],
    [
      'a united committee of the county is not below it',
      withOrganizations(county(), ranked('city', 'UNITED_COMMITTEE', 'COUNTY')),
      'city',
      [],
    ],
    [
      'nor an off-site branch in a city',
      withOrganizations(county(), ranked('offsite', 'BRANCH', 'PREFECTURE')),
      'offsite',
      [],
    ],
    [
      'a province committee ends a chain too',
      withOrganizations(county(under('town', 'sh')), ranked('sh', 'COMMITTEE', 'PROVINCE')),
      'town',
      [],
    ],
    [
      'a committee that is only the township’s does not',
      unlinked('town'),
      'town',
      ['BROKEN_CHAIN HIGH null MISSING_SUPERIOR TOWNSHIP_COMMITTEE'],
    ],
    [
      'an area without superior',
      unlinked('area'),
      'area',
      ['BROKEN_CHAIN HIGH null MISSING_SUPERIOR AREA_ORGANIZATION'],
    ],
  ])('%s', (_case, hierarchy, name, expected) => {
    expect(organizationFindingsOf(inside(hierarchy, name), '2024-02-01')).toEqual(expected);
  });
});

test('a break that changes its reason is one finding, since the first day of all', () => {
  const above = county(
    under('grid', 'village', span('2022-01-01')),
    under('grid', 'town', span('2020-01-01')),
  );
  const on = (day: string) => organizationFindingsOf(inside(above, 'grid'), day);
  expect(on('2019-12-31')).toEqual(['BROKEN_CHAIN HIGH null MISSING_SUPERIOR GRID_BRANCH']);
  expect(on('2020-01-01')).toEqual(['BROKEN_CHAIN HIGH null SKIPPED_LEVEL GRID_BRANCH']);
  expect(on('2022-01-01')).toEqual(['BROKEN_CHAIN HIGH null TWO_SUPERIORS GRID_BRANCH']);
  const begun = { ...inside(above, 'grid'), lifetime: span('2021-05-01') };
  expect(organizationFindingsOf(begun, '2022-01-01')).toEqual([
    'BROKEN_CHAIN HIGH 2021-05-01 TWO_SUPERIORS GRID_BRANCH',
  ]);
});

test('a break names what it is about', () => {
  const breakOf = (hierarchy: Hierarchy, name: string, ruleSet = rules) => {
    const [finding] = assessedOrganization(inside(hierarchy, name), '2024-02-01', ruleSet).findings;
    return finding?.code === 'BROKEN_CHAIN' ? finding.linkBreak : null;
  };
  const cycle = county(under('village', 'micro'));
  for (const [name, level] of [
    ['micro', 'MICRO_GRID_GROUP'],
    ['grid', 'GRID_BRANCH'],
    ['village', 'VILLAGE_ORGANIZATION'],
  ] as const)
    expect(breakOf(cycle, name)).toEqual({
      reason: 'CYCLE',
      level,
      organizations: ['grid', 'village', 'micro'],
      skipped: [],
    });
  expect(breakOf(county(under('grid', 'village'), under('grid', 'town')), 'grid')).toMatchObject({
    organizations: ['town', 'village'],
  });
  const skipping = county(under('grid', 'town'));
  expect(breakOf(skipping, 'grid')).toMatchObject({
    organizations: ['town'],
    skipped: ['VILLAGE_ORGANIZATION'],
  });
  expect(breakOf(skipping, 'grid', { ...rules, optionalLevels: [] })).toMatchObject({
    skipped: ['VILLAGE_ORGANIZATION', 'AREA_ORGANIZATION'],
  });
  const optional = ['VILLAGE_ORGANIZATION', 'AREA_ORGANIZATION'] as const;
  expect(breakOf(skipping, 'grid', { ...rules, optionalLevels: [...optional] })).toBeNull();
  expect(breakOf(county(under('grid', 'county')), 'grid')).toMatchObject({
    skipped: ['VILLAGE_ORGANIZATION', 'TOWNSHIP_COMMITTEE'],
  });
});
