import { TABLE_NAMES, type TableName } from '../tables/tables.js';

/** What was done with rows: new ones, ones in the place of another version, ones already there. */
export interface RowCounts {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

export const noRowCounts: RowCounts = { added: 0, replaced: 0, unchanged: 0 };

function sum(a: RowCounts, b: RowCounts): RowCounts {
  return {
    added: a.added + b.added,
    replaced: a.replaced + b.replaced,
    unchanged: a.unchanged + b.unchanged,
  };
}

/** Whether anything was written. */
export function hasChanged({ added, replaced }: RowCounts): boolean {
  return added + replaced > 0;
}

/** What a commit did, table by table. */
export type RowCountsByTable = { readonly [T in TableName]?: RowCounts };

export function totalOf(countsByTable: RowCountsByTable): RowCounts {
  return TABLE_NAMES.reduce(
    (total, table) => sum(total, countsByTable[table] ?? noRowCounts),
    noRowCounts,
  );
}

export function addRowCounts(
  countsByTable: RowCountsByTable,
  table: TableName,
  counts: RowCounts,
): RowCountsByTable {
  return { ...countsByTable, [table]: sum(countsByTable[table] ?? noRowCounts, counts) };
}
