import type { Range } from './range.js';
import { partition, type SlotChunk, type SlotList } from './slot-list.js';
import type { Slot, Units } from './units.js';

/** What of the chunks is gone through. */
export interface Walk {
  /** Ascending, with no paths in common. */
  readonly ranges: readonly Range[];
  readonly backward: boolean;
  /** Whether a chunk may have what is looked for. */
  readonly mayHave?: (chunk: SlotChunk) => boolean;
}

/** Visits units in the order of paths, within one by id, until a visit says `true`: enough. */
export function walk(
  units: Units,
  { chunks }: SlotList,
  { ranges, backward, mayHave = () => true }: Walk,
  visit: (slot: Slot) => boolean,
): void {
  const pathOf = (slot: Slot | undefined) => (slot === undefined ? '' : units.location(slot).path);
  for (const { start, end } of backward ? ranges.toReversed() : ranges) {
    const first = partition(chunks.length, (at) => pathOf(chunks[at]?.slots.at(-1)) < start);
    const last = partition(chunks.length, (at) => pathOf(chunks[at]?.slots[0]) < end) - 1;
    for (let step = 0; step <= last - first; step += 1) {
      const number = backward ? last - step : first + step;
      const chunk = chunks[number];
      if (chunk === undefined || !mayHave(chunk)) continue;
      const { slots } = chunk;
      // Only the chunks at the ends of a range have units of others.
      const from = number > first ? 0 : partition(slots.length, (at) => pathOf(slots[at]) < start);
      const to =
        number < last ? slots.length : partition(slots.length, (at) => pathOf(slots[at]) < end);
      for (let place = 0; place < to - from; place += 1) {
        const slot = slots[backward ? to - 1 - place : from + place];
        if (slot !== undefined && visit(slot)) return;
      }
    }
  }
}
