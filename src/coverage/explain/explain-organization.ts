import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { OrganizationAssessment } from '../assessment/assess-organization.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import type { ExplainedChange } from './changes.js';
import type { ExplainedEnd } from './ends.js';
import { explainedOrganization } from './explained-organization.js';
import type { ExplainedFact } from './facts.js';
import { organizationChanges } from './organization-changes.js';
import { type OrganizationAfter, organizationEnd } from './organization-end.js';
import { organizationFactList } from './organization-facts.js';
import { organizationSteps } from './organization-steps.js';
import type { ExplainedStep } from './steps.js';
import type { Told } from './told.js';

/** Why an organization has its findings on a day, or none. What few ask for is worked out when it is asked for. */
export interface OrganizationVerdict {
  readonly organization: RecordedRows['organizations'];
  /** Null where the organization is not alive on the day; its only step then says so. */
  readonly assessment: OrganizationAssessment | null;
  readonly steps: readonly ExplainedStep<OrganizationFindingCode>[];
  readonly facts: readonly ExplainedFact[];
  readonly changes: readonly ExplainedChange<OrganizationFindingCode>[];
  /** Null where no known fact will change it. */
  readonly end: ExplainedEnd<OrganizationAfter> | null;
}

/**
 * Explains an organization on a day under a rule set, from the rows behind it; null where its own row is
 * not among them. The assessment is that of `assessOrganization`, of all rows.
 *
 * @param told what of these may be told; all where left out
 */
export function explainOrganizationFrom(
  rows: readonly Row[],
  id: EntityId,
  on: CivilDate,
  rules: RuleSet,
  told?: Told,
): OrganizationVerdict | null {
  const explained = explainedOrganization(rows, id, on, rules, told);
  if (explained === null) return null;
  return {
    organization: explained.organization,
    assessment: explained.assessment,
    get steps() {
      return organizationSteps(explained);
    },
    get facts() {
      return organizationFactList(explained);
    },
    get changes() {
      return organizationChanges(explained);
    },
    end: organizationEnd(explained),
  };
}
