import { eachInSteps, sortInSteps, type Work } from '../../domain/work.js';
import { type ClassSlots, classSlotsOf } from './class-slots.js';
import { type MetStates, metStatesOf } from './met-states.js';
import type { Order } from './orders.js';
import type { Slot, Units } from './units.js';

/** A piece of a sorted list: some units that follow one another, at least one. */
export interface SlotChunk {
  readonly slots: Int32Array;
  readonly met: MetStates;
  /** Null in a list that is never gone through class by class. */
  readonly classes: ClassSlots | null;
}

/** How a list is sorted and cut. */
export interface ListShape {
  readonly order: Order;
  /** How many units a chunk has at most, at least 2. */
  readonly size: number;
  /** Whether it is gone through class by class, and by since when findings hold. */
  readonly hasClasses: boolean;
}

/** Where a unit stands, or would: the number of a chunk, and the place in it. */
export interface Position {
  readonly chunk: number;
  readonly at: number;
}

/** What happens to one chunk. */
interface Change {
  readonly added: Slot[];
  readonly removed: Set<Slot>;
}

/** All units in an order. A list never changes: a new version shares with it all chunks in which nothing is new. */
export class SlotList {
  readonly #shape: ListShape;
  readonly chunks: readonly SlotChunk[];

  constructor(shape: ListShape, chunks: readonly SlotChunk[] = []) {
    this.#shape = shape;
    this.chunks = chunks;
  }

  /** A list in the same order, of these chunks. */
  of(chunks: readonly SlotChunk[]): SlotList {
    return new SlotList(this.#shape, chunks);
  }

  /**
   * @param before the units of this list
   * @param removed of these; those that are also added are others now, in their places or elsewhere
   */
  *with(
    before: Units,
    removed: readonly Slot[],
    after: Units,
    added: readonly Slot[],
  ): Work<SlotList> {
    const { order } = this.#shape;
    const changes = new Map<number, Change>();
    // One that stands where it stood is only looked at anew.
    const coming = new Set(added);
    const staying = new Set(
      removed.filter((slot) => coming.has(slot) && order(before, slot, after, slot) === 0),
    );
    for (const slot of removed) {
      const change = this.#changeAt(changes, before, before, slot);
      if (!staying.has(slot)) change.removed.add(slot);
    }
    const moving = added.filter((slot) => !staying.has(slot));
    const sorted = yield* sortInSteps(moving, (a, b) => order(after, a, after, b));
    yield* eachInSteps(sorted, (slot) => {
      this.#changeAt(changes, before, after, slot).added.push(slot);
    });
    // Of an empty list there is one chunk, without units.
    const old: readonly (SlotChunk | null)[] = this.chunks.length === 0 ? [null] : this.chunks;
    const chunks: SlotChunk[] = [];
    for (const [at, chunk] of old.entries()) {
      const change = changes.get(at);
      if (change !== undefined)
        yield* this.#cut(chunks, after, this.#changed(chunk, change, after));
      else if (chunk !== null) chunks.push(chunk);
    }
    return this.of(chunks);
  }

  /** How many units there are. */
  get size(): number {
    return this.chunks.reduce((sum, { slots }) => sum + slots.length, 0);
  }

  /** The place of the first unit that does not lie before; behind all there is no chunk. */
  firstNot(liesBefore: (slot: Slot) => boolean): Position {
    const chunk = partition(this.chunks.length, (at) => {
      const last = this.chunks[at]?.slots.at(-1);
      return last !== undefined && liesBefore(last);
    });
    const { slots } = this.chunks[chunk] ?? { slots: NO_SLOTS };
    return { chunk, at: partition(slots.length, (at) => liesBefore(slots[at] ?? 0)) };
  }

  /** A unit goes where it stands, or would: behind all it is one of the last chunk. */
  #changeAt(changes: Map<number, Change>, before: Units, units: Units, slot: Slot): Change {
    const { length } = this.chunks;
    const found =
      length < 2
        ? 0
        : this.firstNot((each) => this.#shape.order(before, each, units, slot) < 0).chunk;
    const at = Math.max(0, Math.min(found, length - 1));
    const change = changes.get(at) ?? { added: [], removed: new Set() };
    changes.set(at, change);
    return change;
  }

  /** Both are sorted. */
  #changed(chunk: SlotChunk | null, { added, removed }: Change, units: Units): Int32Array {
    if (chunk !== null && added.length + removed.size === 0) return chunk.slots;
    const kept = (chunk?.slots ?? NO_SLOTS).filter((slot) => !removed.has(slot));
    const merged = new Int32Array(kept.length + added.length);
    let next = 0;
    let at = 0;
    for (const slot of kept) {
      for (let other = added[next]; other !== undefined; other = added[next]) {
        if (this.#shape.order(units, other, units, slot) > 0) break;
        merged[at++] = other;
        next += 1;
      }
      merged[at++] = slot;
    }
    merged.set(added.slice(next), at);
    return merged;
  }

  /** A chunk that grew too large becomes some that have room to grow. */
  *#cut(chunks: SlotChunk[], units: Units, slots: Int32Array): Work<void> {
    const { size, hasClasses } = this.#shape;
    const length =
      slots.length <= size
        ? slots.length
        : Math.ceil(slots.length / Math.ceil(slots.length / ((size * 2) / 3)));
    for (let at = 0; at < slots.length; at += length) {
      const piece = slots.slice(at, at + length);
      const classes = hasClasses ? classSlotsOf(units, piece) : null;
      chunks.push({ slots: piece, met: metStatesOf(units, piece, hasClasses), classes });
      yield;
    }
  }
}

const NO_SLOTS = new Int32Array(0);

/** How many of some things lie before, all of which stand first. */
export function partition(count: number, liesBefore: (at: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (liesBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
