import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import {
  type CellFigures,
  cellFigures,
  type MatrixLayer,
  subtractFigures,
} from '../figures/layers.js';
import { addTally, emptyTally, type Tally } from '../figures/tally.js';
import { indexFor } from '../kept/current-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { axisOf, type MatrixAxis, type MatrixHeading } from './matrix-axes.js';

/** What a matrix shows. */
export interface MatrixShape {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
  readonly layer: MatrixLayer;
}

/** The figures of some units. */
export interface MatrixCounts extends CellFigures {
  /** These minus those of what the matrix is compared with; null where it is with nothing. */
  readonly difference: CellFigures | null;
}

/** The figures of one row and column. */
interface MatrixCell extends MatrixCounts {
  readonly row: string;
  readonly column: string;
}

export interface Matrix {
  readonly rows: readonly MatrixHeading[];
  readonly columns: readonly MatrixHeading[];
  /** Row by row. */
  readonly cells: readonly MatrixCell[];
  /** What lies in the scope's region itself, in none of its children; 0 without a REGION axis. */
  readonly outside: MatrixCounts;
}

/**
 * Counts units by two of their properties, and sets each cell against that of another question.
 *
 * @param compared null: the cells have no difference
 * @throws Problem BAD_USER_INPUT where both axes are the same, NOT_FOUND for an unknown region
 */
export async function matrixOf(
  asking: Asking,
  question: CoverageQuestion,
  shape: MatrixShape,
  compared: CoverageQuestion | null,
): Promise<Matrix> {
  if (shape.rows === shape.columns)
    throw new Problem(
      'BAD_USER_INPUT',
      `The rows and columns of a matrix are different axes, received ${shape.rows} for both.`,
    );
  const these = await countUnits(asking, question, shape);
  const those = compared === null ? null : await countUnits(asking, compared, shape);
  const { rows, columns } = these;
  const { layer } = shape;
  const cells = rows.flatMap(({ key: row }) => {
    const [here, there] = [these.cells.get(row), those?.cells.get(row)];
    return columns.map(({ key: column }) => {
      const other = those && (there?.get(column) ?? NO_UNITS);
      return new Cell(row, column, layer, here?.get(column) ?? NO_UNITS, other);
    });
  });
  const outside = new Cell('', '', layer, these.outside, those?.outside ?? null);
  return { rows, columns, cells, outside };
}

const NO_UNITS = emptyTally();

/** Each value is worked out when it is asked for: there are hundreds of cells, of which most matrices show little. */
class Cell implements MatrixCell {
  #figures: CellFigures | null = null;

  constructor(
    readonly row: string,
    readonly column: string,
    private readonly layer: MatrixLayer,
    private readonly tally: Tally,
    private readonly other: Tally | null,
  ) {}

  get units(): number {
    return this.#shown.units;
  }

  get gaps(): number {
    return this.#shown.gaps;
  }

  get unknown(): number {
    return this.#shown.unknown;
  }

  get numerator(): number {
    return this.#shown.numerator;
  }

  get denominator(): number {
    return this.#shown.denominator;
  }

  get value(): number | null {
    return this.#shown.value;
  }

  get difference(): CellFigures | null {
    if (this.other === null) return null;
    return subtractFigures(this.#shown, cellFigures(this.other, this.layer));
  }

  get #shown(): CellFigures {
    this.#figures ??= cellFigures(this.tally, this.layer);
    return this.#figures;
  }
}

/** The units of each cell, counted. */
interface Counted extends Pick<Matrix, 'rows' | 'columns'> {
  /** By row and column; a cell without units may be left out. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
  readonly outside: Tally;
}

async function countUnits(
  asking: Asking,
  question: CoverageQuestion,
  shape: MatrixShape,
): Promise<Counted> {
  const index = await indexFor(asking.reader, question);
  const isByStatus = shape.rows === 'STATUS' || shape.columns === 'STATUS';
  const parts = index.matrixParts(question.scope, question.on, isByStatus);
  const rows = await axisOf(asking, question, shape.rows);
  const columns = await axisOf(asking, question, shape.columns);
  const cells = new Map<string, Map<string, Tally>>();
  let outside = NO_UNITS;
  for (const part of parts) {
    const [row, column] = [rows.place(part), columns.place(part)];
    if (row === null || column === null) outside = addTally(outside, part.tally);
    else {
      const ofRow = cells.get(row) ?? new Map<string, Tally>();
      cells.set(row, ofRow);
      const known = ofRow.get(column);
      ofRow.set(column, known === undefined ? part.tally : addTally(known, part.tally));
    }
  }
  return { rows: rows.headings, columns: columns.headings, cells, outside };
}
