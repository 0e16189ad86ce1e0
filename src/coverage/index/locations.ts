import type { Place, RegionPath } from './place.js';
import { classOf, type UnitClass } from './unit-class.js';

/** A place with what is made of it; units of one place share it. */
export interface Location {
  /** Its number among all locations. */
  readonly at: number;
  readonly place: Place;
  /** The codes of its path, joined by spaces: in the order of these texts what lies in a region stands together. */
  readonly path: string;
  readonly unitClass: UnitClass;
  /** One and the same for all locations in the same regions. */
  readonly regions: RegionPath;
}

/**
 * The locations that have been met, numbered in the order in which they were: all versions of an index share
 * them, and none is ever taken away.
 */
export class Locations {
  readonly #all: Location[] = [];
  readonly #known = new Map<string, Location>();
  readonly #regions = new Map<string, RegionPath>();

  get size(): number {
    return this.#all.length;
  }

  /** @throws Error where there is no location of this number */
  at(number: number): Location {
    const location = this.#all[number];
    if (location === undefined) throw new Error(`There is no location ${number}.`);
    return location;
  }

  of({ path, grids, kind, sourceKind }: Place): Location {
    const text = path.join(' ');
    const regionsKey = grids.length === 0 ? text : `${text}|${grids.join(' ')}`;
    const unitClass = classOf({ kind, sourceKind });
    const key = `${unitClass.at}|${regionsKey}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const regions = this.#regions.get(regionsKey) ?? { path, grids };
    this.#regions.set(regionsKey, regions);
    const place = { ...regions, kind, sourceKind };
    const location = { at: this.#all.length, place, path: text, unitClass, regions };
    this.#known.set(key, location);
    this.#all.push(location);
    return location;
  }
}
