import type { KeptState } from './state.js';

/** Something in memory, with the state of the graph that it is of. */
export interface Current<Value> {
  readonly value: Value;
  readonly state: KeptState;
}

/** How something in memory is brought up to a state of the graph. */
export interface Source<Value> {
  /** The state as it is now; null where it allows no such thing. */
  state(): Promise<KeptState | null>;
  /** Whether nothing that the thing rests on differs between two states. */
  isSame(a: KeptState, b: KeptState): boolean;
  /** Reads what is new since, or all. */
  read(known: Current<Value> | null, state: KeptState): Promise<Value>;
}

/** Holds something and brings it up to the state of the graph, one caller after the other. */
export class Held<Value> {
  #current: Current<Value> | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly source: Source<Value>) {}

  /** Begins with what was kept elsewhere; where the graph has another state by then it is of no use. */
  begin(current: Current<Value>): void {
    this.#current ??= current;
  }

  /** It at a state, or as the graph is now; null where that allows none. */
  async at(state: KeptState): Promise<Current<Value> | null> {
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
  async #advance(known: Current<Value> | null = this.#current): Promise<Current<Value> | null> {
    const state = await this.source.state();
    if (state === null) return null;
    if (known !== null && this.source.isSame(known.state, state))
      return { value: known.value, state };
    const value = await this.source.read(known, state);
    const after = await this.source.state();
    if (after === null) return null;
    if (!this.source.isSame(after, state)) return this.#advance({ value, state });
    this.#current = { value, state: after };
    return this.#current;
  }
}

/**
 * The versions by one counter after one state up to another; null where they are more than some, or those of
 * another graph or another past.
 */
export function versionsSince(
  before: KeptState,
  after: KeptState,
  counter: 'timelines' | 'organizations',
  most: number,
): number[] | null {
  const count = after[counter] - before[counter];
  if (after.graph !== before.graph || count <= 0 || count > most) return null;
  return Array.from({ length: count }, (_, at) => before[counter] + 1 + at);
}
