import type { PlanFacts } from '../facts/facts.js';
import { effectOf } from '../plan/effect.js';
import type { ProposedAlliance } from './plan.js';

/** The findings on units of the scope that alliances close, and those that they open. */
export function effectOfAlliances(
  facts: PlanFacts,
  alliances: readonly Pick<ProposedAlliance, 'members'>[],
) {
  const joined = alliances.flatMap(({ members }) => members.map(({ unit }) => unit));
  return effectOf(facts, new Map(joined.map((unit) => [unit, 'WORK'])));
}
