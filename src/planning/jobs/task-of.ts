import type { CoverageQuestion } from '../../coverage/reading/question.js';
import { frontierOptions } from '../alliances/frontier.js';
import { allianceOptions } from '../alliances/options.js';
import type { PlanFacts } from '../facts/facts.js';
import { planFacts } from '../reading/plan-facts.js';
import { type PlanAsking, planSightOf } from '../reading/plan-sight.js';
import { ensureTownships } from '../reading/regions.js';
import { remedyOptionsOf } from '../remedies/options.js';
import type { FrontierTask, Task } from '../thread/task.js';
import type { JobTask } from './jobs.js';

/** What is asked, without the facts that it is asked of. */
export interface Wish<T extends JobTask> {
  readonly taskFor: (facts: PlanFacts) => T;
  /** The townships that the options name, by code. */
  readonly townships: readonly string[];
}

/** @throws Problem BAD_USER_INPUT where the options break a rule */
export function remedyWish(sent: unknown): Wish<Task<'REMEDIES'>> {
  const options = remedyOptionsOf(sent);
  return {
    taskFor: (facts) => ({ kind: 'REMEDIES', facts, options }),
    townships: options.neighbours.flat(),
  };
}

/** @throws Problem BAD_USER_INPUT where the options break a rule */
export function allianceWish(sent: unknown): Wish<Task<'ALLIANCES'>> {
  const options = allianceOptions(sent);
  return {
    taskFor: (facts) => ({ kind: 'ALLIANCES', facts, options }),
    townships: options.compatible.neighbours.flat(),
  };
}

/**
 * @param alliances of how many at the most
 * @throws Problem BAD_USER_INPUT where that or the options break a rule
 */
export function frontierWish(
  sent: object | null | undefined,
  alliances: number,
): Wish<FrontierTask> {
  const options = frontierOptions(sent, alliances);
  return {
    taskFor: (facts) => ({ kind: 'FRONTIER', facts, options }),
    townships: options.compatible.neighbours.flat(),
  };
}

/**
 * The task that is made of the facts as the request sees them.
 *
 * @throws Problem NOT_FOUND for an unknown region or township, and as `planFacts`
 */
export async function taskOf<T extends JobTask>(
  asking: PlanAsking,
  question: CoverageQuestion,
  { taskFor, townships }: Wish<T>,
): Promise<T> {
  const { seen } = await planSightOf(asking, asking.reader);
  await ensureTownships(asking.reader, townships, seen);
  return taskFor(await planFacts(asking, question));
}
