import type { Asking } from '../../graph/ask.js';
import { indexFor } from '../kept/current-index.js';
import { verdictOn } from '../kept/verdict-change.js';
import { type AssessedUnit, assessedOf } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsWithIds } from '../reading/units-in-scope.js';

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
  const index = await indexFor(reader, { rules, knownBefore: null, scope: {} });
  if (index === null) return assessedOf(await unitsWithIds(reader, ids), question);
  return ids.flatMap((id) => {
    const unit = index.unit(id);
    const { assessment } = unit === null ? { assessment: null } : verdictOn(unit, on, rules);
    if (unit === null || assessment === null) return [];
    const { place, stages: _, ...named } = unit;
    const { path, grids, ...classed } = place;
    const region = grids.at(-1) ?? path.at(-1) ?? '';
    return [{ ...named, ...classed, region, assessment }];
  });
}
