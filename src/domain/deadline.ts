import { Problem } from './problem.js';

/** Until when somebody waits for an answer. */
export interface Deadline {
  /** Aborted when nobody does any more, with an `Abandoned` as the reason. */
  readonly signal: AbortSignal;
  /** When that is at the latest, by `performance.now()`. */
  readonly until: number;
}

/** Why a request is worked on no further: its client has left, or its time is over. */
export class Abandoned extends Problem {
  constructor(message: string) {
    super('TIMEOUT', message);
  }
}
