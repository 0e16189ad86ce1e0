import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import { addTally, emptyTally, type Tally } from '../figures/tally.js';
import { indexFor } from '../kept/current-index.js';
import type { CoverageQuestion } from '../reading/question.js';
import { type RegionAsked, regionAsked } from './coverage.js';
import { axisOf, type MatrixHeading } from './matrix-axes.js';
import { Cell, type MatrixCell, type MatrixCounts } from './matrix-cell.js';
import { layerOf, type MatrixShape } from './matrix-layer.js';

export interface Matrix {
  readonly rows: readonly MatrixHeading[];
  readonly columns: readonly MatrixHeading[];
  /** Row by row. */
  readonly cells: readonly MatrixCell[];
  /** What lies in the scope's region itself, in none of its children; 0 without a REGION axis. */
  readonly outside: MatrixCounts;
  readonly asked: RegionAsked;
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
  const shown = {
    here: await layerOf(asking.reader, question, shape),
    there: compared && (await layerOf(asking.reader, compared, shape)),
  };
  const cells = rows.flatMap(({ key: row }) => {
    const [here, there] = [these.cells.get(row), those?.cells.get(row)];
    return columns.map(({ key: column }) => {
      const other = those && (there?.get(column) ?? NO_UNITS);
      return new Cell(row, column, shown, here?.get(column) ?? NO_UNITS, other);
    });
  });
  const outside = new Cell('', '', shown, these.outside, those?.outside ?? null);
  return { rows, columns, cells, outside, asked: regionAsked(question) };
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
