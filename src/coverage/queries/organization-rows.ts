import { type OrganizationKind, valuesOf } from '../../domain/vocabulary.js';
import type { Work } from '../../domain/work.js';
import type { Asking } from '../../graph/ask.js';
import type { Page } from '../../graph/page.js';
import { type RowPage, sortingPage } from '../../graph/sorted-page.js';
import { signalOf } from '../../graph/view.js';
import { SEVERITY_OF } from '../assessment/organization-findings.js';
import { organizationIndexFor } from '../kept/current-organizations.js';
import type { FlaggedOrganization } from '../organization-index/findings.js';
import type { ListedFindings } from '../organization-index/listed-findings.js';
import type { CoverageQuestion } from '../reading/question.js';
import { ORGANIZATION_FINDINGS, type OrganizationFindingCode } from '../rules/findings.js';
import {
  countFindings,
  type FindingCount,
  type FindingFilter,
  type FindingOrder,
  fitsFilter,
  keysIn,
  narrowed,
} from './finding-list.js';

export type OrganizationFindingFilter = FindingFilter<OrganizationFindingCode, OrganizationKind>;

/**
 * A page of the organizations with findings.
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
  return index.listed(asked.scope, asked.on, codesIn(filter), pageOf, signalOf(asking.reader));

  function* pageOf(listed: readonly ListedFindings[]): Work<RowPage<FlaggedOrganization>> {
    const { rows, ...cut } = yield* sortingPage(page, keyed(listed, order));
    const whole: { cursor: string; row: FlaggedOrganization }[] = [];
    for (const { cursor, row } of rows) {
      whole.push({ cursor, row: row.whole() });
      yield;
    }
    return { ...cut, rows: whole };
  }
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
  const counts = await index.counts(asked.scope, asked.on, signalOf(asking.reader));
  const found = codesIn(filter).flatMap((code) => {
    const count = counts.get(code);
    return count === undefined ? [] : [{ code, count, severity: SEVERITY_OF[code] }];
  });
  return countFindings(found, valuesOf(ORGANIZATION_FINDINGS));
}

/** The codes that fit a filter: each has one severity. */
function codesIn({ kinds: _, ...filter }: OrganizationFindingFilter): OrganizationFindingCode[] {
  return valuesOf(ORGANIZATION_FINDINGS).filter((code) =>
    fitsFilter({ code, severity: SEVERITY_OF[code] }, null, filter),
  );
}

function* keyed(listed: readonly ListedFindings[], order: FindingOrder) {
  for (const row of listed) yield { row, keys: keysIn(order, row) };
}
