import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  CivilDate,
  dayOf,
  endOf,
  FIRST_DAY,
  intersect,
  isAlive,
  LAST_DAY,
  monthsAfter,
} from '../../src/domain/civil-date.js';

const day = (text: string) => CivilDate.parse(text);
const life = (from: string | null, to: string | null) => ({
  validFrom: from === null ? null : day(from),
  validTo: to === null ? null : day(to),
});

describe('civil dates', () => {
  it.each([
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-08-31', 6, '2025-02-28'],
    ['2024-12-31', 1, '2025-01-31'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-02-29', 36, '2027-02-28'],
  ])('%s plus %i months is %s', (from, months, to) => {
    expect(addMonths(day(from), months)).toBe(to);
  });

  it.each([
    ['9999-06-30', 6, '9999-12-30'],
    ['9999-07-31', 6, null],
    ['9999-12-31', 1, null],
    ['0000-01-31', -1, null],
    ['2024-01-01', 2 ** 52, null],
  ])('%s plus %i months is %s, of a calendar that ends', (from, months, to) => {
    expect(monthsAfter(day(from), months)).toBe(to);
    expect(addMonths(day(from), months)).toBe(to ?? (months < 0 ? FIRST_DAY : LAST_DAY));
  });

  it.each([
    [LAST_DAY, 1, LAST_DAY],
    [FIRST_DAY, -1, FIRST_DAY],
    [FIRST_DAY, 59, '0000-02-29'],
  ])('%s plus %i days is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it('adds days over the end of a year', () => {
    expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01');
  });

  it('knows the day in a time zone', () => {
    const instant = new Date('2026-01-31T17:00:00Z');
    expect(dayOf(instant, 'Asia/Shanghai')).toBe('2026-02-01');
    expect(dayOf(instant, 'UTC')).toBe('2026-01-31');
  });

  it.each([
    // Shanghai is 8:05:43 ahead before it has time zones, the calendar is ours for all years.
    ['0999-12-31T15:54:16Z', '0999-12-31'],
    ['0999-12-31T15:54:17Z', '1000-01-01'],
    ['0000-02-29T12:00:00Z', '0000-02-29'],
    ['-000001-12-31T00:00:00Z', '0000-01-01'],
    ['+010000-01-01T12:00:00Z', '9999-12-31'],
  ])('%s is %s in Shanghai', (instant, expected) => {
    expect(dayOf(new Date(instant), 'Asia/Shanghai')).toBe(expected);
  });

  it.each(['0000-01-01', '0001-01-01', '0999-12-31', '1199-12-31', '1899-12-31', '9998-12-31'])(
    '%s ends with the first instant that is no longer its own',
    (text) => {
      for (const zone of ['Asia/Shanghai', 'America/New_York', 'UTC']) {
        const end = endOf(day(text), zone);
        expect(dayOf(end, zone)).toBe(addDays(day(text), 1));
        expect(dayOf(new Date(end.getTime() - 1), zone)).toBe(text);
      }
    },
  );

  it.each([
    ['2026-01-01', true],
    ['2025-12-31', false],
    ['2026-01-31', true],
    ['2026-02-01', false],
  ])('a lifetime of January holds on %s: %s', (on, expected) => {
    expect(isAlive(life('2026-01-01', '2026-02-01'), day(on))).toBe(expected);
  });

  it('intersects lifetimes, an unknown end excluding nothing', () => {
    expect(intersect(life('2026-01-01', null), life(null, '2026-02-01'))).toEqual(
      life('2026-01-01', '2026-02-01'),
    );
    expect(intersect(life(null, '2026-01-01'), life('2026-01-01', null))).toBeNull();
  });

  it.each(['2026-02-30', '2026-2-3', '20260203', ''])('refuses %s', (text) => {
    expect(CivilDate.safeParse(text).success).toBe(false);
  });
});
