import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { retractFile, retractionOf } from '../tables/retraction.js';
import { TABLE_NAMES, type TableName, tables } from '../tables/tables.js';
import type { Cells, Table } from '../tables/tables-table.js';
import { type RowViolation, type Violation, violation } from '../tables/violation.js';
import {
  type ChangeEntry,
  type ChangeSource,
  changeEntry,
  type RetractionEntry,
  type RowLocation,
  refused,
} from '../validate/change-source.js';
import type { Encoding } from './encodings.js';
import { type RowsFailure, readCsvRows } from './read-folder-rows.js';

type FileFailure = RowsFailure | { rule: 'EMPTY_FILE'; line: null; value: null };

/**
 * A folder of CSV files as input.md has them, read anew as often as it is asked for.
 *
 * @param encoding what files are in that are not plainly UTF-8
 */
export function folderSource(dir: string, encoding: Encoding = 'utf-8'): ChangeSource {
  return {
    files: knownFiles,
    problems: () => folderProblems(dir),
    rows: (table) => readTable(dir, table, encoding),
    retractions: () => readRetractions(dir, encoding),
    rowsAbout: async (names) => {
      const each = await Promise.all(names.map((name) => linesAbout(join(dir, tables[name].file))));
      return each.reduce((sum, lines) => sum + lines, 0);
    },
  };
}

/**
 * The rows of one file of the folder, none where there is no such file. A row that breaks a rule
 * comes as refused; what keeps the rest of a file from being read comes last, with `cells` null.
 */
export async function* readTable<T extends TableName>(
  dir: string,
  table: T,
  encoding: Encoding = 'utf-8',
): AsyncGenerator<ChangeEntry<T>> {
  for await (const { cells, wrong, ...at } of readCells(dir, tables[table], encoding))
    yield cells === null ? refused(table, at, wrong, null) : changeEntry(table, at, cells);
}

/** What `retract.csv` of the folder says. */
async function* readRetractions(dir: string, encoding: Encoding): AsyncGenerator<RetractionEntry> {
  for await (const { cells, wrong, ...at } of readCells(dir, retractFile, encoding)) {
    const said = cells === null ? { violations: wrong } : retractionOf(cells);
    yield 'violations' in said
      ? { ...at, violations: said.violations.map((each) => ({ ...at, ...each })) }
      : { ...at, ...said };
  }
}

type ReadFile = Pick<Table<string, never>, 'file' | 'columns'>;

/** The texts of a row, or why it, or the rest of the file, can't be read. */
interface ReadCells extends RowLocation {
  readonly cells: Cells | null;
  readonly wrong: readonly RowViolation[];
}

async function* readCells(
  dir: string,
  of: ReadFile,
  encoding: Encoding,
): AsyncGenerator<ReadCells> {
  const { file } = of;
  const wrongAt = (line: number | null, wrong: readonly RowViolation[]) => ({
    ...{ file, line, wrong },
    cells: null,
  });
  const rows = readCsvRows(join(dir, file), encoding);
  try {
    const first = await rows.next();
    if (first.done) {
      yield* fileRefused(of, first.value ?? { rule: 'EMPTY_FILE', line: null, value: null });
      return;
    }
    const names = columnNames(first.value.fields);
    const violations = headerViolations(of, names);
    if (violations.length > 0) {
      yield wrongAt(first.value.line, violations);
      return;
    }
    const positions = columnPositions(of, names);
    const width = names.length;
    let next = await rows.next();
    for (; !next.done; next = await rows.next()) {
      const { fields, line } = next.value;
      if (fields.length === width || isEmptyFrom(width, fields))
        yield { file, line, cells: cellsOf(of, positions, fields), wrong: [] };
      else yield wrongAt(line, [fieldCount(fields, width)]);
    }
    if (next.value !== null) yield* fileRefused(of, next.value);
  } finally {
    await rows.return(null);
  }
}

/**
 * The names of a header, in capitals or with spaces around them as well. A spreadsheet writes columns without anything in
 * them that were used once: those at the end are left out.
 */
function columnNames(header: readonly string[]): readonly string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  return names.slice(0, names.findLastIndex((name) => name !== '') + 1);
}

function isEmptyFrom(width: number, fields: readonly string[]): boolean {
  return fields.length > width && fields.slice(width).every((field) => field.trim() === '');
}

async function folderProblems(dir: string): Promise<Violation[]> {
  let names: string[];
  try {
    names = (await readdir(dir)).sort();
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    const statement =
      error.code === 'ENOTDIR'
        ? 'An import is of a folder, this is a file'
        : `The folder of an import can be read (${error.code})`;
    return [{ file: dir, line: null, ...violation('FOLDER', null, dir, statement) }];
  }
  return wrongNames(dir, names, csvAmong(names));
}

/** The CSV files among what a folder holds; all else is left alone. */
export function csvAmong(names: readonly string[]): readonly string[] {
  return names.filter((name) => /\.csv$/i.test(name));
}

/**
 * What is wrong with the names of files.
 *
 * @param names all that the folder holds
 */
export function wrongNames(
  folder: string,
  names: readonly string[],
  files: readonly string[],
): Violation[] {
  const known = files.filter(isOfContract);
  const problems = files
    .filter((name) => !isOfContract(name))
    .map((name) => ({
      file: name,
      line: null,
      ...violation('UNKNOWN_FILE', null, name, `A CSV file is one of ${knownFiles.join(', ')}`),
    }));
  if (known.length > 0) return problems;
  const statement = `A folder holds at least one of ${knownFiles.join(', ')}`;
  const nothing = violation('NO_TABLE', null, names.join(', '), statement);
  return [{ file: folder, line: null, ...nothing }, ...problems];
}

/** Whether a file has a name of the contract. */
export function isOfContract(name: string): boolean {
  return knownFiles.includes(name);
}

const knownFiles = [...TABLE_NAMES.map((name) => tables[name].file), retractFile.file];

function headerViolations({ file, columns }: ReadFile, header: readonly string[]): RowViolation[] {
  const names = columns.map(({ name }) => name);
  if (!header.some((name) => names.includes(name))) return [noHeader(names, header)];
  const statement = `A column of ${file} is one of ${names.join(', ')}`;
  const unnamed = (at: number) => `Column ${at + 1} has a name, as one with others behind it`;
  return [
    ...header.flatMap((name, at) =>
      name === ''
        ? [violation('UNKNOWN_COLUMN', null, name, unnamed(at))]
        : names.includes(name)
          ? []
          : [violation('UNKNOWN_COLUMN', name, name, statement)],
    ),
    ...header
      .filter((name, at) => header.indexOf(name) !== at && names.includes(name))
      .map((name) => violation('DUPLICATE_COLUMN', name, name)),
    ...columns
      .filter(({ name, required }) => required && !header.includes(name))
      .map(({ name }) =>
        violation('MISSING_COLUMN', name, header.join(','), `The header has the column ${name}`),
      ),
  ];
}

/** A first row without any column of the file: a title, the first of the data, or names between something else than commas. */
function noHeader(names: readonly string[], header: readonly string[]): RowViolation {
  const [between] = Object.entries(otherSeparators).find(([separator]) =>
    header.some((field) => field.split(separator).some((name) => names.includes(name.trim()))),
  ) ?? [null];
  const statement =
    between === null
      ? `The first row has names of columns, as ${names.join(',')}`
      : `Between the names of columns stand commas, here ${otherSeparators[between]}`;
  return violation('HEADER', null, header.join(','), statement);
}

/** What stands between fields where somebody saved a spreadsheet in another way, or typed a file. */
const otherSeparators: Readonly<Record<string, string>> = {
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  '，': 'full-width commas',
};

/** Where each column of the table stands in the header, -1 where it is left out. */
function columnPositions({ columns }: ReadFile, header: readonly string[]): number[] {
  return columns.map(({ name }) => header.indexOf(name));
}

function cellsOf(
  { columns }: ReadFile,
  positions: readonly number[],
  fields: readonly string[],
): Cells {
  const cells: Record<string, string> = {};
  let at = 0;
  for (const { key } of columns) {
    cells[key] = fields[positions[at] ?? -1] ?? '';
    at += 1;
  }
  return cells;
}

function fieldCount(fields: readonly string[], width: number): RowViolation {
  const statement = `A row has as many fields as the header, ${width}`;
  return violation('FIELD_COUNT', null, String(fields.length), statement);
}

function* fileRefused({ file }: ReadFile, failure: FileFailure): Generator<ReadCells> {
  const { rule, line, value } = failure;
  const statement = 'statement' in failure ? failure.statement : undefined;
  if (rule === 'ABSENT') return;
  yield { file, line, cells: null, wrong: [violation(rule, null, value, statement)] };
}

/** About how many lines a file has, by those at its beginning; none where it can't be read, which is told elsewhere. */
async function linesAbout(path: string): Promise<number> {
  const LF = 0x0a;
  try {
    if (!(await stat(path)).isFile()) return 0;
    const file = await open(path);
    try {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(1 << 18));
      const lines = buffer.subarray(0, bytesRead).filter((byte) => byte === LF).length;
      return bytesRead === 0 ? 0 : Math.round((size / bytesRead) * lines);
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return 0;
    throw error;
  }
}
