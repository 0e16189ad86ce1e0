import { type Coverage, closings } from '../facts/closing.js';
import type { PlanFacts } from '../facts/facts.js';
import type { PlanFinding } from './plan.js';

/**
 * The findings on units of the scope that coverage closes, and those that it opens, also on parts that it extends to; by
 * unit, then by code.
 *
 * @param covered by id, units that the facts do not have among them
 */
export function effectOf(
  { units, rules }: PlanFacts,
  covered: ReadonlyMap<string, Coverage>,
): { readonly closes: readonly PlanFinding[]; readonly opens: readonly PlanFinding[] } {
  const changed = [...closings(units, covered, rules)].sort(([a], [b]) => (a < b ? -1 : 1));
  const findings = (side: 'closes' | 'opens') =>
    changed.flatMap(([unit, closing]) =>
      closing[side].toSorted().map((code): PlanFinding => ({ unit, code })),
    );
  return { closes: findings('closes'), opens: findings('opens') };
}
