import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import { addDays, addMonths, CivilDate } from '../../../src/domain/civil-date.js';
import { alive, type Day, dayOf, upwards } from './day.js';
import { firstDay, type Row, type World } from './world.js';

/** A unit on the day asked for, as domain.md has it. */
export interface Assessed extends Day {
  readonly unit: Row;
  readonly status: string;
  /** Members enough that it has to have an organization. */
  readonly required: boolean;
  readonly findings: readonly Found[];
}

export interface Found {
  readonly code: string;
  readonly severity: string;
  readonly since: string | null;
}

export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW', 'INFO'];

/** Goes through a unit's days one by one up to the day asked for; null where it isn't alive then. */
export function assessed(
  world: World,
  unit: Row,
  on: string,
  clauses: Clauses = { thresholds: [], duties: [] },
): Assessed | null {
  if (!alive(unit, on)) return null;
  const began = new Map<string, string | null>();
  let [hadOrganization, had] = [false, false];
  for (let at = CivilDate.parse(firstDay); ; at = addDays(at, 1)) {
    if (!alive(unit, at)) continue;
    const day = dayOf(world, unit, at);
    const held = heldTo(world, unit, clauses, at);
    const status = statusOf(day, had);
    const broken = status === 'UNKNOWN' ? [] : brokenOn(held.duties, day, unit, at);
    const codes = [
      ...codesOf(day, status, hadOrganization, held.minimum),
      ...new Set(broken.map(({ duty }) => `${duty}_DUE`)),
    ];
    const running = [
      ...codes,
      ...(day.temporary ? ['a temporary coverage'] : []),
      // Of a run of unknown start, what is known to have begun in it.
      ...(day.temporary && (day.temporaryBegins || began.has('a beginning'))
        ? ['a beginning']
        : []),
    ];
    // What held before every known date has held since nobody knows when.
    for (const each of running) if (!began.has(each)) began.set(each, at === firstDay ? null : at);
    for (const each of began.keys()) if (!running.includes(each)) began.delete(each);
    if (at === on) {
      const findings = codes.map((code) => ({
        code,
        severity: severityOf(
          code,
          broken,
          day,
          began.get('a temporary coverage') ?? began.get('a beginning') ?? null,
          on,
        ),
        since: began.get(code) ?? null,
      }));
      const required = (day.members ?? 0) >= held.minimum;
      return { ...day, unit, status, required, findings: unit.exclusion ? [] : findings };
    }
    hadOrganization ||= day.organization;
    had ||= day.organization || day.work || day.temporary;
  }
}

function statusOf({ organization, work, temporary, surveyed }: Day, had: boolean): string {
  if (organization) return 'COVERED';
  if (work) return 'WORK_ONLY';
  if (temporary) return 'TEMPORARY_ONLY';
  return surveyed || had ? 'GAP' : 'UNKNOWN';
}

function codesOf(
  { organization, members }: Day,
  status: string,
  had: boolean,
  minimum: number,
): string[] {
  const required = members !== null && members >= minimum;
  const lapsed = had && !organization;
  const codes: [string, boolean][] = [
    ['NOT_ESTABLISHED', required && !organization && status !== 'UNKNOWN'],
    ['LAPSED', lapsed],
    ['BLANK', status === 'GAP' && !lapsed && !required],
    ['TEMPORARY_ONLY', status === 'TEMPORARY_ONLY'],
    ['WORK_ONLY', status === 'WORK_ONLY' && !required],
    ['NOT_SURVEYED', status === 'UNKNOWN'],
  ];
  return codes.filter(([, holds]) => holds).map(([code]) => code);
}

function severityOf(
  code: string,
  broken: Clauses['duties'],
  { members }: Day,
  began: string | null,
  on: string,
): string {
  const grades = broken.filter(({ duty }) => `${duty}_DUE` === code).map((each) => each.severity);
  if (grades.length > 0)
    return SEVERITIES.find((severity) => grades.some((each) => each === severity)) ?? '';
  if (code === 'NOT_ESTABLISHED' || code === 'LAPSED') return 'HIGH';
  if (code === 'BLANK') return members !== null && members >= 1 ? 'HIGH' : 'MEDIUM';
  if (code === 'WORK_ONLY') return 'LOW';
  if (code === 'NOT_SURVEYED') return 'INFO';
  return began !== null && addMonths(CivilDate.parse(began), 6) <= on ? 'HIGH' : 'MEDIUM';
}

/** What a rule set says of some units. */
export type Clauses = Pick<RuleSet, 'thresholds' | 'duties'>;

/** The clauses that are about a unit where it lies on a day, and its number of members. */
function heldTo(world: World, unit: Row, { thresholds, duties }: Clauses, day: string) {
  const around = upwards(world, unit.region ?? '', day);
  const isAbout = ({ kinds, regions }: Pick<Clauses['duties'][number], 'kinds' | 'regions'>) =>
    (kinds === undefined || kinds.some((kind) => kind === unit.kind)) &&
    (regions === undefined || regions.some((code) => around.includes(code)));
  const [threshold] = thresholds.filter(isAbout);
  return { minimum: threshold?.minimumMembers ?? 3, duties: duties.filter(isAbout) };
}

/** The duties that a unit of known status breaks on a day. */
function brokenOn(
  duties: Clauses['duties'],
  day: Day,
  { validFrom = '' }: Row,
  on: CivilDate,
): Clauses['duties'] {
  const has = { staff: day.staff, revenue: day.revenue, members: day.members };
  const lacks = {
    PRIORITY: !day.organization && !day.work,
    OWN_BRANCH: !day.solo && !day.unspecified,
    INSTRUCTOR: !day.organization && !day.instructor,
  };
  return duties.filter(
    ({ duty, when }) =>
      lacks[duty] &&
      when.some(
        ({ years, ...least }) =>
          Object.entries(least).every(([name, number]) => {
            const value = Object.entries(has).find(([each]) => each === name)?.[1] ?? null;
            return value !== null && number !== undefined && value >= number;
          }) &&
          (years === undefined ||
            (validFrom !== '' && addMonths(CivilDate.parse(validFrom), 12 * years) <= on)),
      ),
  );
}
