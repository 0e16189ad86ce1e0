/** Something in memory, with the state of the graph that it is of. */
export interface Current<State, Value> {
  readonly value: Value;
  readonly state: State;
}

/** How something in memory is brought up to a state of the graph. */
export interface Source<State, Value> {
  /** The state as it is now; null where it allows no such thing. */
  state(): Promise<State | null>;
  /** Whether nothing that the thing rests on differs between two states. */
  isSame(a: State, b: State): boolean;
  /** Reads what is new since, or all. */
  read(known: Current<State, Value> | null, state: State): Promise<Value>;
}

/** Holds something and brings it up to the state of the graph, one caller after the other. */
export class Held<State, Value> {
  #current: Current<State, Value> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: Source<State, Value>) {}

  /** It at a state, or as the graph is now; null where that allows none. */
  async at(state: State): Promise<Current<State, Value> | null> {
    const current = this.#current;
    if (current !== null && this.source.isSame(current.state, state)) return current;
    const next = this.#last.then(() => this.#advance());
    this.#last = next.catch(() => undefined);
    return next;
  }

  /**
   * Reads what was written since. What another process writes meanwhile may be among it, so that only a
   * reading at whose end the state is still the same is of that state.
   */
  async #advance(): Promise<Current<State, Value> | null> {
    const state = await this.source.state();
    if (state === null) return null;
    const known = this.#current;
    if (known !== null && this.source.isSame(known.state, state)) return known;
    const value = await this.source.read(known, state);
    const after = await this.source.state();
    if (after === null) return null;
    if (!this.source.isSame(after, state)) return this.#advance();
    this.#current = { value, state };
    return this.#current;
  }
}
