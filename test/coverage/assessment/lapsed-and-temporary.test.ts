import { describe, expect, test } from 'vitest';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { count, covers, findingsOf, span, unit } from '../facts/facts-of.js';

type Row = readonly [string, Partial<UnitFacts>, string, readonly string[]];

const ended = covers('SOLO', span('2020-01-01', '2023-05-01'));
const members = (fullMembers: number | null) => [count('2023-01-01', fullMembers)];

describe('LAPSED (domain definition: organization coverage held earlier, not now)', () => {
  test.each<Row>([
    ['the last day', { coverages: [ended] }, '2023-04-30', []],
    ['the day it ends', { coverages: [ended] }, '2023-05-01', ['LAPSED HIGH 2023-05-01']],
    [
      'with 3 members, both',
      { coverages: [ended], counts: members(3) },
      '2024-01-01',
      ['NOT_ESTABLISHED HIGH 2023-05-01', 'LAPSED HIGH 2023-05-01'],
    ],
    [
      'work goes on',
      { coverages: [ended, covers('LIAISON')] },
      '2024-01-01',
      ['LAPSED HIGH 2023-05-01', 'WORK_ONLY LOW 2023-05-01'],
    ],
    ['renewed', { coverages: [ended, covers('SOLO', span('2023-09-01'))] }, '2023-09-01', []],
    [
      'renewed and ended again: since the second end',
      { coverages: [ended, covers('SOLO', span('2023-09-01', '2023-10-01'))] },
      '2024-01-01',
      ['LAPSED HIGH 2023-10-01'],
    ],
    [
      'taken over on the same day',
      { coverages: [ended, covers('JOINT', span('2023-05-01'))] },
      '2023-05-01',
      [],
    ],
    [
      'a coverage still to come',
      { coverages: [covers('SOLO', span('2024-02-01'))] },
      '2024-01-01',
      ['NOT_SURVEYED INFO null'],
    ],
    [
      'a temporary coverage that ended is no organization coverage',
      { coverages: [covers('TEMPORARY', span('2020-01-01', '2023-05-01'))] },
      '2024-01-01',
      ['BLANK MEDIUM 2023-05-01'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(findingsOf(unit(facts), on)).toEqual(expected);
  });
});

describe('TEMPORARY_ONLY (branch regulations 2018 art. 5: 6 months; calendar months)', () => {
  const from = (start: string | null, to: string | null = null) =>
    covers('TEMPORARY', span(start, to));
  test.each<Row>([
    [
      'the day before 6 months',
      { coverages: [from('2024-01-15')] },
      '2024-07-14',
      ['TEMPORARY_ONLY MEDIUM 2024-01-15'],
    ],
    [
      '6 months',
      { coverages: [from('2024-01-15')] },
      '2024-07-15',
      ['TEMPORARY_ONLY HIGH 2024-01-15'],
    ],
    [
      '31 August: not yet on 27 February',
      { coverages: [from('2022-08-31')] },
      '2023-02-27',
      ['TEMPORARY_ONLY MEDIUM 2022-08-31'],
    ],
    [
      '31 August: 28 February',
      { coverages: [from('2022-08-31')] },
      '2023-02-28',
      ['TEMPORARY_ONLY HIGH 2022-08-31'],
    ],
    [
      '31 August before a leap year: not on 28 February',
      { coverages: [from('2023-08-31')] },
      '2024-02-28',
      ['TEMPORARY_ONLY MEDIUM 2023-08-31'],
    ],
    [
      '31 August before a leap year: 29 February',
      { coverages: [from('2023-08-31')] },
      '2024-02-29',
      ['TEMPORARY_ONLY HIGH 2023-08-31'],
    ],
    ['start unknown', { coverages: [from(null)] }, '2024-07-15', ['TEMPORARY_ONLY MEDIUM null']],
    [
      'start unknown, and one that began later: at the latest since then',
      { coverages: [from(null), from('2024-01-15')] },
      '2024-07-15',
      ['TEMPORARY_ONLY HIGH null'],
    ],
    [
      'start unknown, and one that began a day too late',
      { coverages: [from(null), from('2024-01-16')] },
      '2024-07-15',
      ['TEMPORARY_ONLY MEDIUM null'],
    ],
    [
      'start unknown, and one that began where it ended',
      { coverages: [from(null, '2024-01-15'), from('2024-01-15')] },
      '2024-07-15',
      ['TEMPORARY_ONLY HIGH null'],
    ],
    [
      'two that adjoin are uninterrupted',
      { coverages: [from('2024-01-15', '2024-05-01'), from('2024-05-01')] },
      '2024-07-15',
      ['TEMPORARY_ONLY HIGH 2024-01-15'],
    ],
    [
      'interrupted for a day',
      { coverages: [from('2024-01-15', '2024-05-01'), from('2024-05-02')] },
      '2024-07-15',
      ['TEMPORARY_ONLY MEDIUM 2024-05-02'],
    ],
    [
      'measured from the coverage, not from the finding',
      { coverages: [from('2024-01-15'), covers('LIAISON', span(null, '2024-07-01'))] },
      '2024-07-15',
      ['TEMPORARY_ONLY HIGH 2024-07-01'],
    ],
    [
      '3 members: high comes first, then the order of codes',
      { coverages: [from('2024-01-15')], counts: members(3) },
      '2024-07-15',
      ['NOT_ESTABLISHED HIGH 2024-01-15', 'TEMPORARY_ONLY HIGH 2024-01-15'],
    ],
  ])('%s', (_case, facts, on, expected) => {
    expect(findingsOf(unit(facts), on)).toEqual(expected);
  });
});
