import { z } from 'zod';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';

/** The codes of the regions from the widest down to each of some regions, itself last. */
export async function readPaths(
  reader: Reader,
  regions: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const codes = [...new Set(regions)];
  if (codes.length === 0) return new Map();
  const rows = await reader.read(regionPaths(codes));
  return new Map(rows.map(({ code, path }) => [code, [...path].reverse()]));
}

const PathRow = z.object({ code: z.string(), path: z.array(z.string()) });

/** The regions from each region up to the widest, itself first. */
function regionPaths(codes: readonly string[]): Statement<z.infer<typeof PathRow>> {
  return {
    name: 'kept.regionPaths',
    text: `UNWIND $codes AS one MATCH (r:Region) WHERE r.id = one MATCH path = (r)-[:WITHIN*0..8]->(top:Region)
      WHERE top.parent IS NULL RETURN r.id AS code, [x IN nodes(path) | x.id] AS path`,
    parameters: { codes },
    decode: (row) => PathRow.parse(row),
  };
}
