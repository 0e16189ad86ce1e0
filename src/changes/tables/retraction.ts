import { isTableName, TABLE_NAMES, type TableName, tables } from './tables.js';
import { type Decoder, date, id, optional, required, text } from './tables-cells.js';
import { type Cells, columnName, defineTable } from './tables-table.js';
import { type RowViolation, violation } from './violation.js';

/** A row of the graph that is taken back: it never was, but stays what was known before. */
export interface Retraction {
  readonly table: TableName;
  /** As `keyOf` writes it. */
  readonly key: string;
  readonly reason: string;
  /** The source that found the mistake; null where none is named. */
  readonly source: string | null;
  readonly locator: string | null;
}

/** A table as its file is named, with its ending or without. */
const tableFile: Decoder<TableName> = {
  rule: 'VALUE',
  statement: `The value is one of ${TABLE_NAMES.join(', ')}`,
  decode: tableOfFile,
};

/** The file of an import that names what is taken back. */
export const retractFile = defineTable(
  'retract',
  {
    file: required(tableFile),
    key: required(text),
    reason: required(text),
    source: optional(id),
    locator: optional(text),
  },
  ['file', 'key'],
);

/** The retraction that some cells say, or what is wrong with them. */
export function retractionOf(cells: Cells): Retraction | { violations: RowViolation[] } {
  const decoded = retractFile.decode(cells);
  if ('violations' in decoded) return decoded;
  const { file: table, key: written, ...why } = decoded.row;
  const key = keyOfText(table, written);
  if (key === null) return { violations: [violation('KEY', 'key', written, keyStatement(table))] };
  const violations = wrongDates(table, key);
  if (violations.length > 0) return { violations };
  return { table, key, ...why };
}

/** The columns of the key of what is taken back, as a row of `retract.csv` has them; of a thing its id. */
export function idOf({ table, key }: Pick<Retraction, 'table' | 'key'>): string {
  return key.slice(table.length + 1);
}

/** The table whose file has a name, in capitals as well; undefined where none has. */
function tableOfFile(file: string): TableName | undefined {
  const table = file.toLowerCase().replace(/\.csv$/, '');
  return isTableName(table) ? table : undefined;
}

/**
 * The key, as `keyOf` writes it, that somebody writes as the columns that input.md names, between `|`; the table may
 * stand before them, as messages have it. Null where these are too few or too many.
 */
function keyOfText(table: TableName, written: string): string | null {
  const { keyColumns } = tables[table];
  const parts = written.split('|');
  const isWhole = parts[0] === table && parts.length > keyColumns.length;
  const cells = isWhole ? parts.slice(1) : table === 'surveys' ? cellsOfSurvey(parts) : parts;
  return cells.length === keyColumns.length ? [table, ...cells].join('|') : null;
}

/** Dates of a key that no row can have: as a spreadsheet shows them, say. */
function wrongDates(table: TableName, key: string): RowViolation[] {
  const cells = cellsOfKey(table, key);
  return (['validFrom', 'on'] as const)
    .map((column) => cells?.[column] ?? '')
    .filter((cell) => cell !== '' && date.decode(cell) === undefined)
    .map((cell) => violation('DATE', 'key', cell));
}

/** The rule of keys, of one table. */
function keyStatement(table: TableName): string {
  const columns = tables[table].keyColumns.map(columnName).join('|');
  return table === 'surveys'
    ? 'A key of surveys is unit|on, or region|kind|on'
    : `A key of ${table} is ${columns}`;
}

/** The texts of the columns that a key is made of; null where it is no key of the table. */
export function cellsOfKey(table: TableName, key: string): Cells | null {
  const { keyColumns } = tables[table];
  const [name, ...cells] = key.split('|');
  if (name !== table || cells.length !== keyColumns.length) return null;
  return Object.fromEntries(keyColumns.map((column, at) => [column, cells[at] ?? '']));
}

/** A survey is of a unit, or of a kind in a region. */
function cellsOfSurvey(parts: readonly string[]): readonly string[] {
  const [first = '', second = '', on = ''] = parts;
  if (parts.length === 2) return [first, '', '', second];
  return parts.length === 3 ? ['', first, second, on] : parts;
}
