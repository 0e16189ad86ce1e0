import { z } from 'zod';
import type { RegionPath } from '../../coverage/index/place.js';
import { pathTo, pathUpTo } from '../../coverage/reading/region-path.js';
import { REGION_LEVELS, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import { orNull } from '../../graph/or-null.js';
import type { Statement } from '../../graph/statement.js';

/** Gives the regions that each region of a graph is in, itself last. All are read at once: a walk for each takes longer. */
export async function readAllPaths(reader: Reader): Promise<(region: string) => RegionPath> {
  const regions = new Map((await reader.read(allRegions())).map((region) => [region.code, region]));
  const paths = new Map<string, RegionPath>();
  return (code) => {
    const known = paths.get(code);
    if (known !== undefined) return known;
    const upward: Region[] = [];
    for (let at = regions.get(code); at !== undefined; at = regions.get(at.parent ?? ''))
      upward.push(at);
    const path = upward.length === 0 ? pathTo(code) : pathUpTo(upward);
    paths.set(code, path);
    return path;
  };
}

const Region = z.object({
  code: z.string(),
  parent: orNull(z.string()),
  level: z.enum(valuesOf(REGION_LEVELS)),
});
type Region = z.infer<typeof Region>;

function allRegions(): Statement<Region> {
  return {
    name: 'changes.allRegions',
    text: 'MATCH (r:Region) RETURN r.id AS code, r.parent AS parent, r.level AS level',
    parameters: {},
    decode: (row) => Region.parse(row),
  };
}
