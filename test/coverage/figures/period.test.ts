import { describe, expect, test } from 'vitest';
import { type Interval, pointsOf } from '../../../src/coverage/figures/period.js';
import { day } from '../facts/facts-of.js';

const points = (from: string, to: string, every: Interval) =>
  pointsOf({ from: day(from), to: day(to) }, every);

describe('the points of a trend', () => {
  test.each<[Interval, string, string, string[]]>([
    ['DAY', '2024-02-28', '2024-03-01', ['2024-02-28', '2024-02-29', '2024-03-01']],
    ['WEEK', '2024-01-01', '2024-01-16', ['2024-01-01', '2024-01-08', '2024-01-15', '2024-01-16']],
    // Counted from the first day, not from the point before.
    ['MONTH', '2023-01-31', '2023-03-31', ['2023-01-31', '2023-02-28', '2023-03-31']],
    ['MONTH', '2023-01-31', '2023-03-30', ['2023-01-31', '2023-02-28', '2023-03-30']],
    ['MONTH', '2023-01-15', '2023-03-10', ['2023-01-15', '2023-02-15', '2023-03-10']],
    [
      'QUARTER',
      '2023-11-30',
      '2024-06-01',
      ['2023-11-30', '2024-02-29', '2024-05-30', '2024-06-01'],
    ],
    ['YEAR', '2024-02-29', '2026-02-28', ['2024-02-29', '2025-02-28', '2026-02-28']],
    ['YEAR', '2024-02-29', '2024-12-31', ['2024-02-29', '2024-12-31']],
    ['MONTH', '2024-05-05', '2024-05-05', ['2024-05-05']],
    ['MONTH', '9999-11-30', '9999-12-31', ['9999-11-30', '9999-12-30', '9999-12-31']],
    ['YEAR', '0098-01-01', '0100-01-01', ['0098-01-01', '0099-01-01', '0100-01-01']],
  ])('every %s from %s to %s', (every, from, to, expected) => {
    expect(points(from, to, every)).toEqual(expected);
  });

  test('are at most 1,000', () => {
    expect(points('2024-01-01', '2026-09-26', 'DAY')).toHaveLength(1000);
    expect(() => points('2024-01-01', '2026-09-27', 'DAY')).toThrow(
      'A trend has at most 1000 points, received one of 1001: from 2024-01-01 to 2026-09-27, one every DAY.',
    );
    expect(() => points('0001-01-01', '9999-12-31', 'MONTH')).toThrow('received one of 119989:');
  });

  test('do not go backwards', () => {
    expect(() => points('2024-01-02', '2024-01-01', 'DAY')).toThrow(
      'A period ends on the day on which it starts or later, received one from 2024-01-02 to 2024-01-01.',
    );
  });
});
