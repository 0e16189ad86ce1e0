import { addMonths, CivilDate } from '../../src/domain/civil-date.js';
import type { Folder, Rows } from './generated-folder.js';

type Row = Rows[number];

/** What a day's findings and statuses are written down as: the ids under each code. */
export type Found = Map<string, string[]>;

export function isAlive({ valid_from = '', valid_to = '' }: Row, day: string): boolean {
  return valid_from <= day && (valid_to === '' || day < valid_to);
}

/** Rows under the value of one of their columns. */
export function grouped(rows: Rows, column: string): (value: string | undefined) => Rows {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return (value = '') => groups.get(value) ?? [];
}

/** Full members on a day by the latest count, where there is one. */
export function membersOn(folder: Folder, day: string): (id: string) => number | undefined {
  const known = folder.counts.filter(
    ({ on = '', full_members }) => on <= day && full_members !== '',
  );
  const counts = grouped(
    [...known].sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)),
    'entity',
  );
  return (id) => {
    const last = counts(id).at(-1);
    return last === undefined ? undefined : Number(last.full_members);
  };
}

/** Statuses, findings and other marks of the units of a folder, by domain.md's own words. */
export function unitFindings(folder: Folder, day: string, isBrokenGroup: (id: string) => boolean) {
  const found: Found = new Map();
  const units = new Map(folder.units.map((row) => [row.id, row]));
  const kinds = new Map(folder.organizations.map((row) => [row.id, row.kind]));
  const regions = new Map(folder.regions.map((row) => [row.code, row.parent]));
  const coveragesOf = grouped(folder.coverages, 'unit');
  const wholesOf = grouped(folder.parts, 'unit');
  const membersOf = membersOn(folder, day);
  const surveyed = new Set(
    folder.surveys
      .filter(({ on = '' }) => on <= day)
      .map((row) => row.unit || `${row.region} ${row.kind}`),
  );
  const served = new Set(
    [
      ...folder.services.filter((row) => isAlive(row, day)).map(({ target }) => target),
      ...folder.memberships.filter((row) => isAlive(row, day)).map(({ member }) => member),
    ].filter((id) => units.has(id)),
  );
  const organizationCoverages = ({ id }: Row) =>
    coveragesOf(id).filter(({ mode = '' }) => ['SOLO', 'JOINT', 'UNSPECIFIED'].includes(mode));
  const reaches = (row: Row) =>
    isAlive(row, day) &&
    !(kinds.get(row.organization) === 'PARTY_GROUP' && isBrokenGroup(row.organization ?? ''));

  for (const unit of folder.units) {
    if (!isAlive(unit, day)) continue;
    const { id = '', kind } = unit;
    const add = (code: string) => found.set(code, [...(found.get(code) ?? []), id]);
    const wholes = wholesOf(id).map(({ whole }) => units.get(whole) ?? {});
    const compounds = wholes.filter((whole) => (whole.kind ?? '').endsWith('COMPOUND'));
    const own = organizationCoverages(unit).filter(reaches);
    const byWhole = compounds.flatMap(organizationCoverages).filter(reaches);
    const now = coveragesOf(id).filter((row) => isAlive(row, day));
    const work = now.filter(({ mode = '' }) =>
      ['ATTACHED', 'INSTRUCTOR', 'LIAISON'].includes(mode),
    );
    const temporary = now.filter(({ mode }) => mode === 'TEMPORARY');
    const had = coveragesOf(id).some((row) => !isAlive(row, day) && (row.valid_to ?? '') <= day);
    const lapsed = organizationCoverages(unit).some(({ valid_to }) => valid_to && valid_to <= day);
    const isSurveyed =
      surveyed.has(id) || lineOf(unit.region).some((code) => surveyed.has(`${code} ${kind}`));
    const org = own.length + byWhole.length > 0;
    const hasWork = work.length > 0 || served.has(id);
    const status = org
      ? 'COVERED'
      : hasWork
        ? 'WORK_ONLY'
        : temporary.length > 0
          ? 'TEMPORARY_ONLY'
          : isSurveyed || had
            ? 'GAP'
            : 'UNKNOWN';
    add(`status ${status}`);
    if (unit.exclusion) {
      add(`excluded ${unit.exclusion}`);
      continue;
    }
    if (own.length === 0 && byWhole.length > 0) add('covered by its compound');
    if (new Set(own.map(({ organization }) => organization)).size > 1) add('backup');
    const members = membersOf(id);
    if (members !== undefined && members >= 3 && !org && status !== 'UNKNOWN')
      add('NOT_ESTABLISHED');
    if (lapsed && !org) add('LAPSED');
    const isFew = members === undefined || members < 3;
    if (status === 'GAP' && !lapsed && isFew)
      add(`BLANK ${members === undefined ? 'unknown' : members > 0 ? 'some' : 'none'}`);
    if (status === 'WORK_ONLY' && isFew)
      for (const mode of work.length > 0 ? work.map((row) => row.mode) : ['alliance'])
        add(`WORK_ONLY ${mode}`);
    if (status === 'UNKNOWN') add('NOT_SURVEYED');
    for (const { valid_from: from = '' } of status === 'TEMPORARY_ONLY' ? temporary : [])
      add(`TEMPORARY_ONLY ${isOverdue(from, 6, day) ? 'old' : 'young'}`);
  }
  return found;

  function lineOf(code: string | undefined): string[] {
    return code ? [code, ...lineOf(regions.get(code))] : [];
  }
}

/** Whether a number of calendar months after a day is on or before another. */
export function isOverdue(from: string, months: number, day: string): boolean {
  return from !== '' && addMonths(CivilDate.parse(from), months) <= day;
}
