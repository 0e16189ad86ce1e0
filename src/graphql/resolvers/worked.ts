import { Problem } from '../../domain/problem.js';
import { runTask } from '../../planning/thread/run-task.js';
import type { ResultOf, Task } from '../../planning/thread/task.js';
import type { Context } from '../context.js';

/** @throws Problem BAD_USER_INPUT out of 1 to 10 */
export function secondsAsked(timeLimit: number): number {
  if (timeLimit >= 1 && timeLimit <= 10) return timeLimit;
  throw new Problem('BAD_USER_INPUT', `timeLimit is 1 to 10 seconds, received ${timeLimit}.`);
}

/**
 * What comes of a task while a request waits for it.
 *
 * @throws Problem TIMEOUT where nothing was found in the time, and as `runTask`
 */
export async function worked<T extends Task>(
  task: T,
  seconds: number,
  { graph: { signal } }: Context,
): Promise<ResultOf<T['kind']>> {
  const done = await runTask(task, {
    timeLimitMs: 1_000 * seconds,
    ...(signal === undefined ? {} : { signal }),
  });
  if (done !== null) return done.result;
  // It may have waited for others until its time was over.
  signal?.throwIfAborted();
  throw new Problem(
    'TIMEOUT',
    `A first plan is found within timeLimit, received none in ${seconds} seconds: ask for a smaller scope, or start a plan.`,
  );
}
