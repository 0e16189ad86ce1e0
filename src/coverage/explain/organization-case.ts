import type { CivilDate } from '../../domain/civil-date.js';
import type { OrganizationAssessment } from '../assessment/assess-organization.js';
import type { RuleSet } from '../rules/rules.js';
import type { OrganizationTrace } from './organization-trace.js';

/** An organization with what it is explained from. */
export interface OrganizationCase {
  readonly trace: OrganizationTrace;
  /** Null where the organization is not alive on the day. */
  readonly assessment: OrganizationAssessment | null;
  readonly on: CivilDate;
  readonly rules: RuleSet;
}
