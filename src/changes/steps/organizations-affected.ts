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
    ...(await readInBatches(reader, unique(own), below)),
    ...(await readInBatches(reader, unique(named('id', 'units')), covering)),
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

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

function above(ids: readonly string[]): Statement<EntityId> {
  return {
    name: 'steps.above',
    text: `UNWIND $ids AS one MATCH (o:Organization) WHERE o.id = one
      MATCH (o)-[:SUBORDINATE_TO]->(s:Organization) RETURN DISTINCT s.id AS id`,
    parameters: { ids },
    decode: decodeId,
  };
}

function below(ids: readonly string[]): Statement<EntityId> {
  return {
    name: 'steps.below',
    text: `UNWIND $ids AS one MATCH (s:Organization) WHERE s.id = one
      MATCH (s)<-[:SUBORDINATE_TO]-(o:Organization) RETURN DISTINCT o.id AS id`,
    parameters: { ids },
    decode: decodeId,
  };
}

function covering(units: readonly string[]): Statement<EntityId> {
  return {
    name: 'steps.covering',
    text: `UNWIND $units AS one MATCH (u:Unit) WHERE u.id = one
      MATCH (u)<-[:COVERS]-(o:Organization) RETURN DISTINCT o.id AS id`,
    parameters: { units },
    decode: decodeId,
  };
}

function decodeId(row: unknown): EntityId {
  return z.object({ id: EntityId }).parse(row).id;
}
