import type { CivilDate } from '../../domain/civil-date.js';
import type { Severity } from '../../domain/vocabulary.js';

/** The findings on a unit that every rule set knows, in the order of domain.md, each with its Chinese label. */
export const GENERAL_FINDINGS = {
  NOT_ESTABLISHED: '应建未建',
  LAPSED: '失联',
  BLANK: '空白点',
  TEMPORARY_ONLY: '仅临时覆盖',
  WORK_ONLY: '有工作无组织',
  NOT_SURVEYED: '未摸底',
} as const;

/** Those of duties that are broken, which a rule set may have. */
export const DUTY_FINDINGS = {
  PRIORITY_DUE: '应优先覆盖未覆盖',
  OWN_BRANCH_DUE: '应单独组建未建',
  INSTRUCTOR_DUE: '应派指导员未派',
} as const;

/** All that stand on a unit. */
export const UNIT_FINDINGS = { ...GENERAL_FINDINGS, ...DUTY_FINDINGS };

/** The findings that stand on an organization, in the order of domain.md. */
export const ORGANIZATION_FINDINGS = {
  UNDERSIZED: '党员不足',
  OVERSIZED: '规模偏大',
  COMMITTEE_DUE: '应设支委会',
  JOINT_TOO_WIDE: '联建过宽',
  TEMPORARY_OVERDUE: '临时组织逾期',
  TERM_OVERDUE: '换届超期',
  BROKEN_CHAIN: '断头路',
} as const;

export type GeneralFindingCode = keyof typeof GENERAL_FINDINGS;
export type DutyFindingCode = keyof typeof DUTY_FINDINGS;
export type UnitFindingCode = keyof typeof UNIT_FINDINGS;
export type OrganizationFindingCode = keyof typeof ORGANIZATION_FINDINGS;
export type FindingCode = UnitFindingCode | OrganizationFindingCode;

/** What a finding rests on: the rule of a rule set and the article cited, in English. */
export interface RuleReference {
  /** The rule's own within the rule set. */
  readonly code: string;
  /** The id of the rule set. */
  readonly ruleSet: string;
  readonly article: string;
}

/** A finding on a unit. */
export interface Finding {
  readonly code: UnitFindingCode;
  /**
   * The clause of the rule set that the unit was held to: the duty that is broken, or the threshold in the place of the
   * general number of members. Null where there is none.
   */
  readonly clause: string | null;
  readonly severity: Severity;
  /**
   * First day of the uninterrupted run of days up to the day of assessment on which the finding has
   * held, whatever its severity; null where that run reaches back past every known date.
   */
  readonly since: CivilDate | null;
  readonly rule: RuleReference;
}

/** The findings that make a unit a gap: all but NOT_SURVEYED, as nobody has looked there. */
export function gapFindings({ findings }: { readonly findings: readonly Finding[] }): Finding[] {
  return findings.filter(({ code }) => code !== 'NOT_SURVEYED');
}
