import { closings } from '../facts/closing.js';
import type { PlanFacts } from '../facts/facts.js';
import type { PlanFinding } from '../plan/plan.js';
import type { ProposedAlliance } from './plan.js';

/**
 * The findings on units of the scope that alliances close, and those that they open: on units that join, and on parts
 * that their coverage extends to, be these of unknown status too. By unit, then by code.
 */
export function effectOf(
  { units, rules }: PlanFacts,
  alliances: readonly Pick<ProposedAlliance, 'members'>[],
): { readonly closes: PlanFinding[]; readonly opens: PlanFinding[] } {
  const joined = alliances.flatMap(({ members }) => members.map(({ unit }) => unit));
  const found = [...closings(units, new Map(joined.map((unit) => [unit, 'WORK'])), rules)];
  const listed = (of: 'closes' | 'opens') =>
    found.flatMap(([unit, closing]) => closing[of].toSorted().map((code) => ({ unit, code })));
  return { closes: listed('closes'), opens: listed('opens') };
}
