import type { CivilDate } from '../../../domain/civil-date.js';
import type { EntityId } from '../../../domain/ids.js';
import type { OrganizationRowLists } from '../../facts/assemble-organization.js';
import type { RankedRows } from '../../facts/rows.js';
import {
  type Columns,
  type ColumnsOf,
  householdColumns,
  type LeanRows,
  listedColumns,
  organizationColumns,
} from '../columns.js';
import { isBelowTop, readSuperiors, superiorsAsKnown } from '../superiors.js';
import type { AsKnown } from './as-known.js';
import { lookUp, lookups } from './lookups.js';
import { withSourceKinds } from './source-kinds.js';

/** An organization as it was known. */
type KnownOrganization = ReturnType<typeof listedColumns.organizations.decode>;

/** Organizations with the rows that their facts are made of. */
export interface KnownOrganizations {
  readonly organizations: readonly (KnownOrganization & RankedRows['organizations'])[];
  readonly rows: OrganizationRowLists;
}

/** The organizations with some ids that were known, ended and later ones too. */
export async function knownOrganizationsWithIds(
  known: AsKnown,
  ids: readonly string[],
): Promise<KnownOrganizations> {
  const found = await lookUp(known, lookups.organization, listedColumns.organizations, ids);
  return withRows(known, await withSourceKinds(known, found));
}

/** Households linked to an organization's members by its latest count up to a day that was known. */
export async function knownHouseholdLinks(
  known: AsKnown,
  organization: string,
  on: CivilDate,
): Promise<number | null> {
  const counts = await lookUp(known, lookups.count, householdColumns, [organization]);
  const [latest] = counts.filter((count) => count.on <= on).sort((a, b) => (a.on < b.on ? 1 : -1));
  return latest?.householdLinks ?? null;
}

async function withRows(
  known: AsKnown,
  listed: readonly KnownOrganization[],
): Promise<KnownOrganizations> {
  const organizations = await withLevels(known, listed);
  const rows = await rowsAroundOrganizations<RankedLeanRows>(
    known,
    organizations,
    organizationColumns,
    (ids) => rankedOrganizations(known, organizationColumns.organizations, ids),
  );
  return { organizations, rows };
}

/** The rows that `columns` read, of organizations with their levels. */
export interface RankedLeanRows extends LeanRows {
  readonly organizations: LeanRows['organizations'] & RankedRows['organizations'];
}

/**
 * All rows that the facts of some organizations rest on, as they are or were known.
 *
 * @param organizationsWithIds reads organizations with the levels on which they stand
 */
export async function rowsAroundOrganizations<R extends RankedRows>(
  known: AsKnown,
  organizations: readonly R['organizations'][],
  of: Omit<ColumnsOf<R>, 'organizations'>,
  organizationsWithIds: (ids: readonly string[]) => Promise<readonly R['organizations'][]>,
): Promise<OrganizationRowLists<R>> {
  const own = organizations.map(({ id }) => id);
  const subordinations = await lookUp(known, lookups.subordination, of.subordinations, own);
  const coverages = await lookUp(known, lookups.coverageBy, of.coverages, own);
  const covered = coverages.map(({ unit }) => unit);
  const read = superiorsAsKnown<R>(known, isBelowTop, organizationsWithIds, of.subordinations);
  return {
    ...(await readSuperiors<R>({ organizations, subordinations }, isBelowTop, read)),
    coverages,
    units: await lookUp(known, lookups.unit, of.units, covered),
    counts: await lookUp(known, lookups.count, of.counts, own),
  };
}

/** Organizations as they were known, with the levels on which they stood. */
export async function rankedOrganizations<Row extends LocatedRow>(
  known: AsKnown,
  of: Columns<Row>,
  ids: Iterable<string>,
) {
  return withLevels(known, await lookUp(known, lookups.organization, of, ids));
}

interface LocatedRow {
  readonly region: EntityId;
}

/** @throws Error where a region that an organization is based in was not known */
async function withLevels<Row extends LocatedRow>(known: AsKnown, rows: readonly Row[]) {
  const codes = rows.map(({ region }) => region);
  const regions = await lookUp(known, lookups.region, listedColumns.regions, codes);
  const levels = new Map(regions.map(({ code, level }) => [code, level]));
  return rows.map((row) => {
    const level = levels.get(row.region);
    if (level === undefined)
      throw new Error(`An organization is based in one of the regions, received ${row.region}.`);
    return { ...row, level };
  });
}
