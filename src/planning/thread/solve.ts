import { checkInstance, type Instance } from '../model/instance.js';
import type { ProofDocument } from '../proof/proof.js';
import { firstAnswer } from '../solve/covering/solve-instance.js';
import { runTask } from './run-task.js';

/** How far a solution is. */
export interface Progress {
  /** What the best plan so far is worth. */
  readonly incumbent: number;
  /** What is proved of every plan: as `ProofDocument.bound`. */
  readonly bound: number;
  /** Since it began. */
  readonly seconds: number;
}

export interface SolveOptions {
  readonly timeLimitMs: number;
  /** Ends the solution within 100 ms, with what is known by then. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The best plan of an instance with its proof, worked out in a thread of its own. What ends before, because the time is
 * over or the signal says so, resolves with the best plan by then and what is proved of it.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 * @throws where the thread fails
 */
export async function solve(
  instance: Instance,
  { onProgress, ...options }: SolveOptions,
): Promise<ProofDocument> {
  checkInstance(instance);
  const worked = await runTask(
    { kind: 'INSTANCE', instance },
    {
      ...options,
      onProgress: ({ aims: [aim], seconds }) => {
        const { objective = null, bound = null } = aim ?? {};
        if (objective === null || bound === null) return;
        onProgress?.({ incumbent: objective, bound, seconds });
      },
    },
  );
  return worked?.result ?? firstAnswer(instance);
}
