import type { Transaction } from '../../graph/graph.js';
import { divisionsOf } from '../../registry/divisions.js';

/**
 * The rows of regions, and the same of the regions that have ever lain below these: what is written of a township tells
 * of the villages that have left it.
 */
export async function withFormerlyBelow<Row extends { readonly id: string }>(
  tx: Transaction,
  rows: readonly Row[],
): Promise<Row[]> {
  const divisions = await divisionsOf(tx);
  if (divisions.areUnmoved) return [...rows];
  return rows.flatMap((row) => [
    row,
    ...divisions.formerlyBelow(row.id).map((id): Row => ({ ...row, id })),
  ]);
}
