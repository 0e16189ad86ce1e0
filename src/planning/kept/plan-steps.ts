import type { Evidence } from '../../changes/steps/rows-of-steps.js';
import type { StepsQuestion } from '../../changes/steps/simulate.js';
import { stepOf } from '../../changes/steps/step.js';
import { type RuleSet, ruleSetNamed } from '../../coverage/rules/rules.js';
import type { CivilDate } from '../../domain/civil-date.js';
import { grantedPart } from '../../domain/divisions.js';
import type { Scope } from '../../registry/lists.js';
import type { Placed } from '../facts/facts.js';
import type { KeptPlan } from './kept-plan.js';

/** What is asked of the steps of a plan. */
export interface AskedOfPlan {
  readonly evidence: Evidence;
  /** What they do takes more to work out than to take them. */
  readonly isEffectAsked: boolean;
}

/**
 * The steps of a kept plan as they are taken today, under its rule set: what they do is asked of the region that the plan
 * is of, and of all where it names none.
 *
 * @throws Problem NOT_FOUND where the rule set is none of those that are known
 */
export function questionOfPlan(
  { plan: { steps }, scope: asked, ruleSet }: KeptPlan,
  { evidence, isEffectAsked }: AskedOfPlan,
  today: CivilDate,
  ruleSets: readonly RuleSet[],
): StepsQuestion {
  const { regions: _, organizations: __, ...scope } = asked;
  return {
    steps: steps.map((step) => stepOf(step, today)),
    said: JSON.stringify(steps),
    question: { scope, on: today, knownBefore: null, rules: ruleSetNamed(ruleSets, ruleSet) },
    ...{ evidence, isEffectAsked },
  };
}

/** Of what the facts are read again on which a kept plan rests. */
export function scopeOfFacts({ scope: asked, named }: KeptPlan): Scope {
  const { regions, organizations: _, ...scope } = asked;
  if (regions === undefined) return scope;
  const isOutside = ({ path }: Placed) => !path.some((code) => regions.includes(code));
  const single = [...named.units, ...named.organizations].filter(isOutside).map(({ id }) => id);
  return { ...scope, within: grantedPart(regions, single) };
}
