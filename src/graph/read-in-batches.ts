import { inBatches } from '../domain/in-batches.js';
import type { Reader } from './graph.js';
import type { Statement } from './statement.js';

const batchSize = 4_000;

/**
 * Reads what belongs to many things, so many of them at a time that each statement stays far from the
 * time at which an engine gives up, and that other questions get their turn in between.
 *
 * @param statementFor reads what belongs to some of the things
 */
export async function readInBatches<Key, Row>(
  reader: Reader,
  keys: readonly Key[],
  statementFor: (keys: readonly Key[]) => Statement<Row>,
): Promise<Row[]> {
  const batches: Row[][] = [];
  for (const batch of inBatches(keys, batchSize))
    batches.push(await reader.read(statementFor(batch)));
  return batches.flat();
}
