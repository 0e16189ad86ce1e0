import { type OrganizationKind, valuesOf } from '../../domain/vocabulary.js';
import type { Asking } from '../../graph/ask.js';
import type { Page } from '../../graph/page.js';
import { type RowPage, sortedPage } from '../../graph/sorted-page.js';
import { SEVERITY_OF } from '../assessment/organization-findings.js';
import { organizationIndexFor } from '../kept/current-organizations.js';
import type { FlaggedOrganization } from '../organization-index/findings.js';
import type { ListedFindings } from '../organization-index/listed-findings.js';
import { assessOrganizations } from '../reading/assessed-organizations.js';
import type { CoverageQuestion } from '../reading/question.js';
import { ORGANIZATION_FINDINGS, type OrganizationFindingCode } from '../rules/findings.js';
import {
  countFindings,
  type FindingCount,
  type FindingFilter,
  type FindingOrder,
  fitsFilter,
  keysIn,
  listedPage,
  narrowed,
} from './finding-list.js';

export type OrganizationFindingFilter = FindingFilter<OrganizationFindingCode, OrganizationKind>;

/**
 * A page of the organizations with findings: from the index; under other rule sets and as known earlier all
 * organizations are read.
 *
 * @throws Problem NOT_FOUND for an unknown region
 */
export async function organizationRows(
  asking: Asking,
  question: CoverageQuestion,
  filter: OrganizationFindingFilter,
  order: FindingOrder,
  page: Page,
): Promise<RowPage<FlaggedOrganization>> {
  const asked = narrowed(question, filter);
  const index = await organizationIndexFor(asking.reader, asked);
  if (index === null) return rowsFromFacts(asking, asked, filter, order, page);
  const listed = index.listed(asked.scope, asked.on, codesIn(filter));
  const { rows, ...cut } = sortedPage(page, keyed(listed, order));
  return { ...cut, rows: rows.map(({ cursor, row }) => ({ cursor, row: row.whole() })) };
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
  const asked = narrowed(question, filter);
  const index = await organizationIndexFor(asking.reader, asked);
  const found =
    index === null
      ? (await assessOrganizations(asking, asked)).flatMap(({ assessment }) => assessment.findings)
      : [...index.counts(asked.scope, asked.on)].map(([code, count]) => ({
          ...{ code, count },
          severity: SEVERITY_OF[code],
        }));
  const codes = codesIn(filter);
  return countFindings(
    found.filter(({ code }) => codes.includes(code)),
    valuesOf(ORGANIZATION_FINDINGS),
  );
}

/** The codes that fit a filter: each has one severity. */
function codesIn({ kinds: _, ...filter }: OrganizationFindingFilter): OrganizationFindingCode[] {
  return valuesOf(ORGANIZATION_FINDINGS).filter((code) =>
    fitsFilter({ code, severity: SEVERITY_OF[code] }, null, filter),
  );
}

async function rowsFromFacts(
  asking: Asking,
  question: CoverageQuestion,
  filter: OrganizationFindingFilter,
  order: FindingOrder,
  page: Page,
): Promise<RowPage<FlaggedOrganization>> {
  const codes = codesIn(filter);
  const organizations = await assessOrganizations(asking, question);
  const listed = organizations.flatMap((thing) => {
    const fitting = thing.assessment.findings.filter(({ code }) => codes.includes(code));
    return fitting.length === 0 ? [] : [{ thing, fitting }];
  });
  return listedPage(page, order, listed);
}

function* keyed(listed: readonly ListedFindings[], order: FindingOrder) {
  for (const row of listed) yield { row, keys: keysIn(order, row) };
}
