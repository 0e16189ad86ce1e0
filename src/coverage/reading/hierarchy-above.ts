import type { EntityId } from '../../domain/ids.js';
import { isChainTop } from '../chain/chain-levels.js';
import type { Hierarchy, RankedOrganization, Subordination } from '../facts/hierarchy.js';

/** An organization with its own SUBORDINATE_TO edges upward, past and future ones included. */
export interface Rung {
  readonly organization: RankedOrganization;
  readonly subordinations: readonly Subordination[];
}

/** Rungs by the ids of their organizations. */
type Rungs = ReadonlyMap<EntityId, Rung>;

/**
 * Reads what is above some organizations, in rounds: the superiors that are not read yet, by their
 * ids, until nothing new appears. So each organization and each edge is read once, however many lines
 * lead to it and whether they lead round. A line ends at a COMMITTEE of a county, where a chain does.
 *
 * @param starts organizations that are read already
 * @param read gives the rungs with some ids
 * @returns the starts and all that is above them
 */
export async function readAbove(
  starts: readonly Rung[],
  read: (ids: readonly EntityId[]) => Promise<readonly Rung[]>,
): Promise<Rungs> {
  const rungs = new Map<EntityId, Rung>();
  const asked = new Set<EntityId>();
  for (let round = starts; round.length > 0; ) {
    for (const rung of round) rungs.set(rung.organization.id, rung);
    const next = new Set(round.flatMap(superiorsOf).filter((id) => !rungs.has(id)));
    const unread = [...next].filter((id) => !asked.has(id));
    for (const id of unread) asked.add(id);
    round = unread.length === 0 ? [] : await read(unread);
  }
  return rungs;
}

/** Rungs as one hierarchy. */
export function hierarchyOfRungs(rungs: Rungs): Hierarchy {
  const all = [...rungs.values()];
  return {
    organizations: all.map(({ organization }) => organization),
    subordinations: all.flatMap(climbing),
  };
}

/**
 * Organizations and what is above them as one hierarchy, each organization once. Two that have reached
 * the same one know the same edges of it, so those of the first are taken.
 */
export function hierarchyOf(
  parts: readonly (RankedOrganization & { readonly above: Hierarchy })[],
): Hierarchy {
  const organizations = new Map<EntityId, RankedOrganization>();
  const subordinations: Subordination[] = [];
  const done = new Set<EntityId>();
  for (const { above, ...organization } of parts) {
    for (const each of [...above.organizations, organization]) organizations.set(each.id, each);
    const edges = above.subordinations.filter((edge) => !done.has(edge.organization));
    for (const edge of edges) done.add(edge.organization);
    subordinations.push(...edges);
  }
  return { organizations: [...organizations.values()], subordinations };
}

/** What is above an organization, itself left out unless it is above itself. */
export function reachedFrom(start: EntityId, rungs: Rungs): Hierarchy {
  const organizations = new Map<EntityId, RankedOrganization>();
  const subordinations: Subordination[] = [];
  const done = new Set<EntityId>();
  const waiting = [start];
  for (const id of waiting) {
    const rung = rungs.get(id);
    if (rung === undefined || done.has(id)) continue;
    done.add(id);
    for (const edge of climbing(rung)) {
      subordinations.push(edge);
      waiting.push(edge.superior);
      const superior = rungs.get(edge.superior);
      if (superior !== undefined) organizations.set(edge.superior, superior.organization);
    }
  }
  return { organizations: [...organizations.values()], subordinations };
}

function superiorsOf(rung: Rung): EntityId[] {
  return climbing(rung).map(({ superior }) => superior);
}

/** The edges by which a line goes on from an organization. */
function climbing({ organization, subordinations }: Rung): readonly Subordination[] {
  return isChainTop(organization) ? [] : subordinations;
}
