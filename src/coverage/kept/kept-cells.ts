import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { ensureRegion } from '../../registry/ensure-region.js';
import type { Scope } from '../../registry/lists.js';
import { addTally, emptyTally, type Tally } from '../figures/tally.js';
import type { CoverageQuestion } from '../reading/question.js';
import { type Cell, cellsByKey } from './cell-store.js';
import { cellKeysOf } from './in-scope.js';
import { isKept } from './state.js';

/**
 * The cells that together count the units of a scope, one for each kind and source kind that is there;
 * null where what is kept does not answer the question: another day, another rule set, what was known
 * earlier, or while a large change is being worked off.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function keptCells(
  { reader }: Asking,
  { scope, on, knownBefore, rules }: CoverageQuestion,
): Promise<Cell[] | null> {
  if (knownBefore !== null) return null;
  if (!(await isKept(reader, on, rules))) return null;
  return cellsOf(reader, scope);
}

async function cellsOf(reader: Reader, scope: Scope): Promise<Cell[]> {
  const region = scope.region ?? null;
  const cells = await reader.read(cellsByKey(cellKeysOf(scope)));
  if (cells.length === 0 && region !== null) await ensureRegion(reader, region);
  return cells;
}

/** The tallies of cells, summed by what a key function gives. */
export function talliesBy<Key>(
  cells: readonly Cell[],
  keyOf: (cell: Cell) => Key,
): ReadonlyMap<Key, Tally> {
  const sums = new Map<Key, Tally>();
  for (const cell of cells) {
    const key = keyOf(cell);
    sums.set(key, addTally(sums.get(key) ?? emptyTally(), cell.tally));
  }
  return sums;
}
