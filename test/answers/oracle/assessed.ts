import { addDays, addMonths, CivilDate } from '../../../src/domain/civil-date.js';
import { alive, type Day, dayOf } from './day.js';
import { firstDay, type Row, type World } from './world.js';

/** A unit on the day asked for, as domain.md has it. */
export interface Assessed extends Day {
  readonly unit: Row;
  readonly status: string;
  readonly findings: readonly Found[];
}

export interface Found {
  readonly code: string;
  readonly severity: string;
  readonly since: string | null;
}

export const SEVERITIES = ['HIGH', 'MEDIUM', 'LOW', 'INFO'];

/** Goes through a unit's days one by one up to the day asked for; null where it isn't alive then. */
export function assessed(world: World, unit: Row, on: string): Assessed | null {
  if (!alive(unit, on)) return null;
  const began = new Map<string, string | null>();
  let [hadOrganization, had] = [false, false];
  for (let at = CivilDate.parse(firstDay); ; at = addDays(at, 1)) {
    if (!alive(unit, at)) continue;
    const day = dayOf(world, unit, at);
    const status = statusOf(day, had);
    const codes = codesOf(day, status, hadOrganization);
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
          day,
          began.get('a temporary coverage') ?? began.get('a beginning') ?? null,
          on,
        ),
        since: began.get(code) ?? null,
      }));
      return { ...day, unit, status, findings: unit.exclusion ? [] : findings };
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

function codesOf({ organization, members }: Day, status: string, had: boolean): string[] {
  const required = members !== null && members >= 3;
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

function severityOf(code: string, { members }: Day, began: string | null, on: string): string {
  if (code === 'NOT_ESTABLISHED' || code === 'LAPSED') return 'HIGH';
  if (code === 'BLANK') return members !== null && members >= 1 ? 'HIGH' : 'MEDIUM';
  if (code === 'WORK_ONLY') return 'LOW';
  if (code === 'NOT_SURVEYED') return 'INFO';
  return began !== null && addMonths(CivilDate.parse(began), 6) <= on ? 'HIGH' : 'MEDIUM';
}
