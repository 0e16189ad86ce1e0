import type { EntityId } from '../../domain/ids.js';
import { type OrganizationKind, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Arguments } from '../../graph/reading.js';
import { type ConnectionPage, connectionOf } from '../../graph/sorted-page.js';
import type { OrganizationFinding } from '../assessment/organization-findings.js';
import {
  type AssessedOrganization,
  assessOrganizations,
} from '../reading/assessed-organizations.js';
import type { CoverageQuestion } from '../reading/question.js';
import { ORGANIZATION_FINDINGS, type OrganizationFindingCode } from '../rules/findings.js';
import { namedBy } from './broken-link.js';
import {
  type DescribedOrganizationFinding,
  describeOrganizationFindings,
} from './described-organization-finding.js';
import {
  countFindings,
  type FindingCount,
  type FindingFilter,
  type FindingOrder,
  findingPageOf,
  fitsFilter,
  listedPage,
} from './finding-list.js';
import { organizationNames } from './names.js';

/** An organization with all of its findings. */
export interface FlaggedOrganization {
  readonly organization: EntityId;
  readonly findings: readonly DescribedOrganizationFinding[];
}

export type FlaggedOrganizationPage = ConnectionPage<FlaggedOrganization>;
export type OrganizationFindingFilter = FindingFilter<OrganizationFindingCode, OrganizationKind>;

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
  const listed = (await assessOrganizations(asking, question)).flatMap((organization) => {
    const fitting = fittingOn(organization, filter);
    return fitting.length === 0 ? [] : [{ thing: organization, fitting }];
  });
  const cut = listedPage(page, order, listed);
  const named = cut.rows.flatMap(({ row: { id, assessment } }) =>
    assessment.findings.flatMap((finding) => namedBy(id, linkBreakOf(finding))),
  );
  const namesIn = organizationNames(asking.reader, named);
  return connectionOf(cut, (organization) => ({
    organization: organization.id,
    findings: describeOrganizationFindings(organization, question, namesIn),
  }));
}

/**
 * How many findings of each code and severity `organizationFindingPage` lists, under the same filter.
 *
 * @throws Problem NOT_FOUND for an unknown region
 */
export async function organizationFindingCounts(
  asking: Asking,
  question: CoverageQuestion,
  filter: OrganizationFindingFilter,
): Promise<FindingCount<OrganizationFindingCode>[]> {
  const fitting = (await assessOrganizations(asking, question)).flatMap((organization) =>
    fittingOn(organization, filter),
  );
  return countFindings(fitting, valuesOf(ORGANIZATION_FINDINGS));
}

function fittingOn(
  { kind, assessment }: AssessedOrganization,
  filter: OrganizationFindingFilter,
): OrganizationFinding[] {
  return assessment.findings.filter((finding) => fitsFilter(finding, kind, filter));
}

function linkBreakOf(finding: OrganizationFinding) {
  return finding.code === 'BROKEN_CHAIN' ? finding.linkBreak : null;
}
