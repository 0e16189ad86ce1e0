import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  CivilDate,
  dayOf,
  intersect,
  isAlive,
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

  it('adds days over the end of a year', () => {
    expect(addDays(day('2024-12-31'), 1)).toBe('2025-01-01');
  });

  it('knows the day in a time zone', () => {
    const instant = new Date('2026-01-31T17:00:00Z');
    expect(dayOf(instant, 'Asia/Shanghai')).toBe('2026-02-01');
    expect(dayOf(instant, 'UTC')).toBe('2026-01-31');
  });

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
