import { z } from 'zod';
import { refuse } from './tables-cells.js';
import { type RowViolation, RULES, type Rule } from './violation.js';

/** The shape of a row: each key with the schema that decodes its field. */
export type Shape = Record<string, z.ZodType<unknown, string>>;

/** The texts of a row by key, as a CSV file has them; an empty text is unknown. */
export type Cells = Readonly<Record<string, string>>;

export interface Column {
  /** As the CSV header writes it: `valid_from`. */
  readonly name: string;
  /** As the row has it: `validFrom`. */
  readonly key: string;
  /** Whether the header must have it and its fields may not be empty. */
  readonly required: boolean;
}

/** One file of the contract: how its rows are read, written and told apart. */
export interface Table<N extends string, R extends object> {
  readonly name: N;
  readonly file: string;
  readonly columns: readonly Column[];
  /** The columns that tell its rows apart, as rows have them. */
  readonly keyColumns: readonly string[];
  /** Decodes the cells of a row and checks all that one row alone can show. */
  readonly schema: z.ZodType<R>;
  /** The row of some cells, or what is wrong with it. */
  decode(cells: Cells): { table: N; row: R } | { violations: RowViolation[] };
  /** The inverse of `decode`, for export. */
  encode(row: R): Cells;
  /** The texts of a row whose values stand under their keys, as the graph keeps them; others are empty. */
  cellsOf(values: object): Cells;
  /** What tells the row apart from all others in the graph: `parts|a|b|2020-01-01`. */
  key(row: R): string;
  /** The same of the texts of a row. */
  keyOfCells(cells: Cells): string;
}

/** A rule that one row alone can show broken. */
export type RowRule<R> = (row: R, context: z.RefinementCtx) => void;

export function defineTable<N extends string, S extends Shape>(
  name: N,
  shape: S,
  key: readonly (keyof S & string)[],
  ...rules: RowRule<z.output<z.ZodObject<S>>>[]
): Table<N, z.output<z.ZodObject<S>>> {
  const schema = z.object(shape).superRefine((row, context) => {
    for (const rule of rules) rule(row, context);
  });
  const keys = Object.keys(shape);
  const cellsOf = (values: object): Cells =>
    Object.fromEntries(keys.map((each) => [each, cellOf(values, each)]));
  return {
    name,
    file: `${name}.csv`,
    columns: Object.entries(shape).map(([each, cell]) => ({
      name: columnName(each),
      key: each,
      required: !cell.safeParse('').success,
    })),
    keyColumns: key,
    schema,
    decode(cells) {
      const parsed = schema.safeParse(cells);
      return parsed.success
        ? { table: name, row: parsed.data }
        : { violations: parsed.error.issues.map(violationOf) };
    },
    encode: cellsOf,
    cellsOf,
    key: (row) => key.reduce((text, each) => `${text}|${cellOf(row, each)}`, `${name}`),
    keyOfCells: (cells) => [name, ...key.map((each) => cells[each] ?? '')].join('|'),
  };
}

/** `validFrom` as CSV headers write it: `valid_from`. */
export function columnName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** valid_to is the first day on which it no longer holds, so later than the first on which it does. */
export function datesInOrder(
  row: { validFrom: string | null; validTo: string | null },
  context: z.RefinementCtx,
): void {
  const { validFrom, validTo } = row;
  if (validFrom === null || validTo === null || validTo > validFrom) return;
  const statement = `valid_to is later than valid_from (${validFrom})`;
  refuse(context, 'DATE_ORDER', validTo, statement, ['validTo']);
}

function violationOf(issue: z.core.$ZodIssue): RowViolation {
  const [key] = issue.path;
  const { rule, value } = issue.code === 'custom' ? (issue.params ?? {}) : {};
  if (
    typeof key === 'symbol' ||
    typeof key === 'number' ||
    !isRule(rule) ||
    typeof value !== 'string'
  )
    throw new Error(`A field is refused by a rule of the catalogue, received ${issue.message}`);
  return {
    column: key === undefined ? null : columnName(key),
    rule,
    message: issue.message,
    value,
  };
}

function isRule(rule: unknown): rule is Rule {
  return typeof rule === 'string' && Object.hasOwn(RULES, rule);
}

function cellOf(row: object, key: string): string {
  const value: unknown = Reflect.get(row, key);
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return digitsOf(value);
  return Array.isArray(value) ? value.join('|') : String(value);
}

/** A number in digits, as tables have it: a small one without its exponent. */
function digitsOf(value: number): string {
  const [digits = '', exponent] = String(value).split('e-');
  if (exponent === undefined) return digits;
  const sign = value < 0 ? '-' : '';
  return `${sign}0.${'0'.repeat(Number(exponent) - 1)}${digits.replace(/[-.]/g, '')}`;
}
