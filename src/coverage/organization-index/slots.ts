import { type Day, dateOf } from '../../domain/day.js';
import {
  type Divisions,
  regionsMeant,
  thingsMeant,
  type Whereabouts,
} from '../../domain/divisions.js';
import { inSteps, type Work } from '../../domain/work.js';
import { livesOn, SOURCES } from './columns.js';
import type { Contents } from './contents.js';
import type { Slot } from './ids.js';
import { PLACES, placesWhere } from './places.js';

/** Which organizations a question is about: what is left out, or null, allows all. */
export interface OrganizationScope extends Whereabouts {
  readonly kinds?: readonly string[] | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
}

/** Gives the slots of the organizations of a scope that are alive on a day to a visitor, in the order of their ids. */
export function* eachIn(
  contents: Contents,
  scope: OrganizationScope,
  on: Day,
  visit: (slot: Slot) => void,
): Work<void> {
  const { columns, sorted } = contents;
  const isAsked = isInScope(contents, scope, on);
  yield* inSteps(sorted.length, (start, end) => {
    for (let at = start; at < end; at += 1) {
      const slot = sorted[at] ?? 0;
      if (livesOn(columns, slot, on) && isAsked(slot)) visit(slot);
    }
  });
}

/** Tells of organizations whether a scope has them, its regions as they were on a day. */
export function isInScope(
  { columns, trie, divisions, ids, asked }: Contents,
  { kinds, sources, ...where }: OrganizationScope,
  on: Day,
): (slot: Slot) => boolean {
  const marks = marksOn(divisions, where, on);
  const inside = marks === null ? null : trie.among(marks);
  const things = thingsMeant(where);
  // Each organization is asked: an empty set would be, too.
  const single = things.length === 0 ? null : new Set(things.map((id) => ids.known(id)));
  const places = kinds == null ? null : placesWhere(({ kind }) => kinds.includes(kind));
  const from = sources == null ? null : SOURCES.map((source) => sources.includes(source));
  return (slot) =>
    (inside === null || inside[columns.region[slot] ?? 0] === 1 || single?.has(slot) === true) &&
    (places === null || places[columns.place[slot] ?? PLACES.length] === 1) &&
    (from === null || from[columns.source[slot] ?? SOURCES.length] === true) &&
    (asked?.has(ids.at(slot)) ?? true);
}

/** What is meant had in it on a day; null: everything. */
function marksOn(
  divisions: Divisions,
  where: Whereabouts,
  on: Day,
): ReadonlyMap<string, boolean> | null {
  const meant = regionsMeant(where);
  if (meant === null) return null;
  const date = divisions.areUnmoved ? null : dateOf(on);
  const parts = date === null ? null : divisions.partsOn(where, date);
  return parts?.marks ?? new Map(meant.map((code) => [code, true]));
}
