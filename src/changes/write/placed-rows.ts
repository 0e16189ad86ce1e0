import { ahead } from '../../domain/ahead.js';
import { doInTurns, type Work } from '../../domain/work.js';
import type { Parameter } from '../../graph/statement.js';
import { type Change, keyOf } from '../tables/tables.js';
import type { Batch } from './batches.js';
import { anchorColumn, cellOf, digestOf, type Storage, storage, storedValues } from './storage.js';

/** A batch with what its rows come to without a look at the graph. */
export interface PlacedBatch extends Batch {
  /** None of relations. */
  readonly rows: readonly Placed[];
}

/** A row, and where it stands in the graph. */
export interface Placed {
  readonly change: Change;
  readonly place: ReturnType<typeof placeOf>;
  readonly digest: string;
  /** What the graph keeps of it; null where it may be there already as it is. */
  readonly values: readonly Parameter[] | null;
}

/**
 * Batches as they are written, each worked out while the engine writes the one before it.
 *
 * @param isFirst whether all rows are new
 */
export function placedBatches(
  batches: AsyncIterable<Batch>,
  isFirst: boolean,
): AsyncIterable<PlacedBatch> {
  return ahead(eachPlaced(batches, isFirst));
}

async function* eachPlaced(
  batches: AsyncIterable<Batch>,
  isFirst: boolean,
): AsyncGenerator<PlacedBatch> {
  // In turns: else the engine would wait for all of it behind each short statement.
  for await (const batch of batches) yield doInTurns(placing(batch, isFirst));
}

function* placing(batch: Batch, isFirst: boolean): Work<PlacedBatch> {
  const rows: Placed[] = [];
  for (const change of batch.phase === 'rows' ? batch.changes : []) {
    const digest = digestOf(change);
    const values = isFirst ? storedValues(change, digest) : null;
    rows.push({ change, place: placeOf(change), digest, values });
    yield;
  }
  return { ...batch, rows };
}

/** The key of a row, and the entity from which it is looked up. */
export function placeOf(change: Change) {
  const column = anchorColumn(change.table);
  return {
    key: keyOf(change),
    anchor: column === null ? firstNamed(change) : cellOf(change, column),
  };
}

function firstNamed(change: Change): string | null {
  const at: Storage = storage[change.table];
  const columns = at.kind === 'observation' ? at.of : [];
  return columns.map((column) => cellOf(change, column)).find((id) => id !== null) ?? null;
}
