import { z } from 'zod';
import type { Reader } from '../../src/graph/graph.js';
import { probe } from '../contract/case.js';

/**
 * All that a graph holds: a line for each node and relationship with every property, sorted. How often it was written is
 * left out: on Neo4j a backup takes the lock that counts it.
 */
export async function everythingIn(reader: Reader): Promise<string[]> {
  const nodes = await reader.read(
    probe('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'),
  );
  const relationships = await reader.read(
    probe(
      'MATCH (a)-[e]->(b) RETURN properties(a) AS a, type(e) AS type, properties(e) AS properties, properties(b) AS b',
    ),
  );
  return [...nodes, ...relationships].map(lineOf).sort();
}

/** Engines give labels and the names of properties in an order of their own. */
function lineOf(row: unknown): string {
  const { labels, ...rest } = z.looseObject({ labels: z.array(z.string()).optional() }).parse(row);
  return JSON.stringify([labels?.sort(), rest], (name, value) =>
    name === 'writes'
      ? undefined
      : z.record(z.string(), z.unknown()).safeParse(value).success
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
  );
}
