import { z } from 'zod';
import { REGION_LEVELS, type RegionLevel, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { within } from '../../registry/readings/places.js';
import type { RegionPath } from '../index/place.js';

/** The regions that each of some regions is in, itself last. */
export async function readPaths(
  reader: Reader,
  regions: Iterable<string>,
): Promise<ReadonlyMap<string, RegionPath>> {
  const codes = [...new Set(regions)];
  if (codes.length === 0) return new Map();
  const rows = await reader.read(regionPaths(codes));
  return new Map(
    rows.map(({ code, upward, levels }) => {
      const grids = levels.filter(isGrid).length;
      const path = upward.slice(grids).reverse();
      return [code, { path, grids: upward.slice(0, grids).reverse() }];
    }),
  );
}

/** The path to a region that nothing is known of. */
export function pathTo(region: string): RegionPath {
  return { path: [region], grids: [] };
}

/** Only a grid has a micro-grid in it, and neither has any other region. */
function isGrid(level: RegionLevel): boolean {
  return level === 'GRID' || level === 'MICRO_GRID';
}

const PathRow = z.object({
  code: z.string(),
  upward: z.array(z.string()),
  levels: z.array(z.enum(valuesOf(REGION_LEVELS))),
});

/** The regions from each region up to the widest, itself first. */
function regionPaths(codes: readonly string[]): Statement<z.infer<typeof PathRow>> {
  return {
    name: 'kept.regionPaths',
    text: `UNWIND $codes AS one MATCH (r:Region) WHERE r.id = one MATCH path = (r)-${within}->(top:Region)
      WHERE top.parent IS NULL
      RETURN r.id AS code, [x IN nodes(path) | x.id] AS upward, [x IN nodes(path) | x.level] AS levels`,
    parameters: { codes },
    decode: (row) => PathRow.parse(row),
  };
}
