import { z } from 'zod';

/**
 * A civil date `YYYY-MM-DD` of the proleptic Gregorian calendar, without a time or a zone. Two of
 * them compare as strings, in TypeScript and in Cypher alike.
 */
export const CivilDate = z.iso.date().brand<'CivilDate'>();
export type CivilDate = z.infer<typeof CivilDate>;

/** When something holds: from the first day to the day before `validTo`; null is unknown. */
export interface Lifetime {
  readonly validFrom: CivilDate | null;
  /** The first day on which it no longer holds. */
  readonly validTo: CivilDate | null;
}

/** Whether a lifetime includes a day; an unknown end of it excludes nothing. */
export function isAlive({ validFrom, validTo }: Lifetime, on: CivilDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on < validTo);
}

/** The days that all of the lifetimes share, or null where they share none. */
export function intersect(...lifetimes: readonly Lifetime[]): Lifetime | null {
  let validFrom: CivilDate | null = null;
  let validTo: CivilDate | null = null;
  for (const each of lifetimes) {
    if (each.validFrom !== null && (validFrom === null || each.validFrom > validFrom))
      validFrom = each.validFrom;
    if (each.validTo !== null && (validTo === null || each.validTo < validTo))
      validTo = each.validTo;
  }
  return validFrom !== null && validTo !== null && validFrom >= validTo
    ? null
    : { validFrom, validTo };
}

/** The first day that a date can name: before it nothing is known to start. */
export const FIRST_DAY = CivilDate.parse('0000-01-01');
/** The last day that a date can name. */
export const LAST_DAY = CivilDate.parse('9999-12-31');

/**
 * The same day of the month a number of calendar months later (negative: earlier); where that month
 * is shorter, its last day: 31 August plus 6 months is 28 or 29 February. What would be outside of the
 * calendar is its first or last day.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  return monthsAfter(date, months) ?? (months < 0 ? FIRST_DAY : LAST_DAY);
}

/** As `addMonths`; null where that day is outside of the calendar: it never comes. */
export function monthsAfter(date: CivilDate, months: number): CivilDate | null {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfTarget = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the last century.
  lastOfTarget.setUTCFullYear(year, month + months, 0);
  const target = lastOfTarget.getUTCFullYear();
  if (!(target >= 0 && target <= 9_999)) return null;
  lastOfTarget.setUTCDate(Math.min(day, lastOfTarget.getUTCDate()));
  return fromUtc(lastOfTarget);
}

/** A number of days later (negative: earlier), within the calendar. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const [first, last] = [Date.parse(FIRST_DAY), Date.parse(LAST_DAY)];
  const day = Date.parse(date) + days * 86_400_000;
  return fromUtc(new Date(Math.min(last, Math.max(first, day))));
}

/** The day that an instant falls on in a time zone (an IANA name); the calendar's first or last where it is outside of it. */
export function dayOf(instant: Date, timeZone: string): CivilDate {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // The Swedish locale writes dates as YYYY-MM-DD.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone });
    formats.set(timeZone, format);
  }
  const at = instant.getTime();
  if (at >= CLOCKS) {
    const day = CivilDate.safeParse(format.format(instant));
    return day.success ? day.data : LAST_DAY;
  }
  // Years of fewer than four digits are written without zeros in front, and those before 1 as of another era. Before
  // there were clocks a zone has one difference from UTC, and the calendar is the same every 400 years.
  const cycles = Math.ceil((CLOCKS - at) / CYCLE);
  const [year = '', ...rest] = format.format(new Date(at + cycles * CYCLE)).split('-');
  const own = Number(year) - 400 * cycles;
  if (own < 0) return FIRST_DAY;
  return CivilDate.parse([String(own).padStart(4, '0'), ...rest].join('-'));
}

/** The first instant of the year 1200 of UTC: until 400 years after it no zone changes its clocks. */
const CLOCKS = Date.UTC(1200, 0);
/** After 400 years the calendar repeats itself, in milliseconds. */
const CYCLE = 146_097 * 86_400_000;

/** The instant at which a day ends in a time zone: the first that is no longer that day's. */
export function endOf(day: CivilDate, timeZone: string): Date {
  const midnight = Date.parse(day) + 86_400_000;
  // No zone is further from UTC than 14 hours. Where a zone leaves a whole day out, days go on ascending.
  let [before, after] = [midnight - 15 * 3_600_000, midnight + 15 * 3_600_000];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(new Date(middle), timeZone) > day) after = middle;
    else before = middle;
  }
  return new Date(after);
}

/** By time zone: making a format takes longer than all else that a request needs of dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

function fromUtc(instant: Date): CivilDate {
  return CivilDate.parse(instant.toISOString().slice(0, 10));
}
