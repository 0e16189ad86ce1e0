import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { Problem } from '../../domain/problem.js';
import type { Asking } from '../../graph/ask.js';
import { allianceOptions } from '../alliances/options.js';
import type { PlanFacts } from '../facts/facts.js';
import type { PlanKind } from '../kept/kept-plan.js';
import { planFacts } from '../reading/plan-facts.js';
import { remedyOptionsOf } from '../remedies/options.js';
import type { PlanTask } from '../thread/task.js';
import type { Job } from './job.js';
import type { PlanJobs } from './jobs.js';

/** What somebody wants a plan for. */
export interface PlanWish {
  readonly kind: PlanKind;
  readonly question: CoverageQuestion;
  /** As they were sent. */
  readonly options: unknown;
  /** Seconds. */
  readonly timeLimit: number;
}

const longest = 3_600;

/**
 * Starts to make a plan from the facts as the request sees them.
 *
 * @throws Problem BAD_USER_INPUT where the options or the time limit break a rule, NOT_FOUND for an unknown region,
 * OVERLOADED where too many plans wait
 */
export async function startPlan(
  jobs: PlanJobs,
  asking: Asking,
  wish: PlanWish,
  now: Date,
): Promise<Job> {
  const { timeLimit, question } = wish;
  if (timeLimit < 1 || timeLimit > longest)
    throw new Problem(
      'BAD_USER_INPUT',
      `timeLimit is 1 to ${longest} seconds, received ${timeLimit}.`,
    );
  const taskFor = taskOf(wish.kind, wish.options);
  jobs.ensureRoom();
  const task = taskFor(await planFacts(asking, question));
  const { scope } = question;
  return jobs.start(
    { question: { scope, options: task.options }, task },
    timeLimit,
    now.toISOString(),
  );
}

/**
 * The task that facts make with options. These are looked at before any facts are read.
 *
 * @throws Problem BAD_USER_INPUT where they break a rule
 */
export function taskOf(kind: PlanKind, sent: unknown): (facts: PlanFacts) => PlanTask {
  switch (kind) {
    case 'REMEDIES': {
      const options = remedyOptionsOf(sent);
      return (facts) => ({ kind, facts, options });
    }
    case 'ALLIANCES': {
      const options = allianceOptions(sent);
      return (facts) => ({ kind, facts, options });
    }
  }
}
