/** The latest answers of what always answers the same. */
export class Remembered<Answer extends object> {
  readonly #answers = new Map<string, Answer>();
  #size = 0;

  /**
   * @param most how much is remembered: beyond, what was asked longest ago is forgotten
   * @param sizeOf how much an answer is, the same each time; where it is left out, each is one
   */
  constructor(
    private readonly most: number,
    private readonly sizeOf: (answer: Answer, question: string) => number = () => 1,
  ) {}

  /** The answer to a question, worked out where it is not remembered. */
  of(question: string, answer: () => Answer): Answer {
    const known = this.known(question);
    if (known !== undefined) return known;
    const value = answer();
    this.remember(question, value);
    return value;
  }

  /** The answer to a question that is remembered. */
  known(question: string): Answer | undefined {
    const known = this.#answers.get(question);
    if (known === undefined) return undefined;
    // What is set last is forgotten last.
    this.#answers.delete(question);
    this.#answers.set(question, known);
    return known;
  }

  /** Takes an answer in the place of the one before. */
  remember(question: string, answer: Answer): void {
    this.forget(question);
    this.#answers.set(question, answer);
    this.#size += this.sizeOf(answer, question);
    for (const oldest of this.#answers.keys()) {
      if (this.#size <= this.most) return;
      this.forget(oldest);
    }
  }

  /** For an answer that turned out to be none. */
  forget(question: string): void {
    const known = this.#answers.get(question);
    if (known === undefined) return;
    this.#answers.delete(question);
    this.#size -= this.sizeOf(known, question);
  }
}
