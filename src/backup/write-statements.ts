import { z } from 'zod';
import { listed } from '../graph/listed.js';
import type { Statement } from '../graph/statement.js';
import type { NodeRow, Properties, RelationshipRow } from './lines.js';

const Any = z.object({ labels: z.array(z.string()) });

/** One node that is not of an empty graph, where there is one. */
export function anyContent(): Statement<string[]> {
  return {
    name: 'backup.anyContent',
    text: `MATCH (n) WHERE NOT n:Migration AND NOT n:ChangeLog AND NOT n:Kept
      RETURN labels(n) AS labels LIMIT 1`,
    parameters: {},
    decode: (row) => Any.parse(row).labels,
  };
}

/** What a restore that was cut short has left, but for the head that says so: so many nodes at a time. */
export const removeSome =
  'MATCH (n) WHERE NOT n:ChangeLog WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS changed';

const Created = z.object({ id: z.number().int(), created: z.number().int() });

/** Creates nodes with some labels; gives for each the id that it has in the backup, and the one that it has now. */
export function createNodes(
  labels: readonly string[],
  keys: readonly string[],
  rows: readonly NodeRow[],
): Statement<z.infer<typeof Created>> {
  return {
    name: 'backup.createNodes',
    text: `UNWIND $rows AS row CREATE (n${labels.map((label) => `:${quoted(label)}`).join('')} {${listed('row', keys.map(quoted), 1)}})
      RETURN row[0] AS id, id(n) AS created`,
    parameters: { rows },
    decode: (row) => Created.parse(row),
  };
}

const CreatedCount = z.object({ created: z.number().int() });

/** Creates relationships of one type between nodes with the ids that they have now, and tells how many. */
export function createRelationships(
  type: string,
  keys: readonly string[],
  rows: readonly RelationshipRow[],
): Statement<number> {
  return {
    name: 'backup.createRelationships',
    text: `UNWIND $rows AS row MATCH (a) WHERE id(a) = row[0] MATCH (b) WHERE id(b) = row[1]
      CREATE (a)-[e:${quoted(type)} {${listed('row', keys.map(quoted), 2)}}]->(b) RETURN count(*) AS created`,
    parameters: { rows },
    decode: (row) => CreatedCount.parse(row).created,
  };
}

/** Sets the state of what is kept; a server that has been told of no restore may have made one of its own. */
export function setKept(kept: Properties): Statement<null> {
  return {
    name: 'backup.setKept',
    text: "MERGE (k:Kept {id: 'kept'}) SET k = $kept",
    parameters: { kept },
    decode: () => null,
  };
}

/** Gives the head of the log what it had. */
export function setLog(log: Properties): Statement<null> {
  return {
    name: 'backup.setLog',
    text: "MATCH (l:ChangeLog) WHERE l.id = 'log' SET l = $log",
    parameters: { log },
    decode: () => null,
  };
}

/** A name may be a word of Cypher's own. */
function quoted(name: string): string {
  return `\`${name}\``;
}
