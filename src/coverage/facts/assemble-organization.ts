import type { EntityId } from '../../domain/ids.js';
import { type Hierarchy, isChainTop } from './hierarchy.js';
import { grouped, indexed } from './indexes.js';
import type { CoveredUnitFact, OrganizationFacts } from './organization-facts.js';
import type { AssessedOrganizationRow, RankedRows, RowLists } from './rows.js';

/** The rows that the facts of organizations are made of. */
export type OrganizationRowLists<R extends RankedRows = RankedRows> = RowLists<
  R,
  'units' | 'organizations' | 'coverages' | 'subordinations' | 'counts'
>;

/**
 * Gives the facts of organizations from rows: their counts, the units that they cover, and all that is
 * above them. The rows are gone through once; then each organization costs what its facts hold.
 */
export function organizationAssembler<R extends RankedRows>(
  rows: OrganizationRowLists<R>,
): (organization: AssessedOrganizationRow) => OrganizationFacts<R> {
  const units = indexed(rows.units, ({ id }) => id);
  const organizations = indexed(rows.organizations, ({ id }) => id);
  const coveragesOf = grouped(rows.coverages, ({ organization }) => organization);
  const countsOf = grouped(rows.counts, ({ entity }) => entity);
  const linksOf = grouped(rows.subordinations, ({ organization }) => organization);

  return ({ id, kind, level, lifetime, termStart, hasCommittee }) => ({
    ...{ id, kind, level, lifetime, termStart, hasCommittee },
    counts: countsOf(id),
    covered: coveredBy(id),
    above: above(id),
  });

  function coveredBy(id: EntityId): CoveredUnitFact<R>[] {
    return coveragesOf(id).flatMap((edge) => {
      const unit = units.get(edge.unit);
      return unit === undefined ? [] : [{ edge, unit }];
    });
  }

  /** Every organization and every edge once, also where edges go in a circle. */
  function above(start: EntityId): Hierarchy<R> {
    const reached = new Set([start]);
    const subordinations: R['subordinations'][] = [];
    for (const id of reached) {
      const organization = organizations.get(id);
      if (organization !== undefined && isChainTop(organization)) continue;
      for (const edge of linksOf(id)) {
        if (!organizations.has(edge.superior)) continue;
        subordinations.push(edge);
        reached.add(edge.superior);
      }
    }
    reached.delete(start);
    const superiors = [...reached].flatMap((id) => organizations.get(id) ?? []);
    return { organizations: superiors, subordinations };
  }
}
