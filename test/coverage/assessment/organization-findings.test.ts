import { describe, expect, test } from 'vitest';
import { assessOrganization } from '../../../src/coverage/assessment/assess-organization.js';
import type { OrganizationFacts } from '../../../src/coverage/facts/organization-facts.js';
import { count, day, id, rules, span } from '../facts/facts-of.js';
import {
  assessedOrganization,
  coveredUnit,
  coveredUnits,
  organization,
  organizationFindingsOf,
} from '../facts/organization-facts-of.js';

type Row = readonly [string, Partial<OrganizationFacts>, string, readonly string[]];

const members = (fullMembers: number | null) => [count('2023-01-01', fullMembers)];

describe('UNDERSIZED (Party Constitution art. 30; branch regulations 2018 art. 4: 3 full members)', () => {
  test.each<Row>([
    ['2', { counts: members(2) }, '2024-02-01', ['UNDERSIZED HIGH 2023-01-01']],
    ['0', { counts: members(0) }, '2024-02-01', ['UNDERSIZED HIGH 2023-01-01']],
    ['3', { counts: members(3) }, '2024-02-01', []],
    ['unknown', { counts: members(null) }, '2024-02-01', []],
    ['before the first count', { counts: members(2) }, '2022-12-31', []],
    [
      'a joint branch of 2',
      { kind: 'JOINT_BRANCH', counts: members(2) },
      '2024-02-01',
      ['UNDERSIZED HIGH 2023-01-01'],
    ],
    ['a temporary branch of 2', { kind: 'TEMPORARY_BRANCH', counts: members(2) }, '2024-02-01', []],
    ['a party group of 2', { kind: 'PARTY_GROUP', counts: members(2) }, '2024-02-01', []],
    ['a general branch of 2', { kind: 'GENERAL_BRANCH', counts: members(2) }, '2024-02-01', []],
    [
      'the day on which the third leaves',
      { counts: [...members(3), count('2024-01-20', 2)] },
      '2024-01-20',
      ['UNDERSIZED HIGH 2024-01-20'],
    ],
    ['the day before', { counts: [...members(3), count('2024-01-20', 2)] }, '2024-01-19', []],
    [
      'interrupted by unknown',
      { counts: [...members(2), count('2023-05-01', null), count('2023-06-01', 1)] },
      '2024-01-19',
      ['UNDERSIZED HIGH 2023-06-01'],
    ],
    [
      'no earlier than its own start',
      { counts: members(2), lifetime: span('2023-03-01') },
      '2024-02-01',
      ['UNDERSIZED HIGH 2023-03-01'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(organizationFindingsOf(organization(facts), on)).toEqual(expected);
  });
});

describe('OVERSIZED (branch regulations 2018 art. 4: generally not more than 50)', () => {
  test.each<Row>([
    ['50', { counts: members(50) }, '2024-02-01', []],
    ['51', { counts: members(51) }, '2024-02-01', ['OVERSIZED MEDIUM 2023-01-01']],
    [
      'a joint branch of 51',
      { kind: 'JOINT_BRANCH', counts: members(51) },
      '2024-02-01',
      ['OVERSIZED MEDIUM 2023-01-01'],
    ],
    ['a committee of 51', { kind: 'COMMITTEE', counts: members(51) }, '2024-02-01', []],
  ])('%s', (_case, facts, on, expected) => {
    expect(organizationFindingsOf(organization(facts), on)).toEqual(expected);
  });
});

describe('COMMITTEE_DUE (branch regulations 2018, chapter 6: 7 full members)', () => {
  const without = (fullMembers: number) => ({ hasCommittee: false, counts: members(fullMembers) });
  test.each<Row>([
    ['6', without(6), '2024-02-01', []],
    ['7', without(7), '2024-02-01', ['COMMITTEE_DUE LOW 2023-01-01']],
    ['7 with a committee', { ...without(7), hasCommittee: true }, '2024-02-01', []],
    ['7, committee unknown', { ...without(7), hasCommittee: null }, '2024-02-01', []],
    ['members unknown', { hasCommittee: false }, '2024-02-01', []],
    [
      'a joint branch of 7',
      { ...without(7), kind: 'JOINT_BRANCH' },
      '2024-02-01',
      ['COMMITTEE_DUE LOW 2023-01-01'],
    ],
    ['a general branch of 7', { ...without(7), kind: 'GENERAL_BRANCH' }, '2024-02-01', []],
    [
      '51: with OVERSIZED, the higher severity first',
      without(51),
      '2024-02-01',
      ['OVERSIZED MEDIUM 2023-01-01', 'COMMITTEE_DUE LOW 2023-01-01'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(organizationFindingsOf(organization(facts), on)).toEqual(expected);
  });
});

describe('JOINT_TOO_WIDE (branch regulations 2018 art. 5: generally not more than 5 units)', () => {
  const joint = (...covered: OrganizationFacts['covered']) => ({
    kind: 'JOINT_BRANCH' as const,
    covered,
  });
  const five = coveredUnits(5);
  test.each<Row>([
    ['5 units', joint(...five), '2024-02-01', []],
    ['6 units', joint(...coveredUnits(6)), '2024-02-01', ['JOINT_TOO_WIDE MEDIUM null']],
    ['6 units of a branch', { covered: coveredUnits(6) }, '2024-02-01', []],
    ['one of them in two modes', joint(...five, coveredUnit('unit-0')), '2024-02-01', []],
    [
      'the day on which the sixth is covered',
      joint(...five, coveredUnit('sixth', span('2024-01-20'))),
      '2024-01-20',
      ['JOINT_TOO_WIDE MEDIUM 2024-01-20'],
    ],
    ['the day before', joint(...five, coveredUnit('sixth', span('2024-01-20'))), '2024-01-19', []],
    [
      'the last day of the sixth unit',
      joint(...five, coveredUnit('sixth', span(), span('2023-05-01', '2024-01-20'))),
      '2024-01-19',
      ['JOINT_TOO_WIDE MEDIUM 2023-05-01'],
    ],
    [
      'the day after it',
      joint(...five, coveredUnit('sixth', span(), span('2023-05-01', '2024-01-20'))),
      '2024-01-20',
      [],
    ],
    [
      'one sixth after another without a day between',
      joint(
        ...five,
        coveredUnit('sixth', span('2023-05-01', '2023-08-01')),
        coveredUnit('seventh', span('2023-08-01')),
      ),
      '2024-01-20',
      ['JOINT_TOO_WIDE MEDIUM 2023-05-01'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(organizationFindingsOf(organization(facts), on)).toEqual(expected);
  });
});

describe('TEMPORARY_OVERDUE (branch regulations 2018 art. 8; 6 months by domain definition)', () => {
  const temporary = (from: string | null, ...covered: OrganizationFacts['covered']) => ({
    kind: 'TEMPORARY_BRANCH' as const,
    lifetime: span(from),
    covered,
  });
  const ends = (name: string, to: string) => coveredUnit(name, span(), span(null, to));
  test.each<Row>([
    ['the day before 6 months', temporary('2024-01-15'), '2024-07-14', []],
    ['6 months', temporary('2024-01-15'), '2024-07-15', ['TEMPORARY_OVERDUE HIGH 2024-07-15']],
    ['31 August: 28 February', temporary('2022-08-31'), '2023-02-27', []],
    [
      '31 August + 6 months',
      temporary('2022-08-31'),
      '2023-02-28',
      ['TEMPORARY_OVERDUE HIGH 2023-02-28'],
    ],
    [
      '31 August before a leap year: not yet on the 28th',
      temporary('2023-08-31'),
      '2024-02-28',
      [],
    ],
    [
      'but on the 29th',
      temporary('2023-08-31'),
      '2024-02-29',
      ['TEMPORARY_OVERDUE HIGH 2024-02-29'],
    ],
    ['start unknown, no unit', temporary(null), '2024-07-15', []],
    ['its unit lives', temporary(null, coveredUnit('a')), '2024-07-15', []],
    ['the last day of its unit', temporary(null, ends('a', '2024-05-01')), '2024-04-30', []],
    [
      'its unit has ended',
      temporary(null, ends('a', '2024-05-01')),
      '2024-05-01',
      ['TEMPORARY_OVERDUE HIGH 2024-05-01'],
    ],
    [
      'one of two has ended',
      temporary(null, ends('a', '2024-05-01'), coveredUnit('b')),
      '2024-05-01',
      [],
    ],
    [
      'the edge has ended, the unit lives',
      temporary(null, coveredUnit('a', span(null, '2024-05-01'))),
      '2024-06-01',
      [],
    ],
    [
      'the edge ended before the unit did',
      temporary(null, coveredUnit('a', span(null, '2024-03-01'), span(null, '2024-05-01'))),
      '2024-06-01',
      ['TEMPORARY_OVERDUE HIGH 2024-05-01'],
    ],
    [
      'a unit to come is none that it covered',
      temporary(null, ends('a', '2024-05-01'), coveredUnit('b', span('2024-06-01'))),
      '2024-05-31',
      ['TEMPORARY_OVERDUE HIGH 2024-05-01'],
    ],
    [
      'and when it comes, one lives',
      temporary(null, ends('a', '2024-05-01'), coveredUnit('b', span('2024-06-01'))),
      '2024-06-01',
      [],
    ],
    [
      'a unit that had ended before it was covered was never covered',
      temporary('2024-04-01', ends('a', '2024-03-01')),
      '2024-05-01',
      [],
    ],
    [
      'both: since the earlier',
      temporary('2024-01-15', ends('a', '2024-05-01')),
      '2024-08-01',
      ['TEMPORARY_OVERDUE HIGH 2024-05-01'],
    ],
    ['a branch does not end so', { lifetime: span('2020-01-01') }, '2024-07-15', []],
  ])('%s', (_case, facts, on, expected) => {
    expect(organizationFindingsOf(organization(facts), on)).toEqual(expected);
  });
});

describe('TERM_OVERDUE (Party Constitution art. 31; branch regulations 2018, chapter 6; rural regulations 2019 art. 5)', () => {
  const from = (termStart: string, facts: Partial<OrganizationFacts> = {}) => ({
    ...facts,
    termStart: day(termStart),
  });
  const town = { id: id('town'), kind: 'COMMITTEE', level: 'TOWNSHIP' } as const;
  test.each<Row>([
    ['a village: the day before 5 years', from('2019-06-10'), '2024-06-09', []],
    ['5 years', from('2019-06-10'), '2024-06-10', ['TERM_OVERDUE MEDIUM 2024-06-10']],
    ['a term of the 29th of February', from('2020-02-29'), '2025-02-27', []],
    ['is over on the 28th', from('2020-02-29'), '2025-02-28', ['TERM_OVERDUE MEDIUM 2025-02-28']],
    ['a township: the day before 3 years', from('2021-06-10', town), '2024-06-09', []],
    ['3 years', from('2021-06-10', town), '2024-06-10', ['TERM_OVERDUE MEDIUM 2024-06-10']],
    ['a community at 3 years', from('2021-06-10', { level: 'COMMUNITY' }), '2024-06-10', []],
    [
      'a community at 5',
      from('2019-06-10', { level: 'COMMUNITY' }),
      '2024-06-10',
      ['TERM_OVERDUE MEDIUM 2024-06-10'],
    ],
    [
      'the county committee at 3',
      from('2021-06-10', { id: id('county'), kind: 'COMMITTEE', level: 'COUNTY' }),
      '2024-06-10',
      ['TERM_OVERDUE MEDIUM 2024-06-10'],
    ],
    ['term unknown', {}, '2024-06-10', []],
    ['a party group has none', from('2010-01-01', { kind: 'PARTY_GROUP' }), '2024-06-10', []],
    ['nor a temporary branch', from('2010-01-01', { kind: 'TEMPORARY_BRANCH' }), '2024-06-10', []],
    [
      'no earlier than its own start',
      from('2015-01-01', { lifetime: span('2021-03-01') }),
      '2024-06-10',
      ['TERM_OVERDUE MEDIUM 2021-03-01'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(organizationFindingsOf(organization(facts), on)).toEqual(expected);
  });

  test.each([
    ['GRID', 'grid'],
    ['MICRO_GRID', 'micro'],
  ] as const)('5 years below the village too: %s', (level, name) => {
    const facts = organization(from('2021-06-10', { id: id(name), level }));
    expect(organizationFindingsOf(facts, '2026-06-09')).toEqual([]);
    expect(organizationFindingsOf(facts, '2026-06-10')).toEqual(['TERM_OVERDUE MEDIUM 2026-06-10']);
  });
});

test('an organization is assessed on the days of its life, and on no other', () => {
  const facts = organization({ lifetime: span('2024-01-10', '2024-02-10') });
  const isAssessed = (on: string) => assessOrganization(facts, day(on), rules) !== null;
  expect(['2024-01-09', '2024-01-10', '2024-02-09', '2024-02-10'].map(isAssessed)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('an assessment says what it read, and holds until the next date', () => {
  const facts = organization({
    kind: 'JOINT_BRANCH',
    termStart: day('2020-03-01'),
    counts: [...members(8), count('2026-01-01', 9)],
    covered: [coveredUnit('a'), coveredUnit('b', span('2024-06-01'))],
  });
  expect(assessedOrganization(facts, '2024-02-01')).toEqual({
    fullMembers: 8,
    units: 1,
    unitsEnded: false,
    temporaryDue: null,
    termEnds: '2025-03-01',
    findings: [],
    holdsUntil: '2024-06-01',
  });
  expect(assessedOrganization(facts, '2024-06-01').holdsUntil).toBe('2025-03-01');
  expect(assessedOrganization(facts, '2026-01-01').holdsUntil).toBeNull();
});

test('a finding cites the rule and the article of the rule set', () => {
  const [finding] = assessedOrganization(
    organization({ counts: members(51) }),
    '2024-02-01',
  ).findings;
  expect(finding?.rule).toEqual({
    code: 'maximum-members',
    ruleSet: 'cn-grassroots-2019',
    article: 'Trial regulations on branch work (2018), art. 4: generally not more than 50',
  });
});

test('the thresholds are those of the rule set', () => {
  const { numbers } = rules;
  const lower = {
    ...rules,
    numbers: { ...numbers, maximumMembers: { ...numbers.maximumMembers, value: 9 } },
  };
  const codes = (fullMembers: number) =>
    assessedOrganization(
      organization({ counts: members(fullMembers) }),
      '2024-02-01',
      lower,
    ).findings.map(({ code }) => code);
  expect([codes(9), codes(10)]).toEqual([[], ['OVERSIZED']]);
});
