import type { EntityId } from '../../domain/ids.js';
import { type Day, isAliveOn } from '../../domain/timeline.js';
import type { RankedOrganization, RankedRows } from './rows.js';

/**
 * Organizations, each once, and the edges between them, past and future included, in any order. An
 * edge to an organization that is not listed counts as none.
 */
export interface Hierarchy<R extends RankedRows = RankedRows> {
  readonly organizations: readonly R['organizations'][];
  readonly subordinations: readonly R['subordinations'][];
}

/** A hierarchy on one day: the living organizations and the edges that hold between them. */
export interface LivingHierarchy {
  readonly organizations: ReadonlyMap<EntityId, RankedOrganization>;
  /** Different superiors, in any order; two rows that name the same one name one. */
  readonly superiors: ReadonlyMap<EntityId, ReadonlySet<RankedOrganization>>;
}

/** What of a hierarchy is alive on a day; an edge only together with both of its ends. */
export function livingOn(hierarchy: Hierarchy, day: Day): LivingHierarchy {
  const organizations = new Map<EntityId, RankedOrganization>();
  for (const organization of hierarchy.organizations)
    if (isAliveOn(organization.lifetime, day)) organizations.set(organization.id, organization);

  const superiors = new Map<EntityId, Set<RankedOrganization>>();
  for (const { organization, superior, lifetime } of hierarchy.subordinations) {
    const above = organizations.get(superior);
    if (above === undefined || !organizations.has(organization)) continue;
    if (!isAliveOn(lifetime, day)) continue;
    const known = superiors.get(organization);
    if (known === undefined) superiors.set(organization, new Set([above]));
    else known.add(above);
  }
  return { organizations, superiors };
}

/** Whether it is based below the county, and so has to reach a county's committee. */
export function isBelowCounty({ level }: Pick<RankedOrganization, 'level'>): boolean {
  return level !== 'COUNTY' && level !== 'PREFECTURE' && level !== 'PROVINCE';
}

/** Whether a chain that reaches it is whole: a COMMITTEE based in a county or above. */
export function isChainTop(place: Pick<RankedOrganization, 'kind' | 'level'>): boolean {
  return place.kind === 'COMMITTEE' && !isBelowCounty(place);
}
