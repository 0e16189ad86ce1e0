import type { CivilDate } from '../../domain/civil-date.js';
import type { Day } from '../../domain/timeline.js';
import { SEVERITIES, type Severity, valuesOf } from '../../domain/vocabulary.js';
import type { LinkBreak } from '../chain/link-break.js';
import {
  ORGANIZATION_FINDINGS,
  type OrganizationFindingCode,
  type RuleReference,
} from '../rules/findings.js';
import { ruleBehind } from '../rules/rules.js';
import { membersOn } from './members.js';
import {
  haveUnitsEnded,
  linkBreakOn,
  type OrganizationHistory,
  unitsOn,
} from './organization-history.js';
import { firstDayOfRun } from './since.js';

/** The findings on organizations but for the broken chain, which names its break. */
export type PlainOrganizationFindingCode = Exclude<OrganizationFindingCode, 'BROKEN_CHAIN'>;

/** A finding on an organization. */
export type OrganizationFinding = PlainOrganizationFinding | BrokenChainFinding;

/** A finding that names no more than itself. */
export interface PlainOrganizationFinding extends FindingDetails {
  readonly code: PlainOrganizationFindingCode;
}

interface BrokenChainFinding extends FindingDetails {
  readonly code: 'BROKEN_CHAIN';
  readonly linkBreak: LinkBreak;
}

interface FindingDetails {
  readonly severity: Severity;
  /**
   * First day of the uninterrupted run of days up to the day of assessment on which the finding has
   * held, for whatever reason; null where that run reaches back past every known date.
   */
  readonly since: CivilDate | null;
  readonly rule: RuleReference;
}

const codes = valuesOf(ORGANIZATION_FINDINGS);
const severities = valuesOf(SEVERITIES);

/** domain.md, "Findings". */
export const SEVERITY_OF: Readonly<Record<OrganizationFindingCode, Severity>> = {
  UNDERSIZED: 'HIGH',
  OVERSIZED: 'MEDIUM',
  COMMITTEE_DUE: 'LOW',
  JOINT_TOO_WIDE: 'MEDIUM',
  TEMPORARY_OVERDUE: 'HIGH',
  TERM_OVERDUE: 'MEDIUM',
  BROKEN_CHAIN: 'HIGH',
};

/** The codes in the order in which the findings of an organization stand. */
export const CODES_BY_SEVERITY: readonly OrganizationFindingCode[] = [...codes].sort(
  (a, b) => severities.indexOf(SEVERITY_OF[a]) - severities.indexOf(SEVERITY_OF[b]),
);

/**
 * The findings that hold on an organization on a day (domain.md, "Findings"), from the highest
 * severity to the lowest, within one in the order of the codes.
 */
export function organizationFindingsOn(
  history: OrganizationHistory,
  on: CivilDate,
): OrganizationFinding[] {
  return CODES_BY_SEVERITY.flatMap((code): OrganizationFinding[] => {
    if (code !== 'BROKEN_CHAIN') return plainFinding(code, history, on);
    const linkBreak = linkBreakOn(history, on);
    return linkBreak === null ? [] : [{ code, ...detailsOf(code, history, on), linkBreak }];
  });
}

/** As `organizationFindingsOn`, but for the broken chain: what follows without anything above it. */
export function plainFindingsOn(
  history: OrganizationHistory,
  on: CivilDate,
): PlainOrganizationFinding[] {
  return CODES_BY_SEVERITY.flatMap((code) =>
    code === 'BROKEN_CHAIN' ? [] : plainFinding(code, history, on),
  );
}

function plainFinding(
  code: PlainOrganizationFindingCode,
  history: OrganizationHistory,
  on: CivilDate,
): PlainOrganizationFinding[] {
  return holds(code, history, on) ? [{ code, ...detailsOf(code, history, on) }] : [];
}

function detailsOf(
  code: OrganizationFindingCode,
  history: OrganizationHistory,
  on: CivilDate,
): FindingDetails {
  const { validFrom } = history.facts.lifetime;
  const since = firstDayOfRun(history.breakpoints, validFrom, on, (day) =>
    holds(code, history, day),
  );
  return { severity: SEVERITY_OF[code], since, rule: ruleBehind(history.rules, { code }) };
}

function holds(code: OrganizationFindingCode, history: OrganizationHistory, day: Day): boolean {
  const { facts, temporaryDue, termEnds } = history;
  const { numbers } = history.rules;
  switch (code) {
    case 'UNDERSIZED':
      return hasBranchMembers((members) => members < numbers.minimumMembers.value);
    case 'OVERSIZED':
      return hasBranchMembers((members) => members > numbers.maximumMembers.value);
    case 'COMMITTEE_DUE':
      return (
        facts.hasCommittee === false &&
        hasBranchMembers((members) => members >= numbers.committeeMembers.value)
      );
    case 'JOINT_TOO_WIDE':
      return facts.kind === 'JOINT_BRANCH' && unitsOn(history, day) > numbers.jointUnits.value;
    case 'TEMPORARY_OVERDUE':
      return (
        facts.kind === 'TEMPORARY_BRANCH' &&
        (hasCome(temporaryDue, day) || haveUnitsEnded(history, day))
      );
    case 'TERM_OVERDUE':
      return hasCome(termEnds, day);
    case 'BROKEN_CHAIN':
      return linkBreakOn(history, day) !== null;
  }

  /** The numbers on members are those of branches and joint branches, and of known members. */
  function hasBranchMembers(isSo: (members: number) => boolean): boolean {
    if (facts.kind !== 'BRANCH' && facts.kind !== 'JOINT_BRANCH') return false;
    const members = membersOn(history.counts, day);
    return members !== null && isSo(members);
  }
}

function hasCome(date: Day, day: Day): boolean {
  return date !== null && day !== null && date <= day;
}
