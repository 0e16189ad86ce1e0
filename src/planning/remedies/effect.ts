import { type Coverage, closings } from '../facts/closing.js';
import type { PlanFacts } from '../facts/facts.js';
import type { PlanFinding } from '../plan/plan.js';
import type { Arrangement } from './arrange.js';

/** The findings on units of the scope that an arrangement closes, and those that it opens; by unit, then by code. */
export function effectOf(
  { units, rules }: PlanFacts,
  { coverages }: Arrangement,
): { readonly closes: readonly PlanFinding[]; readonly opens: readonly PlanFinding[] } {
  const covered = new Map<string, Coverage>();
  for (const [unit, { branch }] of coverages)
    covered.set(unit, branch === null ? 'WORK' : 'ORGANIZATION');
  const changed = [...closings(units, covered, rules)].sort(([a], [b]) => (a < b ? -1 : 1));
  const findings = (side: 'closes' | 'opens') =>
    changed.flatMap(([unit, closing]) =>
      closing[side].toSorted().map((code): PlanFinding => ({ unit, code })),
    );
  return { closes: findings('closes'), opens: findings('opens') };
}
