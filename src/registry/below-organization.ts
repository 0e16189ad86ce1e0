import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import type { Reader } from '../graph/graph.js';
import { holds } from '../graph/holds.js';
import { readInBatches } from '../graph/read-in-batches.js';
import { readInRounds } from '../graph/read-in-rounds.js';
import type { Statement } from '../graph/statement.js';

/** A thing, and the code of the region that it is in. */
export const PlacedRow = z.object({ id: z.string(), region: z.string() });
export type PlacedRow = z.infer<typeof PlacedRow>;

/**
 * An organization, those below it on a day, and the units that these cover then, each with where it is; none where there
 * is no such organization.
 */
export async function belowOrganization(
  reader: Reader,
  organization: string,
  on: CivilDate,
): Promise<readonly PlacedRow[]> {
  const found = new Map<string, PlacedRow>();
  await readInRounds([organization], async (ids) => {
    const rows = await readInBatches(reader, ids, (some) => organizationsBelow(some, on));
    for (const { id, region } of rows) found.set(id, { id, region });
    return rows.flatMap(({ below }) => below);
  });
  const units = await readInBatches(reader, [...found.keys()], (some) => unitsCoveredBy(some, on));
  for (const unit of units) found.set(unit.id, unit);
  return [...found.values()];
}

const BelowRow = PlacedRow.extend({ below: z.array(z.string()) });

/** Some organizations with those directly below each on a day; what is none is left out. */
function organizationsBelow(
  ids: readonly string[],
  on: CivilDate,
): Statement<z.infer<typeof BelowRow>> {
  return {
    name: 'registry.organizationsBelow',
    text: `UNWIND $ids AS id MATCH (o:Organization) WHERE o.id = id
      CALL (o) { MATCH (o)<-[e:SUBORDINATE_TO]-(b:Organization) WHERE ${holds('e', '$on')} RETURN collect(b.id) AS below }
      RETURN o.id AS id, o.region AS region, below`,
    parameters: { ids, on },
    decode: (row) => BelowRow.parse(row),
  };
}

/** The units that some organizations cover on a day. */
function unitsCoveredBy(ids: readonly string[], on: CivilDate): Statement<PlacedRow> {
  return {
    name: 'registry.unitsCoveredBy',
    text: `UNWIND $ids AS id MATCH (o:Organization) WHERE o.id = id MATCH (o)-[e:COVERS]->(u:Unit)
      WHERE ${holds('e', '$on')} RETURN DISTINCT u.id AS id, u.region AS region`,
    parameters: { ids, on },
    decode: (row) => PlacedRow.parse(row),
  };
}
