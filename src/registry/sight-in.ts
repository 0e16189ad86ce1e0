import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { type Granted, grantedPart } from '../domain/divisions.js';
import { Remembered } from '../domain/remembered.js';
import type { Reader } from '../graph/graph.js';
import { holds } from '../graph/holds.js';
import { answersPerHead } from '../graph/per-head.js';
import { readInBatches } from '../graph/read-in-batches.js';
import { readInRounds } from '../graph/read-in-rounds.js';
import { isTold, type SeenPart, type Sight, type ToldRegions } from '../graph/sight.js';
import type { Statement } from '../graph/statement.js';
import { oncePerGraph } from '../graph/view.js';
import { currentThings } from './current-things.js';
import { beginningsOf } from './index/beginnings.js';
import { THING_TYPES } from './index/thing.js';

/**
 * What whoever is granted some regions and organizations may see of the graph as it is on a day.
 *
 * @param granted codes of regions, and ids of organizations; of those that the graph does not have nothing is seen
 */
export function sightIn(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
): Promise<SeenPart> {
  const key = keyOf(granted, today);
  return remembered(reader, key, async () => {
    const part = await read(reader, [...granted].sort(), today);
    latest(reader).remember(key, part.granted);
    return part;
  });
}

/** A request asks for its sight many times, and has one list. */
function keyOf(granted: readonly string[], today: CivilDate): string {
  const known = keys.get(granted) ?? [...granted].sort().join(' ');
  keys.set(granted, known);
  return `${today} ${known}`;
}

const keys = new WeakMap<readonly string[], string>();

/** What was last worked out to be granted, for those who may not wait: one that is behind is as good to them, and the regions alone. */
export function latestGranted(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
): Granted {
  const regionsAlone = () => ({ regions: [...granted].sort(), things: [] });
  return latest(reader).of(keyOf(granted, today), regionsAlone);
}

const latest = oncePerGraph(() => new Remembered<Granted>(mostSights));

/** As `sightIn`; null: all. */
export async function sightOf(
  reader: Reader,
  granted: readonly string[] | null,
  today: CivilDate,
): Promise<Sight> {
  return granted === null ? 'ALL' : sightIn(reader, granted, today);
}

/** Each takes some kilobytes, or some hundred where much of a country is granted. */
const mostSights = 64;
const remembered = answersPerHead<SeenPart>(mostSights);

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
  const homeOf = (id: string) => things.regionOf(id) ?? '';
  const organizations: string[] = [];
  const below = new Set<string>();
  for (const id of granted.filter((each) => !things.hasRegion(each))) {
    const all = await belowOrganization(reader, id, today);
    if (all.length > 0) organizations.push(id);
    for (const each of all) below.add(each);
  }
  const single = [...below].filter((id) => !inside.has(homeOf(id))).sort();
  const superiors = await superiorsOf(reader, regions, single, told);
  const homes = [...superiors.map(({ region }) => region), ...single.map(homeOf)];
  const above = new Set([...roots, ...homes].flatMap((code) => things.regionsUp(code)));
  const alliances = [
    ...(await reader.read(alliancesTouching(told))),
    ...(await readInBatches(reader, single, alliancesOfThings)),
  ];
  const every = { types: THING_TYPES, kinds: null, sourceKinds: null, on: today };
  const part = grantedPart(roots, single);
  return {
    granted: part,
    organizations,
    regions,
    told,
    regionsAbove: [...above].filter((code) => !inside.has(code)).sort(),
    alliances: [...new Set(alliances)].filter((id) => !inside.has(homeOf(id))).sort(),
    organizationsAbove: superiors.map(({ id }) => id).sort(),
    sources: things.count({ ...every, region: null, marks, besides: part }).sources,
  };
}

/** The ids of an organization, of those below it on a day, and of the units that these cover then; none where there is none. */
export async function belowOrganization(
  reader: Reader,
  organization: string,
  today: CivilDate,
): Promise<readonly string[]> {
  const found = new Set<string>();
  await readInRounds([organization], async (ids) => {
    const rows = await readInBatches(reader, ids, (some) => organizationsBelow(some, today));
    for (const { id } of rows) found.add(id);
    return rows.flatMap(({ below }) => below);
  });
  const units = await readInBatches(reader, [...found], (some) => unitsCoveredBy(some, today));
  return [...new Set([...found, ...units])];
}

/**
 * The organizations above those that are granted and not granted themselves, by whatever link there was.
 *
 * @param single the ids of organizations and units that are granted one by one
 */
async function superiorsOf(
  reader: Reader,
  regions: readonly string[],
  single: readonly string[],
  told: ToldRegions,
): Promise<SuperiorRow[]> {
  const isGranted = new Set(single);
  const found = new Map<string, SuperiorRow>();
  const add = (rows: readonly SuperiorRow[]): string[] => {
    const others = rows.filter(({ id }) => !isGranted.has(id));
    for (const row of others) found.set(row.id, row);
    return others.map(({ id }) => id);
  };
  const above = (ids: readonly string[]) =>
    readInBatches(reader, ids, (some) => superiorsAbove(some, told));
  const start = add([
    ...(await reader.read(superiorsFrom(regions, told))),
    ...(await above(single)),
  ]);
  await readInRounds(start, async (ids) => add(await above(ids)));
  return [...found.values()];
}

const SuperiorRow = z.object({ id: z.string(), region: z.string() });
type SuperiorRow = z.infer<typeof SuperiorRow>;

const IdRow = z.object({ id: z.string() });

/** The alliances outside of some regions that have ever had a member from there, or have served anything there. */
function alliancesTouching({ beginnings, others }: ToldRegions): Statement<string> {
  return {
    name: 'registry.alliancesTouching',
    text: `MATCH (a:Alliance) WHERE (a.region IS NULL OR NOT ${isTold('a.region')})
      AND (EXISTS { MATCH (a)<-[:MEMBER_OF]-(m:Entity) WHERE ${isTold('m.region')} }
        OR EXISTS { MATCH (a)-[:SERVES]->(s:Entity) WHERE ${isTold('s.region')} OR s:Region AND ${isTold('s.id')} }) RETURN a.id AS id`,
    parameters: { beginnings, others },
    decode: (row) => IdRow.parse(row).id,
  };
}

/** The alliances that some things have ever been members of, or been served by. */
function alliancesOfThings(ids: readonly string[]): Statement<string> {
  return {
    name: 'registry.alliancesOfThings',
    text: `UNWIND $ids AS id MATCH (m:Entity) WHERE m.id = id
      CALL (m) { MATCH (m)-[:MEMBER_OF]->(a:Alliance) RETURN a.id AS alliance UNION MATCH (m)<-[:SERVES]-(a:Alliance) RETURN a.id AS alliance }
      RETURN DISTINCT alliance AS id`,
    parameters: { ids },
    decode: (row) => IdRow.parse(row).id,
  };
}

const BelowRow = z.object({ id: z.string(), below: z.array(z.string()) });

/** Some organizations with those directly below each on a day; what is none is left out. */
function organizationsBelow(
  ids: readonly string[],
  on: CivilDate,
): Statement<z.infer<typeof BelowRow>> {
  return {
    name: 'registry.organizationsBelow',
    text: `UNWIND $ids AS id MATCH (o:Organization) WHERE o.id = id
      CALL (o) { MATCH (o)<-[e:SUBORDINATE_TO]-(b:Organization) WHERE ${holds('e', '$on')} RETURN collect(b.id) AS below }
      RETURN o.id AS id, below`,
    parameters: { ids, on },
    decode: (row) => BelowRow.parse(row),
  };
}

/** The units that some organizations cover on a day. */
function unitsCoveredBy(ids: readonly string[], on: CivilDate): Statement<string> {
  return {
    name: 'registry.unitsCoveredBy',
    text: `UNWIND $ids AS id MATCH (o:Organization) WHERE o.id = id MATCH (o)-[e:COVERS]->(u:Unit)
      WHERE ${holds('e', '$on')} RETURN DISTINCT u.id AS id`,
    parameters: { ids, on },
    decode: (row) => IdRow.parse(row).id,
  };
}

/** Gathered first: else Grafeo asks the condition of each link, not of each superior, which takes twice as long. */
const elsewhere = `MATCH (o)-[:SUBORDINATE_TO]->(s:Organization) WITH collect(DISTINCT s) AS found
      UNWIND found AS s WITH s WHERE NOT ${isTold('s.region')} RETURN s.id AS id, s.region AS region`;

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
