import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { Reader } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';

/**
 * Makes sure that a question names an alliance of the graph.
 *
 * @throws Problem NOT_FOUND where no alliance has the id
 */
export async function ensureAlliance(reader: Reader, id: string): Promise<void> {
  const [found] = await reader.read(allianceExists(id));
  if (found === undefined) throw noAlliance(id);
}

/** What is said to a question that names no alliance of the graph. */
export function noAlliance(id: string): Problem {
  return new Problem(
    'NOT_FOUND',
    `An alliance is asked for by its id, received ${JSON.stringify(id)}.`,
  );
}

const IdRow = z.object({ id: z.string() });

function allianceExists(id: string): Statement<string> {
  return {
    name: 'registry.allianceExists',
    text: 'MATCH (a:Alliance) WHERE a.id = $id RETURN a.id AS id',
    parameters: { id },
    decode: (row) => IdRow.parse(row).id,
  };
}
