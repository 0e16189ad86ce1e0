import type { EntityId } from '../../domain/ids.js';
import type { SourceKind } from '../../domain/vocabulary.js';
import type { AssessedOrganizationRow, AssessedUnitRow, RowLists, Rows } from './rows.js';

/** Where a row comes from, and when it was recorded. */
export interface Recorded {
  /** Tells the row apart from all others: `coverages|o1|u1|SOLO|2020-01-01`. */
  readonly key: string;
  readonly source: EntityId;
  /** Where in the source; null where it isn't said. */
  readonly locator: string | null;
  readonly sourceKind: SourceKind;
  /** An ISO instant in UTC. */
  readonly recordedAt: string;
}

interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

/** A row of a table, with all that an explanation says of it. */
type RecordedRow<Table extends keyof Rows, Row> = Row & Recorded & { readonly table: Table };

/** The rows that explanations are made of: facts made of them are what a verdict is traced to. */
export interface RecordedRows extends Rows {
  readonly regions: RecordedRow<'regions', Rows['regions'] & Named>;
  readonly units: RecordedRow<'units', AssessedUnitRow & Named>;
  readonly organizations: RecordedRow<'organizations', AssessedOrganizationRow & Named>;
  readonly alliances: RecordedRow<'alliances', Rows['alliances'] & Named>;
  readonly coverages: RecordedRow<'coverages', Rows['coverages']>;
  readonly parts: RecordedRow<'parts', Rows['parts']>;
  readonly memberships: RecordedRow<'memberships', Rows['memberships']>;
  readonly services: RecordedRow<'services', Rows['services']>;
  readonly subordinations: RecordedRow<'subordinations', Rows['subordinations']>;
  readonly counts: RecordedRow<'counts', Rows['counts']>;
  readonly surveys: RecordedRow<'surveys', Rows['surveys']>;
}

/** A row of any table. */
export type Row = RecordedRows[keyof Rows];

/** The rows of one table. */
export function rowsOf<Table extends keyof Rows>(
  rows: readonly Row[],
  table: Table,
): RecordedRows[Table][] {
  return rows.filter((row): row is RecordedRows[Table] => row.table === table);
}

/** Rows by their table. */
export function listsOf(rows: readonly Row[]): RowLists<RecordedRows> {
  return {
    regions: rowsOf(rows, 'regions'),
    units: rowsOf(rows, 'units'),
    organizations: rowsOf(rows, 'organizations'),
    alliances: rowsOf(rows, 'alliances'),
    coverages: rowsOf(rows, 'coverages'),
    parts: rowsOf(rows, 'parts'),
    memberships: rowsOf(rows, 'memberships'),
    services: rowsOf(rows, 'services'),
    subordinations: rowsOf(rows, 'subordinations'),
    counts: rowsOf(rows, 'counts'),
    surveys: rowsOf(rows, 'surveys'),
  };
}

/** Rows as they are once some have been written: of two with one key the later one stands. */
export function withRows(rows: readonly Row[], written: readonly Row[]): Row[] {
  return [...new Map([...rows, ...written].map((row) => [row.key, row])).values()];
}
