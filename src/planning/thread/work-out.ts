import { coverageFrontier } from '../alliances/frontier.js';
import type { Frontier } from '../alliances/plan.js';
import { planAlliances } from '../alliances/plan-alliances.js';
import type { PlanBase } from '../plan/plan.js';
import type { ProofDocument } from '../proof/proof.js';
import { planRemedies } from '../remedies/plan-remedies.js';
import { solveInstance } from '../solve/covering/solve-instance.js';
import { reachedByFrontier, reachedByProof } from './reached.js';
import type { Reached, Task } from './task.js';

/** What limits a task, and who hears of it. */
interface TaskLimits {
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
  /** Told each result that is better, or better proved, than the one before it, and the last one. */
  readonly onResult: (reached: Reached, result: unknown) => void;
}

/**
 * Works out a task, whatever its kind.
 *
 * @throws Problem where the task breaks a rule
 */
export async function workOut(task: Task, { secondsLeft, onResult }: TaskLimits): Promise<void> {
  const onPlan = (plan: PlanBase) => onResult({ aims: plan.aims, alliances: null }, plan);
  switch (task.kind) {
    case 'INSTANCE': {
      const onAnswer = (answer: ProofDocument) => onResult(reachedByProof(answer), answer);
      return onAnswer(await solveInstance(task.instance, { secondsLeft, onAnswer }));
    }
    case 'REMEDIES':
      return onPlan(await planRemedies(task.facts, task.options, { secondsLeft, onPlan }));
    case 'ALLIANCES':
      return onPlan(await planAlliances(task.facts, task.options, { secondsLeft, onPlan }));
    case 'FRONTIER': {
      const onFrontier = (frontier: Frontier) => onResult(reachedByFrontier(frontier), frontier);
      const limits = { secondsLeft, onPlan: onFrontier };
      return onFrontier(await coverageFrontier(task.facts, task.options, limits));
    }
  }
}
