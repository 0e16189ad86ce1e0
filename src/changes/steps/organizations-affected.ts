import { z } from 'zod';
import { linksAtOnce } from '../../coverage/reading/linked-organizations.js';
import { EntityId } from '../../domain/ids.js';
import type { Reader } from '../../graph/graph.js';
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
  ]);
  // The line that was above by a link which is taken back: nothing leads there any more.
  const lost = rows.flatMap(({ after: { table, cells }, isRetracted }) =>
    isRetracted && table === 'subordinations' ? [EntityId.parse(cells.superior)] : [],
  );
  const starts = { superiors: own, covered: named('id', 'units'), below: [...moved, ...lost] };
  const followed = new Set<string>();
  for (const id of lost) affected.add(id);
  for (let from = starts; Object.values(from).some((ids) => ids.length > 0); ) {
    for (const id of from.below) followed.add(id);
    const found = await reader.read(organizationsAround(from));
    for (const { id } of found) affected.add(id);
    const further = found.filter(({ id, goesOn }) => goesOn && !followed.has(id));
    from = { superiors: [], covered: [], below: further.map(({ id }) => id) };
  }
  return [...affected].sort();
}

const OrganizationRow = z.object({
  id: EntityId,
  /** Whether what is above it was not looked for. */
  goesOn: z.boolean(),
});

/** The organizations directly below some superiors, those that have covered some units, and those that are above others. */
function organizationsAround({
  superiors,
  covered,
  below,
}: {
  readonly superiors: readonly string[];
  readonly covered: readonly string[];
  readonly below: readonly string[];
}): Statement<z.infer<typeof OrganizationRow>> {
  return {
    name: 'steps.organizationsAround',
    text: `UNWIND $superiors AS one MATCH (n:Organization) WHERE n.id = one MATCH (n)<-[:SUBORDINATE_TO]-(o)
      RETURN o.id AS id, false AS goesOn
      UNION ALL UNWIND $covered AS one MATCH (n:Unit) WHERE n.id = one MATCH (n)<-[:COVERS]-(o)
      RETURN o.id AS id, false AS goesOn
      UNION ALL UNWIND $below AS one MATCH (n:Organization) WHERE n.id = one
      MATCH path = (n)-[:SUBORDINATE_TO*1..${linksAtOnce}]->(o) RETURN DISTINCT o.id AS id, length(path) = ${linksAtOnce} AS goesOn`,
    parameters: { superiors, covered, below },
    decode: (row) => OrganizationRow.parse(row),
  };
}
