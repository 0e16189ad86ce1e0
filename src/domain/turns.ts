import { Problem } from './problem.js';

/** Lets so many works run at once; the others wait in the order in which they came. */
export class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  /**
   * @param mostWaiting how many may wait
   * @param works what runs, for whoever is refused
   */
  constructor(
    private readonly most: number,
    private readonly mostWaiting = Number.POSITIVE_INFINITY,
    private readonly works = 'heavy operations are answered',
  ) {
    this.#free = most;
  }

  /** How many run. */
  get running(): number {
    return this.most - this.#free;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.length;
  }

  /**
   * The result of a work once it has had its turn.
   *
   * @param signal ends the wait, with the reason
   * @throws Problem OVERLOADED where as many wait as may
   */
  async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.#free === 0) await this.#turn(signal);
    else this.#free -= 1;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
    }
  }

  #turn(signal?: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.mostWaiting)
      throw new Problem(
        'OVERLOADED',
        `At most ${this.most} ${this.works} at a time and ${this.mostWaiting} wait, received one more.`,
      );
    return new Promise((resolve, reject) => {
      const go = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(go), 1);
        reject(signal?.reason);
      };
      this.#waiting.push(go);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }
}
