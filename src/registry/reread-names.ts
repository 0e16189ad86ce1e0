import { z } from 'zod';
import type { Graph } from '../graph/graph.js';
import type { Statement } from '../graph/statement.js';
import { readingOf } from './pinyin.js';

const namesAtOnce = 5_000;

/**
 * Brings the readings that lists are ordered by to what they are now, of all that a migration has labelled `Unread`: what an
 * earlier build has written. Where it is cut short, the next start goes on.
 */
export async function rereadNames(graph: Graph): Promise<void> {
  for (;;) {
    const named = await graph.read(unreadNames(namesAtOnce));
    if (named.length === 0) return;
    const read = named.map(({ id, name }) => [id, readingOf(name)] as const);
    await graph.write((tx) => tx.run(setReadings(read)));
  }
}

const NameRow = z.object({ id: z.string(), name: z.string() });

export function unreadNames(most: number): Statement<z.infer<typeof NameRow>> {
  return {
    name: 'registry.unreadNames',
    text: `MATCH (n:Unread) RETURN n.id AS id, n.name AS name LIMIT ${most}`,
    parameters: {},
    decode: (row) => NameRow.parse(row),
  };
}

export function setReadings(
  readings: readonly (readonly [id: string, reading: string])[],
): Statement<null> {
  return {
    name: 'registry.setReadings',
    text: 'UNWIND $readings AS one MATCH (n:Entity) WHERE n.id = one[0] REMOVE n:Unread SET n.reading = one[1]',
    parameters: { readings },
    decode: () => null,
  };
}
