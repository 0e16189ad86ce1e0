import { z } from 'zod';
import { REGION_LEVELS, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { within } from '../../registry/readings/places.js';
import type { RegionPath } from '../index/place.js';
import { pathUpTo } from '../reading/region-path.js';

/** The regions that each of some regions is in, itself last. */
export async function readPaths(
  reader: Reader,
  regions: Iterable<string>,
): Promise<ReadonlyMap<string, RegionPath>> {
  const codes = [...new Set(regions)];
  if (codes.length === 0) return new Map();
  const rows = await reader.read(regionPaths(codes));
  return new Map(rows.map(({ code, upward }) => [code, pathUpTo(upward)]));
}

const Above = z
  .tuple([z.string(), z.enum(valuesOf(REGION_LEVELS))])
  .transform(([code, level]) => ({ code, level }));
const PathRow = z.object({ code: z.string(), upward: z.array(Above) });

/** The regions from each region up to the widest, itself first. */
function regionPaths(codes: readonly string[]): Statement<z.infer<typeof PathRow>> {
  return {
    name: 'kept.regionPaths',
    text: `UNWIND $codes AS one MATCH (r:Region) WHERE r.id = one MATCH path = (r)-${within}->(top:Region)
      WHERE top.parent IS NULL
      RETURN r.id AS code, [x IN nodes(path) | [x.id, x.level]] AS upward`,
    parameters: { codes },
    decode: (row) => PathRow.parse(row),
  };
}
