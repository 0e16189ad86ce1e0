import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/coverage/assessment/assess.js';
import {
  alliance,
  assessed,
  count,
  covers,
  day,
  rules,
  span,
  surveyed,
  unit,
} from '../facts/facts-of.js';

describe('the first status that fits (domain.md, "A unit\'s status on a date t")', () => {
  const on = '2024-06-01';
  const surveys = [surveyed('2024-01-01')];
  const ended = span('2020-01-01', '2021-01-01');
  test.each([
    ['1: SOLO coverage', { coverages: [covers('SOLO')] }, 'COVERED'],
    ['1: JOINT coverage', { coverages: [covers('JOINT')] }, 'COVERED'],
    ['1: UNSPECIFIED is organization coverage', { coverages: [covers('UNSPECIFIED')] }, 'COVERED'],
    [
      '1 before 2 and 3',
      { coverages: [covers('TEMPORARY'), covers('ATTACHED'), covers('SOLO')] },
      'COVERED',
    ],
    ['2: ATTACHED', { coverages: [covers('ATTACHED')] }, 'WORK_ONLY'],
    ['2: INSTRUCTOR', { coverages: [covers('INSTRUCTOR')] }, 'WORK_ONLY'],
    ['2: LIAISON', { coverages: [covers('LIAISON')] }, 'WORK_ONLY'],
    ['2: an alliance serves it or has it as a member', { alliances: [alliance()] }, 'WORK_ONLY'],
    ['2 before 3', { coverages: [covers('TEMPORARY')], alliances: [alliance()] }, 'WORK_ONLY'],
    ['3: a temporary branch', { coverages: [covers('TEMPORARY')] }, 'TEMPORARY_ONLY'],
    ['3 before 4', { coverages: [covers('TEMPORARY')], surveys }, 'TEMPORARY_ONLY'],
    ['4: surveyed', { surveys }, 'GAP'],
    ['4: organization coverage held and ended', { coverages: [covers('SOLO', ended)] }, 'GAP'],
    ['4: work coverage held and ended', { coverages: [covers('LIAISON', ended)] }, 'GAP'],
    ['4: temporary coverage held and ended', { coverages: [covers('TEMPORARY', ended)] }, 'GAP'],
    ['4: an alliance ended', { alliances: [alliance(ended)] }, 'GAP'],
    [
      '4: ended, since when unknown',
      { coverages: [covers('SOLO', span(null, '2021-01-01'))] },
      'GAP',
    ],
    ['5: nothing is known', {}, 'UNKNOWN'],
    ['5: members alone say nothing of coverage', { counts: [count('2024-01-01', 9)] }, 'UNKNOWN'],
  ] as const)('%s', (_case, facts, status) => {
    expect(assessed(unit(facts), on).status).toBe(status);
  });
});

describe('on the day and the day before (validTo is the first day on which it no longer holds)', () => {
  const solo = unit({ coverages: [covers('SOLO', span('2024-03-01', '2024-05-01'))] });
  test.each([
    ['before a coverage starts', solo, '2024-02-29', 'UNKNOWN'],
    ['the day it starts', solo, '2024-03-01', 'COVERED'],
    ['its last day', solo, '2024-04-30', 'COVERED'],
    ['its validTo', solo, '2024-05-01', 'GAP'],
    [
      'the day before a survey',
      unit({ surveys: [surveyed('2024-03-01')] }),
      '2024-02-29',
      'UNKNOWN',
    ],
    ['the day of a survey', unit({ surveys: [surveyed('2024-03-01')] }), '2024-03-01', 'GAP'],
    [
      'the earliest of several surveys counts (of the unit, or of its kind in a containing region)',
      unit({ surveys: [surveyed('2025-01-01'), surveyed('2024-03-01')] }),
      '2024-03-01',
      'GAP',
    ],
  ])('%s', (_case, facts, on, status) => {
    expect(assessed(facts, on).status).toBe(status);
  });
});

describe('a coverage holds while edge, organization and unit are alive (domain.md, "Precise reading")', () => {
  const edge = span('2020-01-01');
  const covered = unit({
    coverages: [covers('SOLO', edge, { alive: span('2021-01-01', '2022-01-01') })],
  });
  test.each([
    ['the edge without its organization', '2020-12-31', 'UNKNOWN'],
    ['both', '2021-01-01', 'COVERED'],
    ['the organization has ended', '2022-01-01', 'GAP'],
  ])('%s', (_case, on, status) => {
    expect(assessed(covered, on).status).toBe(status);
  });

  test('a coverage that ended before the unit began never held', () => {
    const lifetime = span('2023-01-01');
    const coverages = [covers('SOLO', span('2020-01-01', '2022-01-01'))];
    expect(assessed(unit({ lifetime, coverages }), '2024-01-01').status).toBe('UNKNOWN');
  });

  test('a coverage whose edge and organization never lived on one day never held', () => {
    const alive = span('2021-01-01', '2022-01-01');
    const coverages = [covers('SOLO', span('2020-01-01', '2021-01-01'), { alive })];
    expect(assessed(unit({ coverages }), '2024-01-01').status).toBe('UNKNOWN');
  });
});

test('a unit has no assessment outside its lifetime', () => {
  const facts = unit({ lifetime: span('2024-01-01', '2024-03-01') });
  expect(assess(facts, day('2023-12-31'), rules)).toBeNull();
  expect(assess(facts, day('2024-01-01'), rules)).not.toBeNull();
  expect(assess(facts, day('2024-02-29'), rules)).not.toBeNull();
  expect(assess(facts, day('2024-03-01'), rules)).toBeNull();
});

describe('full members are dated observations (domain.md, "Counts")', () => {
  const counts = [count('2024-03-01', null), count('2024-01-01', 2), count('2024-02-01', 3)];
  test.each([
    ['before the first count', '2023-12-31', null, false],
    ['from the first', '2024-01-01', 2, false],
    ['to the day before the next', '2024-01-31', 2, false],
    ['3 belong to E (Party Constitution art. 30)', '2024-02-01', 3, true],
    ['an observation of "unknown" ends the one before', '2024-03-01', null, false],
  ])('%s', (_case, on, fullMembers, required) => {
    expect(assessed(unit({ counts }), on)).toMatchObject({ fullMembers, required });
  });

  test('of two counts of one day the higher holds, in whichever order they come', () => {
    const two = [count('2024-01-01', 4), count('2024-01-01', null), count('2024-01-01', 2)];
    expect(assessed(unit({ counts: two }), '2024-01-01').fullMembers).toBe(4);
    expect(assessed(unit({ counts: two.reverse() }), '2024-01-01').fullMembers).toBe(4);
  });
});

test.each([
  ['a start', unit({ coverages: [covers('SOLO', span('2024-05-01'))] }), '2024-05-01'],
  ['an end', unit({ coverages: [covers('SOLO', span(null, '2024-04-01'))] }), '2024-04-01'],
  ['the first survey', unit({ surveys: [surveyed('2024-03-02')] }), '2024-03-02'],
  ['a count', unit({ counts: [count('2024-03-03', 1)] }), '2024-03-03'],
  ['the end of the unit', unit({ lifetime: span(null, '2024-03-04') }), '2024-03-04'],
  [
    'the nearest of them',
    unit({ lifetime: span(null, '2025-01-01'), surveys: [surveyed('2024-07-01')] }),
    '2024-07-01',
  ],
  [
    'a temporary coverage of 6 months',
    unit({ coverages: [covers('TEMPORARY', span('2024-02-01'))] }),
    '2024-08-01',
  ],
  [
    'nothing after it has matured',
    unit({ coverages: [covers('TEMPORARY', span('2023-02-01'))] }),
    null,
  ],
  ['nothing, where all lies in the past', unit({ surveys: [surveyed('2024-03-01')] }), null],
])('an assessment holds until the next change: %s', (_case, facts, until) => {
  expect(assessed(facts, '2024-03-01').holdsUntil).toBe(until);
});
