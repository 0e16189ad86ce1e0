import { Problem } from '../../domain/problem.js';
import type { PlanFacts } from '../facts/facts.js';
import type { PlanLimits } from '../plan/plan.js';
import { type SecondsLeft, shareOf } from '../solve/time-share.js';
import { alternativesOf } from './alternatives.js';
import { type Answer, answerOf } from './answer.js';
import { explained } from './explain/explain.js';
import { infeasibilityOf } from './infeasible/infeasibility.js';
import { type AllianceModel, allianceModel } from './model.js';
import type { AllianceOptions } from './options.js';
import type { AlliancePlan, Extra } from './plan.js';
import { planMaker } from './proposed-plan.js';
import { solveParts } from './solve-parts.js';

/** What of the time is kept for what is asked beside the plan. */
const SHARE_OF_EXTRAS = 0.4;
/** Seconds between two plans that are told, and at least so many times what it takes to tell one. */
const PAUSE = 0.25;
const PAUSES = 10;

/**
 * The alliances that close most under the options, and what proves that none close more (docs/planning.md). What is asked
 * beside the plan is worked out in the time that it leaves; what is missing then is said.
 *
 * @throws {Problem} NOT_FOUND for ids that the facts do not have, BAD_USER_INPUT where options break a rule, TIMEOUT
 *   where units have to be served and neither a plan nor a proof that there is none was found in the time
 */
export async function planAlliances(
  facts: PlanFacts,
  options: AllianceOptions,
  limits: PlanLimits<AlliancePlan>,
): Promise<AlliancePlan> {
  const { secondsLeft, onPlan } = limits;
  const model = allianceModel(facts, options);
  const areExtrasAsked = options.explain || options.alternatives > 1 || options.tolerance !== null;
  const forPlan = areExtrasAsked ? shareOf(limits, 1 - SHARE_OF_EXTRAS) : limits;
  const planOf = planMaker(facts, model);
  let nextBelow = Infinity;
  const parts = await solveParts(model.instance, forPlan.secondsLeft, (known) => {
    const left = secondsLeft();
    const answer = left <= nextBelow ? answerOf(known) : null;
    if (answer === null) return;
    onPlan(unfinished(planOf(answer)));
    nextBelow = secondsLeft() - Math.max(PAUSE, PAUSES * (left - secondsLeft()));
  });
  const answer = answerOf(parts);
  if (answer === null)
    throw new Problem(
      'TIMEOUT',
      'Where units have to be served, a plan is found in the time, or a proof that there is none, received neither.',
    );
  const plan = planOf(answer);
  if (!areExtrasAsked && answer.status !== 'INFEASIBLE') return plan;
  onPlan(unfinished(plan));
  return withExtras(facts, model, answer, plan, secondsLeft);
}

/** A plan that is told before what is asked beside it is there: it may be the last one that is. */
function unfinished(plan: AlliancePlan): AlliancePlan {
  const { explain, alternatives, tolerance } = plan.options;
  if (plan.status === 'INFEASIBLE') return { ...plan, unfinished: ['INFEASIBILITY'] };
  const extras: Extra[] = [
    ...(explain ? (['EXPLANATION'] as const) : []),
    ...(alternatives > 1 || tolerance !== null ? (['ALTERNATIVES'] as const) : []),
  ];
  return { ...plan, unfinished: extras };
}

async function withExtras(
  facts: PlanFacts,
  model: AllianceModel,
  answer: Answer,
  plan: AlliancePlan,
  secondsLeft: SecondsLeft,
): Promise<AlliancePlan> {
  const { options } = model;
  const unfinished: Extra[] = [];
  if (answer.status === 'INFEASIBLE') {
    const { isWhole, ...infeasible } = await infeasibilityOf(facts, model, answer, secondsLeft);
    return { ...plan, infeasible, unfinished: isWhole ? [] : ['INFEASIBILITY'] };
  }
  const areAlternativesAsked = options.alternatives > 1 || options.tolerance !== null;
  const half = areAlternativesAsked ? secondsLeft() / 2 : 0;
  let told = plan;
  if (options.explain) {
    const { isWhole, ...parts } = await explained(model, answer, plan, () => secondsLeft() - half);
    told = { ...told, ...parts };
    if (!isWhole) unfinished.push('EXPLANATION');
  }
  if (areAlternativesAsked) {
    const alternatives = await alternativesOf(facts, model, answer, secondsLeft);
    told = { ...told, alternatives };
    if (!alternatives.isExact) unfinished.push('ALTERNATIVES');
  }
  return { ...told, unfinished };
}
