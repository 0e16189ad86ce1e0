import { CivilDate } from './civil-date.js';

/**
 * A date as the number that its digits make, 20240301 for 2024-03-01: it keeps the order and takes four
 * bytes. 0 is an unknown date, which comes before all others.
 */
export type Day = number;

/** Later than every day. */
export const NEVER: Day = 2 ** 31 - 1;

/** @throws Error where the text is no date */
export function dayOf(text: string): Day {
  const known = days.get(text);
  if (known !== undefined) return known;
  const date = parsed(text);
  const day = Number(date.replaceAll('-', ''));
  days.set(text, day);
  dates.set(day, date);
  return day;
}

/**
 * The day that a text names from a place on.
 *
 * @throws Error where there is no date
 */
export function dayAt(text: string, start: number): Day {
  let day = 0;
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(start + at) - ZERO;
    if (at === 4 || at === 7) day += code === DASH ? 0 : Number.NaN;
    else day = code >= 0 && code <= 9 ? day * 10 + code : Number.NaN;
  }
  // One that has been met is a date; all others are looked at.
  return dates.has(day) ? day : dayOf(text.slice(start, start + 10));
}

const DASH = '-'.charCodeAt(0) - '0'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** The date of a day; null where it is unknown. */
export function dateOf(day: Day): CivilDate | null {
  if (day === 0) return null;
  const known = dates.get(day);
  if (known !== undefined) return known;
  const digits = String(day).padStart(8, '0');
  const date = parsed(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
  dates.set(day, date);
  return date;
}

/** Checking a date takes longer than all else; there are never more of them than days. */
const days = new Map<string, Day>();
const dates = new Map<Day, CivilDate>();

function parsed(text: string): CivilDate {
  const date = CivilDate.safeParse(text);
  if (date.success) return date.data;
  throw new Error(`A date is YYYY-MM-DD, received ${JSON.stringify(text)}.`);
}
