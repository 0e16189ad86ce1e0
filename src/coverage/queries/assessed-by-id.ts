import { ownTurn } from '../../domain/work.js';
import type { Asking } from '../../graph/ask.js';
import { signalOf } from '../../graph/view.js';
import { keptIndexFor } from '../kept/current-index.js';
import { type AssessedUnit, assessedOf } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsWithIds } from '../reading/units-with-ids.js';

/**
 * What the rules say of the units with some ids, from the index where that answers the question, else
 * from their facts. Ids of what is no unit, or does not exist on the day, are left out.
 */
export async function assessUnitsById(
  { reader }: Pick<Asking, 'reader'>,
  question: Pick<CoverageQuestion, 'on' | 'rules'>,
  ids: readonly string[],
): Promise<AssessedUnit[]> {
  const { on, rules } = question;
  const index = await keptIndexFor(reader, { rules, knownBefore: null });
  if (index === null) return assessedOf(await unitsWithIds(reader, ids, rules), question);
  // There may be thousands.
  await ownTurn(signalOf(reader));
  return ids.flatMap((id) => {
    const unit = index.assessed(id, on, rules);
    if (unit === null) return [];
    const { place, ...rest } = unit;
    const { path, grids, ...classed } = place;
    return [{ ...rest, ...classed, region: grids.at(-1) ?? path.at(-1) ?? '' }];
  });
}
