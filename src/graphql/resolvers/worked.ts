import { Problem } from '../../domain/problem.js';
import type { JobTask } from '../../planning/jobs/jobs.js';
import { taskOf, type Wish } from '../../planning/jobs/task-of.js';
import { runTask } from '../../planning/thread/run-task.js';
import type { ResultOf } from '../../planning/thread/task.js';
import type { Context } from '../context.js';
import { withinPlanned } from '../planning.js';
import { type QuestionArguments, questionOf } from './question.js';

/**
 * What comes of a wish while a request waits for it.
 *
 * @throws Problem BAD_USER_INPUT for a time limit out of 1 to 10, TIMEOUT where nothing was found in the time, and as
 * `withinPlanned`, `taskOf` and `runTask`
 */
export async function worked<T extends JobTask>(
  wish: Wish<T>,
  { timeLimit, ...args }: QuestionArguments & { readonly timeLimit: number },
  context: Context,
): Promise<ResultOf<T['kind']>> {
  const seconds = secondsAsked(timeLimit);
  const question = await withinPlanned(questionOf(args, context), context);
  const task = await taskOf(context, question, wish);
  const { signal } = context.graph;
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

function secondsAsked(timeLimit: number): number {
  if (timeLimit >= 1 && timeLimit <= 10) return timeLimit;
  throw new Problem('BAD_USER_INPUT', `timeLimit is 1 to 10 seconds, received ${timeLimit}.`);
}
