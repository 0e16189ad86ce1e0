import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import { SOURCE_KINDS, UNIT_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import type { IndexedUnit } from '../index/indexed-unit.js';

/** The timelines of some units, as they are kept. */
export function timelinesOf(units: readonly string[]): Statement<IndexedUnit> {
  return {
    name: 'kept.timelinesOf',
    text: `UNWIND $units AS one MATCH (t:Timeline) WHERE t.unit = one ${returned}`,
    parameters: { units },
    decode,
  };
}

/** The timelines that were last written as of some versions. */
export function timelinesWritten(versions: readonly number[]): Statement<IndexedUnit> {
  return {
    name: 'kept.timelinesWritten',
    text: `UNWIND $versions AS one MATCH (t:Timeline) WHERE t.version = one ${returned}`,
    parameters: { versions },
    decode,
  };
}

export function allTimelines(): Statement<IndexedUnit> {
  return {
    name: 'kept.allTimelines',
    text: `MATCH (t:Timeline) ${returned}`,
    parameters: {},
    decode,
  };
}

/** Those of units that had none. */
export function createTimelines(
  timelines: readonly IndexedUnit[],
  version: number,
): Statement<null> {
  return {
    name: 'kept.createTimelines',
    text: 'UNWIND $rows AS row MATCH (u:Unit) WHERE u.id = row.unit CREATE (u)-[:ASSESSED]->(t:Timeline) SET t = row',
    parameters: { rows: timelines.map((timeline) => propertiesOf(timeline, version)) },
    decode: () => null,
  };
}

export function replaceTimelines(
  timelines: readonly IndexedUnit[],
  version: number,
): Statement<null> {
  return {
    name: 'kept.replaceTimelines',
    text: 'UNWIND $rows AS row MATCH (t:Timeline) WHERE t.unit = row.unit SET t = row',
    parameters: { rows: timelines.map((timeline) => propertiesOf(timeline, version)) },
    decode: () => null,
  };
}

function propertiesOf(
  { id, place: { path, grids, kind, sourceKind }, name, nameEn, reading, stages }: IndexedUnit,
  version: number,
): Parameter {
  const properties = { unit: id, path: path.join(' '), grids: grids.join(' '), kind, sourceKind };
  const named = { name, reading, ...(nameEn === null ? {} : { nameEn }) };
  return { ...properties, ...named, stages, version };
}

const returned = `RETURN t.unit AS unit, t.path AS path, t.grids AS grids, t.kind AS kind, t.sourceKind AS sourceKind,
  t.name AS name, t.nameEn AS nameEn, t.reading AS reading, t.stages AS stages`;

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
