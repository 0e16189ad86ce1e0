import { randomUUID } from 'node:crypto';
import { Problem } from '../../domain/problem.js';
import { extentOfPlan } from '../kept/extent-of-plan.js';
import { namedIn, type PlanQuestion } from '../kept/kept-plan.js';
import type { PlanExtent } from '../kept/plan-extent.js';
import { reachedByFrontier } from '../thread/reached.js';
import { runTask, type TaskOptions } from '../thread/run-task.js';
import type { FrontierTask, PlanTask } from '../thread/task.js';
import { isEnded, type Job, type JobError, type JobStatus } from './job.js';
import { type JobStarter, type Planner, seesJob } from './planner.js';

/** How many jobs are known: of more than that the oldest which have ended are forgotten. */
const mostKnown = 50;
/** The same of plans that are larger than so much together, in bytes where they are written down. */
const mostBytes = 2 ** 26;
/** How many wait for others. */
const mostWaiting = 4;

/** Who hears of jobs. */
export interface JobsListener {
  /** Writes down a fault under an id. */
  readonly onFault?: (id: string, error: unknown) => void;
  readonly onEnded?: (job: Job) => void;
}

export type JobTask = PlanTask | FrontierTask;

/** What a job works out, of what it was asked, and by whom. */
export interface JobOrder {
  readonly by: JobStarter;
  readonly question: PlanQuestion;
  /** Of what it was asked; null: of everything. */
  readonly asked: PlanExtent | null;
  readonly task: JobTask;
}

/** A job with what moves it. */
interface Entry {
  job: Job;
  readonly cancelled: AbortController;
  /** Resolves when the job has ended, however it did. */
  ended: Promise<void>;
  /** Those who wait for the next change. */
  readonly waiting: Set<() => void>;
}

/** The jobs of this process. They end with it. */
export class PlanJobs {
  readonly #entries = new Map<string, Entry>();
  #isClosed = false;

  constructor(private readonly listener: JobsListener = {}) {}

  /** All that somebody sees, the latest first. */
  seenBy(planner: Planner): Job[] {
    return this.#all.filter(({ by }) => seesJob(planner, by)).reverse();
  }

  /** How many are in a state. */
  count(status: JobStatus): number {
    return this.#all.filter((job) => job.status === status).length;
  }

  get #all(): Job[] {
    return [...this.#entries.values()].map(({ job }) => job);
  }

  /**
   * Looks whether a further job would be taken.
   *
   * @throws Problem OVERLOADED where too many wait, UNAVAILABLE where the process ends
   */
  ensureRoom(): void {
    if (this.#isClosed)
      throw new Problem('UNAVAILABLE', 'A server that stops makes no plans, received one more.');
    if (this.count('WAITING') >= mostWaiting)
      throw new Problem(
        'OVERLOADED',
        `At most ${mostWaiting} plans wait for those that are being made, received one more.`,
      );
  }

  /**
   * Starts to make a plan, or a frontier.
   *
   * @param timeLimit seconds
   * @param startedAt when it was asked for, as an ISO instant in UTC
   * @throws Problem as `ensureRoom`
   */
  start({ by, question, asked, task }: JobOrder, timeLimit: number, startedAt: string): Job {
    this.ensureRoom();
    const job: Job = {
      ...{ id: randomUUID(), kind: task.kind, by, question, startedAt, timeLimit },
      ...{ status: 'WAITING', beganAt: null, endedAt: null },
      ...{ aims: [], alliances: null, made: null, error: null },
    };
    const entry: Entry = {
      ...{ job, cancelled: new AbortController(), ended: Promise.resolve() },
      waiting: new Set(),
    };
    this.#entries.set(job.id, entry);
    this.#forget();
    entry.ended = this.#run(entry, task, asked);
    return entry.job;
  }

  /** @throws Problem NOT_FOUND where this process knows none of that id that somebody sees */
  job(id: string, planner: Planner): Job {
    return this.#entry(id, planner).job;
  }

  /**
   * Ends a job, with the best plan by then; one that has ended stays as it is.
   *
   * @throws Problem as `job`
   */
  async cancel(id: string, planner: Planner): Promise<Job> {
    const entry = this.#entry(id, planner);
    entry.cancelled.abort();
    await entry.ended;
    return entry.job;
  }

  /**
   * A job as it is, and then each time that it has changed until it has ended. Who takes long is given what it has come
   * to meanwhile, not each step.
   *
   * @param left ends it
   * @throws Problem as `job`
   */
  follow(id: string, planner: Planner, left?: AbortSignal): AsyncGenerator<Job, void> {
    return states(this.#entry(id, planner), left);
  }

  /** Cancels all, and takes no more; resolves when they have ended. */
  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { cancelled } of this.#entries.values()) cancelled.abort();
    await Promise.all([...this.#entries.values()].map(({ ended }) => ended));
  }

  #entry(id: string, planner: Planner): Entry {
    const entry = this.#entries.get(id);
    if (entry !== undefined && seesJob(planner, entry.job.by)) return entry;
    throw new Problem(
      'NOT_FOUND',
      `A job is one of the last (at most ${mostKnown}) of the process that was asked for it, since that started, received ${JSON.stringify(id)}: where several processes serve, ask the same one; keepPlan keeps a plan for all.`,
    );
  }

  async #run(entry: Entry, task: JobTask, asked: PlanExtent | null): Promise<void> {
    const { cancelled, job } = entry;
    try {
      const found = await foundBy(task, asked, {
        line: 'JOBS',
        timeLimitMs: job.timeLimit * 1_000,
        signal: cancelled.signal,
        onStart: () => change(entry, { status: 'RUNNING', beganAt: performance.now() }),
        onProgress: ({ aims, alliances }) => change(entry, { aims, alliances }),
      });
      const isCancelled = cancelled.signal.aborted;
      if (found !== null)
        this.#end(entry, { status: isCancelled ? 'CANCELLED' : 'DONE', ...found });
      else if (isCancelled) this.#end(entry, { status: 'CANCELLED' });
      else this.#end(entry, { status: 'FAILED', error: nothingFound(job) });
    } catch (error) {
      this.#end(entry, { status: 'FAILED', error: this.#errorOf(error) });
    }
  }

  #end(entry: Entry, state: Partial<Job> & Pick<Job, 'status'>): void {
    change(entry, { ...state, endedAt: performance.now() });
    this.#forget();
    this.listener.onEnded?.(entry.job);
  }

  #errorOf(error: unknown): JobError {
    if (error instanceof Problem) return { code: error.code, message: error.message };
    const id = randomUUID();
    this.listener.onFault?.(id, error);
    return {
      code: 'INTERNAL',
      message: `The server met a fault that is logged under ${id}.`,
    };
  }

  /** The last one stays, however large. */
  #forget(): void {
    let bytes = this.#all.reduce((sum, { made }) => sum + (made?.bytes ?? 0), 0);
    for (const [id, { job }] of [...this.#entries].slice(0, -1)) {
      if (this.#entries.size <= mostKnown && bytes <= mostBytes) return;
      if (!isEnded(job)) continue;
      this.#entries.delete(id);
      bytes -= job.made?.bytes ?? 0;
    }
  }
}

/** What comes of a task; null where nothing was found. */
async function foundBy(
  task: JobTask,
  asked: PlanExtent | null,
  options: TaskOptions,
): Promise<Pick<Job, 'made' | 'aims' | 'alliances'> | null> {
  if (task.kind === 'FRONTIER') {
    const worked = await runTask(task, options);
    if (worked === null) return null;
    const { result: frontier, bytes } = worked;
    return { made: { frontier, bytes }, ...reachedByFrontier(frontier) };
  }
  const worked = await runTask(task, options);
  if (worked === null) return null;
  const { result: plan, bytes } = worked;
  const { facts } = task;
  const extent = extentOfPlan(asked, facts, plan);
  const made = { plan, bytes, named: namedIn(facts, plan), extent };
  return { made, aims: plan.aims, alliances: null };
}

function change(entry: Entry, state: Partial<Job>): void {
  entry.job = { ...entry.job, ...state };
  for (const go of [...entry.waiting]) go();
}

async function* states(entry: Entry, left?: AbortSignal): AsyncGenerator<Job, void> {
  while (left?.aborted !== true) {
    const { job } = entry;
    yield job;
    if (isEnded(job)) return;
    if (entry.job === job) await nextChange(entry, left);
  }
}

function nextChange({ waiting }: Entry, left?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      waiting.delete(go);
      left?.removeEventListener('abort', go);
      resolve();
    };
    waiting.add(go);
    left?.addEventListener('abort', go);
  });
}

function nothingFound({ timeLimit }: Job): JobError {
  const message = `A plan is found within the time limit, received ${timeLimit} s, in which there was none: give it more, or ask for a smaller scope.`;
  return { code: 'TIMEOUT', message };
}
