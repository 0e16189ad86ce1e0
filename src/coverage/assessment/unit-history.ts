import type { CivilDate } from '../../domain/civil-date.js';
import { type Day, hasEnded, runAt, type Timeline, unite } from '../../domain/timeline.js';
import type { Status } from '../../domain/vocabulary.js';
import type { UnitFacts } from '../facts/facts.js';
import type { CountRow } from '../facts/rows.js';
import type { RuleSet } from '../rules/rules.js';
import { anniversaries, type DutyHistory, dutyHistoryOf } from './duties.js';
import { type HeldOver, heldOver } from './held-over.js';
import { countsInOrder, membersOn } from './members.js';
import type { Reach, ReachSort } from './reach.js';

/** A unit's facts in the order of time: what its state on any day is read from. */
export interface UnitHistory {
  readonly organization: Timeline;
  readonly work: Timeline;
  readonly temporary: Timeline;
  /** The first day that is known as one on which a temporary coverage began, though another may have begun before. */
  readonly temporaryBegan: Day;
  readonly firstSurvey: CivilDate | null;
  /** Ascending; of two rows of one day the last holds. */
  readonly counts: readonly CountRow[];
  /** First day of the unit's life. */
  readonly begins: Day;
  /** What the rule set holds it to. */
  readonly held: HeldOver;
  /** Null where it has no duties. */
  readonly duties: DutyHistory | null;
  /**
   * Ascending dates, none twice, on which something starts or ends: between two of them nothing
   * about the unit changes, except that a temporary coverage matures.
   */
  readonly breakpoints: readonly CivilDate[];
}

/** Where a unit stands on one day. */
export interface UnitState {
  readonly status: Status;
  readonly organizationCovered: boolean;
  readonly workCovered: boolean;
  readonly temporarilyCovered: boolean;
  /** Organization coverage held earlier and does not now. */
  readonly lapsed: boolean;
  /** Full members; null is unknown. */
  readonly members: number | null;
}

/** Puts a unit's facts in order, given what reaches it under a rule set. */
export function unitHistoryOf(facts: UnitFacts, reaches: Reach[], rules: RuleSet): UnitHistory {
  const { lifetime, surveys, counts: given } = facts;
  const held = heldOver(rules, facts);
  const duties = [null, ...held.changes].map((day) => held.on(day).duties);
  const counts = countsInOrder(given);
  const begins = lifetime.validFrom;
  const firstSurvey = earliest(surveys.map(({ on }) => on));
  return {
    organization: timelineOf(reaches, 'ORGANIZATION'),
    work: timelineOf(reaches, 'WORK'),
    temporary: timelineOf(reaches, 'TEMPORARY'),
    temporaryBegan: earliest(
      reaches.flatMap(({ sort, lifetime }) => (sort === 'TEMPORARY' ? [lifetime.validFrom] : [])),
    ),
    firstSurvey,
    counts,
    begins,
    held,
    duties: duties.every(({ length }) => length === 0)
      ? null
      : dutyHistoryOf((day) => held.on(day).duties, reaches, counts, begins),
    breakpoints: breakpointsOf(),
  };

  function breakpointsOf(): CivilDate[] {
    const dates = new Set([lifetime.validFrom, lifetime.validTo, firstSurvey]);
    for (const { on } of counts) dates.add(on);
    for (const on of held.changes) dates.add(on);
    for (const on of anniversaries(duties.flat(), begins)) dates.add(on);
    for (const reach of reaches) dates.add(reach.lifetime.validFrom).add(reach.lifetime.validTo);
    return [...dates].filter((date) => date !== null).sort();
  }
}

/** The first status that fits (domain.md, "A unit's status on a date t"), and what it rests on. */
export function stateOn(history: UnitHistory, day: Day): UnitState {
  const { organization, work, temporary, firstSurvey } = history;
  const organizationCovered = runAt(organization, day) !== null;
  const workCovered = runAt(work, day) !== null;
  const temporarilyCovered = runAt(temporary, day) !== null;
  const lapsed = !organizationCovered && hasEnded(organization, day);
  const had = lapsed || hasEnded(work, day) || hasEnded(temporary, day);
  const surveyed = day !== null && firstSurvey !== null && firstSurvey <= day;
  return {
    status: status(),
    organizationCovered,
    workCovered,
    temporarilyCovered,
    lapsed,
    members: membersOn(history.counts, day),
  };

  function status(): Status {
    if (organizationCovered) return 'COVERED';
    if (workCovered) return 'WORK_ONLY';
    if (temporarilyCovered) return 'TEMPORARY_ONLY';
    return surveyed || had ? 'GAP' : 'UNKNOWN';
  }
}

/** The earliest of the days that are known. */
function earliest(days: readonly Day[]): Day {
  return days.reduce<Day>(
    (first, day) => (day !== null && (first === null || day < first) ? day : first),
    null,
  );
}

function timelineOf(reaches: readonly Reach[], sort: ReachSort): Timeline {
  const lifetimes = [];
  for (const reach of reaches) if (reach.sort === sort) lifetimes.push(reach.lifetime);
  return unite(lifetimes);
}
