import { EntityId } from '../../domain/ids.js';
import { eachInSteps, sortInSteps, type Work } from '../../domain/work.js';
import { compareIds } from '../index/compare.js';

/** The place of an organization in all arrays, which it keeps in all versions. */
export type Slot = number;

/**
 * Gives ids slots, also those that are only named as a superior. Versions of an index share one: it grows, and what it
 * says of an id never changes.
 */
export class Ids {
  readonly #slots = new Map<string, Slot>();
  readonly #ids: EntityId[] = [];

  /** @param ids in the order of their slots */
  static of(ids: readonly string[]): Ids {
    const made = new Ids();
    for (const id of ids) made.slotOf(EntityId.parse(id));
    return made;
  }

  /** The slot of an id, which it gets where it has none yet. */
  slotOf(id: EntityId): Slot {
    const known = this.#slots.get(id);
    if (known !== undefined) return known;
    this.#slots.set(id, this.#ids.length);
    return this.#ids.push(id) - 1;
  }

  /** None where it has none. */
  known(id: string): Slot | undefined {
    return this.#slots.get(id);
  }

  /** @throws Error where no id has the slot */
  at(slot: Slot): EntityId {
    const id = this.#ids[slot];
    if (id === undefined) throw new Error(`An id has slot ${slot}, received a slot of none.`);
    return id;
  }

  get size(): number {
    return this.#ids.length;
  }

  /** All, in the order of their slots. */
  all(): readonly EntityId[] {
    return this.#ids;
  }

  /** Some slots, each of which stands once, with others that are not among them, in the order of their ids. */
  *merged(sorted: Uint32Array, others: readonly Slot[]): Work<Uint32Array> {
    const merged = new Uint32Array(sorted.length + others.length);
    const byId = (a: Slot, b: Slot) => compareIds(this.at(a), this.at(b));
    let read = 0;
    let write = 0;
    yield* eachInSteps(yield* sortInSteps(others, byId), (slot) => {
      for (; read < sorted.length; read += 1) {
        const before = sorted[read] ?? 0;
        if (byId(before, slot) > 0) break;
        merged[write++] = before;
      }
      merged[write++] = slot;
    });
    merged.set(sorted.subarray(read), write);
    return merged;
  }
}
