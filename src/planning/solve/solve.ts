import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { checkInstance, type Instance } from '../model/instance.js';
import type { ProofDocument } from '../proof/proof.js';
import { firstAnswer } from './covering/solve-instance.js';

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

/** Tests run the sources, which a thread cannot: it runs what they are built into. */
const workerFile = join(
  import.meta.dirname.replace(/src(?=.planning.solve$)/, 'dist'),
  'worker.js',
);

/** What the thread is handed. */
export interface Order {
  readonly instance: Instance;
  /** By `Date.now()`. */
  readonly endsAt: number;
  /** Its first place turns to 1 where the thread has to end. */
  readonly stop: Int32Array;
}

/** What the thread says. */
export interface Said {
  readonly answer: Omit<ProofDocument, 'instance'>;
  readonly isLast: boolean;
}

/** How long a thread whose time is over may take to say what its tree has proved. */
const LAST_WORD_MS = 1_000;
/** And one that is cancelled. */
const CANCELLED_MS = 60;
/** What a timer takes at most. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * The best plan of an instance with its proof, worked out in a thread of its own. What ends before, because the time is
 * over or the signal says so, resolves with the best plan by then and what is proved of it.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 * @throws where the thread fails
 */
export async function solve(instance: Instance, options: SolveOptions): Promise<ProofDocument> {
  checkInstance(instance);
  const { signal, onProgress } = options;
  const timeLimitMs = Math.min(Math.max(options.timeLimitMs, 0), LONGEST_MS);
  const startedAt = Date.now();
  const ended = new AbortController();
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: Order = { instance, endsAt: startedAt + timeLimitMs, stop };
  const worker = new Worker(workerFile, { workerData: order });
  let best: ProofDocument | undefined;
  const hear = (answer: Said['answer']) => {
    best = { ...answer, instance };
    const { objective, bound } = answer;
    if (objective === null || bound === null) return;
    const seconds = (Date.now() - startedAt) / 1000;
    onProgress?.({ incumbent: objective, bound, seconds });
  };
  try {
    await Promise.race([
      lastWordOf(worker, hear),
      lastMoment(AbortSignal.timeout(timeLimitMs), LAST_WORD_MS, order, ended.signal),
      ...(signal === undefined ? [] : [lastMoment(signal, CANCELLED_MS, order, ended.signal)]),
    ]);
  } finally {
    ended.abort();
    await worker.terminate();
  }
  return best ?? firstAnswer(instance);
}

/** Resolves when the thread has said its last answer. */
function lastWordOf(worker: Worker, hear: (answer: Said['answer']) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', ({ answer, isLast }: Said) => {
      hear(answer);
      if (isLast) resolve();
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`A solver's thread ends when it has answered, received ${code}.`)),
    );
  });
}

/** Resolves when a thread that has to end has had a moment for a last answer. */
async function lastMoment(
  over: AbortSignal,
  moment: number,
  order: Order,
  ended: AbortSignal,
): Promise<void> {
  if (!over.aborted) await once(over, 'abort', { signal: ended });
  Atomics.store(order.stop, 0, 1);
  await setTimeout(moment, undefined, { ref: false, signal: ended });
}
