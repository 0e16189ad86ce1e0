/** Gives words numbers that stand for them from then on, in all versions of an index; 0 is no word. */
export class Numbers {
  readonly #numbers = new Map<string, number>();
  readonly #words: (string | null)[] = [null];

  static of(words: readonly string[]): Numbers {
    const numbers = new Numbers();
    for (const word of words) numbers.of(word);
    return numbers;
  }

  /** All that have a number, in the order of theirs. */
  words(): string[] {
    return [...this.#numbers.keys()];
  }

  /** How many there are, no word among them. */
  get size(): number {
    return this.#words.length;
  }

  /** The number of a word, which it gets where it has none yet. */
  of(word: string | null): number {
    if (word === null) return 0;
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const next = this.#words.length;
    this.#numbers.set(word, next);
    this.#words.push(word);
    return next;
  }

  /** The number of a word; none where it has none. */
  known(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  word(number: number): string | null {
    return this.#words[number] ?? null;
  }

  /** 1 for the number of each of some words; null for any. */
  among(words: readonly string[] | null | undefined): Uint8Array | null {
    if (words == null) return null;
    const marks = new Uint8Array(this.size);
    for (const word of words) {
      const number = this.#numbers.get(word);
      if (number !== undefined) marks[number] = 1;
    }
    return marks;
  }
}
