import { appendAudit } from '../../access/audit/append-audit.js';
import type { Initiator } from '../../access/audit/entry.js';
import { lock, underWay } from '../../changes/write/log.js';
import { Problem } from '../../domain/problem.js';
import type { Graph } from '../../graph/graph.js';
import type { PlanSight } from '../reading/plan-sight.js';
import { headingOf } from './headings.js';
import { deleteParts, deletePlan, type PlanHeading } from './plan-store.js';

/**
 * Takes a kept plan out of the graph; what was committed of it stays.
 *
 * @throws Problem NOT_FOUND where none that is seen has the id, FORBIDDEN where it is of more than may be planned, CONFLICT
 * during a large import
 */
export async function discardPlan(
  graph: Graph,
  id: string,
  { seen, planned }: PlanSight,
  initiator: Initiator,
  now: () => Date,
): Promise<PlanHeading> {
  return graph.write(async (tx) => {
    const { journal } = await lock(tx);
    if (journal !== null) throw underWay(journal);
    const heading = await headingOf(tx, id, seen);
    if (heading === null)
      throw new Problem(
        'NOT_FOUND',
        `A plan that is kept is discarded, received ${JSON.stringify(id)}.`,
      );
    if ((await headingOf(tx, id, planned)) === null)
      throw new Problem(
        'FORBIDDEN',
        'A plan is discarded by whoever may plan all that it is of, received one that is of more.',
      );
    await tx.run(deletePlan(id));
    await tx.run(deleteParts(id));
    const detail = { plan: id };
    const at = now().toISOString();
    await appendAudit(tx, { at, initiator, action: 'PLAN_DISCARD', detail });
    return heading;
  });
}
