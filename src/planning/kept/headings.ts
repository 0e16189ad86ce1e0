import type { Reader } from '../../graph/graph.js';
import type { Sight } from '../../graph/sight.js';
import { seesAll, thingsOfText } from './plan-extent.js';
import { type KeptRow, keptPlans, keptWithId, type PlanHeading } from './plan-store.js';

type Reads = Pick<Reader, 'read'>;

/** The headings of all kept plans that are seen, the latest first. */
export async function keptHeadings(reader: Reads, sight: Sight): Promise<PlanHeading[]> {
  return headingsSeen(await reader.read(keptPlans(sight)), sight);
}

/** The heading of a kept plan; null where none that is seen has the id. */
export async function headingOf(
  reader: Reads,
  id: string,
  sight: Sight,
): Promise<PlanHeading | null> {
  const [heading] = headingsSeen(await reader.read(keptWithId(id, sight)), sight);
  return heading ?? null;
}

/** At most 200 are kept, of up to some thousand things each: a statement would look for each of these among all that are seen. */
function headingsSeen(rows: readonly KeptRow[], sight: Sight): PlanHeading[] {
  return rows
    .filter(({ things }) => seesAll(thingsOfText(things), sight))
    .map(({ heading }) => heading);
}
