import { describe, expect, test } from 'vitest';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import {
  alliance,
  assessed,
  count,
  covers,
  findingsOf,
  rules,
  span,
  surveyed,
  unit,
} from '../facts/facts-of.js';

type Row = readonly [string, Partial<UnitFacts>, string, readonly string[]];

const surveys = [surveyed('2024-01-10')];
const members = (fullMembers: number | null) => [count('2023-01-01', fullMembers)];

describe('NOT_ESTABLISHED (Party Constitution art. 30; branch regulations 2018 art. 4) and BLANK', () => {
  test.each<Row>([
    [
      '3 members: required',
      { surveys, counts: members(3) },
      '2024-02-01',
      ['NOT_ESTABLISHED HIGH 2024-01-10'],
    ],
    [
      '2 members: a blank spot, high',
      { surveys, counts: members(2) },
      '2024-02-01',
      ['BLANK HIGH 2024-01-10'],
    ],
    ['1 member: high', { surveys, counts: members(1) }, '2024-02-01', ['BLANK HIGH 2024-01-10']],
    [
      'no member: medium',
      { surveys, counts: members(0) },
      '2024-02-01',
      ['BLANK MEDIUM 2024-01-10'],
    ],
    ['members unknown: medium', { surveys }, '2024-02-01', ['BLANK MEDIUM 2024-01-10']],
    [
      '3 members, not surveyed: unknown is never a gap',
      { counts: members(3) },
      '2024-02-01',
      ['NOT_SURVEYED INFO null'],
    ],
    [
      '3 members, covered',
      { surveys, counts: members(3), coverages: [covers('JOINT')] },
      '2024-02-01',
      [],
    ],
    [
      '3 members, work only: no WORK_ONLY beside it',
      { counts: members(3), alliances: [alliance()] },
      '2024-02-01',
      ['NOT_ESTABLISHED HIGH 2023-01-01'],
    ],
    [
      '3 members, temporary',
      { counts: members(3), coverages: [covers('TEMPORARY')] },
      '2024-02-01',
      ['NOT_ESTABLISHED HIGH 2023-01-01', 'TEMPORARY_ONLY MEDIUM null'],
    ],
    [
      'the third member comes after the survey',
      { surveys, counts: [...members(2), count('2024-01-20', 3)] },
      '2024-01-20',
      ['NOT_ESTABLISHED HIGH 2024-01-20'],
    ],
    [
      'the day before it comes',
      { surveys, counts: [...members(2), count('2024-01-20', 3)] },
      '2024-01-19',
      ['BLANK HIGH 2024-01-10'],
    ],
    [
      'from 0 to 1 member: the same finding, since the same day',
      { surveys, counts: [...members(0), count('2024-01-20', 1)] },
      '2024-02-01',
      ['BLANK HIGH 2024-01-10'],
    ],
    [
      '4 members that become unknown',
      { surveys, counts: [...members(4), count('2024-01-20', null)] },
      '2024-02-01',
      ['BLANK MEDIUM 2024-01-20'],
    ],
    [
      'work coverage ended: no lapse',
      { coverages: [covers('LIAISON', span(null, '2023-05-01'))] },
      '2024-02-01',
      ['BLANK MEDIUM 2023-05-01'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(findingsOf(unit(facts), on)).toEqual(expected);
  });
});

describe('WORK_ONLY and NOT_SURVEYED (domain definitions)', () => {
  test.each<Row>([
    [
      '2 members',
      { alliances: [alliance(span('2023-06-01'))], counts: members(2) },
      '2024-01-01',
      ['WORK_ONLY LOW 2023-06-01'],
    ],
    [
      'members unknown',
      { alliances: [alliance(span('2023-06-01'))] },
      '2024-01-01',
      ['WORK_ONLY LOW 2023-06-01'],
    ],
    [
      'since before every known date',
      { alliances: [alliance()] },
      '2024-01-01',
      ['WORK_ONLY LOW null'],
    ],
    [
      'one work coverage after another',
      {
        alliances: [alliance(span('2023-06-01', '2023-08-01'))],
        coverages: [covers('ATTACHED', span('2023-08-01'))],
      },
      '2024-01-01',
      ['WORK_ONLY LOW 2023-06-01'],
    ],
    [
      'unknown since the unit began',
      { lifetime: span('2022-01-01') },
      '2024-01-01',
      ['NOT_SURVEYED INFO 2022-01-01'],
    ],
    ['unknown since before every known date', {}, '2024-01-01', ['NOT_SURVEYED INFO null']],
    [
      'no earlier than the unit',
      { lifetime: span('2024-01-20'), surveys },
      '2024-02-01',
      ['BLANK MEDIUM 2024-01-20'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(findingsOf(unit(facts), on)).toEqual(expected);
  });
});

test.each(['SHELL', 'DORMANT', 'OUT_OF_SCOPE'] as const)(
  'a unit excluded as %s keeps its status and has no finding',
  (exclusion) => {
    const facts = unit({ exclusion, surveys, counts: members(5) });
    expect(assessed(facts, '2024-02-01')).toMatchObject({ status: 'GAP', exclusion, findings: [] });
  },
);

test('a finding cites the rule and the article of the rule set', () => {
  const [finding] = assessed(unit({ surveys, counts: members(3) }), '2024-02-01').findings;
  expect(finding?.rule).toEqual({
    code: 'minimum-members',
    ruleSet: 'cn-grassroots-2019',
    article: 'Party Constitution, art. 30; trial regulations on branch work (2018), art. 4',
  });
});

test('the thresholds are those of the rule set', () => {
  const numbers = {
    ...rules.numbers,
    minimumMembers: { ...rules.numbers.minimumMembers, value: 2 },
    temporaryMonths: { ...rules.numbers.temporaryMonths, value: 1 },
  };
  const coverages = [covers('TEMPORARY', span('2024-01-31'))];
  const facts = unit({ coverages, counts: members(2) });
  const { findings, required } = assessed(facts, '2024-02-29', { ...rules, numbers });
  expect(required).toBe(true);
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
    'NOT_ESTABLISHED HIGH',
    'TEMPORARY_ONLY HIGH',
  ]);
});
