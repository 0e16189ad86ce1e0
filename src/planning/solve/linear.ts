import { createRequire } from 'node:module';
import type { BasisInput, Highs, Model } from 'highs';

// Its types are those of its CommonJS build: an import would be called as they do not say.
const { default: loadHighs }: typeof import('highs') = createRequire(import.meta.url)('highs');

/** A linear program of least costs. Unless they are given, each column is from 0 to 1 and every coefficient is 1. */
export interface Program {
  readonly costs: Float64Array;
  /** By column: the rows that it stands in, ascending. */
  readonly rowsOf: readonly ArrayLike<number>[];
  /** By column: its coefficients in these rows. */
  readonly values?: readonly ArrayLike<number>[];
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
  /** By row: what its columns come to at least and at most. */
  readonly least: Float64Array;
  readonly most: Float64Array;
}

/** Where a run goes on from. */
export type Basis = BasisInput;

/** What HiGHS calls the lower bound of a column, and a row that does not bind. */
const [AT_LEAST, BASIC] = [0, 1] as const;

/**
 * A basis for a program that has other columns and more rows: new columns are at their least, new rows do not bind.
 * @param columns by column: its place in the program that the basis is of, none where that is without it
 */
export function carriedOver(
  basis: Basis,
  columns: readonly (number | undefined)[],
  rows: number,
): Basis {
  const { colStatus, rowStatus } = basis;
  const statusOf = (column: number | undefined) =>
    column === undefined ? AT_LEAST : (colStatus[column] ?? AT_LEAST);
  return {
    colStatus: Int32Array.from(columns, statusOf),
    rowStatus: Int32Array.from({ length: rows }, (_, row) => rowStatus[row] ?? BASIC),
  };
}

/** OPTIMAL, INFEASIBLE, left after its iterations, or ended before by the time or for another reason. */
type Outcome = 'OPTIMAL' | 'INFEASIBLE' | 'LEFT' | 'STOPPED';

const MOST_ITERATIONS = 2 ** 31 - 1;

/** The one place that knows of HiGHS. What it answers is used as a hint and nowhere as a proof. */
export class LinearSolver {
  readonly #highs: Highs;

  private constructor(highs: Highs) {
    this.#highs = highs;
  }

  /** Loaded once: a task may solve hundreds of small problems, each in less time than that takes. */
  static #loaded: Promise<LinearSolver> | undefined;

  static open(): Promise<LinearSolver> {
    LinearSolver.#loaded ??= loadHighs().then((highs) => new LinearSolver(highs));
    return LinearSolver.#loaded;
  }

  /** It has to be closed: its memory is not the collector's. */
  load(program: Program): LoadedProgram {
    const { costs, rowsOf, least, most, values, lower, upper } = program;
    const entries = rowsOf.reduce((sum, rows) => sum + rows.length, 0);
    const starts = new Int32Array(costs.length + 1);
    const indices = new Int32Array(entries);
    const coefficients = new Float64Array(entries).fill(1);
    for (const [column, rows] of rowsOf.entries()) {
      const start = starts[column] ?? 0;
      indices.set(rows, start);
      if (values !== undefined) coefficients.set(values[column] ?? [], start);
      starts[column + 1] = start + rows.length;
    }
    const model = this.#highs.createModel({
      ...{ numCols: costs.length, numRows: least.length, colCost: costs },
      colLower: lower ?? new Float64Array(costs.length),
      colUpper: upper ?? new Float64Array(costs.length).fill(1),
      rowLower: least,
      rowUpper: most,
      matrix: {
        ...{ format: 'csc', numRows: least.length, numCols: costs.length },
        ...{ starts, indices, values: coefficients },
      },
    });
    model.options.set({ output_flag: false, solver: 'simplex' });
    return new LoadedProgram(this.#highs, model, least.length);
  }

  /** Rows that have no columns yet. It has to be closed as well. */
  loadRows(least: Float64Array, most: Float64Array): LoadedProgram {
    const numRows = least.length;
    const none = new Float64Array();
    const model = this.#highs.createModel({
      ...{ numCols: 0, numRows, colCost: none, colLower: none, colUpper: none },
      ...{ rowLower: least, rowUpper: most },
      matrix: {
        ...{ format: 'csc', numRows, numCols: 0 },
        ...{ starts: new Int32Array(1), indices: new Int32Array(), values: none },
      },
    });
    model.options.set({ output_flag: false, solver: 'simplex' });
    return new LoadedProgram(this.#highs, model, least.length);
  }
}

/** What some columns come to at least and at most. */
export interface Row {
  readonly least: number;
  readonly most: number;
  readonly columns: readonly number[];
  readonly values: readonly number[];
}

/** A column that is added to a program. */
export interface Column {
  readonly cost: number;
  /** The most that it comes to; the least is 0. */
  readonly most: number;
  /** The rows that it stands in, each once, and what one of it adds to each. */
  readonly rows: readonly number[];
  readonly adds: readonly number[];
}

export class LoadedProgram {
  readonly #highs: Highs;
  readonly #model: Model;
  readonly #rows: number;

  constructor(highs: Highs, model: Model, rows: number) {
    this.#highs = highs;
    this.#model = model;
    this.#rows = rows;
  }

  bound(column: number, lower: number, upper: number): void {
    this.#model.changeColBounds(column, lower, upper);
  }

  /** Behind the columns that it has. */
  add(columns: readonly Column[]): void {
    const starts = new Int32Array(columns.length + 1);
    for (const [at, { rows }] of columns.entries())
      starts[at + 1] = (starts[at] ?? 0) + rows.length;
    const indices = new Int32Array(starts.at(-1) ?? 0);
    const values = new Float64Array(indices.length);
    for (const [at, { rows, adds }] of columns.entries()) {
      indices.set(rows, starts[at]);
      values.set(adds, starts[at]);
    }
    this.#model.addCols({
      cost: Float64Array.from(columns, ({ cost }) => cost),
      lower: new Float64Array(columns.length),
      upper: Float64Array.from(columns, ({ most }) => most),
      matrix: {
        ...{ format: 'csc', numRows: this.#rows, numCols: columns.length },
        ...{ starts, indices, values },
      },
    });
  }

  /** A row behind the others: what its columns come to at least. */
  addRow(least: number, columns: readonly number[], values: readonly number[]): void {
    const indices = Int32Array.from(columns);
    this.#model.addRow(least, Infinity, { indices, values: Float64Array.from(values) });
  }

  /**
   * Goes on from the basis that it has, if any.
   * @param iterations after which it is left as it is then
   */
  run(seconds: number, iterations = MOST_ITERATIONS): Outcome {
    const { optimal, infeasible, iterationLimit } = this.#highs.constants.modelStatus;
    this.#model.zeroAllClocks();
    this.#model.options.set({
      time_limit: Math.max(seconds, 0),
      simplex_iteration_limit: iterations,
    });
    const { modelStatus } = this.#model.run();
    if (modelStatus === optimal) return 'OPTIMAL';
    if (modelStatus === iterationLimit) return 'LEFT';
    return modelStatus === infeasible ? 'INFEASIBLE' : 'STOPPED';
  }

  /**
   * What the program comes to with one row more, from a basis without it and after so many iterations at most; Infinity
   * where that has no solution. The row is gone then, and the basis with it.
   */
  tryRow({ least, most, columns, values }: Row, basis: Basis, iterations: number): number {
    this.goOnFrom(basis);
    const indices = Int32Array.from(columns);
    this.#model.addRow(least, most, { indices, values: Float64Array.from(values) });
    const outcome = this.run(Number.MAX_SAFE_INTEGER, iterations);
    const objective = outcome === 'INFEASIBLE' ? Infinity : this.#model.getObjectiveValue();
    const row = this.#rows;
    this.#model.deleteRows({ kind: 'range', from: row, to: row });
    return objective;
  }

  solution(): { objective: number; values: Float64Array; duals: Float64Array } {
    const { colValue, rowDual } = this.#model.getSolution();
    return { objective: this.#model.getObjectiveValue(), values: colValue, duals: rowDual };
  }

  /** Where the next run goes on from, once it is given back. */
  basis(): Basis {
    return this.#model.getBasis();
  }

  goOnFrom(basis: Basis): void {
    this.#model.setBasis(basis);
  }

  close(): void {
    this.#model.dispose();
  }
}
