import { GROUP_AIMS } from '../model/groups.js';
import { bestSums, type Sum, within } from '../plan/best-sums.js';
import type { PlanLimits } from '../plan/plan.js';
import type { GroupDocument } from '../proof/groups.js';
import { bestGroupPlans } from '../solve/groups/best-plans.js';
import { shareOf } from '../solve/time-share.js';
import { planAims } from './aims.js';
import { arrange } from './arrange.js';
import { effectOfArrangement } from './effect.js';
import { isProved } from './importance.js';
import type { RemedyProblem } from './problem.js';
import type { AlternativePlan, Alternatives, RemedyPlan } from './remedy-plan.js';
import { stepsOf } from './steps.js';

/** As many plans as a tolerance gives at the most. */
const MOST_WITHIN = 20;
/** Of the time that the plan has left: the rest is for the importance of its branches. */
const FOR_ALTERNATIVES = 0.5;

/**
 * The best different plans of all components together, or all that lose no more than the tolerance more than the best by
 * each aim. The best of a sum of parts are sums of the best of each part, so that each component gives as many of its own
 * as are asked for. Null where no others are asked for.
 */
export async function alternativesOf(
  problem: RemedyProblem,
  answers: readonly GroupDocument[],
  limits: Pick<PlanLimits<RemedyPlan>, 'secondsLeft'>,
): Promise<Alternatives | null> {
  const { tolerance, alternatives } = problem.options;
  if (tolerance === null && alternatives === 1) return null;
  const count = tolerance === null ? alternatives : MOST_WITHIN;
  const time = problem.options.explain ? shareOf(limits, FOR_ALTERNATIVES) : limits;
  const byComponent: (readonly GroupDocument[])[] = [];
  let isDone = answers.every(isProved);
  let left = answers.length;
  for (const answer of answers) {
    const share = shareOf(time, 1 / left--);
    const limited = { ...share, onAnswer: () => {} };
    const { documents, isExact } = await bestGroupPlans(answer.instance, limited, count);
    isDone &&= isExact;
    const others = documents.filter(({ plan }) => !isSame(plan, answer.plan));
    byComponent.push([answer, ...others].slice(0, count));
  }

  let sums: Sum<GroupDocument>[] = [{ plans: [], losses: GROUP_AIMS.map(() => 0) }];
  for (const plans of byComponent) sums = bestSums(sums, plans, lossesOf, count);
  const { sums: chosen, isCut } = within(sums, tolerance, count);
  const plans = chosen.map((each) => alternativeOf(problem, each));
  return {
    plans,
    isExact: isDone && !isCut,
    shared: sharedBy(plans),
  };
}

/** What is told of a plan while others are still looked for. */
export function noOthers(problem: RemedyProblem, answers: readonly GroupDocument[]): Alternatives {
  const plans = [alternativeOf(problem, { plans: answers, losses: [] })];
  return { plans, isExact: false, shared: sharedBy(plans) };
}

function lossesOf({ aims }: GroupDocument): number[] {
  return GROUP_AIMS.map((aim) => aims.find((proof) => proof.aim === aim)?.objective ?? 0);
}

function isSame(plan: GroupDocument['plan'], other: GroupDocument['plan']): boolean {
  return JSON.stringify(plan) === JSON.stringify(other);
}

function alternativeOf(problem: RemedyProblem, { plans }: Sum<GroupDocument>): AlternativePlan {
  const arrangement = arrange(
    problem,
    plans.map(({ plan }) => plan),
  );
  const aims = planAims(
    problem,
    plans.map((each) => each.aims),
  );
  return {
    aims: GROUP_AIMS.map((aim) => ({
      aim,
      objective: aims.find((each) => each.aim === aim)?.objective ?? 0,
    })),
    branches: arrangement.branches,
    steps: stepsOf(arrangement),
    ...effectOfArrangement(problem.facts, arrangement),
  };
}

/** The units of the branches that all plans have. */
function sharedBy(plans: readonly AlternativePlan[]): (readonly string[])[] {
  const [first, ...others] = plans.map(
    ({ branches }) => new Map(branches.map(({ units }) => [units.join(' '), units])),
  );
  return [...(first ?? [])]
    .filter(([key]) => others.every((other) => other.has(key)))
    .map(([, units]) => units);
}
