import type { ProblemCode } from '../../domain/problem.js';
import type { AnyPlan, NamedFacts, PlanKind, PlanQuestion } from '../kept/kept-plan.js';
import type { PlanAim } from '../plan/plan.js';

/**
 * WAITING for other jobs; RUNNING; DONE: the search or its time is over; CANCELLED, with what was found by then; FAILED,
 * with the reason.
 */
export type JobStatus = 'WAITING' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';

/** A plan that is being made, or was, as it is at a moment. */
export interface Job {
  readonly id: string;
  readonly kind: PlanKind;
  /** Of what a plan is asked. */
  readonly question: PlanQuestion;
  readonly status: JobStatus;
  /** When it was asked for, as an ISO instant in UTC. */
  readonly startedAt: string;
  /** Seconds that it may take, without those in which it waits. */
  readonly timeLimit: number;
  /** When its thread began, by `performance.now()`; null while it waits, and where it never began. */
  readonly beganAt: number | null;
  /** When it ended, by the same; null until then. */
  readonly endedAt: number | null;
  /** Of the best plan so far; none before the first. */
  readonly aims: readonly PlanAim[];
  /** The best that was found; null until the job has ended, and where nothing was found. */
  readonly made: MadePlan | null;
  /** Why it FAILED. */
  readonly error: JobError | null;
}

export interface MadePlan {
  readonly plan: AnyPlan;
  /** What its steps name, as the facts had it. */
  readonly named: NamedFacts;
  /** How large the plan is where it is written down. */
  readonly bytes: number;
}

export interface JobError {
  readonly code: ProblemCode;
  readonly message: string;
}

export function isEnded({ status }: Pick<Job, 'status'>): boolean {
  return status !== 'WAITING' && status !== 'RUNNING';
}

/** How long it has been worked at. */
export function secondsOf({ beganAt, endedAt }: Job): number {
  return beganAt === null ? 0 : ((endedAt ?? performance.now()) - beganAt) / 1_000;
}
