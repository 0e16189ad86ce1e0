import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import { frontierOptions } from '../alliances/frontier.js';
import { allianceOptions } from '../alliances/options.js';
import type { PlanFacts } from '../facts/facts.js';
import { planFacts } from '../reading/plan-facts.js';
import { remedyOptionsOf } from '../remedies/options.js';
import type { FrontierTask, Task } from '../thread/task.js';
import type { Job } from './job.js';
import type { JobTask, PlanJobs } from './jobs.js';

/** What somebody wants to be made. */
export interface PlanWish {
  readonly taskFor: TaskFor<JobTask>;
  readonly question: CoverageQuestion;
  /** Seconds. */
  readonly timeLimit: number;
}

const longest = 3_600;

/**
 * Starts to make a plan, or a frontier, from the facts as the request sees them.
 *
 * @throws Problem BAD_USER_INPUT where the time limit breaks a rule, NOT_FOUND for an unknown region, OVERLOADED where
 * too many plans wait
 */
export async function startPlan(
  jobs: PlanJobs,
  asking: Asking,
  { timeLimit, question, taskFor }: PlanWish,
  now: Date,
): Promise<Job> {
  if (timeLimit < 1 || timeLimit > longest)
    throw new Problem(
      'BAD_USER_INPUT',
      `timeLimit is 1 to ${longest} seconds, received ${timeLimit}.`,
    );
  jobs.ensureRoom();
  const task = taskFor(await planFacts(asking, question));
  const { scope } = question;
  return jobs.start(
    { question: { scope, options: task.options }, task },
    timeLimit,
    now.toISOString(),
  );
}

/** The task that facts make with options. These are looked at before any facts are read. */
export type TaskFor<T> = (facts: PlanFacts) => T;

/** @throws Problem BAD_USER_INPUT where the options break a rule */
export function remedyTask(sent: unknown): TaskFor<Task<'REMEDIES'>> {
  const options = remedyOptionsOf(sent);
  return (facts) => ({ kind: 'REMEDIES', facts, options });
}

/** @throws Problem BAD_USER_INPUT where the options break a rule */
export function allianceTask(sent: unknown): TaskFor<Task<'ALLIANCES'>> {
  const options = allianceOptions(sent);
  return (facts) => ({ kind: 'ALLIANCES', facts, options });
}

/**
 * @param alliances of how many at the most
 * @throws Problem BAD_USER_INPUT where that or the options break a rule
 */
export function frontierTask(
  sent: object | null | undefined,
  alliances: number,
): TaskFor<FrontierTask> {
  const options = frontierOptions(sent, alliances);
  return (facts) => ({ kind: 'FRONTIER', facts, options });
}
