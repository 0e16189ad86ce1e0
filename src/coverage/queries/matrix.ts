import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import { answersPerHead } from '../../graph/per-head.js';
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

export interface Matrix {
  readonly rows: readonly MatrixHeading[];
  readonly columns: readonly MatrixHeading[];
  /** Row by row. */
  readonly cells: readonly (MatrixCounts & { readonly row: string; readonly column: string })[];
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
  const asked = JSON.stringify([
    shape,
    ...[question, ...(compared === null ? [] : [compared])].map(keyOf),
  ]);
  return remembered(asking.reader, asked, () => workedOut(asking, question, shape, compared));
}

/** A dashboard asks for the same ones until something changes; each takes up to some hundred kilobytes. */
const mostMatrices = 32;
const remembered = answersPerHead<Matrix>(mostMatrices);

function keyOf({ scope, on, knownBefore, rules }: CoverageQuestion) {
  return [scope, on, knownBefore, rules.id];
}

async function workedOut(
  asking: Asking,
  question: CoverageQuestion,
  shape: MatrixShape,
  compared: CoverageQuestion | null,
): Promise<Matrix> {
  const these = await countUnits(asking, question, shape);
  const those = compared === null ? null : await countUnits(asking, compared, shape);
  const { rows, columns } = these;
  return {
    rows,
    columns,
    cells: rows.flatMap(({ id: row }) => {
      const [here, there] = [these.cells.get(row), those?.cells.get(row)];
      return columns.map(({ id: column }) =>
        // What is spread first is copied as a whole: there are hundreds of cells.
        ({ ...counts(here?.get(column), there?.get(column)), row, column }),
      );
    }),
    outside: counts(these.outside, those?.outside),
  };

  function counts(tally = NO_UNITS, other = NO_UNITS): MatrixCounts {
    const figures = cellFigures(tally, shape.layer);
    const difference =
      those === null ? null : subtractFigures(figures, cellFigures(other, shape.layer));
    return { ...figures, difference };
  }
}

const NO_UNITS = emptyTally();

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
