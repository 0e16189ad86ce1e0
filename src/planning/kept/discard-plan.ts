import { appendAudit } from '../../access/audit/append-audit.js';
import type { Initiator } from '../../access/audit/entry.js';
import { lock, underWay } from '../../changes/write/log.js';
import { Problem } from '../../domain/problem.js';
import type { Graph } from '../../graph/graph.js';
import { deleteParts, deletePlan, headingOf, type PlanHeading } from './plan-store.js';

/**
 * Takes a kept plan out of the graph; what was committed of it stays.
 *
 * @throws Problem NOT_FOUND where none has the id, CONFLICT during a large import
 */
export async function discardPlan(
  graph: Graph,
  id: string,
  initiator: Initiator,
  now: () => Date,
): Promise<PlanHeading> {
  return graph.write(async (tx) => {
    const { journal } = await lock(tx);
    if (journal !== null) throw underWay(journal);
    const [heading] = await tx.read(headingOf(id));
    if (heading === undefined)
      throw new Problem(
        'NOT_FOUND',
        `A plan that is kept is discarded, received ${JSON.stringify(id)}.`,
      );
    await tx.run(deletePlan(id));
    await tx.run(deleteParts(id));
    const detail = { plan: id };
    const at = now().toISOString();
    await appendAudit(tx, { at, initiator, action: 'PLAN_DISCARD', detail });
    return heading;
  });
}
