import type { Place, RegionPath } from './place.js';
import { classOf, type UnitClass } from './unit-class.js';

/** Where units of a class are. */
export interface Location {
  /** Its number among all locations. */
  readonly at: number;
  /** The codes of its path, joined by spaces: in the order of these texts what lies in a region stands together. */
  readonly path: string;
  readonly unitClass: UnitClass;
  /** One and the same for all locations in the same regions. */
  readonly regions: RegionPath;
  /** Another location in the same regions, which was met before: there are a few, one for each class. */
  readonly before: Location | null;
}

/** The locations on one path. */
interface Path {
  readonly path: string;
  readonly regions: RegionPath;
  /** By the codes of grids the location in them that was met last. */
  readonly latest: Map<string, Location>;
}

/**
 * The locations that have been met, numbered in the order in which they were: all versions of an index share
 * them, and none is ever taken away.
 */
export class Locations {
  readonly #all: Location[] = [];
  readonly #paths = new Map<string, Path>();

  get size(): number {
    return this.#all.length;
  }

  /** @throws Error where there is no location of this number */
  at(number: number): Location {
    const location = this.#all[number];
    if (location === undefined) throw new Error(`There is no location ${number}.`);
    return location;
  }

  /** In the order of their numbers. */
  all(): readonly Location[] {
    return this.#all;
  }

  of(place: Place): Location {
    const { path, latest, regions } = this.#path(place.path);
    const grids = place.grids.length === 1 ? (place.grids[0] ?? '') : place.grids.join(' ');
    const before = latest.get(grids) ?? null;
    const unitClass = classOf(place);
    for (let known = before; known !== null; known = known.before)
      if (known.unitClass === unitClass) return known;
    const location: Location = {
      at: this.#all.length,
      path,
      unitClass,
      regions: before?.regions ?? within(regions, place.grids),
      before,
    };
    latest.set(grids, location);
    this.#all.push(location);
    return location;
  }

  #path(codes: readonly string[]): Path {
    const text = codes.join(' ');
    const known = this.#paths.get(text);
    if (known !== undefined) return known;
    const path = { path: text, regions: { path: codes, grids: [] }, latest: new Map() };
    this.#paths.set(text, path);
    return path;
  }
}

/** Most units are in a grid of their own: what can be shared is. */
function within(regions: RegionPath, grids: readonly string[]): RegionPath {
  return grids.length === 0 ? regions : { path: regions.path, grids };
}

export function placeOf({ regions, unitClass: { kind, sourceKind } }: Location): Place {
  return { ...regions, kind, sourceKind };
}
