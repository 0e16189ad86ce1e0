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

/**
 * The same day of the month a number of calendar months later (negative: earlier); where that month
 * is shorter, its last day: 31 August plus 6 months is 28 or 29 February.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfTarget = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the last century.
  lastOfTarget.setUTCFullYear(year, month + months, 0);
  lastOfTarget.setUTCDate(Math.min(day, lastOfTarget.getUTCDate()));
  return fromUtc(lastOfTarget);
}

/** A number of days later (negative: earlier). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromUtc(new Date(Date.parse(date) + days * 86_400_000));
}

/** The day that an instant falls on in a time zone (an IANA name). */
export function dayOf(instant: Date, timeZone: string): CivilDate {
  let format = formats.get(timeZone);
  if (format === undefined) {
    // The Swedish locale writes dates as YYYY-MM-DD.
    format = new Intl.DateTimeFormat('sv-SE', { timeZone });
    formats.set(timeZone, format);
  }
  return CivilDate.parse(format.format(instant));
}

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
