import { type CivilDate, monthsAfter } from '../../domain/civil-date.js';
import { type Day, runAt, type Timeline, unite } from '../../domain/timeline.js';
import { SEVERITIES, type Status, valuesOf } from '../../domain/vocabulary.js';
import type { CountRow } from '../facts/rows.js';
import type { Duty, Terms } from '../rules/clauses.js';
import { type DutyKind, dutyKinds } from '../rules/duties.js';
import { countOn } from './members.js';
import type { Reach } from './reach.js';

/** What a unit's duties are judged by, in the order of time (docs/rule-sets.md, "Duties"). */
export interface DutyHistory {
  /** Those that bind such a unit where it lies on a day once it has reached their terms, in the order of the rule set. */
  readonly dutiesOn: (day: Day) => readonly Duty[];
  /** When coverages of these forms hold: of its own, of a form that is not stated, by an instructor. */
  readonly solo: Timeline;
  readonly unspecified: Timeline;
  readonly instructor: Timeline;
  /** In order. */
  readonly counts: readonly CountRow[];
  /** First day of the unit's life. */
  readonly begins: Day;
}

export function dutyHistoryOf(
  dutiesOn: DutyHistory['dutiesOn'],
  reaches: readonly Reach[],
  counts: readonly CountRow[],
  begins: Day,
): DutyHistory {
  const held = (isMeant: (reach: Reach) => boolean) =>
    unite(reaches.filter(isMeant).map(({ lifetime }) => lifetime));
  return {
    dutiesOn,
    solo: held(({ sort, mode }) => sort === 'ORGANIZATION' && mode === 'SOLO'),
    unspecified: held(({ sort, mode }) => sort === 'ORGANIZATION' && mode === 'UNSPECIFIED'),
    instructor: held(({ sort, mode }) => sort === 'WORK' && mode === 'INSTRUCTOR'),
    counts,
    begins,
  };
}

/** What of a unit's state on a day decides on its duties. */
interface Reached {
  readonly status: Status;
  readonly organizationCovered: boolean;
  readonly workCovered: boolean;
}

/** The days on which a unit comes of the years that duties ask for. */
export function anniversaries(duties: readonly Duty[], begins: Day): CivilDate[] {
  if (begins === null) return [];
  return duties.flatMap(({ when }) =>
    when.flatMap(({ years }) => (years === undefined ? [] : (yearsAfter(begins, years) ?? []))),
  );
}

/** The kinds of duties that bind a unit on a day, broken or not. */
export function owedOn(history: DutyHistory, day: Day): DutyKind[] {
  const owed = new Set(
    history
      .dutiesOn(day)
      .filter((duty) => binds(duty, history, day))
      .map(({ duty }) => duty),
  );
  return dutyKinds.filter((kind) => owed.has(kind));
}

/**
 * The duties that a unit is known to break on a day, the gravest first, within one severity in the order of the rule
 * set. Of a unit of unknown status none is: what reaches it is not known.
 */
export function brokenOn(history: DutyHistory, state: Reached, day: Day): Duty[] {
  if (state.status === 'UNKNOWN') return [];
  return history
    .dutiesOn(day)
    .filter((duty) => binds(duty, history, day) && !isFulfilled(duty.duty, history, state, day))
    .sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

const severities = valuesOf(SEVERITIES);

function isFulfilled(kind: DutyKind, history: DutyHistory, state: Reached, day: Day): boolean {
  switch (kind) {
    case 'PRIORITY':
      return state.organizationCovered || state.workCovered;
    case 'OWN_BRANCH':
      // Of a form that is not stated it is not known that it is another one.
      return runAt(history.solo, day) !== null || runAt(history.unspecified, day) !== null;
    case 'INSTRUCTOR':
      return state.organizationCovered || runAt(history.instructor, day) !== null;
  }
}

function binds({ when }: Duty, { counts, begins }: DutyHistory, day: Day): boolean {
  const counted = countOn(counts, day);
  return when.some((terms) => areReached(terms, counted, begins, day));
}

/** What is unknown is not known to be reached. */
function areReached(
  { staff, revenue, members, years }: Terms,
  counted: CountRow | null,
  begins: Day,
  day: Day,
): boolean {
  return (
    isReached(staff, counted?.staff) &&
    isReached(revenue, counted?.revenue) &&
    isReached(members, counted?.fullMembers) &&
    (years === undefined || areOver(years, begins, day))
  );
}

function isReached(least: number | undefined, value: number | null | undefined): boolean {
  return least === undefined || (value != null && value >= least);
}

function areOver(years: number, begins: Day, day: Day): boolean {
  const anniversary = begins === null ? null : yearsAfter(begins, years);
  return anniversary !== null && day !== null && anniversary <= day;
}

/** Null past the calendar. */
function yearsAfter(date: CivilDate, years: number): CivilDate | null {
  return monthsAfter(date, 12 * years);
}
