/** The latest answers of what always answers the same. */
export class Remembered<Answer extends object> {
  readonly #answers = new Map<string, Answer>();

  /** @param most how many are remembered: beyond, the one that was asked longest ago is forgotten */
  constructor(private readonly most: number) {}

  /** The answer to a question, worked out where it is not remembered. */
  of(question: string, answer: () => Answer): Answer {
    const known = this.#answers.get(question);
    const value = known ?? answer();
    // What is set last is forgotten last.
    this.#answers.delete(question);
    this.#answers.set(question, value);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > this.most && oldest !== undefined) this.#answers.delete(oldest);
    return value;
  }

  /** For an answer that turned out to be none. */
  forget(question: string): void {
    this.#answers.delete(question);
  }
}
