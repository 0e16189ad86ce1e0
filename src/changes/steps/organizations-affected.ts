import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { readInRounds } from '../../graph/read-in-rounds.js';
import type { Statement } from '../../graph/statement.js';
import type { StepRows } from './rows-of-steps.js';

/**
 * The organizations whose findings steps may change, that have been written where the reader reads: those
 * - whose own rows, counts, coverages or links upward are written;
 * - above these, on whatever day, since a cycle closes or opens there;
 * - directly below one whose own row is, since a link upward goes by the superior's level;
 * - that have covered a unit whose own row is, since they count living units.
 */
export async function organizationsAffected(
  reader: Reader,
  { rows }: Pick<StepRows, 'rows'>,
): Promise<EntityId[]> {
  const named = (column: string, ...tables: readonly string[]) =>
    rows.flatMap(({ after: { table, cells } }) =>
      tables.includes(table) ? [EntityId.parse(cells[column])] : [],
    );
  const own = named('id', 'organizations');
  const moved = [...own, ...named('organization', 'subordinations')];
  const affected = new Set([
    ...moved,
    ...named('organization', 'coverages'),
    ...named('entity', 'counts'),
    ...(await readInBatches(reader, own, below)),
    ...(await readInBatches(reader, named('id', 'units'), covering)),
  ]);
  // The line that was above by a link which is taken back: nothing leads there any more.
  const lost = rows.flatMap(({ after: { table, cells }, isRetracted }) =>
    isRetracted && table === 'subordinations' ? [EntityId.parse(cells.superior)] : [],
  );
  await readInRounds([...moved, ...lost], async (ids) => {
    for (const id of ids) affected.add(id);
    return readInBatches(reader, ids, above);
  });
  return [...affected].sort();
}

/** Reads the organizations that a pattern binds as `o`, of the things with some ids, under `n`. */
function organizationsBy(name: string, pattern: string) {
  return (ids: readonly string[]): Statement<EntityId> => ({
    name: `steps.${name}`,
    text: `UNWIND $ids AS one ${pattern} RETURN DISTINCT o.id AS id`,
    parameters: { ids },
    decode: (row) => OrganizationRow.parse(row).id,
  });
}

const OrganizationRow = z.object({ id: EntityId });

const above = organizationsBy(
  'above',
  'MATCH (n:Organization) WHERE n.id = one MATCH (n)-[:SUBORDINATE_TO]->(o:Organization)',
);
const below = organizationsBy(
  'below',
  'MATCH (n:Organization) WHERE n.id = one MATCH (n)<-[:SUBORDINATE_TO]-(o:Organization)',
);
const covering = organizationsBy(
  'covering',
  'MATCH (n:Unit) WHERE n.id = one MATCH (n)<-[:COVERS]-(o:Organization)',
);
