import type { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf } from '../../graph/sorted-page.js';
import { rowSightOf } from '../../registry/rows-seen.js';
import type { OrganizationFinding } from '../assessment/organization-findings.js';
import type { CoverageQuestion } from '../reading/question.js';
import { namedBy } from './broken-link.js';
import {
  type DescribedOrganizationFinding,
  describeOrganizationFindings,
} from './described-organization-finding.js';
import { type FindingOrder, findingPageOf } from './finding-list.js';
import { organizationNames } from './names.js';
import { type OrganizationFindingFilter, organizationRows } from './organization-rows.js';

/** An organization with all of its findings. */
export interface FlaggedOrganization {
  readonly organization: EntityId;
  readonly findings: readonly DescribedOrganizationFinding[];
}

export type FlaggedOrganizationPage = ConnectionPage<FlaggedOrganization>;

/**
 * A page of the organizations with findings.
 *
 * @param args the paging arguments, and all others that the list's cursors are bound to
 * @throws Problem BAD_USER_INPUT for bad paging, NOT_FOUND for an unknown region
 */
export async function organizationFindingPage(
  asking: Asking,
  question: CoverageQuestion,
  filter: OrganizationFindingFilter,
  order: FindingOrder,
  args: Arguments,
): Promise<FlaggedOrganizationPage> {
  const page = findingPageOf('Query.organizationFindings', order, args);
  const cut = await organizationRows(asking, question, filter, order, page);
  const named = cut.rows.flatMap(({ row: { id, assessment } }) =>
    assessment.findings.flatMap((finding) => namedBy(id, linkBreakOf(finding))),
  );
  const namesIn = organizationNames(asking, named, await rowSightOf(asking, question.knownBefore));
  return connectionOf(cut, (organization) => ({
    organization: organization.id,
    findings: describeOrganizationFindings(organization, question, namesIn),
  }));
}

function linkBreakOf(finding: OrganizationFinding) {
  return finding.code === 'BROKEN_CHAIN' ? finding.linkBreak : null;
}
