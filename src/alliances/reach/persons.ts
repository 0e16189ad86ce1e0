import { z } from 'zod';
import { countsInOrder, membersOn } from '../../coverage/assessment/members.js';
import { columns } from '../../coverage/reading/columns.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { andClause } from '../../graph/compiled.js';
import type { Statement } from '../../graph/statement.js';
import type { StatementBuilder } from '../../graph/statement-builder.js';

const CountsRow = z.object({
  id: EntityId,
  counts: z.array(z.unknown()),
});

/**
 * The full members of some organizations and units on a day: a count holds until the next one. Of those that are seen by
 * name alone there is none.
 */
export function personsOn(
  ids: readonly string[],
  on: CivilDate,
  builder: StatementBuilder,
): Statement<readonly [EntityId, number | null]> {
  const whole = builder.whole('Organization', 'counts', 'n');
  return {
    name: 'alliances.persons',
    text: `UNWIND $ids AS one MATCH (n:Entity) WHERE n.id = one${andClause(whole === null ? [] : [whole])}
      CALL (n) { MATCH (n)-[:COUNTED]->(c:Count) RETURN collect(${columns.counts.list('c')}) AS counts }
      RETURN n.id AS id, counts`,
    parameters: { ids, ...builder.parameters },
    decode: (row) => {
      const { id, counts } = CountsRow.parse(row);
      return [id, membersOn(countsInOrder(counts.map(columns.counts.decode)), on)];
    },
  };
}
