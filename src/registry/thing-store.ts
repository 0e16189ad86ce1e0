import { z } from 'zod';
import { CivilDate } from '../domain/civil-date.js';
import { StoredCount } from '../domain/numbers.js';
import type { Statement } from '../graph/statement.js';
import { type Count, THING_TYPES, type Thing } from './index/thing.js';
import { searchTextOf } from './pinyin.js';

const IdRow = z.object({ id: z.string() });

/** The ids of all things. */
export function thingIds(): Statement<string> {
  return {
    name: 'registry.thingIds',
    text: 'MATCH (n:Entity) WHERE n.reading IS NOT NULL RETURN n.id AS id',
    parameters: {},
    decode: (row) => IdRow.parse(row).id,
  };
}

/** The ids of the things that a source states. */
export function thingsStated(source: string): Statement<string> {
  return {
    name: 'registry.thingsStated',
    text: 'MATCH (n:Entity) WHERE n.source = $source AND n.reading IS NOT NULL RETURN n.id AS id',
    parameters: { source },
    decode: (row) => IdRow.parse(row).id,
  };
}

export function thingsWithIds(ids: readonly string[]): Statement<ThingRow> {
  return {
    name: 'registry.thingsWithIds',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one RETURN n.id AS id, labels(n) AS labels,
      coalesce(n.level, n.kind) AS kind, n.source AS source, n.sourceKind AS sourceKind, n.region AS region,
      n.parent AS parent, n.validFrom AS validFrom, n.validTo AS validTo, n.name AS name, n.nameEn AS nameEn`,
    parameters: { ids },
    decode,
  };
}

/** A thing, to which its counts are still to be added. */
export interface ThingRow extends Thing {
  readonly counts: Count[];
}

const Row = z.object({
  id: z.string(),
  labels: z.array(z.string()),
  kind: z.string(),
  source: z.string(),
  sourceKind: z.string().nullable(),
  region: z.string().nullable(),
  parent: z.string().nullable(),
  validFrom: CivilDate.nullable(),
  validTo: CivilDate.nullable(),
  name: z.string(),
  nameEn: z.string().nullable(),
});

function decode(row: unknown): ThingRow {
  const { labels, region, parent, nameEn, ...rest } = Row.parse(row);
  const type = THING_TYPES.find((one) => labels.includes(one));
  if (type === undefined)
    throw new Error(`What has a name is of one of five types, received ${labels.join(', ')}.`);
  const search = searchTextOf(rest.name, nameEn);
  return { ...rest, type, region: type === 'Region' ? parent : region, search, counts: [] };
}

const CountRow = z.object({ id: z.string(), on: CivilDate, members: StoredCount });

/** What was counted in some things, each with the id of the thing. */
export function countsIn(ids: readonly string[]): Statement<Count & { readonly id: string }> {
  return {
    name: 'registry.countsIn',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one MATCH (n)-[:COUNTED]->(c:Count)
      RETURN n.id AS id, c.on AS on, c.fullMembers AS members`,
    parameters: { ids },
    decode: (row) => CountRow.parse(row),
  };
}
