import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../domain/problem.js';
import { Turns } from '../../domain/turns.js';
import type { Order, Said, SaidResult } from './order.js';
import type { ResultOf, Task, TaskProgress } from './task.js';

export interface TaskOptions {
  /** Where it waits for others; with the questions unless given. */
  readonly line?: Line;
  /** From when the thread begins. */
  readonly timeLimitMs: number;
  /** Ends the task within 100 ms, with what is known by then. */
  readonly signal?: AbortSignal;
  /** Told when the thread begins: before that the task waits for others. */
  readonly onStart?: () => void;
  /** Told some times a second at most. */
  readonly onProgress?: (progress: TaskProgress) => void;
  /** The heap of the thread in MiB; 1,024 where left out. A task that needs more is ended, and not the process. */
  readonly heapMib?: number;
}

/** What came of a task. */
export interface Worked<Result> {
  readonly result: Result;
  /** How large it is where it is written down: in memory some times as much. */
  readonly bytes: number;
}

/** Tests run the sources, which a thread cannot: it runs what they are built into. */
const workerFile = join(
  import.meta.dirname.replace(/src(?=.planning.thread$)/, 'dist'),
  'worker.js',
);

/** How long a thread whose time is over may take to say what its search has proved. */
const LAST_WORD_MS = 1_000;
/** And one that is cancelled. */
const CANCELLED_MS = 40;
/** What a timer takes at most. */
const LONGEST_MS = 2 ** 31 - 1;
const usualHeapMib = 1_024;

const decoder = new TextDecoder();

const mostWaiting = 8;
/** One core is left to whoever asks of this process. */
const cores = availableParallelism() - 1;
const questionsAtOnce = Math.max(1, Math.floor(cores / 2));

/** How many are worked out at a time. */
export const atOnce = {
  /** Those that somebody waits for, some seconds each. */
  QUESTIONS: questionsAtOnce,
  /** Those that take up to an hour: no question waits for them. */
  JOBS: Math.max(1, cores - questionsAtOnce),
} as const;
export type Line = keyof typeof atOnce;

const turnsIn = (line: Line) => new Turns(atOnce[line], mostWaiting, 'plans are worked out');
const turns: Readonly<Record<Line, Turns>> = {
  QUESTIONS: turnsIn('QUESTIONS'),
  JOBS: turnsIn('JOBS'),
};

/**
 * Works out a task in a thread of its own. What ends before, because the time is over or the signal says so, resolves
 * with the best result by then; null where there is none yet.
 *
 * @throws Problem where the task breaks a rule, OVERLOADED where too many wait, COST_EXCEEDED where the memory does not do
 * @throws where the thread fails
 */
export async function runTask<T extends Task>(
  task: T,
  options: TaskOptions,
): Promise<Worked<ResultOf<T['kind']>> | null> {
  const { signal } = options;
  if (signal?.aborted === true) return null;
  try {
    const last = await inTurn(task, options);
    return last === null ? null : { result: JSON.parse(decoder.decode(last)), bytes: last.length };
  } catch (error) {
    // It was cancelled while it waited.
    if (signal !== undefined && error === signal.reason) return null;
    throw error;
  }
}

/** The last result, as soon as it is there. Who waits has a turn when the thread is gone, which can take longer. */
function inTurn(task: Task, options: TaskOptions): Promise<Uint8Array | null> {
  const { signal, line = 'QUESTIONS', onStart } = options;
  return new Promise((resolve, reject) => {
    const turn = turns[line].take(async () => {
      onStart?.();
      const { best, gone } = await inThread(task, options);
      resolve(best);
      await gone;
    }, signal);
    turn.catch(reject);
  });
}

/** What a thread has found, and when it is gone. */
interface Found {
  readonly best: Uint8Array | null;
  readonly gone: Promise<unknown>;
}

async function inThread(
  task: Task,
  { signal, onProgress, timeLimitMs, heapMib = usualHeapMib }: TaskOptions,
): Promise<Found> {
  const limitMs = Math.min(Math.max(timeLimitMs, 0), LONGEST_MS);
  const startedAt = Date.now();
  const ended = new AbortController();
  const stop = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const order: Order = { task, endsAt: startedAt + limitMs, stop };
  const worker = new Worker(workerFile, {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: heapMib },
  });
  let best: Uint8Array | null = null;
  const hear = ({ aims, alliances, result }: SaidResult) => {
    if (ended.signal.aborted) return;
    best = result;
    onProgress?.({ aims, alliances, seconds: (Date.now() - startedAt) / 1000 });
  };
  try {
    await Promise.race([
      lastWordOf(worker, hear).catch((error: unknown) => {
        throw reasonFor(error, heapMib);
      }),
      lastMoment(AbortSignal.timeout(limitMs), LAST_WORD_MS, order, ended.signal),
      ...(signal === undefined ? [] : [lastMoment(signal, CANCELLED_MS, order, ended.signal)]),
    ]);
    return { best, gone: worker.terminate() };
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    ended.abort();
  }
}

/** Resolves when the thread has said its last result. */
function lastWordOf(worker: Worker, hear: (said: SaidResult) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if ('code' in said) return reject(new Problem(said.code, said.message));
      hear(said);
      if (said.isLast) resolve();
    });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      reject(new Error(`A thread ends when it has answered, received ${code}.`)),
    );
  });
}

function reasonFor(error: unknown, heapMib: number): unknown {
  const isOfMemory =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (!isOfMemory) return error;
  const message = `A plan is worked out within ${heapMib} MiB of memory, received a task that needs more: ask for a smaller scope.`;
  return new Problem('COST_EXCEEDED', message, { cause: error });
}

/** Resolves when a thread that has to end has had a moment for a last result. */
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
