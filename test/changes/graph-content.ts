import { z } from 'zod';
import type { Reader } from '../../src/graph/graph.js';
import type { Statement } from '../../src/graph/statement.js';

/**
 * All that a graph holds but its schema: a line for each node and relationship, with its properties,
 * sorted. When something was recorded, by which events and notes it was told, the id of the graph itself,
 * versions and what was drawn are left out, so that two imports can be compared.
 */
export async function contentOf(reader: Reader): Promise<string[]> {
  const lines = [...(await reader.read(everyNode())), ...(await reader.read(everyRelationship()))];
  return lines.map((parts) => JSON.stringify(parts)).sort();
}

const Properties = z
  .record(z.string(), z.unknown())
  .transform(
    ({
      recordedAt,
      recordedTo,
      writes,
      event,
      told,
      graph,
      drawn,
      structure,
      organizations,
      organizationsDrawn,
      register,
      ...said
    }) => Object.fromEntries(Object.entries(said).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
const Node = z.object({ labels: z.array(z.string()), properties: Properties });
const Relationship = z.object({
  type: z.string(),
  properties: Properties,
  from: z.string(),
  to: z.string(),
});

function everyNode(): Statement<unknown[]> {
  return {
    name: 'test.everyNode',
    text: 'MATCH (n) WHERE NOT n:Migration AND NOT n:Event AND NOT n:OrganizationNote AND NOT n:ThingNote RETURN labels(n) AS labels, properties(n) AS properties',
    parameters: {},
    decode: (row) => {
      const { labels, properties } = Node.parse(row);
      const label = labels.sort().join(':');
      // When something was done, and the hashes that follow from that.
      const { at, hash, previous, ...done } = properties;
      return [label, label.startsWith('Audit') ? done : properties];
    },
  };
}

function everyRelationship(): Statement<unknown[]> {
  return {
    name: 'test.everyRelationship',
    text: `MATCH (a)-[e]->(b)
      RETURN type(e) AS type, properties(e) AS properties, coalesce(a.key, a.id, a.unit) AS from, coalesce(b.key, b.id, b.unit) AS to`,
    parameters: {},
    decode: (row) => {
      const { type, properties, from, to } = Relationship.parse(row);
      return [from, type, to, properties];
    },
  };
}
