import { describe, expect, test } from 'vitest';
import type { UnitFacts } from '../../../src/coverage/facts/facts.js';
import { clearanceRate, type Flow } from '../../../src/coverage/figures/clearance.js';
import type { UnitFindingCode } from '../../../src/coverage/rules/findings.js';
import { count, covers, day, id, rules, span, surveyed, unit } from '../facts/facts-of.js';
import { clearanceOf } from './figures-of-facts.js';

/** openAtStart, opened, closed, reopened, openAtEnd from 1 January to 31 December 2024. */
type Row = readonly [string, Partial<UnitFacts>, readonly number[]];

const period = { from: day('2024-01-01'), to: day('2024-12-31') };
const surveys = [surveyed('2023-06-01')];
const solo = (from: string | null, to: string | null = null) => covers('SOLO', span(from, to));

describe('gap clearance 清零率 (domain.md, "Statistics"): a unit from 1 January to 31 December', () => {
  test.each<Row>([
    ['a gap that stays', { surveys }, [1, 0, 0, 0, 1]],
    ['covered all along', { coverages: [solo('2020-01-01')] }, [0, 0, 0, 0, 0]],
    ['unknown is no gap', {}, [0, 0, 0, 0, 0]],
    ['covered on the second day', { surveys, coverages: [solo('2024-01-02')] }, [1, 0, 1, 0, 0]],
    ['covered on the first day', { surveys, coverages: [solo('2024-01-01')] }, [0, 0, 0, 0, 0]],
    ['covered on the last day', { surveys, coverages: [solo('2024-12-31')] }, [1, 0, 1, 0, 0]],
    ['covered the day after', { surveys, coverages: [solo('2025-01-01')] }, [1, 0, 0, 0, 1]],
    ['first surveyed in the period', { surveys: [surveyed('2024-05-05')] }, [0, 1, 0, 0, 1]],
    ['surveyed on the first day', { surveys: [surveyed('2024-01-01')] }, [1, 0, 0, 0, 1]],
    ['lapsed for the first time', { coverages: [solo(null, '2024-03-01')] }, [0, 1, 0, 0, 1]],
    [
      'a gap before its coverage, which lapses: reopened',
      { surveys, coverages: [solo('2023-09-01', '2024-03-01')] },
      [0, 1, 0, 1, 1],
    ],
    [
      'closed twice, and once reopened',
      { surveys, coverages: [solo('2024-02-01', '2024-03-01'), solo('2024-04-01')] },
      [1, 1, 2, 1, 0],
    ],
    [
      'opened twice: the second time is a reopening',
      { coverages: [solo(null, '2024-02-01'), solo('2024-03-01', '2024-04-01')] },
      [0, 2, 1, 1, 1],
    ],
    ['ends: closed', { surveys, lifetime: span(null, '2024-07-01') }, [1, 0, 1, 0, 0]],
    ['ends with the first day', { surveys, lifetime: span(null, '2024-01-01') }, [0, 0, 0, 0, 0]],
    ['begins as a gap', { surveys, lifetime: span('2024-07-01') }, [0, 1, 0, 0, 1]],
    ['begins afterwards', { surveys, lifetime: span('2025-07-01') }, [0, 0, 0, 0, 0]],
    [
      'taken over on the same day: never a gap',
      { coverages: [solo(null, '2024-05-01'), solo('2024-05-01')] },
      [0, 0, 0, 0, 0],
    ],
    [
      'work of old, which nobody knows the start of, then a branch that ends',
      {
        coverages: [covers('LIAISON', span(null, '2020-01-01')), solo('2020-01-01', '2024-02-02')],
      },
      [0, 1, 0, 1, 1],
    ],
    [
      'another finding in the place of one: the unit stays a gap',
      { surveys, coverages: [covers('LIAISON', span('2024-03-01'))] },
      [1, 0, 0, 0, 1],
    ],
    ['excluded', { surveys, exclusion: 'SHELL' }, [0, 0, 0, 0, 0]],
  ])('%s', (_case, facts, expected) => {
    expect(numbers(clearanceOf([unit(facts)], period, rules).units)).toEqual(expected);
  });
});

describe('each finding has openings and closings of its own', () => {
  const codes = (facts: Partial<UnitFacts>) =>
    Object.fromEntries(
      [...clearanceOf([unit(facts)], period, rules).byCode]
        .filter(([, flow]) => numbers(flow).some((number) => number > 0))
        .map(([code, flow]): [UnitFindingCode, number[]] => [code, numbers(flow)]),
    );

  test('2 members become 3: BLANK gives way to NOT_ESTABLISHED (2018 art. 5; Constitution art. 30)', () => {
    const counts = [count('2023-01-01', 2), count('2024-05-01', 3)];
    expect(codes({ surveys, counts })).toEqual({
      NOT_ESTABLISHED: [0, 1, 0, 0, 1],
      BLANK: [1, 0, 1, 0, 0],
    });
  });

  test('a temporary coverage that matures stays one finding', () => {
    expect(codes({ coverages: [covers('TEMPORARY', span('2023-12-01'))] })).toEqual({
      TEMPORARY_ONLY: [1, 0, 0, 0, 1],
    });
  });

  test('LAPSED stays where only work goes on, and WORK_ONLY stands beside it', () => {
    const coverages = [solo(null, '2024-02-01'), covers('LIAISON', span('2024-03-01'))];
    expect(codes({ coverages })).toEqual({
      LAPSED: [0, 1, 0, 0, 1],
      WORK_ONLY: [0, 1, 0, 0, 1],
    });
  });

  test('all but NOT_SURVEYED are there', () => {
    expect([...clearanceOf([], period, rules).byCode.keys()]).toEqual([
      'NOT_ESTABLISHED',
      'LAPSED',
      'BLANK',
      'TEMPORARY_ONLY',
      'WORK_ONLY',
      ...['PRIORITY_DUE', 'OWN_BRANCH_DUE', 'INSTRUCTOR_DUE'],
    ]);
  });
});

test('units that became a gap again stand once each, by id', () => {
  const again = { surveys, coverages: [solo('2024-02-01', '2024-03-01')] };
  const twice = { surveys, coverages: [...again.coverages, solo('2024-04-01', '2024-05-01')] };
  const units = [
    unit({ ...twice, id: id('b') }),
    unit({ ...again, id: id('a') }),
    unit({ surveys }),
  ];
  const { reopenedUnits, units: flow } = clearanceOf(units, period, rules);
  expect(reopenedUnits).toEqual(['a', 'b']);
  expect(numbers(flow)).toEqual([3, 3, 3, 3, 3]);
  expect(clearanceRate(flow)).toEqual({ numerator: 3, denominator: 6, value: 0.5, reason: null });
});

test('without a gap there is no rate, and it says so', () => {
  expect(clearanceRate(clearanceOf([], period, rules).units)).toEqual({
    numerator: 0,
    denominator: 0,
    value: null,
    reason: 'NO_GAPS',
  });
});

function numbers({ openAtStart, opened, closed, reopened, openAtEnd }: Flow): number[] {
  return [openAtStart, opened, closed, reopened, openAtEnd];
}
