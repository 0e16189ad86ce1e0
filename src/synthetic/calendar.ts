import { addDays, CivilDate, type Lifetime } from '../domain/civil-date.js';
import type { Random } from './random.js';

/** The day the model county is described as of. Nothing is read from the clock. */
export const AS_OF = CivilDate.parse('2026-06-30');

/** A lifetime of which neither end is known. */
export const ALWAYS: Lifetime = { validFrom: null, validTo: null };

/** The dates on which a finding is about to change on the day `AS_OF`, or has just changed. */
export const EDGES = {
  /** Six months later is 30 June 2026 for the first two (30 and 31 December), 1 July for the third. */
  temporaryFrom: dates('2025-12-30', '2025-12-31', '2026-01-01'),
  /** Five years later is the day itself and the day after. */
  fiveYearTerm: dates('2021-06-30', '2021-07-01'),
  /** Three years later is the day itself and the day after. */
  threeYearTerm: dates('2023-06-30', '2023-07-01'),
  /** The first ends on the day (no longer holds), the others later (still hold). */
  validTo: dates('2026-06-30', '2026-07-01', '2026-12-31'),
};

const FIRST = '2000-01-01';
// A table, as a parse for each of millions of dates is what would take the time.
const DAYS = Array.from({ length: 11_323 }, (_, days) => addDays(CivilDate.parse(FIRST), days));
const INDEX = new Map<string, number>(DAYS.map((day, index) => [day, index]));

/** A day from `low` to `high`, both included, between 2000 and 2030. */
export function dayBetween(random: Random, low: string, high: string): CivilDate {
  return dayAt(random.int(indexOf(low), indexOf(high)));
}

/** A number of days later (negative: earlier), as `addDays`, between 2000 and 2030. */
export function daysLater(day: string, days: number): CivilDate {
  return dayAt(indexOf(day) + days);
}

function dayAt(index: number): CivilDate {
  const day = DAYS[index];
  if (day === undefined)
    throw new RangeError(`A day of the model lies in 2000 to 2030, received day ${index}.`);
  return day;
}

function indexOf(day: string): number {
  const index = INDEX.get(day);
  if (index === undefined)
    throw new RangeError(`A day of the model lies in 2000 to 2030, received ${day}.`);
  return index;
}

function dates(...texts: readonly string[]): CivilDate[] {
  return texts.map((text) => CivilDate.parse(text));
}
