import type { Asking } from '../../graph/ask.js';
import { readInBatches } from '../../graph/read-in-batches.js';
import { keptUnits } from '../kept/gaps-in-scope.js';
import { isKept } from '../kept/state.js';
import { type AssessedUnit, assessedOf } from '../reading/assessed-units.js';
import type { CoverageQuestion } from '../reading/question.js';
import { unitsWithIds } from '../reading/units-in-scope.js';

/**
 * What the rules say of the units with some ids, from what is kept where that answers the question, else
 * from their facts. Ids of what is no unit, or does not exist on the day, are left out.
 */
export async function assessUnitsById(
  { reader }: Pick<Asking, 'reader'>,
  { on, rules }: Pick<CoverageQuestion, 'on' | 'rules'>,
  ids: readonly string[],
): Promise<AssessedUnit[]> {
  if (await isKept(reader, on, rules))
    return readInBatches(reader, ids, (batch) => keptUnits(batch, rules));
  return assessedOf(await unitsWithIds(reader, ids), { on, rules });
}
