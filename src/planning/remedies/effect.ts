import type { Coverage } from '../facts/closing.js';
import type { PlanFacts } from '../facts/facts.js';
import { effectOf } from '../plan/effect.js';
import type { Arrangement } from './arrange.js';

/** The findings on units of the scope that an arrangement closes, and those that it opens. */
export function effectOfArrangement(facts: PlanFacts, { coverages }: Arrangement) {
  const covered = new Map<string, Coverage>();
  for (const [unit, { mode }] of coverages) covered.set(unit, mode === 'ATTACHED' ? 'WORK' : mode);
  return effectOf(facts, covered);
}
