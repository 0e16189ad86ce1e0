import { z } from 'zod';
import { countsInOrder, membersOn } from '../../coverage/assessment/members.js';
import { columns } from '../../coverage/reading/columns.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import type { Statement } from '../../graph/statement.js';

const CountsRow = z.object({
  id: EntityId,
  counts: z.array(z.unknown()),
});

/** The full members of some organizations and units on a day: a count holds until the next one. */
export function personsOn(
  ids: readonly string[],
  on: CivilDate,
): Statement<readonly [EntityId, number | null]> {
  return {
    name: 'alliances.persons',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one
      CALL (n) { MATCH (n)-[:COUNTED]->(c:Count) RETURN collect(${columns.counts.list('c')}) AS counts }
      RETURN n.id AS id, counts`,
    parameters: { ids },
    decode: (row) => {
      const { id, counts } = CountsRow.parse(row);
      return [id, membersOn(countsInOrder(counts.map(columns.counts.decode)), on)];
    },
  };
}
