import type { z } from 'zod';
import type { CivilDate } from '../../../domain/civil-date.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import type { Scope } from '../../../registry/lists.js';
import { organizationAssembler } from '../../facts/assemble-organization.js';
import type { OrganizationFacts } from '../../facts/organization-facts.js';
import type { OrganizationFactRows } from '../../facts/rows.js';
import type { Scoped } from '../scoped.js';
import type { Organization } from './columns.js';
import { hierarchyAbove } from './hierarchy.js';
import { lookUp, lookups } from './lookups.js';
import type { Past } from './past.js';
import { rowsInScope, searches, withSourceKinds } from './scope.js';

type KnownOrganization = z.infer<typeof Organization> & { readonly sourceKind: SourceKind };

/**
 * The organizations that were known in a scope to exist on a day, or on any day where it is null, with
 * the facts that were known of them.
 *
 * @throws Problem NOT_FOUND where no region ever had the scope's code
 */
export async function knownOrganizationsInScope(
  past: Past,
  scope: Scope,
  on: CivilDate | null,
): Promise<Scoped<OrganizationFacts>[]> {
  return withFacts(past, await rowsInScope(past, searches.organizations, scope, on));
}

/** The organizations with some ids that were known, ended and later ones too. */
export async function knownOrganizationsWithIds(
  past: Past,
  ids: readonly string[],
): Promise<Scoped<OrganizationFacts>[]> {
  const found = await lookUp(past, lookups.organization, ids);
  return withFacts(past, await withSourceKinds(past, found));
}

/** Households linked to an organization's members by its latest count up to a day that was known. */
export async function knownHouseholdLinks(
  past: Past,
  organization: string,
  on: CivilDate,
): Promise<number | null> {
  const counts = await lookUp(past, lookups.count, [organization]);
  const [latest] = counts.filter((count) => count.on <= on).sort((a, b) => (a.on < b.on ? 1 : -1));
  return latest?.householdLinks ?? null;
}

async function withFacts(
  past: Past,
  organizations: readonly KnownOrganization[],
): Promise<Scoped<OrganizationFacts>[]> {
  const factsOf = organizationAssembler(await rowsAround(past, organizations));
  return organizations.map((organization) => {
    const { name, nameEn, reading, region, sourceKind } = organization;
    return { name, nameEn, reading, region, sourceKind, facts: factsOf(organization) };
  });
}

/** All rows that the facts of some organizations rest on. */
async function rowsAround(
  past: Past,
  given: readonly KnownOrganization[],
): Promise<OrganizationFactRows> {
  const own = given.map(({ id }) => id);
  const hierarchy = await hierarchyAbove(past, own, () => true);
  const coverages = await lookUp(past, lookups.coverageBy, own);
  const covered = await lookUp(
    past,
    lookups.unit,
    coverages.map(({ unit }) => unit),
  );
  const based = hierarchy.organizations.map(({ region }) => region);
  return {
    ...hierarchy,
    coverages,
    units: covered,
    counts: await lookUp(past, lookups.count, own),
    regions: await lookUp(past, lookups.region, based),
  };
}
