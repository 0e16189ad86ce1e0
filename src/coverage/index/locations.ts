import type { Place } from './place.js';
import { classOf, type UnitClass } from './unit-class.js';

/** Where a location is, but for the grids that single units of it are in. */
export type Setting = Omit<Place, 'grids'>;

/** Where units of a class are, as far as lists go down. */
export interface Location {
  /** Its number among all locations. */
  readonly at: number;
  /** The codes joined by spaces: in the order of these texts what lies in a region stands together. */
  readonly path: string;
  /** The codes of its path; one and the same list for all locations on it. */
  readonly codes: readonly string[];
  readonly unitClass: UnitClass;
}

/**
 * The locations that have been met, numbered in the order in which they were: all versions of an index share
 * them, and none is ever taken away. Grids are not among them: there are too many, with few units each.
 */
export class Locations {
  readonly #all: Location[] = [];
  /** By path. */
  readonly #byClass = new Map<string, Map<UnitClass, Location>>();

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

  of({ path: codes, ...place }: Setting): Location {
    const path = codes.join(' ');
    const byClass = this.#byClass.get(path) ?? new Map<UnitClass, Location>();
    this.#byClass.set(path, byClass);
    const unitClass = classOf(place);
    const known = byClass.get(unitClass);
    if (known !== undefined) return known;
    const [other] = byClass.values();
    const location = {
      at: this.#all.length,
      path: other?.path ?? path,
      codes: other?.codes ?? codes,
      unitClass,
    };
    byClass.set(unitClass, location);
    this.#all.push(location);
    return location;
  }
}

export function settingOf({ codes, unitClass: { kind, sourceKind } }: Location): Setting {
  return { path: codes, kind, sourceKind };
}
