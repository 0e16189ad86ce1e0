import { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { EntityId } from '../../domain/ids.js';
import { REGION_LEVELS, type RegionLevel, valuesOf } from '../../domain/vocabulary.js';
import { andClause } from '../../graph/compiled.js';
import { allHold } from '../../graph/holds.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Seeing } from '../../graph/seeing.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';
import { divisionsOf } from '../../registry/divisions.js';
import { within } from '../../registry/readings/places.js';
import { pathOn } from '../../registry/regions-on.js';

/** A region, and one that it is in; itself among these. */
const EnclosingRegionRow = z.object({
  region: z.string(),
  enclosing: z.string(),
  level: z.enum(valuesOf(REGION_LEVELS)),
});
export type EnclosingRegion = z.infer<typeof EnclosingRegionRow>;

/** The levels of some regions, each once, by their codes. */
export async function readLevels(
  { reader, builder }: Seeing,
  regions: readonly string[],
): Promise<ReadonlyMap<string, RegionLevel>> {
  const found = await readInBatches(reader, regions, (batch) => regionLevels(batch, builder()));
  return new Map(found.map(({ region, level }) => [region, level]));
}

const LevelRow = EnclosingRegionRow.omit({ enclosing: true });

function regionLevels(
  regions: readonly string[],
  builder: StatementBuilder,
): Statement<z.infer<typeof LevelRow>> {
  return {
    name: 'alliances.regionLevels',
    text: `UNWIND $regions AS one MATCH (r:Region) WHERE r.id = one${andClause(builder.seen(['Region'], 'r'))} RETURN r.id AS region, r.level AS level`,
    parameters: { regions, ...builder.parameters },
    decode: (row) => LevelRow.parse(row),
  };
}

/** The regions that are seen and enclosed some regions that are, on a day. */
export async function readEnclosing(
  seeing: Seeing,
  regions: readonly string[],
  on: CivilDate,
): Promise<EnclosingRegion[]> {
  const { reader, granted, builder } = seeing;
  const around = await readInBatches(reader, regions, (batch) =>
    enclosingRegions(batch, builder()),
  );
  const divisions = (await divisionsOf(reader)).within(granted);
  if (divisions.elsewhereOn(on).length === 0) return around;
  const then = [...groupedBy(around, ({ region }) => region)].flatMap(([region, each]) => {
    const widestFirst = each.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level));
    const path = widestFirst.map(({ enclosing }) => enclosing);
    return pathOn(divisions, path, on).map((enclosing) => ({ region, enclosing }));
  });
  const levelOf = await readLevels(seeing, [...new Set(then.map(({ enclosing }) => enclosing))]);
  return then.flatMap(({ region, enclosing }): EnclosingRegion[] => {
    const level = levelOf.get(enclosing);
    return level === undefined ? [] : [{ region, enclosing, level }];
  });
}

const levels = valuesOf(REGION_LEVELS);

/** The regions that enclose some regions today: those around one that is seen are so as well, by name at least. */
function enclosingRegions(
  regions: readonly string[],
  builder: StatementBuilder,
): Statement<EnclosingRegion> {
  return {
    name: 'alliances.enclosingRegions',
    text: `UNWIND $regions AS one MATCH (r:Region) WHERE r.id = one${andClause(builder.seen(['Region'], 'r'))}
      MATCH (r)-${within}->(p:Region) RETURN r.id AS region, p.id AS enclosing, p.level AS level`,
    parameters: { regions, ...builder.parameters },
    decode: (row) => EnclosingRegionRow.parse(row),
  };
}

/** The townships among those that enclose some regions. */
export function townshipsOf(around: readonly EnclosingRegion[]): string[] {
  return atLevels(around, ['TOWNSHIP']).map(({ enclosing }) => enclosing);
}

/** Of each region the village or community that it is in; where it is in none, its grid. */
export function neighbourhoodsOf(around: readonly EnclosingRegion[]): string[] {
  const villages = atLevels(around, ['VILLAGE', 'COMMUNITY', 'SPECIAL_AREA']);
  const inVillages = new Set(villages.map(({ region }) => region));
  const grids = atLevels(around, ['GRID']).filter(({ region }) => !inVillages.has(region));
  return [...villages, ...grids].map(({ enclosing }) => enclosing);
}

function atLevels(
  around: readonly EnclosingRegion[],
  levels: readonly RegionLevel[],
): EnclosingRegion[] {
  return around.filter(({ level }) => levels.includes(level));
}

const UnitRow = z.object({ unit: EntityId });

/** The industry chains that some units are part of on a day. */
export function chainsOf(
  units: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<EntityId> {
  const seen = (node: string) => andClause(builder.seen(['Unit'], node));
  return {
    name: 'alliances.chainsOf',
    text: `UNWIND $units AS one MATCH (u:Unit) WHERE u.id = one${seen('u')}
      MATCH (u)-[e:PART_OF]->(c:Unit) WHERE c.kind = 'INDUSTRY_CHAIN' AND ${allHold(['e', 'c'], '$on')}${seen('c')}
      RETURN DISTINCT c.id AS unit`,
    parameters: { units, on, ...builder.parameters },
    decode: (row) => UnitRow.parse(row).unit,
  };
}

const PartRow = UnitRow.extend({ whole: EntityId });

/** The units that are part of some others on a day, once for each of these. */
export function partsOf(
  wholes: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<z.infer<typeof PartRow>> {
  const seen = (node: string) => andClause(builder.seen(['Unit'], node));
  return {
    name: 'alliances.partsOf',
    text: `UNWIND $wholes AS one MATCH (c:Unit) WHERE c.id = one${seen('c')}
      MATCH (c)<-[e:PART_OF]-(u:Unit) WHERE ${allHold(['e', 'u'], '$on')}${seen('u')}
      RETURN DISTINCT u.id AS unit, c.id AS whole`,
    parameters: { wholes, on, ...builder.parameters },
    decode: (row) => PartRow.parse(row),
  };
}
