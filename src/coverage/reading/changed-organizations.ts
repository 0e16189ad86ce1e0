import type { Reader } from '../../graph/graph.js';
import {
  type OrganizationRowLists,
  organizationAssembler,
} from '../facts/assemble-organization.js';
import type { OrganizationFacts } from '../facts/organization-facts.js';
import {
  type Affected,
  afterChange,
  type PlacedRows,
  type RowChanges,
} from '../facts/row-changes.js';
import { superiorsNow } from './linked-organizations.js';
import { listedOrganizationColumns } from './organizations-with-ids.js';
import { readOwnRows } from './rows-around-organization.js';
import type { Scoped } from './scoped.js';
import { isGroup, readSuperiors } from './superiors.js';

/** An organization with its facts, and by what a scope chooses it. */
export type PlacedOrganization = Pick<Scoped<OrganizationFacts>, 'region' | 'sourceKind' | 'facts'>;

/** The rows that facts of some organizations are made of. */
export interface OrganizationRows {
  readonly ids: ReadonlySet<string>;
  /** These, and all that is above them. */
  readonly rows: OrganizationRowLists<PlacedRows>;
}

/**
 * Reads the rows of organizations that may change. What is above them is read of those whose lines upward do, and of
 * party groups, since what these cover counts through their lines; of others it makes no difference.
 */
export async function readOrganizations(
  reader: Reader,
  affected: Pick<Affected, 'organizations' | 'lines'>,
): Promise<OrganizationRows> {
  const of = listedOrganizationColumns;
  const own = await readOwnRows<PlacedRows>(reader, affected.organizations, of, 'COUNTED');
  const lines = new Set(affected.lines);
  const linked = own.filter(({ organization: o }) => lines.has(o.id) || isGroup(o));
  const start = {
    organizations: own.map(({ organization }) => organization),
    subordinations: linked.flatMap(({ links }) => links),
  };
  // A line that ends at one goes on from there where that is moved.
  const goesOn = () => true;
  const superiors = await readSuperiors<PlacedRows>(start, goesOn, superiorsNow(reader, of));
  const covered = own.flatMap((each) => each.covered);
  return {
    ids: new Set(affected.organizations),
    rows: {
      ...superiors,
      counts: own.flatMap(({ counts }) => counts),
      coverages: covered.map(({ edge }) => edge),
      units: covered.map(({ unit }) => unit),
    },
  };
}

/** The organizations by their rows. */
export function organizationsOf({ ids, rows }: OrganizationRows): PlacedOrganization[] {
  const factsOf = organizationAssembler(rows);
  return rows.organizations
    .filter(({ id }) => ids.has(id))
    .map((organization) => {
      const { region, sourceKind } = organization;
      return { region, sourceKind, facts: factsOf(organization) };
    });
}

/**
 * The same as a change leaves them, with new ones.
 *
 * @param units those that new coverages lead to
 */
export function organizationsAfter(
  { ids, rows }: OrganizationRows,
  units: readonly PlacedRows['units'][],
  changes: RowChanges,
): PlacedOrganization[] {
  return organizationsOf({
    ids,
    rows: {
      organizations: afterChange('organizations', rows.organizations, changes),
      subordinations: afterChange('subordinations', rows.subordinations, changes),
      counts: afterChange('counts', rows.counts, changes),
      coverages: afterChange('coverages', rows.coverages, changes),
      units: afterChange('units', [...rows.units, ...units], changes),
    },
  });
}
