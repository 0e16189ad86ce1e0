import { Problem } from '../../domain/problem.js';
import type { Reader } from '../../graph/graph.js';
import type { Sight } from '../../graph/sight.js';
import { headingOf } from './headings.js';
import { contentOf, type KeptPlan, type PlanContent } from './kept-plan.js';
import { type PlanHeading, partsOf } from './plan-store.js';
import { textOfParts } from './plan-text.js';

/**
 * A plan that is kept.
 *
 * @throws Problem NOT_FOUND where none that is seen has the id
 */
export async function readPlan(reader: Reader, id: string, sight: Sight): Promise<KeptPlan> {
  const heading = await headingOf(reader, id, sight);
  if (heading === null)
    throw new Problem('NOT_FOUND', `A plan that is kept is named, received ${JSON.stringify(id)}.`);
  return { ...heading, ...(await contentOfPlan(reader, heading)) };
}

/** What is kept of a plan beside its heading. */
async function contentOfPlan(
  reader: Reader,
  { id, parts: count }: PlanHeading,
): Promise<PlanContent> {
  const parts = await reader.read(partsOf(id));
  return contentOf(textOfParts(parts, count));
}
