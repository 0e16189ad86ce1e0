import type { Day } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import { compareIds } from '../index/compare.js';
import { isListed, livesOn } from './columns.js';
import type { Contents } from './contents.js';
import type { Slot } from './ids.js';
import { placeAt } from './places.js';
import { superiorOn, superiorsOn } from './superiors.js';

/** The one superior that is stated of an organization on a day; null where there is none, or more than one. */
export function statedSuperior({ columns, ids }: Contents, id: string, on: Day): EntityId | null {
  const slot = ids.known(id);
  const [first, ...others] = slot === undefined ? [] : new Set(superiorsOn(columns, slot, on));
  return first === undefined || others.length > 0 ? null : ids.at(first);
}

/** The slots of all committees 党委, of any day, by the code of the region that they are based in. */
export type Committees = ReadonlyMap<string, readonly Slot[]>;

export function committeesOf({ columns, trie }: Contents): Committees {
  const committees = new Map<string, Slot[]>();
  for (let slot = 0; slot < columns.place.length; slot += 1) {
    if (!isListed(columns, slot)) continue;
    if (placeAt(columns.place[slot] ?? 0).kind !== 'COMMITTEE') continue;
    const region = trie.path(columns.region[slot] ?? 0).at(-1) ?? '';
    const known = committees.get(region);
    if (known === undefined) committees.set(region, [slot]);
    else known.push(slot);
  }
  return committees;
}

/**
 * The committee that is alive on a day in the finest of some regions that has one: of several there the one that
 * is below none of the others, the first by id. Null where there is none.
 *
 * @param regions codes, from the widest to the finest
 */
export function nearestCommittee(
  { columns, ids }: Contents,
  committees: Committees,
  regions: readonly string[],
  on: Day,
): EntityId | null {
  for (const region of regions.toReversed()) {
    const alive = (committees.get(region) ?? []).filter((slot) => livesOn(columns, slot, on));
    if (alive.length === 0) continue;
    const highest = alive.filter((slot) => !isBelowAny(slot, new Set(alive)));
    // Where each is below another, their superiors lead in a circle.
    const [first] = (highest.length > 0 ? highest : alive)
      .map((slot) => ids.at(slot))
      .sort(compareIds);
    return first ?? null;
  }
  return null;

  function isBelowAny(slot: Slot, others: ReadonlySet<Slot>): boolean {
    const line = new Set([slot]);
    for (let at = superiorOn(columns, slot, on); at >= 0; at = superiorOn(columns, at, on)) {
      if (line.has(at)) return false;
      if (others.has(at)) return true;
      line.add(at);
    }
    return false;
  }
}
