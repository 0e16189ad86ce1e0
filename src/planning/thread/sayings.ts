import { jsonText } from '../proof/json-text.js';
import type { Said } from './order.js';
import type { Reached } from './task.js';

/** Results are no more than so many milliseconds apart, */
const everyMs = 200;
/** and saying them takes at most such a part of the time. */
const mostOfTime = 0.05;

const encoder = new TextEncoder();

interface Heard {
  readonly reached: Reached;
  readonly result: unknown;
}

/** Hands on the results of a search some times a second, the latest of them. */
export class Sayings {
  #waiting: Heard | null = null;
  #last: Heard | null = null;
  #dueAt = 0;

  constructor(private readonly say: (said: Said, transferred: ArrayBuffer[]) => void) {}

  /** Takes a result that is better than those before it. */
  hear(reached: Reached, result: unknown): void {
    this.#waiting = { reached, result };
    this.#last = this.#waiting;
    this.sayWhatIsDue(false);
  }

  /** Says what was heard since, where it is time, or where there will be none. */
  sayWhatIsDue(isOver: boolean): void {
    if (this.#waiting === null || (!isOver && performance.now() < this.#dueAt)) return;
    this.#tell(this.#waiting, false);
  }

  /** Says the last result that was heard. */
  sayLast(): void {
    if (this.#last === null) throw new Error('What is worked out has a result, received none.');
    this.#tell(this.#last, true);
  }

  #tell({ reached, result }: Heard, isLast: boolean): void {
    this.#waiting = null;
    const begun = performance.now();
    const bytes = encoder.encode(jsonText(result));
    this.say({ ...reached, result: bytes, isLast }, [bytes.buffer]);
    const took = performance.now() - begun;
    this.#dueAt = begun + Math.max(everyMs, took / mostOfTime);
  }
}
