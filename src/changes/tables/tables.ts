import type { z } from 'zod';
import {
  alliancesTable,
  facilitiesTable,
  organizationsTable,
  regionsTable,
  sourcesTable,
  unitsTable,
} from './tables-entities.js';
import {
  coveragesTable,
  membershipsTable,
  partsTable,
  regionParentsTable,
  servicesTable,
  subordinationsTable,
} from './tables-links.js';
import { claimsTable, countsTable, surveysTable } from './tables-observations.js';
import type { Table } from './tables-table.js';

const definitions = {
  sources: sourcesTable,
  regions: regionsTable,
  region_parents: regionParentsTable,
  organizations: organizationsTable,
  units: unitsTable,
  alliances: alliancesTable,
  facilities: facilitiesTable,
  claims: claimsTable,
  subordinations: subordinationsTable,
  coverages: coveragesTable,
  parts: partsTable,
  memberships: membershipsTable,
  services: servicesTable,
  counts: countsTable,
  surveys: surveysTable,
};

type Rows = { [T in keyof typeof definitions]: z.output<(typeof definitions)[T]['schema']> };

/** The name of a CSV file of the contract, without its extension. */
export type TableName = keyof Rows;

/** A row of a table, its fields decoded: what the CSV leaves empty is null. */
export type RowOf<T extends TableName> = Rows[T];

/** One row of a table to write. */
export type ChangeOf<T extends TableName> = { [N in T]: { table: N; row: RowOf<N> } }[T];

/** One row of any table to write: `table` tells which. */
export type Change = ChangeOf<TableName>;

/** The files of the contract, in the order in which they are imported. */
export const tables: { readonly [T in TableName]: Table<T, RowOf<T>> } = definitions;

/** The names of the tables in import order. */
export const TABLE_NAMES: readonly TableName[] = Object.keys(tables).filter(isTableName);

/** The tables whose rows are things with an id; an id names one thing across all of them. */
export const ENTITY_TABLES = [
  'sources',
  'regions',
  'organizations',
  'units',
  'alliances',
  'facilities',
  'claims',
] as const satisfies readonly TableName[];

export type EntityTable = (typeof ENTITY_TABLES)[number];

export function isTableName(name: string): name is TableName {
  return Object.hasOwn(tables, name);
}

/**
 * What tells a row apart from all others in the graph: its table and the columns of its key, an
 * unknown date being empty: `coverages|org|unit|SOLO|2020-01-01`.
 */
export function keyOf<T extends TableName>(change: { table: T; row: RowOf<T> }): string {
  return tables[change.table].key(change.row);
}

const entityTables = new Set<string>(ENTITY_TABLES);

export function isEntityTable(name: string): name is EntityTable {
  return entityTables.has(name);
}
