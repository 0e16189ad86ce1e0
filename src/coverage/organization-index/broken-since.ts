import { type Day, NEVER } from '../../domain/day.js';
import { type Columns, LINK, livesOn } from './columns.js';
import type { Slot } from './ids.js';
import { type Skips, TOPS } from './places.js';
import { superiorOn } from './superiors.js';

/**
 * The first day of the uninterrupted run of days up to one on which an organization's own link is broken; 0
 * where that reaches back past every known date.
 */
export function brokenSince(columns: Columns, skips: Skips, slot: Slot, on: Day): Day {
  const dates = linkDatesOf(columns, slot).filter((date) => date <= on);
  for (let at = dates.length - 1; at >= 0; at -= 1) {
    const start = dates[at] ?? 0;
    if (start === columns.from[slot] || !isBrokenOn(columns, skips, slot, dates[at - 1] ?? 0))
      return start;
  }
  return 0;
}

/**
 * Ascending dates between which nothing changes that breaks or mends the link: those of the links and of their
 * ends. What is further up matters only where a line can lead back.
 */
export function linkDatesOf(columns: Columns, slot: Slot): Day[] {
  const { from, to, links } = columns;
  const reached = allAbove(columns, slot);
  const climbing = reached.has(slot) ? [slot, ...reached] : [slot];
  const days = new Set<Day>();
  for (const each of climbing) {
    for (let link = links.start(each); link < links.end(each); link += LINK)
      days.add(links.values[link + 1] ?? 0).add(links.values[link + 2] ?? 0);
    for (const end of [each, ...directlyAbove(columns, each)])
      days.add(from[end] ?? 0).add(to[end] ?? 0);
  }
  return [...days].filter((day) => day !== 0 && day !== NEVER).sort((a, b) => a - b);
}

/** All that has ever been above an organization: itself among them where it is above itself. */
function allAbove(columns: Columns, slot: Slot): ReadonlySet<Slot> {
  const reached = new Set(directlyAbove(columns, slot));
  for (const each of reached)
    if (each !== slot) for (const above of directlyAbove(columns, each)) reached.add(above);
  return reached;
}

function directlyAbove({ place, links }: Columns, slot: Slot): Slot[] {
  if (TOPS[place[slot] ?? 0] === 1) return [];
  return [...links.at(slot)].filter((_, at) => at % LINK === 0);
}

/** Whether an organization is alive on a day, and its own link broken. */
export function isBrokenOn(columns: Columns, skips: Skips, slot: Slot, on: Day): boolean {
  if (!livesOn(columns, slot, on)) return false;
  const { place } = columns;
  const above = superiorOn(columns, slot, on);
  if (above < 0 || skips(place[slot] ?? 0, place[above] ?? 0).length > 0) return true;
  const line = new Set<Slot>();
  for (let at = above; at >= 0 && !line.has(at); at = superiorOn(columns, at, on)) {
    if (at === slot) return true;
    line.add(at);
  }
  return false;
}
