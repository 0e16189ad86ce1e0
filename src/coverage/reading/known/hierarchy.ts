import type { z } from 'zod';
import type { EntityId } from '../../../domain/ids.js';
import type { Organization, Subordination } from './columns.js';
import { lookUp, lookups } from './lookups.js';
import type { Past } from './past.js';
import { readUpward } from './upward.js';

type KnownOrganization = z.infer<typeof Organization>;

/** Organizations, and the edges upward of those from which a line goes on. */
interface KnownHierarchy {
  readonly organizations: readonly KnownOrganization[];
  readonly subordinations: readonly z.infer<typeof Subordination>[];
}

/**
 * Reads organizations and what was known to be above them.
 *
 * @param goesOn whether a line of superiors goes on from an organization
 */
export async function hierarchyAbove(
  past: Past,
  ids: Iterable<EntityId>,
  goesOn: (organization: KnownOrganization) => boolean,
): Promise<KnownHierarchy> {
  let hierarchy: KnownHierarchy = { organizations: [], subordinations: [] };
  await readUpward(ids, async (round) => {
    const found = await lookUp(past, lookups.organization, round);
    const climbing = found.filter(goesOn).map(({ id }) => id);
    const edges = await lookUp(past, lookups.subordination, climbing);
    hierarchy = {
      organizations: hierarchy.organizations.concat(found),
      subordinations: hierarchy.subordinations.concat(edges),
    };
    return edges.map(({ superior }) => superior);
  });
  return hierarchy;
}
