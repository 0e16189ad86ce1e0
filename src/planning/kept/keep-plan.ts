import { randomUUID } from 'node:crypto';
import { appendAudit } from '../../access/audit/append-audit.js';
import type { Initiator } from '../../access/audit/entry.js';
import { lock, underWay } from '../../changes/write/log.js';
import { inBatches } from '../../domain/in-batches.js';
import { Problem } from '../../domain/problem.js';
import type { Graph } from '../../graph/graph.js';
import { jsonText } from '../proof/json-text.js';
import { keptHeadings } from './headings.js';
import type { KeptPlan, PlanContent, PlanKind } from './kept-plan.js';
import type { PlanExtent } from './plan-extent.js';
import { createParts, createPlan, type PlanHeading } from './plan-store.js';
import { partsOfText } from './plan-text.js';

/** A plan that is to be kept. */
export interface PlanToKeep {
  readonly kind: PlanKind;
  readonly content: PlanContent;
  /** What it is of; null: everything. */
  readonly extent: PlanExtent | null;
  /** How people call it; null where they don't. */
  readonly name: string | null;
  /** The office that keeps it; null where that is who asks. */
  readonly author: string | null;
  /** Who asks. */
  readonly initiator: Initiator;
}

const mostKept = 200;
const longestName = 200;
/** Parts of a text that one statement writes. */
const atOnce = 10;

/**
 * Keeps a plan in the graph, with all that is needed to compare and to commit it.
 *
 * @throws Problem BAD_USER_INPUT where a name is too long or as many plans are kept as may, CONFLICT during a large
 * import, STORAGE_FULL
 */
export async function keepPlan(
  graph: Graph,
  { kind, content, extent, name, author, initiator }: PlanToKeep,
  now: () => Date,
): Promise<KeptPlan> {
  ensureShort('name', name);
  ensureShort('author', author);
  const { status, on, version, ruleSet } = content.plan;
  const parts = partsOfText(jsonText(content));
  const id = randomUUID();
  return graph.write(async (tx) => {
    const { journal } = await lock(tx);
    if (journal !== null) throw underWay(journal);
    const kept = await keptHeadings(tx, 'ALL');
    if (kept.length >= mostKept)
      throw new Problem(
        'BAD_USER_INPUT',
        `At most ${mostKept} plans are kept, received one more: discard one that is not needed.`,
      );
    const recordedAt = now().toISOString();
    const heading: PlanHeading = {
      ...{ id, name, author: author ?? initiator.name, kind, status, on, version, ruleSet },
      ...{ recordedAt, parts: parts.length },
    };
    await tx.run(createPlan(heading, extent));
    for (const some of inBatches(parts, atOnce)) await tx.run(createParts(id, some));
    const detail = { plan: id };
    await appendAudit(tx, { at: recordedAt, initiator, action: 'PLAN_KEEP', detail });
    return { ...heading, ...content };
  });
}

function ensureShort(what: string, text: string | null): void {
  if (text === null || (text.length >= 1 && text.length <= longestName)) return;
  throw new Problem(
    'BAD_USER_INPUT',
    `The ${what} of a plan has 1 to ${longestName} characters, received ${text.length}.`,
  );
}
