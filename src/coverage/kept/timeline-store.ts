import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import { inBatches } from '../../domain/in-batches.js';
import { SOURCE_KINDS, UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import { mostVersions } from '../../graph/held.js';
import { listed } from '../../graph/listed.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { compareIds } from '../index/compare.js';
import type { IndexedUnit } from '../index/indexed-unit.js';

/** What is kept of a timeline but for its version. */
const names = [
  'unit',
  'path',
  'grids',
  'kind',
  'sourceKind',
  'name',
  'nameEn',
  'reading',
  'stages',
];

/** The timelines of some units, as they are kept. */
export function timelinesOf(units: readonly string[]): Statement<IndexedUnit> {
  return {
    name: 'kept.timelinesOf',
    text: `UNWIND $units AS one MATCH (t:Timeline) WHERE t.unit = one ${returned}`,
    parameters: { units },
    decode,
  };
}

/** The timelines that were last written as of some versions; null those of units that were retracted. */
export function timelinesWritten(
  versions: readonly number[],
): Statement<{ readonly unit: string; readonly timeline: IndexedUnit | null }> {
  const nothing = names.map((name) => `${name === 'unit' ? 'unit' : 'null'} AS ${name}`);
  return {
    name: 'kept.timelinesWritten',
    text: `UNWIND $versions AS one MATCH (t:Timeline) WHERE t.version = one ${returned}
      UNION ALL UNWIND $versions AS one MATCH (n:TimelineNote) WHERE n.noted = one
        UNWIND n.gone AS unit RETURN ${nothing.join(', ')}`,
    parameters: { versions },
    decode: (row) => {
      const { unit, path } = WrittenRow.parse(row);
      return { unit, timeline: path === null ? null : decode(row) };
    },
  };
}

const WrittenRow = z.object({ unit: z.string(), path: z.string().nullable() });

/** Whose timelines there are, with the paths in whose order they are read. */
function timelinePaths(): Statement<z.infer<typeof PathRow>> {
  return {
    name: 'kept.timelinePaths',
    text: 'MATCH (t:Timeline) RETURN t.unit AS unit, t.path AS path',
    parameters: {},
    decode: (row) => PathRow.parse(row),
  };
}

/** All timelines, those of a region together, in batches: all at once would take the server a multiple of its memory. */
export async function* allTimelines(reader: Reader): AsyncGenerator<IndexedUnit[]> {
  const rows = await reader.read(timelinePaths());
  rows.sort((a, b) => compareIds(a.path, b.path));
  for (const batch of inBatches(rows, batchSize))
    yield reader.read(timelinesOf(batch.map(({ unit }) => unit)));
}

const batchSize = 4_000;

const PathRow = z.object({ unit: z.string(), path: z.string() });

/** The version that the writing of timelines moves on to, and what is drawn with it. */
interface NextVersion {
  readonly version: number;
  readonly drawn: string;
}

/** Those of units that had none, which are stale no more. */
export function createTimelines(
  timelines: readonly IndexedUnit[],
  next: NextVersion,
): Statement<null> {
  return {
    name: 'kept.createTimelines',
    text: `UNWIND $rows AS row MATCH (u:Unit) WHERE u.id = row[0] CREATE (u)-[:ASSESSED]->(t:Timeline {${properties}}) ${written}`,
    parameters: { rows: rowsOf(timelines, next), ...next },
    decode: () => null,
  };
}

export function replaceTimelines(
  timelines: readonly IndexedUnit[],
  next: NextVersion,
): Statement<null> {
  return {
    name: 'kept.replaceTimelines',
    text: `UNWIND $rows AS row MATCH (t:Timeline) WHERE t.unit = row[0] MATCH (u:Unit) WHERE u.id = row[0] SET t = {${properties}} ${written}`,
    parameters: { rows: rowsOf(timelines, next), ...next },
    decode: () => null,
  };
}

/** Those of units that were retracted, which are stale no more; and a note for those who hold an index of them. */
export function removeTimelines(units: readonly string[], next: NextVersion): Statement<null> {
  return {
    name: 'kept.removeTimelines',
    text: `UNWIND $units AS one MATCH (u:Retracted) WHERE u.id = one REMOVE u:Stale REMOVE u.staleBy
      WITH DISTINCT one MATCH (t:Timeline) WHERE t.unit = one DETACH DELETE t
      WITH count(*) AS units MATCH (k:Kept) WHERE k.id = 'kept' SET k.timelines = $version, k.drawn = $drawn
      CREATE (n:TimelineNote {noted: $version, gone: $units})`,
    parameters: { units, ...next },
    decode: () => null,
  };
}

/** The notes of versions that nobody catches up from any more. */
export function forgetTimelineNotes(version: number): Statement<null> {
  return {
    name: 'kept.forgetTimelineNotes',
    text: 'MATCH (n:TimelineNote) WHERE n.noted < $oldest DELETE n',
    parameters: { oldest: version - mostVersions },
    decode: () => null,
  };
}

const written = `REMOVE u:Stale REMOVE u.staleBy
  WITH count(*) AS units MATCH (k:Kept) WHERE k.id = 'kept' SET k.timelines = $version, k.drawn = $drawn`;

/** The properties of a timeline, over the list of its values. */
const properties = listed('row', [...names, 'version']);

function rowsOf(timelines: readonly IndexedUnit[], { version }: NextVersion): Parameter[] {
  return timelines.map((timeline) => propertyValuesOf(timeline, version));
}

function propertyValuesOf(
  { id, place: { path, grids, kind, sourceKind }, name, nameEn, reading, stages }: IndexedUnit,
  version: number,
): Parameter {
  const place = [path.join(' '), grids.join(' '), kind, sourceKind];
  return [id, ...place, name, nameEn, reading, stages, version];
}

const returned = `RETURN ${names.map((name) => `t.${name} AS ${name}`).join(', ')}`;

/** Cypher that lists what is kept of the timeline of a variable. */
export function timelineList(timeline: string): string {
  return `[${names.map((name) => `${timeline}.${name}`).join(', ')}]`;
}

/** A timeline by what is kept of it, as `timelineList` lists that. */
export function timelineOfList(values: readonly unknown[]): IndexedUnit {
  return decode(Object.fromEntries(names.map((name, at) => [name, values[at]])));
}

const Codes = z.string().transform((codes) => (codes === '' ? [] : codes.split(' ')));

const Row = z.object({
  unit: EntityId,
  path: Codes,
  grids: Codes,
  kind: z.enum(valuesOf(UNIT_KINDS)),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  name: z.string(),
  nameEn: z.string().nullable(),
  reading: z.string(),
  stages: z.string(),
});

function decode(row: unknown): IndexedUnit {
  const { unit: id, path, grids, kind, sourceKind, ...rest } = Row.parse(row);
  return { id, place: { path, grids, kind, sourceKind }, ...rest };
}
