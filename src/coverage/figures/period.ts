import { addDays, addMonths, type CivilDate } from '../../domain/civil-date.js';
import { Problem } from '../../domain/problem.js';

/** How far the points of a trend lie apart. */
export const INTERVALS = {
  DAY: { days: 1 },
  WEEK: { days: 7 },
  MONTH: { months: 1 },
  QUARTER: { months: 3 },
  YEAR: { months: 12 },
} as const;
export type Interval = keyof typeof INTERVALS;

/** From one day to another, both included. */
export interface Period {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

const mostPoints = 1_000;

/** @throws Problem BAD_USER_INPUT where it ends before it starts */
export function ensurePeriod({ from, to }: Period): void {
  if (to < from)
    throw new Problem(
      'BAD_USER_INPUT',
      `A period ends on the day on which it starts or later, received one from ${from} to ${to}.`,
    );
}

/**
 * The days of a trend: the first day of the period, one after each interval, and the last day. Months
 * are counted from the first day: 31 January, 28 February, 31 March.
 *
 * @throws Problem BAD_USER_INPUT where the period ends before it starts, or for more than 1,000 points
 */
export function pointsOf(period: Period, every: Interval): CivilDate[] {
  ensurePeriod(period);
  const { from, to } = period;
  const interval = INTERVALS[every];
  const steps =
    'days' in interval
      ? Math.floor(daysBetween(period) / interval.days)
      : Math.floor(monthsBetween(period) / interval.months);
  const day = (step: number) =>
    'days' in interval
      ? addDays(from, step * interval.days)
      : addMonths(from, step * interval.months);
  // The last step may fall on the last day or, of months, behind it.
  const before = day(steps) < to ? steps + 1 : steps;
  if (before + 1 > mostPoints)
    throw new Problem(
      'BAD_USER_INPUT',
      `A trend has at most ${mostPoints} points, received one of ${before + 1}: from ${from} to ${to}, one every ${every}.`,
    );
  return [...Array.from({ length: before }, (_, step) => day(step)), to];
}

function daysBetween({ from, to }: Period): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** From the month of the first day to that of the last. */
function monthsBetween({ from, to }: Period): number {
  const months = (date: CivilDate) => {
    const [year = 0, month = 0] = date.split('-').map(Number);
    return 12 * year + month;
  };
  return months(to) - months(from);
}
