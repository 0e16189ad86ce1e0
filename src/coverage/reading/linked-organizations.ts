import { z } from 'zod';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import type { Statement } from '../../graph/statement.js';
import type { Rows } from '../facts/rows.js';
import type { ColumnsOf } from './columns.js';
import type { SuperiorReader, SuperiorRows } from './superiors.js';

/** A whole line has as many links as the chain has levels: so far upward one statement reads. */
export const linksAtOnce = 6;

/** Reads organizations, and what is a whole line above them, from the graph as it is. */
export function superiorsNow<R extends Rows>(
  reader: Reader,
  columns: Pick<ColumnsOf<R>, 'organizations' | 'subordinations'>,
): SuperiorReader<R> {
  return (ids) => readLinked(reader, ids, columns, linksAtOnce);
}

/** Reads organizations with their links upward, and those above them as many links as are asked for. */
async function readLinked<R extends Rows>(
  reader: Reader,
  ids: readonly string[],
  columns: Pick<ColumnsOf<R>, 'organizations' | 'subordinations'>,
  links: number,
): Promise<SuperiorRows<R>> {
  const found = await readInBatches(reader, ids, (batch) => linkedRows(batch, columns, links));
  return {
    organizations: found.map(({ organization }) => organization),
    subordinations: found.flatMap(({ links }) => links),
  };
}

function linkedRows<R extends Rows>(
  ids: readonly string[],
  { organizations, subordinations }: Pick<ColumnsOf<R>, 'organizations' | 'subordinations'>,
  links: number,
): Statement<{ organization: R['organizations']; links: R['subordinations'][] }> {
  return {
    name: 'coverage.linkedRows',
    text: `UNWIND $ids AS id MATCH (s:Organization) WHERE s.id = id
MATCH (s)-[:SUBORDINATE_TO*0..${links}]->(o:Organization) WITH DISTINCT o
CALL (o) { MATCH (o)-[l:SUBORDINATE_TO]->(:Organization) RETURN collect(${subordinations.list('l')}) AS links }
RETURN ${organizations.list('o')} AS organization, links`,
    parameters: { ids },
    decode: (raw) => {
      const row = LinkedRow.parse(raw);
      return {
        organization: organizations.decode(row.organization),
        links: row.links.map(subordinations.decode),
      };
    },
  };
}

const LinkedRow = z.object({ organization: z.unknown(), links: z.array(z.unknown()) });
