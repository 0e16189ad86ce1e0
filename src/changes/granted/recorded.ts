import type { CivilDate } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Reader } from '../../graph/graph.js';
import { seenRegions } from '../../graph/seen-ids.js';
import type { Sight } from '../../graph/sight.js';
import { belowOrganization } from '../../registry/below-organization.js';
import { type Ground, isThere, type RowChange } from './ground.js';

/** Where whoever records rows may write them: in some regions, and below some organizations. */
export interface Recorded {
  /** The codes of the regions that there are before. */
  readonly regions: ReadonlySet<string>;
  /** What is below an organization, by its id: the organization. */
  readonly things: ReadonlyMap<string, string>;
}

/**
 * Where somebody may write, as it is before rows change.
 *
 * @param granted the codes of regions, and the ids of organizations
 * @param ground knows of all of these whether they are there
 */
export async function recordedIn(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
  ground: Ground,
): Promise<Recorded> {
  const things = new Map<string, string>();
  for (const organization of granted.filter((id) => ground.homes.has(id)))
    for (const { id } of await belowOrganization(reader, organization, today))
      things.set(id, organization);
  return { regions: new Set(granted.filter((code) => ground.around.has(code))), things };
}

/** The same with what rows found below one of the organizations, in a region that is seen. */
export function withFounded(
  recorded: Recorded,
  changes: readonly RowChange[],
  before: Ground,
  sight: Sight,
): Recorded {
  if (recorded.things.size === 0) return recorded;
  const isSeen = seenRegions(sight);
  const founded = new Set(
    changes.flatMap(({ after }) => {
      const { id, region = '' } = after ?? {};
      return id !== undefined && isSeen(region) && !isThere(id, before) ? [id] : [];
    }),
  );
  const things = new Map(recorded.things);
  const links = changes.flatMap(({ table, after }) => {
    if (after === null) return [];
    if (table === 'subordinations') return [{ id: after.organization, above: after.superior }];
    return table === 'coverages' ? [{ id: after.unit, above: after.organization }] : [];
  });
  const under = groupedBy(links, ({ above = '' }) => above);
  // What is founded may stand below something else that is, which is then met here as well.
  for (const [above, organization] of things)
    for (const { id = '' } of under.get(above) ?? [])
      if (founded.has(id) && !things.has(id)) things.set(id, organization);
  return { ...recorded, things };
}
