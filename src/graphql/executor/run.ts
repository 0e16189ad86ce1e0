import type { GraphQLError, GraphQLResolveInfo } from 'graphql';

/** The values of variables by name, as the schema coerced them. */
export type Variables = Readonly<Record<string, unknown>>;

/** Where a value stands in an answer: its key or place in a list, and the same of what it stands in. */
export interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

/** A value as JSON text. */
export type Completed = string | Promise<string>;

/** GraphQL's null; no other value has this text. */
export const nullText = 'null';

/** What all values of a field share in one run. */
export interface FieldState {
  readonly args: Record<string, unknown>;
  /** Its path has the field's own key alone. */
  readonly info: GraphQLResolveInfo;
}

/** A field whose state is made once in a run. */
interface StatefulField {
  /** A number of its own among the fields of an operation. */
  readonly index: number;
  stateIn(run: Run): FieldState;
}

/** One execution of a plan. */
export class Run {
  readonly errors: GraphQLError[] = [];
  readonly #nulled = new Set<Path | undefined>();
  readonly #states: (FieldState | undefined)[] = [];

  constructor(
    readonly context: unknown,
    readonly variables: Variables,
  ) {}

  /** What all values of a field share. Throws where its arguments can't be what they should. */
  stateOf(field: StatefulField): FieldState {
    const known = this.#states[field.index];
    if (known !== undefined) return known;
    const state = field.stateIn(this);
    this.#states[field.index] = state;
    return state;
  }

  /** Notes an error that makes the value at a path null, unless what that stands in is null by another. */
  note(error: GraphQLError, at: Path | undefined): void {
    for (let path = at; path !== undefined; path = path.prev) if (this.#nulled.has(path)) return;
    if (this.#nulled.has(undefined)) return;
    this.#nulled.add(at);
    this.errors.push(error);
  }
}

/** From the root on, as errors tell it. */
export function keysOf(at: Path | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let path = at; path !== undefined; path = path.prev) keys.push(path.key);
  return keys.reverse();
}

export function isPromise<Value>(value: Value | Promise<Value>): value is Promise<Value> {
  return value instanceof Promise;
}
