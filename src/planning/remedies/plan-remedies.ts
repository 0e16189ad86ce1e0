import type { PlanFacts } from '../facts/facts.js';
import type { PlanLimits } from '../plan/plan.js';
import type { GroupDocument } from '../proof/groups.js';
import { GroupSearch } from '../solve/groups/group-search.js';
import { DISTANCE } from '../solve/groups/grouping.js';
import { LinearSolver } from '../solve/linear.js';
import { shareOf } from '../solve/time-share.js';
import { alternativesOf, noOthers } from './alternatives.js';
import { assemble, type Further } from './assemble.js';
import { importanceOf, isProved } from './importance.js';
import type { RemedyOptions } from './options.js';
import { problemOf, type RemedyProblem } from './problem.js';
import type { RemedyPlan } from './remedy-plan.js';

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
  const areOthersAsked = options.alternatives > 1 || options.tolerance !== null;
  const isMoreAsked = options.explain || areOthersAsked;
  const furtherOf = (answers: readonly GroupDocument[]): Further => ({
    importance: new Map(),
    alternatives: areOthersAsked ? noOthers(problem, answers) : null,
  });
  const forPlan = isMoreAsked ? shareOf(limits, FOR_PLAN) : limits;
  const answers = await solved(problem, forPlan.secondsLeft, (found) =>
    limits.onPlan(assemble(problem, found, furtherOf(found))),
  );
  const alternatives = await alternativesOf(problem, answers, limits);
  const importance = await importanceOf(problem, answers, limits);
  const plan = assemble(problem, answers, { importance, alternatives });
  limits.onPlan(plan);
  return plan;
}

/** The most seconds that a component has in each round; what needs more waits for the next one. */
const ROUNDS = [0.7, Infinity, Infinity];

/**
 * First any plan of every component. Then all aims but DISTANCE, so that a plan that is told early is good everywhere;
 * then that, in a short while first, in which it is proved of most. Those of which it is not get an equal share each of
 * the time that is left, small ones first, which leave most of theirs to the larger ones; and then once more.
 */
async function solved(
  { instances }: RemedyProblem,
  secondsLeft: () => number,
  onAnswers: (answers: readonly GroupDocument[]) => void,
): Promise<GroupDocument[]> {
  const solver = await LinearSolver.open();
  const searches = instances.map((instance) => new GroupSearch(instance, solver));
  const answers = searches.map((search) => search.answer);
  onAnswers(answers);
  let toldAt = secondsLeft();
  goOn(Infinity, DISTANCE);
  for (const most of ROUNDS) goOn(most);
  return answers;

  function goOn(most: number, aims?: number): void {
    const open = [...searches.entries()].filter(([, search]) => !isProved(search.answer));
    for (const [at, [component, search]] of open.entries()) {
      const left = secondsLeft();
      if (left <= 0) return;
      const share = shareOf({ secondsLeft }, Math.min(1 / (open.length - at), most / left));
      search.goOn({ ...share, onAnswer: (answer) => take(component, answer) }, aims);
      take(component, search.answer);
    }
  }

  function take(component: number, answer: GroupDocument): void {
    answers[component] = answer;
    const left = secondsLeft();
    if (toldAt - left < BETWEEN_PLANS) return;
    toldAt = left;
    onAnswers(answers);
  }
}
