import type { EntityId } from '../../domain/ids.js';
import type { OrganizationKind } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import {
  assessOrganization,
  type OrganizationAssessment,
} from '../assessment/assess-organization.js';
import { organizationsInScope, type ScopedOrganization } from './organizations-in-scope.js';
import type { CoverageQuestion } from './question.js';

/** An organization that exists on the day, with what the rules say of it. */
export interface AssessedOrganization extends Omit<ScopedOrganization, 'facts'> {
  readonly id: EntityId;
  readonly kind: OrganizationKind;
  readonly assessment: OrganizationAssessment;
}

/**
 * Assesses the organizations of a scope that exist on a day, from their facts.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function assessOrganizations(
  asking: Asking,
  question: CoverageQuestion,
): Promise<AssessedOrganization[]> {
  const organizations = await organizationsInScope(asking, question);
  return organizations.flatMap(({ facts, ...organization }) => {
    const assessment = assessOrganization(facts, question.on, question.rules);
    const { id, kind } = facts;
    return assessment === null ? [] : [{ ...organization, id, kind, assessment }];
  });
}
