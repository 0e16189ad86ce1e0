import { slotsOfClass } from './class-slots.js';
import type { Range } from './range.js';
import { partition, type SlotChunk, type SlotList } from './slot-list.js';
import type { Slot, Units } from './units.js';

/** What of the chunks is gone through. */
export interface Walk {
  /** Ascending, with no paths in common. */
  readonly ranges: readonly Range[];
  readonly backward: boolean;
  /** The units of the class at this place alone; null: of all. */
  readonly unitClass: number | null;
  /** Whether a chunk may have what is looked for. */
  readonly mayHave?: (chunk: SlotChunk) => boolean;
}

/** Units of one chunk, in the order of paths. */
export interface Piece {
  readonly chunk: SlotChunk;
  readonly slots: Int32Array;
}

/** Visits units in the order of paths, within one by id, until a visit says `true`: enough. */
export function walk(
  units: Units,
  list: SlotList,
  how: Walk,
  visit: (slot: Slot) => boolean,
): void {
  for (const { slots } of pieces(units, list, how))
    for (let at = 0; at < slots.length; at += 1)
      if (visit(slots[how.backward ? slots.length - 1 - at : at] ?? 0)) return;
}

/** All that is gone through, chunk by chunk in the order of paths. */
export function* pieces(
  units: Units,
  { chunks }: SlotList,
  { ranges, backward, unitClass, mayHave = () => true }: Walk,
): Generator<Piece> {
  const pathOf = (slot: Slot | undefined) => (slot === undefined ? '' : units.location(slot).path);
  for (const { start, end } of backward ? ranges.toReversed() : ranges) {
    const first = partition(chunks.length, (at) => pathOf(chunks[at]?.slots.at(-1)) < start);
    const last = partition(chunks.length, (at) => pathOf(chunks[at]?.slots[0]) < end) - 1;
    for (let step = 0; step <= last - first; step += 1) {
      const number = backward ? last - step : first + step;
      const chunk = chunks[number];
      if (chunk === undefined || !mayHave(chunk)) continue;
      const slots =
        unitClass === null || chunk.classes === null
          ? chunk.slots
          : slotsOfClass(chunk.classes, unitClass);
      // Only the chunks at the ends of a range have units of others.
      const from = number > first ? 0 : partition(slots.length, (at) => pathOf(slots[at]) < start);
      const to =
        number < last ? slots.length : partition(slots.length, (at) => pathOf(slots[at]) < end);
      yield { chunk, slots: slots.subarray(from, to) };
    }
  }
}
