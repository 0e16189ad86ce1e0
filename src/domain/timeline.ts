import { type CivilDate, isAlive, type Lifetime } from './civil-date.js';

/** Lifetimes in ascending order that neither overlap nor adjoin. */
export type Timeline = readonly Lifetime[];

/** A day, or null for the days before every date that is known of a unit. */
export type Day = CivilDate | null;

/** The days that at least one of the lifetimes (none of them empty) includes. */
export function unite(lifetimes: readonly Lifetime[]): Timeline {
  if (lifetimes.length < 2) return lifetimes;
  const [first, ...rest] = [...lifetimes].sort(byStart);
  if (first === undefined) return [];
  const runs: Lifetime[] = [];
  let run: Lifetime = first;
  for (const next of rest) {
    if (run.validTo === null) break;
    if (next.validFrom !== null && next.validFrom > run.validTo) {
      runs.push(run);
      run = next;
    } else if (next.validTo === null || next.validTo > run.validTo) {
      run = { validFrom: run.validFrom, validTo: next.validTo };
    }
  }
  runs.push(run);
  return runs;
}

/** The uninterrupted run of days that a day lies in, or null where it lies in none. */
export function runAt(timeline: Timeline, day: Day): Lifetime | null {
  for (const run of timeline) if (isAliveOn(run, day)) return run;
  return null;
}

/** Whether a run of the timeline ended on or before a day. */
export function hasEnded([first]: Timeline, day: Day): boolean {
  return day !== null && first !== undefined && first.validTo !== null && first.validTo <= day;
}

/** As `isAlive`; before every known date only what has no known start is alive. */
export function isAliveOn(lifetime: Lifetime, day: Day): boolean {
  return day === null ? lifetime.validFrom === null : isAlive(lifetime, day);
}

/** An unknown start comes before every date. */
function byStart({ validFrom: a }: Lifetime, { validFrom: b }: Lifetime): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}
