import { z } from 'zod';
import type { CivilDate } from '../domain/civil-date.js';
import { grantedPart } from '../domain/divisions.js';
import { setOf } from '../domain/set-of.js';
import type { Reader } from '../graph/graph.js';
import { readInBatches } from '../graph/read-in-batches.js';
import { readInRounds } from '../graph/read-in-rounds.js';
import { isTold, type SeenPart, type ToldRegions } from '../graph/sight.js';
import type { Statement } from '../graph/statement.js';
import { belowOrganization, PlacedRow } from './below-organization.js';
import { currentThings } from './current-things.js';
import { THING_TYPES } from './index/thing.js';
import type { ThingIndex } from './index/thing-index.js';

/**
 * Works out what whoever is granted some regions and organizations sees.
 *
 * @param granted codes and ids, in order
 * @param before the same as it was earlier: what of it has not changed is given again, as much is remembered by that
 */
export async function readPart(
  reader: Reader,
  granted: readonly string[],
  today: CivilDate,
  before: SeenPart | null,
): Promise<SeenPart> {
  const { value: things } = await currentThings(reader);
  const roots = rootsOf(granted, things);
  const marks = roots.map((code) => [code, true] as const);
  const { regions, told } = things.part(roots);
  const inside = setOf(regions);
  const { organizations, elsewhere } = await below(reader, granted, things, inside, today);
  const single = elsewhere.map(({ id }) => id).sort();
  const superiors = await superiorsOf(reader, regions, single, told);
  const homes = new Set([...superiors, ...elsewhere].map(({ region }) => region));
  const above = new Set([...roots, ...homes].flatMap((code) => things.regionsUp(code)));
  const touching = new Set([
    ...(await alliancesFrom(reader, regions, told, things)),
    ...(await readInBatches(reader, single, alliancesOfThings)),
  ]);
  const alliances = [...touching].filter((id) => !inside.has(things.regionOf(id) ?? ''));
  const given = before?.granted;
  const isGiven = isSame(given?.regions, roots) && isSame(given?.things, single);
  const part = given !== undefined && isGiven ? given : grantedPart(roots, single);
  const every = { types: THING_TYPES, kinds: null, sourceKinds: null, on: today };
  return {
    granted: part,
    organizations,
    regions,
    told,
    regionsAbove: kept(before?.regionsAbove, [...above].filter((code) => !inside.has(code)).sort()),
    alliances: kept(before?.alliances, alliances.sort()),
    organizationsAbove: kept(before?.organizationsAbove, superiors.map(({ id }) => id).sort()),
    sources: kept(
      before?.sources,
      things.count({ ...every, region: null, marks, besides: part }).sources,
    ),
  };
}

/** The regions that are granted, none of which lies in another. */
function rootsOf(granted: readonly string[], things: ThingIndex): string[] {
  const there = granted.filter((code) => things.hasRegion(code));
  return there.filter(
    (code) => !there.some((other) => other !== code && things.isInside(code, other)),
  );
}

/** The granted organizations that there are, and what of these and below them is in no granted region. */
async function below(
  reader: Reader,
  granted: readonly string[],
  things: ThingIndex,
  inside: ReadonlySet<string>,
  today: CivilDate,
) {
  const organizations: string[] = [];
  const elsewhere = new Map<string, PlacedRow>();
  for (const id of granted.filter((each) => !things.hasRegion(each))) {
    const all = await belowOrganization(reader, id, today);
    if (all.length > 0) organizations.push(id);
    for (const each of all) if (!inside.has(each.region)) elsewhere.set(each.id, each);
  }
  return { organizations, elsewhere: [...elsewhere.values()] };
}

function kept(before: readonly string[] | undefined, is: readonly string[]): readonly string[] {
  return before !== undefined && isSame(before, is) ? before : is;
}

function isSame(before: readonly string[] | undefined, is: readonly string[]): boolean {
  return before?.length === is.length && before.every((id, at) => id === is[at]);
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
): Promise<PlacedRow[]> {
  const isGranted = new Set(single);
  const found = new Map<string, PlacedRow>();
  const add = (rows: readonly PlacedRow[]): string[] => {
    const others = rows.filter(({ id }) => !isGranted.has(id));
    for (const row of others) found.set(row.id, row);
    return others.map(({ id }) => id);
  };
  const above = (ids: readonly string[]) =>
    readInBatches(reader, ids, (some) => superiorsAbove(some, told));
  const start = add([
    ...(await readInBatches(reader, regions, (some) => superiorsFrom(some, told))),
    ...(await above(single)),
  ]);
  await readInRounds(start, async (ids) => add(await above(ids)));
  return [...found.values()];
}

/** Where more of the graph is granted than this, all alliances are looked at, and not all that lies there. */
const mostGranted = 1 / 6;

/** The alliances that have ever had a member from some regions, or have served anything there; maybe some of these regions. */
async function alliancesFrom(
  reader: Reader,
  regions: readonly string[],
  told: ToldRegions,
  things: ThingIndex,
): Promise<readonly string[]> {
  return regions.length > things.regionCount * mostGranted
    ? reader.read(alliancesTouching(told))
    : readInBatches(reader, regions, alliancesOfRegions);
}

const IdRow = z.object({ id: z.string() });

export function alliancesTouching({ beginnings, others }: ToldRegions): Statement<string> {
  return {
    name: 'registry.alliancesTouching',
    text: `MATCH (a:Alliance) WHERE (a.region IS NULL OR NOT ${isTold('a.region')})
      AND (EXISTS { MATCH (a)<-[:MEMBER_OF]-(m:Entity) WHERE ${isTold('m.region')} }
        OR EXISTS { MATCH (a)-[:SERVES]->(s:Entity) WHERE ${isTold('s.region')} OR s:Region AND ${isTold('s.id')} }) RETURN a.id AS id`,
    parameters: { beginnings, others },
    decode: (row) => IdRow.parse(row).id,
  };
}

export function alliancesOfRegions(regions: readonly string[]): Statement<string> {
  return {
    name: 'registry.alliancesOfRegions',
    text: `UNWIND $regions AS code MATCH (r:Region) WHERE r.id = code
      CALL (r) { MATCH (r)<-[:BASED_IN]-(:Organization)-[:MEMBER_OF]->(a:Alliance) RETURN a.id AS alliance
        UNION MATCH (r)<-[:LOCATED_IN]-(:Unit)-[:MEMBER_OF]->(a:Alliance) RETURN a.id AS alliance
        UNION MATCH (r)<-[:LOCATED_IN]-(:Unit)<-[:SERVES]-(a:Alliance) RETURN a.id AS alliance
        UNION MATCH (r)<-[:SERVES]-(a:Alliance) RETURN a.id AS alliance }
      RETURN DISTINCT alliance AS id`,
    parameters: { regions },
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

/** Gathered first: else Grafeo asks the condition of each link, not of each superior, which takes twice as long. */
const elsewhere = `MATCH (o)-[:SUBORDINATE_TO]->(s:Organization) WITH collect(DISTINCT s) AS found
      UNWIND found AS s WITH s WHERE NOT ${isTold('s.region')} RETURN s.id AS id, s.region AS region`;

function superiorsFrom(
  regions: readonly string[],
  { beginnings, others }: ToldRegions,
): Statement<PlacedRow> {
  return {
    name: 'registry.superiorsFrom',
    text: `UNWIND $regions AS code MATCH (r:Region) WHERE r.id = code MATCH (r)<-[:BASED_IN]-(o:Organization) ${elsewhere}`,
    parameters: { regions, beginnings, others },
    decode: (row) => PlacedRow.parse(row),
  };
}

function superiorsAbove(
  ids: readonly string[],
  { beginnings, others }: ToldRegions,
): Statement<PlacedRow> {
  return {
    name: 'registry.superiorsAbove',
    text: `UNWIND $ids AS id MATCH (o:Organization) WHERE o.id = id ${elsewhere}`,
    parameters: { ids, beginnings, others },
    decode: (row) => PlacedRow.parse(row),
  };
}
