import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import type { Reader } from '../graph/graph.js';
import { answersPerHead } from '../graph/per-head.js';
import { readInRounds } from '../graph/read-in-rounds.js';
import { isTold, type SeenPart, type Sight, type ToldRegions } from '../graph/sight.js';
import type { Statement } from '../graph/statement.js';
import { currentThings } from './current-things.js';
import { beginningsOf } from './index/beginnings.js';
import { THING_TYPES } from './index/thing.js';

/**
 * What whoever is granted some regions may see of the graph as it is.
 *
 * @param granted codes of regions; of those that the graph does not have nothing is seen
 */
export function sightIn(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
): Promise<SeenPart> {
  const asked = [...granted].sort();
  return remembered(reader, JSON.stringify([asked, today]), () => read(reader, asked, today));
}

/** As `sightIn`, of regions; null: all. */
export async function sightOf(
  reader: Reader,
  regions: readonly string[] | null,
  today: CivilDate,
): Promise<Sight> {
  return regions === null ? 'ALL' : sightIn(reader, regions, today);
}

/** Each takes some kilobytes, or some hundred where much of a country is granted. */
const remembered = answersPerHead<SeenPart>(64);

async function read(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
): Promise<SeenPart> {
  const { value: things } = await currentThings(reader);
  const there = granted.filter((code) => things.hasRegion(code));
  const roots = there.filter(
    (code) => !there.some((other) => other !== code && things.isInside(code, other)),
  );
  const marks = roots.map((code) => [code, true] as const);
  const regions = things.regionsAmong(marks).sort();
  const inside = new Set(regions);
  const told = beginningsOf(regions, things.regions());
  const superiors = await superiorsOf(reader, regions, told);
  const above = new Set(
    [...roots, ...superiors.map(({ region }) => region)].flatMap((code) => things.regionsUp(code)),
  );
  const every = { types: THING_TYPES, kinds: null, sourceKinds: null, on: today };
  return {
    roots,
    regions,
    told,
    regionsAbove: [...above].filter((code) => !inside.has(code)).sort(),
    alliances: (await reader.read(alliancesTouching(told))).sort(),
    organizationsAbove: superiors.map(({ id }) => id).sort(),
    sources: things.count({ ...every, region: null, marks }).sources,
  };
}

/** The organizations above those that are based in some regions and elsewhere themselves, by whatever link there was. */
async function superiorsOf(
  reader: Reader,
  regions: readonly string[],
  told: ToldRegions,
): Promise<SuperiorRow[]> {
  const found = new Map<string, SuperiorRow>();
  const add = (rows: readonly SuperiorRow[]): string[] => {
    for (const row of rows) found.set(row.id, row);
    return rows.map(({ id }) => id);
  };
  const start = add(await reader.read(superiorsFrom(regions, told)));
  await readInRounds(start, async (ids) => add(await reader.read(superiorsAbove(ids, told))));
  return [...found.values()];
}

const SuperiorRow = z.object({ id: z.string(), region: z.string() });
type SuperiorRow = z.infer<typeof SuperiorRow>;

const IdRow = z.object({ id: z.string() });

/** Through a list of a county's codes each thing takes as long as there are codes. */
const inside = (code: string) => isTold(code, { beginnings: '$beginnings', others: '$others' });

/** The alliances outside of some regions that have ever had a member from there, or have served anything there. */
function alliancesTouching({ beginnings, others }: ToldRegions): Statement<string> {
  return {
    name: 'registry.alliancesTouching',
    text: `MATCH (a:Alliance) WHERE (a.region IS NULL OR NOT ${inside('a.region')})
      AND (EXISTS { MATCH (a)<-[:MEMBER_OF]-(m:Entity) WHERE ${inside('m.region')} }
        OR EXISTS { MATCH (a)-[:SERVES]->(s:Entity) WHERE ${inside('s.region')} OR s:Region AND ${inside('s.id')} }) RETURN a.id AS id`,
    parameters: { beginnings, others },
    decode: (row) => IdRow.parse(row).id,
  };
}

const elsewhere = `MATCH (o)-[:SUBORDINATE_TO]->(s:Organization) WHERE NOT ${inside('s.region')}
      RETURN DISTINCT s.id AS id, s.region AS region`;

function superiorsFrom(
  regions: readonly string[],
  { beginnings, others }: ToldRegions,
): Statement<SuperiorRow> {
  return {
    name: 'registry.superiorsFrom',
    text: `UNWIND $regions AS code MATCH (r:Region) WHERE r.id = code MATCH (r)<-[:BASED_IN]-(o:Organization) ${elsewhere}`,
    parameters: { regions, beginnings, others },
    decode: (row) => SuperiorRow.parse(row),
  };
}

function superiorsAbove(
  ids: readonly string[],
  { beginnings, others }: ToldRegions,
): Statement<SuperiorRow> {
  return {
    name: 'registry.superiorsAbove',
    text: `UNWIND $ids AS id MATCH (o:Organization) WHERE o.id = id ${elsewhere}`,
    parameters: { ids, beginnings, others },
    decode: (row) => SuperiorRow.parse(row),
  };
}
