import type { Retraction } from '../tables/retraction.js';
import {
  type Change,
  type ChangeOf,
  type RowOf,
  TABLE_NAMES,
  type TableName,
  tables,
} from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import type { Violation } from '../tables/violation.js';

/**
 * Changes that can be read more than once, table by table: to index, to check and to write. Each
 * reading gives the same rows in the same order.
 */
export interface ChangeSource {
  /** The names that violations give as their file, in the order in which they are listed. */
  readonly files: readonly string[];
  /** What is wrong with the source as a whole. */
  problems(): Promise<readonly Violation[]>;
  /** The rows of one table, none where the source has none. */
  rows<T extends TableName>(table: T): AsyncIterable<ChangeEntry<T>>;
  /** About how many rows some tables have, where that is known before they are read. */
  rowsAbout?(tables: readonly TableName[]): Promise<number>;
  /** The keys of links that have not begun and are taken back with these rows: they put nothing in the wrong any more. */
  readonly retracted?: ReadonlySet<string>;
  /** What is taken back with these rows, whenever it began; nothing where left out. */
  retractions?(): AsyncIterable<RetractionEntry>;
}

export type ChangeEntry<T extends TableName = TableName> = Located<T> | Refused;

/** A row that is right by itself, and where it stands. */
export type Located<T extends TableName = TableName> = ChangeOf<T> & RowLocation;

/** A retraction that is right by itself, or what is wrong with it. */
export type RetractionEntry = LocatedRetraction | RefusedRetraction;
export type LocatedRetraction = Retraction & RowLocation;
interface RefusedRetraction extends RowLocation {
  readonly violations: readonly Violation[];
}

export interface RowLocation {
  readonly file: string;
  /** The physical line on which the row starts, from 1; null in memory. */
  readonly line: number | null;
}

/** A row, or all from there to the end of the file, that cannot be written. */
export interface Refused extends RowLocation {
  readonly table: TableName;
  readonly violations: readonly Violation[];
  /** What was read of the row; null where it is not known which rows are missing. */
  readonly cells: Cells | null;
}

/** A change set in memory, such as a mutation's; `origin` stands as the file of its violations. */
export function changeSet(changes: readonly Change[], origin = 'changes'): ChangeSource {
  return {
    files: [origin],
    problems: async () => [],
    async *rows(table) {
      for (const change of changes)
        if (change.table === table)
          yield changeEntry(table, { file: origin, line: null }, cellsOfChange(change));
    },
  };
}

/** The entry of a row at a location, by its cells. */
export function changeEntry<T extends TableName>(
  table: T,
  location: RowLocation,
  cells: Cells,
): ChangeEntry<T> {
  const decoded = tables[table].decode(cells);
  if ('violations' in decoded) return refused(table, location, decoded.violations, cells);
  // The entry is new and nobody else's; a spread of both takes several times as long.
  return Object.assign(decoded, location);
}

export function refused(
  table: TableName,
  location: RowLocation,
  violations: readonly Omit<Violation, keyof RowLocation>[],
  cells: Cells | null,
): Refused {
  return {
    ...location,
    table,
    cells,
    violations: violations.map((each) => ({ ...location, ...each })),
  };
}

/**
 * The rows to write of a source that was found valid, of all tables in import order or of some.
 * @throws Error where a row is refused after all: the source has changed since
 */
export async function* changesOf(
  source: ChangeSource,
  tables: readonly TableName[] = TABLE_NAMES,
): AsyncGenerator<Located> {
  for (const table of tables)
    for await (const entry of source.rows(table)) {
      if (!('violations' in entry)) yield entry;
      else
        throw new Error(
          `A source does not change between its validation and its writing, received ${entry.violations[0]?.message ?? entry.file}`,
        );
    }
}

/**
 * What a source that was found valid takes back.
 * @throws Error where a retraction is refused after all: the source has changed since
 */
export async function retractionsOf(source: ChangeSource): Promise<Retraction[]> {
  const found: Retraction[] = [];
  for await (const entry of source.retractions?.() ?? []) {
    if ('violations' in entry)
      throw new Error(
        `A source does not change between its validation and its writing, received ${entry.violations[0]?.message ?? entry.file}`,
      );
    const { table, key, reason, source: by, locator } = entry;
    found.push({ table, key, reason, source: by, locator });
  }
  return found;
}

/** The texts of a row again, so that rows in memory pass the rules of their fields as those of a file do. */
export function cellsOfChange<T extends TableName>(change: { table: T; row: RowOf<T> }): Cells {
  return tables[change.table].encode(change.row);
}
