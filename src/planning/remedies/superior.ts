import type { OrganizationKind } from '../../domain/vocabulary.js';
import type { PlanFacts, PlanOrganization, PlanUnit } from '../facts/facts.js';

/** The kinds that a new branch can be under, the first of them before the others. */
const kinds: readonly OrganizationKind[] = ['COMMITTEE', 'GENERAL_BRANCH', 'BIG_COMMITTEE'];

/** Codes of counties, townships, villages and communities; grids and micro-grids have codes of their own. */
const administrative = /^(\d{6}|\d{9}|\d{12})$/;

/**
 * The organization that a new one for a unit is under: the nearest above in the tree of regions, from the village or
 * community up to the county; in one region a committee before a general branch before a community's big committee, of
 * several the first by id. All of them have whole chains, so that of what is founded under them is whole too. Where there
 * is none the nearest above by the links of a unit that may be planned by itself; else null.
 */
export function superiorsIn({
  organizations,
  single,
  above: lines,
}: PlanFacts): (unit: PlanUnit) => PlanOrganization | null {
  // Below others nothing can be founded in the region of such a unit.
  const superiors = new Map(
    organizations
      .filter(({ id, kind }) => single.has(id) && kinds.includes(kind))
      .map((each) => [each.id, each]),
  );
  const byRegion = new Map<string, PlanOrganization>();
  for (const organization of organizations) {
    const known = byRegion.get(organization.region);
    if (isBefore(organization, known)) byRegion.set(organization.region, organization);
  }
  return ({ id, path }) => {
    for (const region of path.toReversed()) {
      const above = administrative.test(region) ? byRegion.get(region) : undefined;
      if (above !== undefined) return above;
    }
    const [nearest = null] = (lines.get(id) ?? []).flatMap((each) => superiors.get(each) ?? []);
    return nearest;
  };
}

/**
 * Where an organization for a unit is based: in its village or community, else as far down as its region lies, and never
 * in a grid or micro-grid, where organizations are held to the six levels.
 */
export function baseOf({ path, region }: PlanUnit): string {
  return path.findLast((code) => administrative.test(code)) ?? region;
}

function isBefore(one: PlanOrganization, other: PlanOrganization | undefined): boolean {
  const rank = kinds.indexOf(one.kind);
  if (rank < 0) return false;
  if (other === undefined) return true;
  const otherRank = kinds.indexOf(other.kind);
  return rank < otherRank || (rank === otherRank && one.id < other.id);
}
