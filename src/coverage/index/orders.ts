import { compareBytes } from '../../domain/bytes.js';
import { compareIds } from './compare.js';
import { TEXTS, type TextField } from './unit-page.js';
import type { Slot, Units } from './units.js';

/** Compares two units, each as some version has it: 0 only for one and the same. */
export type Order = (inA: Units, a: Slot, inB: Units, b: Slot) => number;

/** In the order of their regions' paths, within one by id. */
export const byPath: Order = (inA, a, inB, b) => {
  const [here, there] = [inA.location(a), inB.location(b)];
  if (here !== there) {
    const order = compareIds(here.path, there.path);
    if (order !== 0) return order;
  }
  return byText(TEXTS.ID, inA, a, inB, b);
};

export const byId: Order = (inA, a, inB, b) => byText(TEXTS.ID, inA, a, inB, b);

/** By the reading of their names, then by id. */
export const byName: Order = (inA, a, inB, b) =>
  byText(TEXTS.READING, inA, a, inB, b) || byText(TEXTS.ID, inA, a, inB, b);

function byText(field: TextField, inA: Units, a: Slot, inB: Units, b: Slot): number {
  return compareBytes(inA.text(a, field), inB.text(b, field));
}
