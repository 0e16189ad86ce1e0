import { valuesOf } from '../../domain/vocabulary.js';
import { DUTY_FINDINGS, type DutyFindingCode, type FindingCode } from './findings.js';

/** What a rule set can demand of units beside an organization, each with its Chinese label. */
export const DUTIES = {
  PRIORITY: '优先覆盖',
  OWN_BRANCH: '单独组建',
  INSTRUCTOR: '选派党建指导员',
} as const;
export type DutyKind = keyof typeof DUTIES;

/** The finding on a unit of which such a duty is broken. */
export function findingOf(duty: DutyKind): DutyFindingCode {
  return `${duty}_DUE`;
}

/** Whether a finding is that of a broken duty. */
export function isOfDuty(code: FindingCode): code is DutyFindingCode {
  return code in DUTY_FINDINGS;
}

export const dutyKinds = valuesOf(DUTIES);
