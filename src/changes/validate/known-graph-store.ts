import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import { COVERAGE_MODES, REGION_LEVELS, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { ENTITY_TABLES } from '../tables/tables.js';
import { placeOfKey } from '../write/key-place.js';
import { storage } from '../write/storage.js';
import { writeStatements } from '../write/write-statements.js';
import type {
  HierarchyName,
  KnownEntity,
  KnownFormerParent,
  KnownGraph,
  KnownLink,
  KnownMembership,
} from './known-graph.js';

/** What validation asks of the graph, answered by the graph: also from within a transaction. */
export function knownGraph(reader: Reader): KnownGraph {
  return {
    isEmpty: () => isEmpty(reader),
    entities: async (ids) => new Map(await reader.read(entitiesById(ids))),
    parents: async (hierarchy, ids, without) =>
      grouped(await reader.read(parentsOf(hierarchy, ids, without))),
    memberships: async (members) => grouped(await reader.read(membershipsOf(members))),
    formerParents: () => reader.read(formerParents()),
    statedBy: async (table, keys) => {
      const places = keys.flatMap((key) => placeOfKey(table, key) ?? []);
      const stored = await reader.read(writeStatements[table].stored(places));
      return new Map(stored.map((row) => [row.key, row]));
    },
    links: async (ids) =>
      grouped([...(await reader.read(linksOf(ids))), ...(await reader.read(subregionsOf(ids)))]),
    takenBack: async (table, keys) => {
      const places = keys.flatMap((key) => placeOfKey(table, key) ?? []);
      return new Set(await reader.read(versionsOf(places)));
    },
    referring: async (table, ids) =>
      grouped([
        ...(await reader.read(referringTo(ids))),
        ...(table === 'sources' ? await reader.read(statedBy(ids)) : []),
      ]),
    told: async (ids) => ids,
  };
}

/** Whether a graph holds no entity at all. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  return (await reader.read(anyEntity())).length === 0;
}

function grouped<V>(pairs: readonly (readonly [string, V])[]): ReadonlyMap<string, readonly V[]> {
  const byKey = groupedBy(pairs, ([key]) => key);
  return new Map([...byKey].map(([key, values]) => [key, values.map(([, value]) => value)]));
}

const Day = CivilDate.nullable();
const lifetime = { validFrom: Day, validTo: Day };

const IdRow = z.object({ id: z.string() });

export function anyEntity(): Statement<string> {
  return {
    name: 'changes.anyEntity',
    text: 'MATCH (n:Entity) RETURN n.id AS id LIMIT 1',
    parameters: {},
    decode: (row) => IdRow.parse(row).id,
  };
}

const EntityRow = z.object({
  id: z.string(),
  table: z.enum(ENTITY_TABLES),
  kind: z.string().nullable(),
  ...lifetime,
});

const tableOfLabel = ENTITY_TABLES.map((table) => {
  const at = storage[table];
  return at.kind === 'node' ? `WHEN n:${at.label} THEN '${table}'` : '';
}).join(' ');

export function entitiesById(ids: readonly string[]): Statement<[string, KnownEntity]> {
  return {
    name: 'changes.entities',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id
      RETURN n.id AS id, CASE ${tableOfLabel} END AS table, coalesce(n.level, n.kind) AS kind, n.validFrom AS validFrom, n.validTo AS validTo`,
    parameters: { ids },
    decode: (row) => {
      const { id, ...entity } = EntityRow.parse(row);
      return [id, entity];
    },
  };
}

const hierarchies: { readonly [H in HierarchyName]: { label: string; type: string } } = {
  regions: { label: 'Region', type: 'WITHIN' },
  alliances: { label: 'Alliance', type: 'PART_OF' },
  facilities: { label: 'Facility', type: 'PART_OF' },
  parts: { label: 'Unit', type: 'PART_OF' },
};

const ParentRow = z.object({ id: z.string(), parent: z.string() });

export function parentsOf(
  hierarchy: HierarchyName,
  ids: readonly string[],
  without: readonly string[] = [],
): Statement<[string, string]> {
  const { label, type } = hierarchies[hierarchy];
  const [left, keys] =
    without.length === 0 ? ['', {}] : [" WHERE NOT coalesce(e.key, '') IN $without", { without }];
  return {
    name: `changes.parents.${hierarchy}`,
    text: `UNWIND $ids AS id MATCH (n:${label}) WHERE n.id = id MATCH (n)-[e:${type}]->(p:${label})${left} RETURN n.id AS id, p.id AS parent`,
    parameters: { ids, ...keys },
    decode: (row) => {
      const { id, parent } = ParentRow.parse(row);
      return [id, parent];
    },
  };
}

const FormerParentRow = z.object({
  key: z.string(),
  region: z.string(),
  parent: z.string(),
  ...lifetime,
});

export function formerParents(): Statement<KnownFormerParent> {
  return {
    name: 'changes.formerParents',
    text: 'MATCH (n:FormerParent) RETURN n.key AS key, n.region AS region, n.parent AS parent, n.validFrom AS validFrom, n.validTo AS validTo',
    parameters: {},
    decode: (row) => FormerParentRow.parse(row),
  };
}

const MembershipRow = z.object({ id: z.string(), alliance: z.string(), ...lifetime });

export function membershipsOf(members: readonly string[]): Statement<[string, KnownMembership]> {
  return {
    name: 'changes.memberships',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id MATCH (n)-[e:MEMBER_OF]->(a:Alliance)
      RETURN n.id AS id, a.id AS alliance, e.validFrom AS validFrom, e.validTo AS validTo`,
    parameters: { ids: members },
    decode: (row) => {
      const { id, ...membership } = MembershipRow.parse(row);
      return [id, membership];
    },
  };
}

const Dated = z.object({ id: z.string(), key: z.string(), ...lifetime });
/** A link, by the id of one of its ends. */
export const LinkRow = z.discriminatedUnion('table', [
  Dated.extend({ table: z.enum(['subordinations', 'parts', 'memberships', 'services']) }),
  Dated.extend({
    table: z.literal('coverages'),
    mode: z.enum(valuesOf(COVERAGE_MODES)),
    organization: z.string(),
  }),
]);

export function linksOf(ids: readonly string[]): Statement<[string, KnownLink]> {
  return {
    name: 'changes.links',
    text: `UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id MATCH (n)-[e]-(:Entity) WHERE e.key IS NOT NULL
      RETURN n.id AS id, e.key AS key, split(e.key, '|')[0] AS table, e.validFrom AS validFrom, e.validTo AS validTo, e.mode AS mode, e.organization AS organization`,
    parameters: { ids },
    decode: (row) => {
      const { id, ...link } = LinkRow.parse(row);
      return [id, link];
    },
  };
}

const KeyRow = z.object({ key: z.string() });

/** Those of some keys of which there are earlier versions. */
function versionsOf(places: readonly Parameter[]): Statement<string> {
  const found = 'MATCH (n)-[:HAD]->(v:Version) WHERE v.key = row.key RETURN DISTINCT v.key AS key';
  return {
    name: 'changes.versionsOf',
    text: ['Entity', 'Retracted']
      .map((label) => `UNWIND $places AS row MATCH (n:${label}) WHERE n.id = row.anchor ${found}`)
      .join(' UNION '),
    parameters: { places },
    decode: (row) => KeyRow.parse(row).key,
  };
}

const ReferringRow = z.object({ id: z.string(), key: z.string() });

/** The rows that refer to things: those of what names them, their links, and what was observed of them. */
function referringTo(ids: readonly string[]): Statement<[string, string]> {
  const things = 'UNWIND $ids AS id MATCH (n:Entity) WHERE n.id = id';
  return {
    name: 'changes.referringTo',
    text: `${things} MATCH (n)<-[e]-(m:Entity) RETURN id, coalesce(e.key, m.key) AS key
      UNION ALL ${things} MATCH (n)-[e]->(:Entity) WHERE e.key IS NOT NULL RETURN id, e.key AS key
      UNION ALL ${things} MATCH (n)-[:COUNTED|SURVEYED|LAY_IN]->(o) RETURN id, o.key AS key
      UNION ALL UNWIND $ids AS id MATCH (o:FormerParent) WHERE o.parent = id RETURN id, o.key AS key`,
    parameters: { ids },
    decode: (row) => {
      const { id, key } = ReferringRow.parse(row);
      return [id, key];
    },
  };
}

/** What sources state that is no thing. */
function statedBy(sources: readonly string[]): Statement<[string, string]> {
  return {
    name: 'changes.statedBy',
    text: `MATCH (o:Count) WHERE o.source IN $sources RETURN o.source AS id, o.key AS key
      UNION ALL MATCH (o:Survey) WHERE o.source IN $sources RETURN o.source AS id, o.key AS key
      UNION ALL MATCH (o:FormerParent) WHERE o.source IN $sources RETURN o.source AS id, o.key AS key
      UNION ALL MATCH (:Entity)-[e]->(:Entity) WHERE e.source IN $sources AND e.key IS NOT NULL RETURN e.source AS id, e.key AS key`,
    parameters: { sources },
    decode: (row) => {
      const { id, key } = ReferringRow.parse(row);
      return [id, key];
    },
  };
}

const SubregionRow = z.object({
  id: z.string(),
  key: z.string(),
  code: z.string(),
  level: z.enum(valuesOf(REGION_LEVELS)),
  ...lifetime,
});

export function subregionsOf(codes: readonly string[]): Statement<[string, KnownLink]> {
  return {
    name: 'changes.subregions',
    text: `UNWIND $ids AS id MATCH (n:Region) WHERE n.id = id MATCH (n)<-[:WITHIN]-(r:Region)
      RETURN n.id AS id, r.key AS key, r.id AS code, r.level AS level, r.validFrom AS validFrom, r.validTo AS validTo`,
    parameters: { ids: codes },
    decode: (row) => {
      const { id, ...subregion } = SubregionRow.parse(row);
      return [id, { table: 'regions', ...subregion }];
    },
  };
}
