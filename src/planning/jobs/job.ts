import type { ProblemCode } from '../../domain/problem.js';
import type { Frontier } from '../alliances/plan.js';
import type { AnyPlan, NamedFacts, PlanKind, PlanQuestion } from '../kept/kept-plan.js';
import type { PlanExtent } from '../kept/plan-extent.js';
import type { PlanAim } from '../plan/plan.js';
import type { JobStarter } from './planner.js';

/**
 * WAITING for other jobs; RUNNING; DONE: the search or its time is over; CANCELLED, with what was found by then; FAILED,
 * with the reason.
 */
export type JobStatus = 'WAITING' | 'RUNNING' | 'DONE' | 'CANCELLED' | 'FAILED';

/** What a job makes: a plan of a kind, or how much each further alliance buys. */
export type JobKind = PlanKind | 'FRONTIER';

/** A plan or a frontier that is being made, or was, as it is at a moment. */
export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly by: JobStarter;
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
  /** Of the best plan so far, or of the last point of a frontier; none before the first. */
  readonly aims: readonly PlanAim[];
  /** Of how many alliances the last point of a frontier is; null before the first, and of plans. */
  readonly alliances: number | null;
  /** The best that was found; null until the job has ended, and where nothing was found. */
  readonly made: MadePlan | MadeFrontier | null;
  /** Why it FAILED. */
  readonly error: JobError | null;
}

export interface MadePlan {
  readonly plan: AnyPlan;
  /** What its steps name, as the facts had it. */
  readonly named: NamedFacts;
  /** What it is of; null: everything. */
  readonly extent: PlanExtent | null;
  /** How large the plan is where it is written down. */
  readonly bytes: number;
}

export interface MadeFrontier {
  readonly frontier: Frontier;
  /** How large it is where it is written down. */
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
