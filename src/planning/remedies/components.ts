import { townshipOf } from '../facts/places.js';
import { Joined } from '../plan/joined.js';
import type { Gap } from './gaps.js';
import type { RemedyOptions } from './options.js';
import { placeKeys } from './places.js';

/** Gaps that share no place with others: what they get is decided among them. */
export interface Component {
  /** By id. */
  readonly gaps: readonly Gap[];
  /** The gaps of each place, by their positions in `gaps`, ascending; none lies within another. */
  readonly places: readonly (readonly number[])[];
  /** Their townships, or own regions where they lie in none, ascending. */
  readonly regions: readonly string[];
}

/** Small ones first, of one size by their first gap. */
export function componentsOf(gaps: readonly Gap[], options: RemedyOptions): Component[] {
  const keysOf = placeKeys(options);
  const byId = gaps.toSorted((a, b) => (a.unit.id < b.unit.id ? -1 : 1));
  const places = new Map<string, Gap[]>();
  for (const gap of byId)
    for (const key of keysOf(gap.unit)) {
      const known = places.get(key);
      if (known === undefined) places.set(key, [gap]);
      else known.push(gap);
    }

  const joined = new Joined<Gap>();
  for (const [first, ...others] of places.values())
    for (const other of others) if (first !== undefined) joined.join(first, other);
  const members = new Map<Gap, Gap[]>();
  for (const gap of byId) {
    const head = joined.headOf(gap);
    const known = members.get(head);
    if (known === undefined) members.set(head, [gap]);
    else known.push(gap);
  }
  const placesOf = new Map<Gap, (readonly Gap[])[]>();
  for (const place of places.values()) {
    const [first] = place;
    if (first === undefined) continue;
    const head = joined.headOf(first);
    placesOf.set(head, [...(placesOf.get(head) ?? []), place]);
  }
  return [...members]
    .map(([head, inside]) => componentOf(inside, placesOf.get(head) ?? []))
    .sort((a, b) => a.gaps.length - b.gaps.length || (idOf(a) < idOf(b) ? -1 : 1));
}

function componentOf(gaps: readonly Gap[], places: readonly (readonly Gap[])[]): Component {
  const positions = new Map(gaps.map((gap, at) => [gap, at]));
  const placed = places.map((place) => place.map((gap) => positions.get(gap) ?? 0));
  const regions = new Set(gaps.map(({ unit }) => townshipOf(unit) ?? unit.region));
  return { gaps, places: widest(placed), regions: [...regions].sort() };
}

/** Without those that lie within another one: a group in them is in that one too. */
function widest(places: readonly (readonly number[])[]): (readonly number[])[] {
  const kept: { readonly place: readonly number[]; readonly units: ReadonlySet<number> }[] = [];
  for (const place of places.toSorted((a, b) => b.length - a.length || compare(a, b)))
    if (!kept.some(({ units }) => place.every((unit) => units.has(unit))))
      kept.push({ place, units: new Set(place) });
  return kept.map(({ place }) => place).sort(compare);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((unit, position) => unit !== b[position]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
}

function idOf({ gaps: [first] }: Component): string {
  return first?.unit.id ?? '';
}
