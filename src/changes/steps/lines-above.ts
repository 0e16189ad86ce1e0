import { z } from 'zod';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';

/** The organizations among some ids and those above them, on whatever day, up to eight levels. */
export async function readLines(reader: Reader, ids: readonly string[]): Promise<string[]> {
  return readInBatches(reader, ids, linesAbove);
}

function linesAbove(ids: readonly string[]): Statement<string> {
  return {
    name: 'steps.linesAbove',
    text: `UNWIND $ids AS one MATCH (o:Organization) WHERE o.id = one
      MATCH (o)-[:SUBORDINATE_TO*0..8]->(above:Organization) RETURN DISTINCT above.id AS id`,
    parameters: { ids },
    decode: (row) => z.object({ id: z.string() }).parse(row).id,
  };
}
