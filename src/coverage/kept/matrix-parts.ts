import { STATUSES, type Status, type UnitKind, valuesOf } from '../../domain/vocabulary.js';
import type { Reader } from '../../graph/graph.js';
import {
  addTally,
  emptyTally,
  subtractTally,
  type Tally,
  tallyOfStatus,
} from '../figures/tally.js';
import { type Cell, cellsBelow } from './cell-store.js';
import { gridsOf } from './place.js';

/** Units that stand in one place of a matrix, counted. */
export interface MatrixPart {
  readonly kind: UnitKind;
  /** The code of a region directly below that of the scope, or below it; null: in the scope's own. */
  readonly region: string | null;
  /** Null where no axis asks for it. */
  readonly status: Status | null;
  readonly tally: Tally;
}

/** Takes the cells of a scope apart as the axes of a matrix need it. */
export async function keptParts(
  reader: Reader,
  cells: readonly Cell[],
  axes: readonly string[],
): Promise<MatrixPart[]> {
  const places = axes.includes('REGION') ? await byRegion(reader, cells) : cells.map(inScope);
  return axes.includes('STATUS') ? places.flatMap(byStatus) : places;
}

function inScope({ kind, tally }: Cell): MatrixPart {
  return { kind, region: null, status: null, tally };
}

/** The cells of the regions directly below, and what is left of each cell without them. */
async function byRegion(reader: Reader, cells: readonly Cell[]): Promise<MatrixPart[]> {
  const parents = cells.flatMap(({ key }) => [key, gridsOf(key)]);
  const below = await reader.read(cellsBelow(parents));
  const sums = new Map<string | null, Tally>();
  for (const { parent, tally } of below)
    sums.set(parent, addTally(sums.get(parent) ?? emptyTally(), tally));
  return [
    ...below.map(({ kind, region, tally }) => ({ kind, region, status: null, tally })),
    ...cells.map((cell) => ({
      ...inScope(cell),
      tally: [cell.key, gridsOf(cell.key)].reduce(
        (left, parent) => subtractTally(left, sums.get(parent) ?? emptyTally()),
        cell.tally,
      ),
    })),
  ];
}

function byStatus(part: MatrixPart): MatrixPart[] {
  return valuesOf(STATUSES).map((status) => ({
    ...part,
    status,
    tally: tallyOfStatus(part.tally, status),
  }));
}
