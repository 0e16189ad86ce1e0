import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { organizationAssembler } from '../facts/assemble-organization.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import { columns, type LeanRows, listedColumns, ranked } from './columns.js';
import { type KnownOrganizations, knownOrganizationsWithIds } from './known/organizations.js';
import type { CoverageQuestion } from './question.js';
import { readOrganizationRows } from './rows-around-organization.js';
import type { Scoped } from './scoped.js';

/** An organization with its facts. */
export type ScopedOrganization = Scoped<OrganizationFacts>;

/** The organizations with some ids, ended and later ones too; ids that none has are left out. */
export async function organizationsWithIds(
  { reader }: Pick<Asking, 'reader'>,
  ids: readonly string[],
  { knownBefore }: Pick<CoverageQuestion, 'knownBefore'>,
): Promise<ScopedOrganization[]> {
  return withFacts(
    knownBefore === null
      ? await readNow(reader, ids)
      : await knownOrganizationsWithIds({ reader, knownBefore }, ids),
  );
}

/** The rows that `listedOrganizationColumns` reads. */
export interface ListedOrganizationRows extends LeanRows {
  readonly organizations: KnownOrganizations['organizations'][number];
}

/** What is read where organizations are listed. */
export const listedOrganizationColumns = {
  ...columns,
  organizations: ranked(listedColumns.organizations),
};

function readNow(reader: Reader, ids: readonly string[]) {
  return readOrganizationRows<ListedOrganizationRows>(
    reader,
    ids,
    listedOrganizationColumns,
    'COUNTED',
  );
}

function withFacts({ organizations, rows }: KnownOrganizations): ScopedOrganization[] {
  const factsOf = organizationAssembler(rows);
  return organizations.map((organization) => {
    const { name, nameEn, reading, region, sourceKind } = organization;
    return { name, nameEn, reading, region, sourceKind, facts: factsOf(organization) };
  });
}
