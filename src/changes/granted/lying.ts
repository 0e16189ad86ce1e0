import { type RowOf, type TableName, tables } from '../tables/tables.js';

/** By which columns rows lie somewhere: each names a region, or a thing that lies where its own row says. */
export interface Lying<Column extends string = string> {
  /** What the row is about; of a link, both ends. */
  readonly by: readonly Column[];
  /** What it leads to besides: a row that goes on naming the same leaves that as it is. */
  readonly byChanged: readonly Column[];
  /** What it is a part of: it begins and ends there. */
  readonly byLifetime?: readonly Column[];
}

/**
 * Where the rows of each table lie (docs/security.md, "What is recorded"). Rows of sources lie nowhere: whoever records in
 * a part adds them, and leaves those that there are as they are.
 */
export const lying: { readonly [T in TableName]: Lying<keyof RowOf<T> & string> | 'NOWHERE' } = {
  sources: 'NOWHERE',
  // A region that is granted can be renamed, stays where it is, and ends with those who record around it.
  regions: { by: ['code'], byChanged: ['parent', 'successor'], byLifetime: ['parent'] },
  region_parents: { by: ['region', 'parent'], byChanged: [] },
  organizations: { by: ['id', 'region'], byChanged: ['homeRegion', 'hostRegion'] },
  units: { by: ['id', 'region'], byChanged: [] },
  // An alliance that names no region lies where its lead does.
  alliances: { by: ['id'], byChanged: ['region', 'parent'] },
  facilities: { by: ['id', 'region'], byChanged: ['parent'] },
  claims: { by: ['id', 'region'], byChanged: [] },
  subordinations: { by: ['organization', 'superior'], byChanged: [] },
  coverages: { by: ['organization', 'unit'], byChanged: [] },
  parts: { by: ['unit', 'whole'], byChanged: [] },
  memberships: { by: ['member', 'alliance'], byChanged: [] },
  services: { by: ['alliance', 'target'], byChanged: [] },
  counts: { by: ['entity'], byChanged: [] },
  surveys: { by: ['unit', 'region'], byChanged: [] },
};

/** The columns by which the rows of a table lie somewhere; none of sources. */
export function lyingBy(table: TableName): Lying {
  const said: Lying | 'NOWHERE' = lying[table];
  return said === 'NOWHERE' ? { by: [], byChanged: [] } : said;
}

/** Whether the key of a row says all by which it lies somewhere. */
export function isPlacedByKey(table: TableName): boolean {
  return lyingBy(table).by.every((column) => tables[table].keyColumns.includes(column));
}
