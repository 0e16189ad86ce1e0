import type { Day } from '../../domain/day.js';
import { type Columns, livesOn, type Slot } from './columns.js';
import { TOPS } from './places.js';

/** What stands in the place of the one superior of an organization that has none, several, or needs none. */
export const [NONE, SEVERAL] = [-1, -2];
const TOP = -3;

/** The one superior of an organization on a day of its life, if there is one; a line ends at its top. */
export function superiorOn(columns: Columns, slot: Slot, on: Day): Slot {
  if (TOPS[columns.place[slot] ?? 0] === 1) return TOP;
  let only = NONE;
  for (const superior of superiorsOn(columns, slot, on)) {
    if (only !== NONE && only !== superior) return SEVERAL;
    only = superior;
  }
  return only;
}

/** All superiors on a day; one that is stated twice comes twice, one after the other. */
export function superiorsOn(columns: Columns, slot: Slot, on: Day): Slot[] {
  const { links, superior, linkFrom, linkTo } = columns;
  const found: Slot[] = [];
  const end = links[slot + 1] ?? 0;
  for (let link = links[slot] ?? 0; link < end; link += 1) {
    if ((linkFrom[link] ?? 0) > on || on >= (linkTo[link] ?? 0)) continue;
    const above = superior[link] ?? 0;
    if (livesOn(columns, above, on)) found.push(above);
  }
  return found;
}
