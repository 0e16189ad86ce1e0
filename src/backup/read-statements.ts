import { z } from 'zod';
import type { Statement } from '../graph/statement.js';
import { GraphNode, GraphRelationship } from './lines.js';

/**
 * The nodes but for those of the head, which a restore writes by themselves, and for who is signed in or tries to: that
 * is of the server which the backup was taken of, and comes and goes while it is taken.
 */
const others =
  'NOT n:ChangeLog AND NOT n:Kept AND NOT n:AuditHead AND NOT n:Session AND NOT n:SignInAttempts';

/** Takes the locks of all who write: of the graph, and of its audit log, in the order in which a commit does. */
export function holdWriters(): Statement<null> {
  return {
    name: 'backup.hold',
    text: `MERGE (l:ChangeLog {id: 'log'}) SET l.writes = coalesce(l.writes, 0) + 1
      WITH l MERGE (h:AuditHead {id: 'audit'}) SET h.taken = true`,
    parameters: {},
    decode: () => null,
  };
}

const Nodes = z.object({ nodes: z.number().int(), last: z.number().int().nullable() });

/** How many nodes there are, and the highest of their ids; null where there are none. */
export function countNodes(): Statement<z.infer<typeof Nodes>> {
  return {
    name: 'backup.countNodes',
    text: `MATCH (n) WHERE ${others} RETURN count(n) AS nodes, max(id(n)) AS last`,
    parameters: {},
    decode: (row) => Nodes.parse(row),
  };
}

const Relationships = z.object({ relationships: z.number().int() });

export function countRelationships(): Statement<number> {
  return {
    name: 'backup.countRelationships',
    text: 'MATCH ()-[e]->() RETURN count(e) AS relationships',
    parameters: {},
    decode: (row) => Relationships.parse(row).relationships,
  };
}

/** The nodes with ids from one to another: both engines find a node by its id at once, and go through all for a range. */
export function nodesBetween(first: number, last: number): Statement<GraphNode> {
  return {
    name: 'backup.nodes',
    text: `UNWIND range($first, $last) AS id MATCH (n) WHERE id(n) = id AND ${others}
      RETURN id, labels(n) AS labels, properties(n) AS properties`,
    parameters: { first, last },
    decode: (row) => GraphNode.parse(row),
  };
}

/** The relationships that lead from these. */
export function relationshipsFrom(first: number, last: number): Statement<GraphRelationship> {
  return {
    name: 'backup.relationships',
    text: `UNWIND range($first, $last) AS id MATCH (n)-[e]->(m) WHERE id(n) = id
      RETURN id AS from, id(m) AS to, type(e) AS type, properties(e) AS properties`,
    parameters: { first, last },
    decode: (row) => GraphRelationship.parse(row),
  };
}
