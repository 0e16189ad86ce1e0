import type { AllianceFact, CoverageFact, UnitFacts } from '../../../src/coverage/facts/facts.js';
import type { CountRow, OrganizationRow } from '../../../src/coverage/facts/rows.js';
import type { Duty, Threshold } from '../../../src/coverage/rules/clauses.js';
import type { UnitFindingCode } from '../../../src/coverage/rules/findings.js';
import type { RuleSet } from '../../../src/coverage/rules/rules.js';
import { addDays, addMonths, type CivilDate, isAlive } from '../../../src/domain/civil-date.js';
import type { EntityId } from '../../../src/domain/ids.js';
import type { Severity, Status } from '../../../src/domain/vocabulary.js';
import { WORLD } from '../facts/arbitrary-facts.js';

/** What domain.md says of one day, read off the facts without intervals or breakpoints. */
export interface DayRecord {
  readonly date: CivilDate;
  readonly status: Status;
  readonly temporary: boolean;
  /** Something temporary is known to have begun on the day. */
  readonly temporaryBegins: boolean;
  readonly codes: readonly UnitFindingCode[];
  /** The duties that are broken, of each kind the gravest. */
  readonly broken: readonly Duty[];
  readonly members: number | null;
  readonly solo: boolean;
  /** Different organizations that give organization coverage. */
  readonly organizations: number;
}

/** The records of the unit's days: all of the world's and one before every date that is known. */
export function dayByDay(facts: UnitFacts, rules: RuleSet): DayRecord[] {
  const records: DayRecord[] = [];
  let [hadOrganization, had] = [false, false];
  for (let offset = -1; offset < WORLD.days; offset += 1) {
    const date = addDays(WORLD.first, offset);
    if (!isAlive(facts.lifetime, date)) continue;
    const around = regionsOn(facts, date);
    const isAbout = (clause: Duty | Threshold) =>
      (clause.kinds === undefined || clause.kinds.includes(facts.kind)) &&
      (clause.regions === undefined || clause.regions.some((code) => around.includes(code)));
    const duties = rules.duties.filter(isAbout);
    const [threshold] = rules.thresholds.filter(isAbout);
    const minimum = threshold?.minimumMembers ?? rules.numbers.minimumMembers.value;
    const covered = (...modes: string[]) =>
      facts.coverages.some((fact) => modes.includes(fact.edge.mode) && lastingly(fact, date));
    const organization = covered('SOLO', 'JOINT', 'UNSPECIFIED');
    const work =
      covered('ATTACHED', 'INSTRUCTOR', 'LIAISON') ||
      facts.alliances.some((fact) => holds(fact, date));
    const temporary = facts.coverages.some((fact) => temporarily(fact, date));
    const surveyed = facts.surveys.some(({ on }) => on <= date);
    const last = facts.counts
      .filter(({ on }) => on <= date)
      .reduce<UnitFacts['counts'][number] | null>(
        (latest, row) => (latest === null || row.on > latest.on ? row : latest),
        null,
      );
    const members = last?.fullMembers ?? null;
    const required = (members ?? 0) >= minimum;
    const status: Status = organization
      ? 'COVERED'
      : work
        ? 'WORK_ONLY'
        : temporary
          ? 'TEMPORARY_ONLY'
          : surveyed || had
            ? 'GAP'
            : 'UNKNOWN';
    const lapsed = hadOrganization && !organization;
    const codes: UnitFindingCode[] = [];
    if (required && !organization && status !== 'UNKNOWN') codes.push('NOT_ESTABLISHED');
    if (lapsed) codes.push('LAPSED');
    if (status === 'GAP' && !lapsed && !required) codes.push('BLANK');
    if (status === 'TEMPORARY_ONLY') codes.push('TEMPORARY_ONLY');
    if (status === 'WORK_ONLY' && !required) codes.push('WORK_ONLY');
    if (status === 'UNKNOWN') codes.push('NOT_SURVEYED');
    const lacks: Readonly<Record<Duty['duty'], boolean>> = {
      PRIORITY: !organization && !work,
      OWN_BRANCH: !covered('SOLO', 'UNSPECIFIED'),
      INSTRUCTOR: !organization && !covered('INSTRUCTOR'),
    };
    const broken = (['HIGH', 'MEDIUM', 'LOW'] as const)
      .flatMap((severity) => duties.filter((duty) => duty.severity === severity))
      .filter(({ duty, when }) => status !== 'UNKNOWN' && lacks[duty] && binds(when, last, date))
      .filter(({ duty }, at, all) => all.findIndex((each) => each.duty === duty) === at);
    for (const kind of ['PRIORITY', 'OWN_BRANCH', 'INSTRUCTOR'] as const)
      if (broken.some(({ duty }) => duty === kind)) codes.push(`${kind}_DUE`);
    records.push({
      date,
      status,
      temporary,
      temporaryBegins: facts.coverages.some((fact) => temporarily(fact, date, date)),
      codes,
      broken,
      members,
      solo: covered('SOLO'),
      organizations: organizationsOn(date),
    });
    hadOrganization ||= organization;
    had ||= organization || work || temporary;
  }
  return records;

  function binds(when: Duty['when'], last: CountRow | null, date: CivilDate): boolean {
    const begins = facts.lifetime.validFrom;
    return when.some(
      ({ staff = 0, revenue = 0, members = 0, years }) =>
        (staff === 0 || (last?.staff ?? 0) >= staff) &&
        (revenue === 0 || (last?.revenue ?? 0) >= revenue) &&
        (members === 0 || (last?.fullMembers ?? 0) >= members) &&
        (years === undefined || (begins !== null && addMonths(begins, 12 * years) <= date)),
    );
  }

  function organizationsOn(date: CivilDate): number {
    const covering = facts.coverages
      .filter(({ edge }) => ['SOLO', 'JOINT', 'UNSPECIFIED'].includes(edge.mode))
      .filter((fact) => lastingly(fact, date));
    return new Set(covering.map((fact) => countsAs(fact, date))).size;
  }

  /** Holds, and not by a temporary branch: a party group's unit counts through the group's branch. */
  function lastingly(fact: CoverageFact, date: CivilDate): boolean {
    return holds(fact, date) && (!isGroup(fact) || onLine(fact, date, false));
  }

  /** @param began where given, only by what has one of its dates on that day */
  function temporarily(fact: CoverageFact, date: CivilDate, began?: CivilDate): boolean {
    if (!holds(fact, date)) return false;
    const { edge, organization, through } = fact;
    const needed = [facts, edge, organization, ...(through ? [through.part, through.whole] : [])];
    const isBegun = ({ lifetime }: Lasting) => began === undefined || lifetime.validFrom === began;
    if (!isGroup(fact)) return edge.mode === 'TEMPORARY' && needed.some(isBegun);
    return linesOn(fact, date).some(
      (line) =>
        (edge.mode === 'TEMPORARY' || line.branch.kind === 'TEMPORARY_BRANCH') &&
        [...needed, ...line.rows].some(isBegun),
    );
  }

  function onLine(fact: CoverageFact, date: CivilDate, temporary: boolean): boolean {
    return branchesOn(fact, date).some(({ kind }) => (kind === 'TEMPORARY_BRANCH') === temporary);
  }

  function holds(fact: CoverageFact | AllianceFact, date: CivilDate): boolean {
    const by = 'organization' in fact ? fact.organization : fact.alliance;
    const { part, whole } = fact.through ?? {};
    const needed = [fact.edge, by, ...(part === undefined ? [] : [part, whole])];
    const alive = needed.every((each) => each !== undefined && isAlive(each.lifetime, date));
    const extended =
      whole === undefined ||
      rules.extensions.some((pair) => pair.whole === whole.kind && pair.part === facts.kind);
    return alive && extended;
  }
}

/** The nearest standing organization that is no group, then the smallest id; itself where it is none. */
function countsAs(fact: CoverageFact, date: CivilDate): EntityId | undefined {
  if (!isGroup(fact)) return fact.organization.id;
  return linesOn(fact, date)
    .filter(({ branch }) => branch.kind !== 'TEMPORARY_BRANCH')
    .toSorted((a, b) => a.rows.length - b.rows.length || (a.branch.id < b.branch.id ? -1 : 1))
    .at(0)?.branch.id;
}

function isGroup({ organization }: CoverageFact): boolean {
  return organization.kind === 'PARTY_GROUP';
}

/** What is no group and reached from a group on a day over links and groups that are alive. */
function branchesOn({ organization, above }: CoverageFact, date: CivilDate): OrganizationRow[] {
  const living = above.filter(
    ({ link, superior }) => isAlive(link.lifetime, date) && isAlive(superior.lifetime, date),
  );
  const groups = new Set([organization.id]);
  for (const group of groups)
    for (const { link, superior } of living)
      if (link.organization === group && superior.kind === 'PARTY_GROUP') groups.add(superior.id);
  return living
    .filter(
      ({ link, superior }) => groups.has(link.organization) && superior.kind !== 'PARTY_GROUP',
    )
    .map(({ superior }) => superior);
}

type Lasting = Pick<UnitFacts, 'lifetime'>;

/** The lines from a group to what is no group on a day, each with all the rows that it goes over. */
function linesOn({ organization, above }: CoverageFact, date: CivilDate) {
  return from(organization.id, [organization.id], []);

  function from(
    group: string,
    passed: readonly string[],
    rows: readonly Lasting[],
  ): { branch: OrganizationRow; rows: readonly Lasting[] }[] {
    return above
      .filter(({ link }) => link.organization === group && isAlive(link.lifetime, date))
      .filter(({ superior }) => isAlive(superior.lifetime, date) && !passed.includes(superior.id))
      .flatMap(({ link, superior }) => {
        const over = [...rows, link, superior];
        if (superior.kind !== 'PARTY_GROUP') return [{ branch: superior, rows: over }];
        return from(superior.id, [...passed, superior.id], over);
      });
  }
}

/** First day of the run of days up to the given one of which something is true; null before all. */
export function runStart(
  records: readonly DayRecord[],
  date: CivilDate,
  isTrue: (record: DayRecord) => boolean,
): CivilDate | null {
  let start: CivilDate | null = null;
  for (const record of records.filter((each) => each.date <= date).reverse()) {
    if (!isTrue(record)) break;
    start = record.date;
  }
  return start !== null && start < WORLD.first ? null : start;
}

/** Where the first day of a temporary run is unknown, the first in it that is known to begin something. */
function temporaryStart(records: readonly DayRecord[], date: CivilDate): CivilDate | null {
  const start = runStart(records, date, ({ temporary }) => temporary);
  if (start !== null) return start;
  const upTo = records.filter((each) => each.date <= date);
  const run = upTo.slice(upTo.findLastIndex(({ temporary }) => !temporary) + 1);
  return run.find(({ temporaryBegins }) => temporaryBegins)?.date ?? null;
}

export function severityOf(
  code: UnitFindingCode,
  records: readonly DayRecord[],
  { date, members, broken }: Pick<DayRecord, 'date' | 'members' | 'broken'>,
  rules: RuleSet,
): Severity {
  const start = temporaryStart(records, date);
  const months = rules.numbers.temporaryMonths.value;
  const severities: Record<UnitFindingCode, Severity> = {
    NOT_ESTABLISHED: 'HIGH',
    LAPSED: 'HIGH',
    BLANK: (members ?? 0) >= 1 ? 'HIGH' : 'MEDIUM',
    TEMPORARY_ONLY: start !== null && addMonths(start, months) <= date ? 'HIGH' : 'MEDIUM',
    WORK_ONLY: 'LOW',
    NOT_SURVEYED: 'INFO',
    PRIORITY_DUE: ofDuty('PRIORITY'),
    OWN_BRANCH_DUE: ofDuty('OWN_BRANCH'),
    INSTRUCTOR_DUE: ofDuty('INSTRUCTOR'),
  };
  return severities[code];

  function ofDuty(kind: Duty['duty']): Severity {
    return broken.find(({ duty }) => duty === kind)?.severity ?? 'INFO';
  }
}

/** The regions that contain a unit on a day. */
function regionsOn({ regions, regionsBefore }: UnitFacts, date: CivilDate) {
  return regionsBefore.find(({ until }) => date < until)?.regions ?? regions;
}

/** The clause that a finding names. */
export function clauseOf(
  code: UnitFindingCode,
  { broken, date }: Pick<DayRecord, 'broken' | 'date'>,
  facts: UnitFacts,
  { thresholds }: RuleSet,
): string | null {
  const duty = broken.find((each) => `${each.duty}_DUE` === code);
  if (duty !== undefined) return duty.id;
  if (!['NOT_ESTABLISHED', 'BLANK', 'WORK_ONLY'].includes(code)) return null;
  const around = regionsOn(facts, date);
  const threshold = thresholds
    .filter((each) => each.kinds?.includes(facts.kind) ?? true)
    .find((each) => each.regions?.some((region) => around.includes(region)) ?? true);
  return threshold?.id ?? null;
}
