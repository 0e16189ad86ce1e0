import type { Head, Version } from './head.js';

/** Something in memory, with the head of the graph that it is of. */
export interface Current<Value> {
  readonly value: Value;
  readonly head: Head;
}

/** More versions behind than these, all is read anew. */
export const mostVersions = 1_000;
/** How many versions are forgotten at a time. */
const forgottenAtOnce = 100;

/** The versions whose notes nobody needs any more, as one is written: none of them is asked for by `readSince`. */
export function versionsForgotten(version: number): number[] {
  const last = version - mostVersions;
  if (last < forgottenAtOnce || last % forgottenAtOnce !== 0) return [];
  return Array.from({ length: forgottenAtOnce }, (_, at) => last - at);
}

/** How something in memory is brought up to the head of the graph. */
export interface Source<Value> {
  /** The head as it is now. */
  head(): Promise<Head>;
  /** The version of all that the thing rests on; null where the graph allows no such thing. */
  versionOf(head: Head): Version | null;
  readAll(): Promise<Value>;
  /** The next of a value, by what was written with some versions. */
  readSince(value: Value, versions: readonly number[]): Promise<Value>;
}

/** Holds something and brings it up to the head of the graph, one caller after the other. */
export class Held<Value> {
  #current: Current<Value> | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #restore: ((head: Head) => Promise<Value | null>) | null = null;
  readonly #of = new WeakMap<Head, Promise<Current<Value> | null>>();

  constructor(private readonly source: Source<Value>) {}

  /** Tells where it may have been kept between two starts: that is looked at once, before all is read. */
  restoreWith(restore: (head: Head) => Promise<Value | null>): void {
    this.#restore = restore;
  }

  /** Whether it is held already. */
  get isHeld(): boolean {
    return this.#current !== null;
  }

  /** What is held, of whatever version; null where nothing is. */
  get latest(): Value | null {
    return this.#current?.value ?? null;
  }

  /** How many versions what is held is behind a head: it is brought up when it is asked for. 0 where nothing is held. */
  behind(head: Head): number {
    const [held, now] = [this.#current?.head, head].map((one) => one && this.source.versionOf(one));
    return held == null || now == null ? 0 : Math.max(0, now.version - held.version);
  }

  /** It as of a head, or of a later one, the same whenever it is asked for that head; null where that allows none. */
  at(head: Head): Promise<Current<Value> | null> {
    const known = this.#of.get(head);
    if (known !== undefined) return known;
    const found = this.#find(head);
    this.#of.set(head, found);
    found.catch(() => this.#of.delete(head));
    return found;
  }

  async #find(head: Head): Promise<Current<Value> | null> {
    const current = this.#current;
    if (current !== null && this.#isSame(current.head, head)) return { value: current.value, head };
    const next = this.#last.then(() => this.#advance());
    this.#last = next.catch(() => undefined);
    return next;
  }

  /**
   * Reads what was written since. What another process writes meanwhile may be among it, so that only a
   * reading at whose end the version is still the same is of that version; else what was written while it lasted is
   * read once more.
   */
  async #advance(known = this.#current): Promise<Current<Value> | null> {
    const head = await this.source.head();
    if (this.source.versionOf(head) === null) return null;
    if (known !== null && this.#isSame(known.head, head)) return { value: known.value, head };
    const value = (await this.#restored(head)) ?? (await this.#read(known, head));
    const after = await this.source.head();
    if (!this.#isSame(after, head)) return this.#advance({ value, head });
    this.#current = { value, head: after };
    return this.#current;
  }

  async #restored(head: Head): Promise<Value | null> {
    const restore = this.#restore;
    this.#restore = null;
    return restore === null ? null : restore(head);
  }

  #read(known: Current<Value> | null, head: Head): Promise<Value> {
    const { source } = this;
    if (known === null) return source.readAll();
    const since = versionsSince(source.versionOf(known.head), source.versionOf(head));
    return since === null ? source.readAll() : source.readSince(known.value, since);
  }

  #isSame(a: Head, b: Head): boolean {
    const [before, after] = [this.source.versionOf(a), this.source.versionOf(b)];
    return (
      before !== null &&
      before.graph === after?.graph &&
      before.version === after.version &&
      before.drawn === after.drawn
    );
  }
}

/** The versions after one up to another; null where they are too many, or those of another graph or another past. */
function versionsSince(before: Version | null, after: Version | null): number[] | null {
  if (before === null || after === null || after.graph !== before.graph) return null;
  const count = after.version - before.version;
  if (count <= 0 || count > mostVersions) return null;
  return Array.from({ length: count }, (_, at) => before.version + 1 + at);
}
