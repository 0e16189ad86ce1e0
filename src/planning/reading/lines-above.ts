import { z } from 'zod';
import { compareIds } from '../../coverage/index/compare.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
import { allHold } from '../../graph/holds.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { readInRounds } from '../../graph/read-in-rounds.js';
import { SeenIn, type Sight } from '../../graph/sight.js';
import type { Statement } from '../../graph/statement.js';
import { plannedSight } from './plan-sight.js';
import { uniqueIds } from './unique-ids.js';

/**
 * The organizations that steps may name above some units by their links on a day, by unit: those that cover it, in
 * whatever mode, then those above these, and so on. The nearest come first, of several equally near in the order of their ids.
 */
export async function linesAbove(
  reader: Reader,
  units: readonly { readonly id: string }[],
  on: CivilDate,
  planned: Sight,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const ids = units.map(({ id }) => id);
  const covered = await readInBatches(reader, ids, (some) =>
    coveringUnits(some, on, new SeenIn(planned)),
  );
  const superiors = new Map<string, readonly string[]>();
  await readInRounds(
    covered.flatMap(({ above }) => above),
    async (organizations) => {
      const rows = await readInBatches(reader, organizations, (some) =>
        superiorsOf(some, on, new SeenIn(planned)),
      );
      for (const { id, above } of rows) superiors.set(id, above);
      return rows.flatMap(({ above }) => above);
    },
  );
  return new Map(covered.map(({ id, above }) => [id, lineFrom(above, superiors)]));
}

function lineFrom(
  nearest: readonly string[],
  superiors: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const line = new Set<string>();
  for (let round = nearest; round.length > 0; ) {
    const further = round.filter((id) => !line.has(id)).sort(compareIds);
    for (const id of further) line.add(id);
    round = further.flatMap((id) => superiors.get(id) ?? []);
  }
  return [...line];
}

const AboveRow = z.object({
  id: EntityId,
  above: z.array(z.object({ id: EntityId })).transform(uniqueIds),
});

/** Some units with the organizations that cover them on a day and that steps may name; those without are left out. */
export function coveringUnits(
  ids: readonly string[],
  on: CivilDate,
  planned: SeenIn,
): Statement<z.infer<typeof AboveRow>> {
  return {
    name: 'plan.coveringUnits',
    text: `UNWIND $ids AS one MATCH (u:Unit) WHERE u.id = one
      MATCH (u)<-[e:COVERS]-(o:Organization) WHERE ${allHold(['e', 'o'], '$on')}${planned.and(plannedSight, 'o')}
      RETURN u.id AS id, collect({id: o.id}) AS above`,
    parameters: { ids, on, ...planned.parameters },
    decode: (row) => AboveRow.parse(row),
  };
}

/** Some organizations with those directly above them on a day that steps may name; those without are left out. */
export function superiorsOf(
  ids: readonly string[],
  on: CivilDate,
  planned: SeenIn,
): Statement<z.infer<typeof AboveRow>> {
  return {
    name: 'plan.superiorsOf',
    text: `UNWIND $ids AS one MATCH (o:Organization) WHERE o.id = one
      MATCH (o)-[e:SUBORDINATE_TO]->(s:Organization) WHERE ${allHold(['e', 's'], '$on')}${planned.and(plannedSight, 's')}
      RETURN o.id AS id, collect({id: s.id}) AS above`,
    parameters: { ids, on, ...planned.parameters },
    decode: (row) => AboveRow.parse(row),
  };
}
