import { z } from 'zod';
import { inBatches } from '../../domain/in-batches.js';
import type { Graph } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { TABLE_NAMES } from '../tables/tables.js';
import { lock } from './log.js';
import { type Storage, storage } from './storage.js';
import { writeStatements } from './write-statements.js';

const batchSize = 2_000;

/**
 * Writes the relationships to rows of the same table that come after all rows, of all that are in the graph: where an
 * import ends before it has come to them. Those that are there stay as they are.
 */
export async function completeReferences(graph: Graph): Promise<void> {
  for (const { label, column, statement } of lateReferences) {
    const named = await graph.read(namedIn(label, column));
    for (const batch of inBatches(named, batchSize))
      await graph.write(async (tx) => {
        await lock(tx);
        await tx.run(statement(batch));
      });
  }
}

/** The relationships that are written when all rows of their table are. */
export const lateReferences = TABLE_NAMES.flatMap((table) => {
  const at: Storage = storage[table];
  if (at.kind !== 'node') return [];
  return writeStatements[table].references
    .filter(({ late }) => late)
    .map(({ column, statement }) => ({ label: at.label, column, statement }));
});

const Reference = z.object({ id: z.string(), to: z.string() });

/** What rows of a table name as another of the same. */
export function namedIn(label: string, column: string): Statement<z.infer<typeof Reference>> {
  return {
    name: `changes.named.${label}.${column}`,
    text: `MATCH (n:${label}) WHERE n.${column} IS NOT NULL RETURN n.id AS id, n.${column} AS to`,
    parameters: {},
    decode: (row) => Reference.parse(row),
  };
}
