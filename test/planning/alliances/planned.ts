import { allianceOptions } from '../../../src/planning/alliances/options.js';
import type { AlliancePlan } from '../../../src/planning/alliances/plan.js';
import { planAlliances } from '../../../src/planning/alliances/plan-alliances.js';
import type { PlanFacts } from '../../../src/planning/facts/facts.js';

/** A plan that has all the time that it needs. */
export function planned(facts: PlanFacts, options: unknown): Promise<AlliancePlan> {
  return planAlliances(facts, allianceOptions(options), {
    secondsLeft: () => 60,
    onPlan: () => {},
  });
}

/** What a plan comes to by its aims: weight served, alliances founded, distance. */
export function figures({ aims }: Pick<AlliancePlan, 'aims'>): (number | null)[] {
  return aims.map(({ objective }) => objective);
}

/** Who leads whom, in the plan's order. */
export function groups({ alliances }: Pick<AlliancePlan, 'alliances'>): string[] {
  return alliances.map(
    ({ lead, members }) => `${lead}: ${members.map(({ unit }) => unit).join(' ')}`,
  );
}
