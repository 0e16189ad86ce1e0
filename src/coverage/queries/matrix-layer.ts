import {
  isRegisterFigure,
  type RegisterFigure,
  registerShares,
} from '../../figures/register-figures.js';
import type { Reader } from '../../graph/graph.js';
import { cellFigures, countsOf, type MatrixLayer } from '../figures/layers.js';
import type { CoverageQuestion } from '../reading/question.js';
import type { MatrixAxis } from './matrix-axes.js';
import type { FiguresOf } from './matrix-cell.js';
import { isOfRegion, NOT_OF_REGION, type RegionShare } from './rates-asked.js';

/** What a matrix shows. */
export interface MatrixShape {
  readonly rows: MatrixAxis;
  readonly columns: MatrixAxis;
  readonly layer: MatrixLayer | RegisterFigure;
}

/**
 * What the cells of a question's matrix show of their units. A figure of the register is of regions, and has no value
 * where a cell is of a kind of units or of a status.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function layerOf(
  reader: Reader,
  question: CoverageQuestion,
  { rows, columns, layer }: MatrixShape,
): Promise<FiguresOf> {
  if (!isRegisterFigure(layer)) return (tally) => cellFigures(tally, layer);
  const axes = new Set([rows, columns]);
  const shareIn =
    axes.has('REGION') && axes.has('TOTAL') && isOfRegion(question)
      ? await sharesBy(reader, question, layer)
      : () => NOT_OF_REGION;
  return (tally, row, column) => {
    const { numerator, denominator, value, lower, upper, missing, reason } = shareIn(
      rows === 'REGION' ? row : column,
    );
    return {
      ...countsOf(tally),
      ...{ numerator, denominator, value, lower, upper, missing, reason },
    };
  };
}

/** The share of each region directly below the question's by its code, and of what lies in none of these for ''. */
async function sharesBy(
  reader: Reader,
  { scope: { region = null, within, sources = null }, on }: CoverageQuestion,
  figure: RegisterFigure,
): Promise<(code: string) => RegionShare> {
  const [shares] = await registerShares(reader, [figure], { region, within, sources }, on);
  if (shares === undefined) throw new Error(`A figure has shares, received none of ${figure}.`);
  const inRegion = new Map(shares.regions.map(({ region, figure: share }) => [region, share]));
  return (code) => (code === '' ? shares.outside : (inRegion.get(code) ?? shares.nothing));
}
