/** A piece of a sorted list: some items that follow one another, at least one. */
export interface Chunk<T> {
  readonly items: readonly T[];
}

/** How a list is sorted and cut. */
export interface Cut<T, C extends Chunk<T>> {
  /** Total: 0 only for one and the same place. */
  readonly compare: (a: T, b: T) => number;
  readonly chunkOf: (items: readonly T[]) => C;
  /** How many items a chunk has at most, at least 2. */
  readonly size: number;
}

/** Where something stands, or would: the number of a chunk, and the place in it. */
export interface Position {
  readonly chunk: number;
  readonly at: number;
}

/** What happens to one chunk. */
interface Change<T> {
  readonly added: T[];
  readonly removed: Set<T>;
}

/** A sorted list that never changes. A new version shares with it all chunks in which nothing is new. */
export class SortedChunks<T, C extends Chunk<T>> {
  readonly #cut: Cut<T, C>;
  readonly chunks: readonly C[];

  constructor(cut: Cut<T, C>, chunks: readonly C[] = []) {
    this.#cut = cut;
    this.chunks = chunks;
  }

  /** @param removed items of this list; what is added may stand in their places */
  with(removed: readonly T[], added: readonly T[]): SortedChunks<T, C> {
    const changes = new Map<number, Change<T>>();
    for (const item of removed) this.#changeAt(changes, item).removed.add(item);
    for (const item of [...added].sort(this.#cut.compare))
      this.#changeAt(changes, item).added.push(item);
    // Of an empty list there is one chunk, without items.
    const old: readonly (C | null)[] = this.chunks.length === 0 ? [null] : this.chunks;
    const chunks: C[] = [];
    for (const [at, chunk] of old.entries()) {
      const change = changes.get(at);
      if (change !== undefined) chunks.push(...this.#pieces(this.#changed(chunk, change)));
      else if (chunk !== null) chunks.push(chunk);
    }
    return new SortedChunks(this.#cut, chunks);
  }

  /** The place of the first item that does not lie before; behind all there is no chunk. */
  firstNot(liesBefore: (item: T) => boolean): Position {
    const chunk = partition(this.chunks, ({ items }) => {
      const last = items.at(-1);
      return last !== undefined && liesBefore(last);
    });
    return { chunk, at: partition(this.chunks[chunk]?.items ?? [], liesBefore) };
  }

  /** An item goes where it stands, or would: behind all it is one of the last chunk. */
  #changeAt(changes: Map<number, Change<T>>, item: T): Change<T> {
    const { chunk } = this.firstNot((each) => this.#cut.compare(each, item) < 0);
    const at = Math.max(0, Math.min(chunk, this.chunks.length - 1));
    const change = changes.get(at) ?? { added: [], removed: new Set() };
    changes.set(at, change);
    return change;
  }

  /** Both are sorted. */
  #changed(chunk: C | null, { added, removed }: Change<T>): T[] {
    const kept = (chunk?.items ?? []).filter((item) => !removed.has(item));
    const merged: T[] = [];
    let next = 0;
    for (const item of kept) {
      for (let other = added[next]; other !== undefined; other = added[next]) {
        if (this.#cut.compare(other, item) > 0) break;
        merged.push(other);
        next += 1;
      }
      merged.push(item);
    }
    return merged.concat(added.slice(next));
  }

  /** A chunk that grew too large becomes some that have room to grow. */
  #pieces(items: readonly T[]): C[] {
    const { size, chunkOf } = this.#cut;
    if (items.length === 0) return [];
    if (items.length <= size) return [chunkOf(items)];
    const length = Math.ceil(items.length / Math.ceil(items.length / ((size * 2) / 3)));
    const pieces: C[] = [];
    for (let at = 0; at < items.length; at += length)
      pieces.push(chunkOf(items.slice(at, at + length)));
    return pieces;
  }
}

/** How many items of a list lie before, all of which stand first. */
export function partition<T>(items: readonly T[], liesBefore: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && liesBefore(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
