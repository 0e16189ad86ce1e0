import type { EntityId } from '../../domain/ids.js';
import type { Asking } from '../../graph/ask.js';
import { workFor } from '../../graph/view.js';
import { type ClearanceRate, clearanceRate, type Flow } from '../figures/clearance.js';
import { ensurePeriod } from '../figures/period.js';
import { indexFor } from '../kept/current-index.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { unitFindingsUnder } from '../rules/rules.js';
import { type FirstOf, firstOf } from './first-of.js';
import type { PeriodQuestion } from './trend.js';

/** What came and went, with the rate of it. */
export interface RatedFlow extends Flow {
  readonly rate: ClearanceRate;
}

/** The gaps of a scope that opened and closed in a period. */
export interface GapClearance extends RatedFlow {
  readonly byCode: readonly (RatedFlow & { readonly code: UnitFindingCode })[];
  readonly reopenedUnits: ReopenedUnits;
}

/** Units that became a gap again, by id. */
export type ReopenedUnits = FirstOf<EntityId>;

/**
 * The gap clearance of domain.md, "Statistics".
 *
 * @throws Problem BAD_USER_INPUT for a period that ends before it starts, NOT_FOUND for an unknown
 * region
 */
export async function gapClearanceOf(
  asking: Asking,
  question: PeriodQuestion,
): Promise<GapClearance> {
  ensurePeriod(question);
  const index = await indexFor(asking.reader, question);
  const clearance = await workFor(asking.reader, index.clearance(question.scope, question));
  const known = unitFindingsUnder(question.rules);
  return {
    ...rated(clearance.units),
    byCode: [...clearance.byCode]
      .filter(([code]) => known.includes(code))
      .map(([code, flow]) => ({ code, ...rated(flow) })),
    reopenedUnits: firstOf(clearance.reopenedUnits),
  };
}

function rated(flow: Flow): RatedFlow {
  return { ...flow, rate: clearanceRate(flow) };
}
