import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { EntityId } from '../domain/ids.js';
import { holds } from '../graph/holds.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';

const InsideRow = z.object({
  inside: z.array(z.object({ id: EntityId, region: orNull(z.string()) })),
});

/** An alliance, and where it is located; null where that isn't stated. */
export type PlacedAlliance = z.infer<typeof InsideRow>['inside'][number];

/**
 * An alliance and those inside it, at any depth up to 8, as far as they and all between are alive on a
 * day: one row, empty where the alliance itself is not; no row where none has the id.
 */
export function alliancesInside(alliance: string, on: CivilDate): Statement<PlacedAlliance[]> {
  return {
    name: 'alliances.inside',
    text: `MATCH (a:Alliance) WHERE a.id = $alliance
      CALL (a) { MATCH path = (b:Alliance)-[:PART_OF*0..8]->(a) WHERE all(x IN nodes(path) WHERE ${holds('x', '$on')})
        RETURN collect({id: b.id, region: b.region}) AS inside }
      RETURN inside`,
    parameters: { alliance, on },
    decode: (row) => InsideRow.parse(row).inside,
  };
}
