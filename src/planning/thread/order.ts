import type { ProblemCode } from '../../domain/problem.js';
import type { Reached, Task } from './task.js';

/** What a thread is handed when it starts. */
export interface Order {
  readonly task: Task;
  /** By `Date.now()`. */
  readonly endsAt: number;
  /** Its first place turns to 1 where the thread has to end. */
  readonly stop: Int32Array;
}

/** What a thread says. */
export type Said = SaidResult | SaidProblem;

/** A result that is better, or better proved, than the one before it. */
export interface SaidResult extends Reached {
  /** As JSON in UTF-8, which can be deeper than what threads hand over: who waits reads the last one alone, however many were said. */
  readonly result: Uint8Array;
  readonly isLast: boolean;
}

/** What the task breaks. */
export interface SaidProblem {
  readonly code: ProblemCode;
  readonly message: string;
}
