/** Something in memory, with the state of the graph that it is of. */
export interface Current<Value, State> {
  readonly value: Value;
  readonly state: State;
}

/** Which version of which graph something is of. */
export interface Version {
  /** An id of the graph; empty where it has none. */
  readonly graph: string;
  /** How often it has been written. */
  readonly version: number;
  /** Drawn with each version: tells it from the one with its number in a copy of the graph that went another way. */
  readonly drawn: string;
}

/** More versions behind than these, all is read anew. */
export const mostVersions = 1_000;

/** How something in memory is brought up to a state of the graph. */
export interface Source<Value, State> {
  /** The state as it is now; null where it allows no such thing. */
  state(): Promise<State | null>;
  /** The version of all that the thing rests on. */
  versionOf(state: State): Version;
  readAll(): Promise<Value>;
  /** The next of a value, by what was written with some versions. */
  readSince(value: Value, versions: readonly number[]): Promise<Value>;
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
    if (current !== null && this.#isSame(current.state, state))
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
    if (known !== null && this.#isSame(known.state, state)) return { value: known.value, state };
    const value = (await this.#restored(state)) ?? (await this.#read(known, state));
    const after = await this.source.state();
    if (after === null) return null;
    if (!this.#isSame(after, state)) return this.#advance({ value, state });
    this.#current = { value, state: after };
    return this.#current;
  }

  async #restored(state: State): Promise<Value | null> {
    const restore = this.#restore;
    this.#restore = null;
    return restore === null ? null : restore(state);
  }

  #read(known: Current<Value, State> | null, state: State): Promise<Value> {
    const { source } = this;
    if (known === null) return source.readAll();
    const since = versionsSince(source.versionOf(known.state), source.versionOf(state));
    return since === null ? source.readAll() : source.readSince(known.value, since);
  }

  #isSame(a: State, b: State): boolean {
    const [before, after] = [this.source.versionOf(a), this.source.versionOf(b)];
    return (
      before.graph === after.graph &&
      before.version === after.version &&
      before.drawn === after.drawn
    );
  }
}

/** The versions after one up to another; null where they are too many, or those of another graph or another past. */
function versionsSince(before: Version, after: Version): number[] | null {
  const count = after.version - before.version;
  if (after.graph !== before.graph || count <= 0 || count > mostVersions) return null;
  return Array.from({ length: count }, (_, at) => before.version + 1 + at);
}
