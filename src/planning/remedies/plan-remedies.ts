import type { PlanFacts } from '../facts/facts.js';
import type { PlanLimits } from '../plan/plan.js';
import type { GroupDocument } from '../proof/groups.js';
import { solveGroups } from '../solve/groups/solve-groups.js';
import { alternativesOf } from './alternatives.js';
import { assemble, type Further } from './assemble.js';
import { importanceOf } from './importance.js';
import type { RemedyOptions } from './options.js';
import { problemOf, type RemedyProblem } from './problem.js';
import type { RemedyPlan } from './remedy-plan.js';
import { shareOf } from './time-share.js';

/** The least seconds between two plans that are told. */
const BETWEEN_PLANS = 0.5;
/** Of the time, for the best plan itself; what it leaves is for its alternatives and the importance of its branches. */
const FOR_PLAN = 0.7;

/**
 * One remedy for each gap of a scope, best by four aims in their order: the most weight of gaps closed by organization
 * coverage, the most closed by work coverage, the fewest new organizations, the least distance within them. Each
 * component of gaps that can share a branch is solved and proved by itself. The same facts and options get the same
 * plan, as long as the time does.
 */
export async function planRemedies(
  facts: PlanFacts,
  options: RemedyOptions,
  limits: PlanLimits<RemedyPlan>,
): Promise<RemedyPlan> {
  const problem = problemOf(facts, options);
  const plain: Further = { importance: new Map(), alternatives: null };
  const isMoreAsked = options.explain || options.alternatives > 1 || options.tolerance !== null;
  const forPlan = isMoreAsked ? shareOf(limits, FOR_PLAN) : limits;
  const answers = await solved(problem, forPlan.secondsLeft, (found) =>
    limits.onPlan(assemble(problem, found, plain)),
  );
  const alternatives = await alternativesOf(problem, answers, limits);
  const importance = await importanceOf(problem, answers, limits);
  const plan = assemble(problem, answers, { importance, alternatives });
  limits.onPlan(plan);
  return plan;
}

/** First any plan of every component, then each improved: small ones first, in a share of the time by their size. */
async function solved(
  { instances }: RemedyProblem,
  secondsLeft: () => number,
  onAnswers: (answers: readonly GroupDocument[]) => void,
): Promise<GroupDocument[]> {
  const answers: GroupDocument[] = [];
  for (const instance of instances)
    answers.push(await solveGroups(instance, { secondsLeft: () => 0, onAnswer: () => {} }));
  onAnswers(answers);
  let toldAt = secondsLeft();
  let unitsLeft = instances.reduce((sum, { members }) => sum + members.length, 0);
  for (const [at, instance] of instances.entries()) {
    const units = instance.members.length;
    const share = shareOf({ secondsLeft }, units / unitsLeft);
    unitsLeft -= units;
    const answer = await solveGroups(instance, {
      secondsLeft: share.secondsLeft,
      onAnswer: (better) => {
        answers[at] = better;
        tell();
      },
    });
    answers[at] = answer;
    tell();
  }
  return answers;

  function tell(): void {
    const left = secondsLeft();
    if (toldAt - left < BETWEEN_PLANS) return;
    toldAt = left;
    onAnswers(answers);
  }
}
