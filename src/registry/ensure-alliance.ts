import { z } from 'zod';
import { Problem } from '../domain/problem.js';
import type { Asking } from '../graph/ask.js';
import { SeenIn } from '../graph/sight.js';
import type { Statement } from '../graph/statement.js';
import { allianceSight } from './readings/sights.js';

/**
 * Makes sure that a question names an alliance that whoever asks sees.
 *
 * @throws Problem NOT_FOUND where no such alliance has the id
 */
export async function ensureAlliance(
  { reader, sight }: Pick<Asking, 'reader' | 'sight'>,
  id: string,
): Promise<void> {
  const [found] = await reader.read(allianceExists(id, new SeenIn(await sight())));
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

function allianceExists(id: string, seen: SeenIn): Statement<string> {
  return {
    name: 'registry.allianceExists',
    text: `MATCH (a:Alliance) WHERE a.id = $id${seen.and(allianceSight, 'a')} RETURN a.id AS id`,
    parameters: { id, ...seen.parameters },
    decode: (row) => IdRow.parse(row).id,
  };
}
