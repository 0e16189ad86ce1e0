import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { OrganizationAssessment } from '../assessment/assess-organization.js';
import type { OrganizationFinding } from '../assessment/organization-findings.js';
import type { LinkBreak, LinkBreakReason } from '../chain/link-break.js';
import {
  type Finding,
  type FindingCode,
  UNIT_FINDINGS,
  type UnitFindingCode,
} from '../rules/findings.js';
import { dutyBehind, minimumBehind, type RuleSet } from '../rules/rules.js';
import type { Catalogue, Outside } from './catalogue.js';
import { en } from './en.js';
import { zh } from './zh.js';

export type Language = 'EN' | 'ZH';

/** What an explanation names beside the finding itself. */
export interface ExplanationContext {
  /** The unit's name, in the language asked for where it has one. */
  readonly name: string;
  /** Full members on the day; null is unknown. */
  readonly fullMembers: number | null;
  /** The rule set that the unit was assessed under. */
  readonly rules: RuleSet;
}

/** What an explanation of a finding on an organization names beside the finding itself. */
export interface OrganizationContext {
  /** The organization's name, in the language asked for where it has one. */
  readonly name: string;
  /** What the finding stands in, with the day and the rule set of the assessment. */
  readonly assessment: Omit<OrganizationAssessment, 'findings' | 'holdsUntil'>;
  readonly on: CivilDate;
  readonly rules: RuleSet;
  /** The names of the other organizations that a broken chain names. */
  readonly nameOf: (organization: EntityId) => string;
}

const catalogues: Readonly<Record<Language, Catalogue>> = { EN: en, ZH: zh };

/** Says in a sentence or two why the finding stands on the unit, and since when. */
export function explain(
  finding: Finding,
  { name, fullMembers, rules }: ExplanationContext,
  language: Language,
): string {
  return catalogues[language].units[finding.code].explain({
    name,
    members: fullMembers,
    minimum: minimumBehind(rules, finding),
    months: rules.numbers.temporaryMonths.value,
    since: finding.since,
    overdue: finding.severity === 'HIGH',
    when: dutyBehind(rules, finding)?.when ?? [],
  });
}

/** Says in a sentence or two why the finding stands on the organization, and since when. */
export function explainOrganizationFinding(
  finding: OrganizationFinding,
  { name, assessment, on, rules: { numbers }, nameOf }: OrganizationContext,
  language: Language,
): string {
  const { organizations, levels } = catalogues[language];
  const linkBreak = finding.code === 'BROKEN_CHAIN' ? finding.linkBreak : null;
  const level = linkBreak?.level ?? null;
  const { fullMembers, units, unitsEnded, temporaryDue, termEnds } = assessment;
  return organizations[finding.code].explain({
    name,
    members: fullMembers,
    minimum: numbers.minimumMembers.value,
    maximum: numbers.maximumMembers.value,
    committeeFrom: numbers.committeeMembers.value,
    units,
    maximumUnits: numbers.jointUnits.value,
    months: numbers.temporaryMonths.value,
    unitsEnded,
    monthsOver: temporaryDue !== null && temporaryDue <= on,
    termEnds,
    since: finding.since,
    linkBreak: linkBreak === null ? '' : breakClause(linkBreak, nameOf, language),
    brokenLevel: level === null ? '' : levels[level],
  });
}

/** Says in a sentence that the chain breaks at an organization, and why. */
export function explainBreak(
  linkBreak: LinkBreak,
  name: string,
  nameOf: (organization: EntityId) => string,
  language: Language,
): string {
  const clause = breakClause(linkBreak, nameOf, language);
  return catalogues[language].breakSentence({ name, linkBreak: clause });
}

/** Says in a clause, of "it", what breaks an organization's link upward. */
function breakClause(
  { reason, organizations, skipped }: LinkBreak,
  nameOf: (organization: EntityId) => string,
  language: Language,
): string {
  const { breaks, levels } = catalogues[language];
  return breaks[reason].explain({
    organizations: organizations.map(nameOf),
    skipped: skipped.map((level) => levels[level]),
  });
}

/** What stands for something that lies outside of what is granted. */
export function outside(what: Outside, language: Language): string {
  return catalogues[language].outside[what];
}

/** What to do about a finding. */
export function remedy(code: FindingCode, language: Language): string {
  const { units, organizations } = catalogues[language];
  return isOnUnit(code) ? units[code].remedy : organizations[code].remedy;
}

/** What to do about a broken link, by its reason. */
export function breakRemedy(reason: LinkBreakReason, language: Language): string {
  return catalogues[language].breaks[reason].remedy;
}

function isOnUnit(code: FindingCode): code is UnitFindingCode {
  return code in UNIT_FINDINGS;
}
