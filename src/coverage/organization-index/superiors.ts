import { type Day, NEVER } from '../../domain/day.js';
import { type Columns, LINK, livesOn } from './columns.js';
import type { Slot } from './ids.js';
import { TOPS } from './places.js';

/** What stands in the place of the one superior of an organization that has none, several, or needs none. */
export const [NONE, SEVERAL] = [-1, -2];
const TOP = -3;

/** The one superior of an organization on a day of its life, if there is one; a line ends at its top. */
export function superiorOn(columns: Columns, slot: Slot, on: Day): Slot {
  if (TOPS[columns.place[slot] ?? 0] === 1) return TOP;
  const { links } = columns;
  let only = NONE;
  for (let link = links.start(slot); link < links.end(slot); link += LINK) {
    const above = links.values[link] ?? 0;
    if (above === only || !leadsUpOn(columns, link, on)) continue;
    if (only !== NONE) return SEVERAL;
    only = above;
  }
  return only;
}

/** All superiors on a day, each as often as it is stated. */
export function superiorsOn(columns: Columns, slot: Slot, on: Day): Slot[] {
  const { links } = columns;
  const found: Slot[] = [];
  for (let link = links.start(slot); link < links.end(slot); link += LINK)
    if (leadsUpOn(columns, link, on)) found.push(links.values[link] ?? 0);
  return found;
}

/** Whether a link holds on a day, to a superior that is alive. */
function leadsUpOn(columns: Columns, link: number, on: Day): boolean {
  const { values } = columns.links;
  const isHeld = (values[link + 1] ?? NEVER) <= on && on < (values[link + 2] ?? 0);
  return isHeld && livesOn(columns, values[link] ?? 0, on);
}
