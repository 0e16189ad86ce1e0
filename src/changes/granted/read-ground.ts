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
  const found = await readInBatches(reader, [...new Set(ids)], homesOf);
  const led = found.flatMap(({ id, leads }) => leads.map((lead) => ({ ...lead, alliance: id })));
  const homes = new Map([
    ...led.map(({ member, region }) => [member, region] as const),
    ...found.flatMap(({ id, region, isRegion }) => (isRegion ? [] : [[id, region] as const])),
  ]);
  const regions = found.flatMap(({ id, isRegion }) => (isRegion ? [id] : []));
  const codes = [...regions, ...homes.values()].filter((code) => code !== null);
  const around = new Map<string, string | null>();
  for (const path of (await readUpward(reader, codes)).values())
    for (const [at, code] of path.entries()) around.set(code, path[at + 1] ?? null);
  const leads = new Map(
    led.map(({ key, alliance, member, validTo }) => [
      key,
      { alliance, member, validTo: validTo ?? '' },
    ]),
  );
  return { around, homes, leads };
}

/** All that two readings of one graph have found. */
export function together(one: Ground, other: Ground): Ground {
  return {
    around: new Map([...one.around, ...other.around]),
    homes: new Map([...one.homes, ...other.homes]),
    leads: new Map([...one.leads, ...other.leads]),
  };
}

const HomeRow = z.object({
  id: z.string(),
  region: z.string().nullable(),
  isRegion: z.boolean(),
  leads: z.array(
    z.object({
      key: z.string(),
      validTo: z.string().nullable(),
      member: z.string(),
      region: z.string().nullable(),
    }),
  ),
});

function homesOf(ids: readonly string[]): Statement<z.infer<typeof HomeRow>> {
  return {
    name: 'changes.homesOf',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
      CALL (n) { MATCH (n)<-[e:MEMBER_OF]-(m:Entity) WHERE e.role = 'LEAD'
        RETURN collect({key: e.key, validTo: e.validTo, member: m.id, region: m.region}) AS leads }
      RETURN n.id AS id, n.region AS region, CASE WHEN n:Region THEN true ELSE false END AS isRegion, leads`,
    parameters: { ids },
    decode: (row) => HomeRow.parse(row),
  };
}
