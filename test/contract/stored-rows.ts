import { z } from 'zod';
import { type Change, keyOf, type TableName } from '../../src/changes/tables/tables.js';
import type { Graph, Reader } from '../../src/graph/graph.js';
import { probe, sorted } from './case.js';

/** Where domain.md, "Relationships", puts the rows that are no entities: between which columns. */
const relationships: Partial<Record<TableName, { type: string; ends: readonly string[] }>> = {
  subordinations: { type: 'SUBORDINATE_TO', ends: ['organization', 'superior'] },
  coverages: { type: 'COVERS', ends: ['organization', 'unit'] },
  parts: { type: 'PART_OF', ends: ['unit', 'whole'] },
  memberships: { type: 'MEMBER_OF', ends: ['member', 'alliance'] },
  services: { type: 'SERVES', ends: ['alliance', 'target'] },
  counts: { type: 'COUNTED', ends: ['entity'] },
  surveys: { type: 'SURVEYED', ends: ['unit', 'region'] },
  region_parents: { type: 'LAY_IN', ends: ['region'] },
};

/** The undated relationships of entities, by table and by the column that names the other end. */
const references: Partial<Record<TableName, Readonly<Record<string, string>>>> = {
  sources: { source: 'STATED_IN' },
  regions: { source: 'STATED_IN', parent: 'WITHIN', successor: 'SUCCEEDED_BY' },
  organizations: {
    source: 'STATED_IN',
    region: 'BASED_IN',
    homeRegion: 'HOME_IN',
    hostRegion: 'HOSTED_IN',
  },
  units: { source: 'STATED_IN', region: 'LOCATED_IN' },
  alliances: { source: 'STATED_IN', region: 'LOCATED_IN', parent: 'PART_OF' },
  facilities: { source: 'STATED_IN', region: 'LOCATED_IN', parent: 'PART_OF' },
  claims: { source: 'STATED_IN', region: 'ABOUT' },
};

const Row = z.object({ at: z.array(z.string()), row: z.record(z.string(), z.unknown()) });
const Reference = z.object({ from: z.string(), type: z.string(), to: z.string() });

/** What the graph holds of a table: each row with the ids that it stands between. */
export async function storedRows(graph: Reader, table: TableName) {
  const rows = await graph.read(
    probe(`${patternOf(table)} WHERE x.key STARTS WITH $prefix RETURN at, properties(x) AS row`, {
      prefix: `${table}|`,
    }),
  );
  return sorted(rows.map(shownRow));
}

/** The versions of a table's rows that were replaced, once for each entity that leads to them. */
export async function storedVersions(graph: Reader, table: TableName) {
  const text =
    'MATCH (a:Entity)-[:HAD]->(x:Version) WHERE x.key STARTS WITH $prefix RETURN [a.id] AS at, properties(x) AS row';
  const rows = await graph.read(probe(text, { prefix: `${table}|` }));
  return sorted(rows.map(shownRow));
}

/** The undated relationships in the graph. */
export async function storedReferences(graph: Graph) {
  const text =
    'MATCH (a:Entity)-[e]->(b:Entity) WHERE e.key IS NULL RETURN a.id AS from, type(e) AS type, b.id AS to';
  return sorted((await graph.read(probe(text))).map((row) => Reference.parse(row)));
}

/** What the graph should hold of a row: all that is known of it, and its stamp. */
export function expectedRow(change: Change, recordedAt: string, sourceKind: string) {
  return expectedAt(change, endsOf(change), { recordedAt, sourceKind });
}

/** What it should hold of a row that another has replaced. */
export function expectedVersions(
  change: Change,
  recordedAt: string,
  sourceKind: string,
  recordedTo: string,
) {
  return sorted(
    endsOf(change).map((end) => expectedAt(change, [end], { recordedAt, sourceKind, recordedTo })),
  );
}

/** The undated relationships that it should hold for rows. */
export function expectedReferences(changes: readonly Change[]) {
  const all = changes.flatMap((change) =>
    Object.entries(references[change.table] ?? {}).flatMap(([column, type]) =>
      endsOf(change).flatMap((from) => idsIn(change, column).map((to) => ({ from, type, to }))),
    ),
  );
  return sorted(all);
}

function patternOf(table: TableName): string {
  const relationship = relationships[table];
  if (relationship === undefined) return 'MATCH (x:Entity) WITH x, [x.id] AS at';
  const { type } = relationship;
  return type === 'COUNTED' || type === 'SURVEYED' || type === 'LAY_IN'
    ? `MATCH (a)-[:${type}]->(x) WITH x, [a.id] AS at`
    : `MATCH (a)-[x:${type}]->(b) WITH x, [a.id, b.id] AS at`;
}

function expectedAt(change: Change, at: readonly string[], stamp: Record<string, string>) {
  return shown(at, { ...change.row, ...stamp, key: keyOf(change) });
}

export function endsOf(change: Change): string[] {
  const own = change.table === 'regions' ? 'code' : 'id';
  const columns = relationships[change.table]?.ends ?? [own];
  return columns.flatMap((column) => idsIn(change, column));
}

function idsIn({ row }: Change, column: string): string[] {
  const id: unknown = Reflect.get(row, column);
  return typeof id === 'string' ? [id] : [];
}

function shownRow(raw: unknown) {
  const { at, row } = Row.parse(raw);
  return shown(at, row);
}

/** Left out: the id, which `at` has, what the write path adds for itself, and what is unknown. */
const apart = new Set(['id', 'digest', 'reading', 'top']);

function shown(at: readonly string[], row: object) {
  const known = Object.entries(row)
    .filter(([name, value]) => !apart.has(name) && value !== null)
    .filter(([, value]) => !Array.isArray(value) || value.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { at, ...Object.fromEntries(known) };
}
