import { z } from 'zod';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import { readUpward } from '../../registry/divisions.js';
import type { Ground } from './ground.js';

/**
 * How some things lie, and what they lie in; those that are not there are left out. The same is asked of what is there and
 * of what is not, so that the time that it takes tells nothing.
 */
export async function readGround(reader: Reader, ids: Iterable<string>): Promise<Ground> {
  const asked = [...new Set(ids)];
  const [found, leads] = await Promise.all([
    readInBatches(reader, asked, homesOf),
    readInBatches(reader, asked, leadsOf),
  ]);
  const homes = new Map([...found, ...leads.map(({ member }) => member)].map(homeOf));
  const regions = found.flatMap(({ id, isRegion }) => (isRegion ? [id] : []));
  for (const code of regions) homes.delete(code);
  const codes = [...regions, ...homes.values()].filter((code) => code !== null);
  const around = new Map<string, string | null>();
  for (const path of (await readUpward(reader, codes)).values())
    for (const [at, code] of path.entries()) around.set(code, path[at + 1] ?? null);
  return {
    ...{ around, homes },
    leads: new Map(
      leads.map(({ key, alliance, member, validTo }) => [
        key,
        { alliance, member: member.id, validTo: validTo ?? '' },
      ]),
    ),
  };
}

/** All that two readings of one graph have found. */
export function together(one: Ground, other: Ground): Ground {
  return {
    around: new Map([...one.around, ...other.around]),
    homes: new Map([...one.homes, ...other.homes]),
    leads: new Map([...one.leads, ...other.leads]),
  };
}

function homeOf({ id, region }: z.infer<typeof Home>): [string, string | null] {
  return [id, region];
}

const Home = z.object({ id: z.string(), region: z.string().nullable() });
const HomeRow = Home.extend({ isRegion: z.boolean() });

function homesOf(ids: readonly string[]): Statement<z.infer<typeof HomeRow>> {
  return {
    name: 'changes.homesOf',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
      RETURN n.id AS id, n.region AS region, CASE WHEN n:Region THEN true ELSE false END AS isRegion`,
    parameters: { ids },
    decode: (row) => HomeRow.parse(row),
  };
}

const LeadRow = z.object({
  key: z.string(),
  alliance: z.string(),
  validTo: z.string().nullable(),
  member: Home,
});

function leadsOf(alliances: readonly string[]): Statement<z.infer<typeof LeadRow>> {
  return {
    name: 'changes.leadsOf',
    text: `UNWIND $ids AS id MATCH (a:Alliance) WHERE a.id = id MATCH (a)<-[e:MEMBER_OF]-(m:Entity) WHERE e.role = 'LEAD'
      RETURN e.key AS key, a.id AS alliance, e.validTo AS validTo, {id: m.id, region: m.region} AS member`,
    parameters: { ids: alliances },
    decode: (row) => LeadRow.parse(row),
  };
}
