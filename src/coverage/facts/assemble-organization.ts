import type { EntityId } from '../../domain/ids.js';
import type { Hierarchy, RankedOrganization, Subordination } from './hierarchy.js';
import { grouped, indexed, lifetimeOf } from './indexes.js';
import type { CoveredUnitFact, OrganizationFacts } from './organization-facts.js';
import type { OrganizationFactRows, OrganizationRow } from './rows.js';

/**
 * Gives the facts of organizations from rows: their counts, the units that they cover, and all that is
 * above them. The rows are gone through once; then each organization costs what its facts hold.
 */
export function organizationAssembler(
  rows: OrganizationFactRows,
): (organization: OrganizationRow) => OrganizationFacts {
  const units = indexed(rows.units, ({ id }) => id);
  const regions = indexed(rows.regions, ({ code }) => code);
  const organizations = indexed(rows.organizations, ({ id }) => id);
  const coveragesOf = grouped(rows.coverages, ({ organization }) => organization);
  const countsOf = grouped(rows.counts, ({ entity }) => entity);
  const superiorsOf = grouped(rows.subordinations, ({ organization }) => organization);

  return (organization) => ({
    ...ranked(organization),
    termStart: organization.termStart,
    hasCommittee: organization.hasCommittee,
    counts: countsOf(organization.id).map(({ on, fullMembers }) => ({ on, fullMembers })),
    covered: coveredBy(organization.id),
    above: above(organization.id),
  });

  /** @throws Error where its region is not among the rows */
  function ranked(organization: OrganizationRow): RankedOrganization {
    const { id, kind, region } = organization;
    const at = regions.get(region);
    if (at === undefined)
      throw new Error(`An organization is based in one of the regions, received ${region}.`);
    return { id, kind, level: at.level, lifetime: lifetimeOf(organization) };
  }

  function coveredBy(id: EntityId): CoveredUnitFact[] {
    return coveragesOf(id).flatMap((edge) => {
      const unit = units.get(edge.unit);
      if (unit === undefined) return [];
      return { unit: unit.id, lifetime: lifetimeOf(edge), unitLifetime: lifetimeOf(unit) };
    });
  }

  /** Every organization and every edge once, also where edges go in a circle. */
  function above(start: EntityId): Hierarchy {
    const reached = new Set([start]);
    const subordinations: Subordination[] = [];
    for (const id of reached)
      for (const edge of superiorsOf(id)) {
        if (!organizations.has(edge.superior)) continue;
        const { organization, superior } = edge;
        subordinations.push({ organization, superior, lifetime: lifetimeOf(edge) });
        reached.add(superior);
      }
    reached.delete(start);
    const superiors = [...reached].flatMap((id) => organizations.get(id) ?? []);
    return { organizations: superiors.map(ranked), subordinations };
  }
}
