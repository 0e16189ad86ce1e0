/** Something in memory, with the state of the graph that it is of. */
export interface Current<Value, State> {
  readonly value: Value;
  readonly state: State;
}

/** How something in memory is brought up to a state of the graph. */
export interface Source<Value, State> {
  /** The state as it is now; null where it allows no such thing. */
  state(): Promise<State | null>;
  /** Whether nothing that the thing rests on differs between two states. */
  isSame(a: State, b: State): boolean;
  /** Reads what is new since, or all. */
  read(known: Current<Value, State> | null, state: State): Promise<Value>;
}

/** Holds something and brings it up to the state of the graph, one caller after the other. */
export class Held<Value, State> {
  #current: Current<Value, State> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #restore: ((state: State) => Promise<Value | null>) | null = null;
  #asked: Promise<Current<Value, State> | null> | null = null;

  constructor(private readonly source: Source<Value, State>) {}

  /** Tells where it may have been kept between two starts: that is looked at once, before all is read. */
  restoreWith(restore: (state: State) => Promise<Value | null>): void {
    this.#restore = restore;
  }

  /** Whether it is held already. */
  get isHeld(): boolean {
    return this.#current !== null;
  }

  /** It as the graph is now; null where that allows none. Who asks in one turn shares one look at the state. */
  now(): Promise<Current<Value, State> | null> {
    this.#asked ??= Promise.resolve().then(async () => {
      this.#asked = null;
      const state = await this.source.state();
      return state === null ? null : this.at(state);
    });
    return this.#asked;
  }

  /** It at a state, or as the graph is now; null where that allows none. */
  async at(state: State): Promise<Current<Value, State> | null> {
    const current = this.#current;
    if (current !== null && this.source.isSame(current.state, state))
      return { value: current.value, state };
    const next = this.#last.then(() => this.#advance());
    this.#last = next.catch(() => undefined);
    return next;
  }

  /**
   * Reads what was written since. What another process writes meanwhile may be among it, so that only a
   * reading at whose end the state is still the same is of that state; else what was written while it lasted is
   * read once more.
   */
  async #advance(
    known: Current<Value, State> | null = this.#current,
  ): Promise<Current<Value, State> | null> {
    const state = await this.source.state();
    if (state === null) return null;
    if (known !== null && this.source.isSame(known.state, state))
      return { value: known.value, state };
    const value = (await this.#restored(state)) ?? (await this.source.read(known, state));
    const after = await this.source.state();
    if (after === null) return null;
    if (!this.source.isSame(after, state)) return this.#advance({ value, state });
    this.#current = { value, state: after };
    return this.#current;
  }

  async #restored(state: State): Promise<Value | null> {
    const restore = this.#restore;
    this.#restore = null;
    return restore === null ? null : restore(state);
  }
}

/**
 * The versions after one up to another; null where they are more than some, or none: then the other is of another
 * past.
 */
export function versionsSince(before: number, after: number, most: number): number[] | null {
  const count = after - before;
  if (count <= 0 || count > most) return null;
  return Array.from({ length: count }, (_, at) => before + 1 + at);
}
