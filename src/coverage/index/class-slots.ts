import type { Slot, Units } from './units.js';

/** The units of a chunk class by class, within one in the order of the chunk. */
export interface ClassSlots {
  readonly slots: Int32Array;
  /** Two numbers for each class: its place, and where its units end. */
  readonly ends: Int32Array;
}

export function classSlotsOf(units: Units, slots: Int32Array): ClassSlots {
  const byClass = new Map<number, Slot[]>();
  for (const slot of slots) {
    const { at } = units.location(slot).unitClass;
    const those = byClass.get(at);
    if (those === undefined) byClass.set(at, [slot]);
    else those.push(slot);
  }
  const sorted = new Int32Array(slots.length);
  const ends: number[] = [];
  let end = 0;
  for (const [at, those] of byClass) {
    sorted.set(those, end);
    end += those.length;
    ends.push(at, end);
  }
  return { slots: sorted, ends: Int32Array.from(ends) };
}

/** Those of one class. */
export function slotsOfClass({ slots, ends }: ClassSlots, unitClass: number): Int32Array {
  let start = 0;
  for (let at = 0; at < ends.length; at += 2) {
    const end = ends[at + 1] ?? start;
    if (ends[at] === unitClass) return slots.subarray(start, end);
    start = end;
  }
  return slots.subarray(0, 0);
}
