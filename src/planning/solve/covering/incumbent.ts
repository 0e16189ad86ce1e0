/** The best plan so far. */
export class Incumbent {
  #plan: readonly number[];
  #loss: number;
  readonly #onBetter: () => void;

  constructor(plan: readonly number[], loss: number, onBetter: () => void) {
    this.#plan = plan;
    this.#loss = loss;
    this.#onBetter = onBetter;
  }

  get plan(): readonly number[] {
    return this.#plan;
  }

  get loss(): number {
    return this.#loss;
  }

  offer(plan: readonly number[], loss: number): void {
    if (loss >= this.#loss) return;
    this.#plan = plan;
    this.#loss = loss;
    this.#onBetter();
  }
}
