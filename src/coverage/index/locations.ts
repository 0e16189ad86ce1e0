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
}

/** The locations in the same regions. */
interface Site {
  readonly path: string;
  readonly regions: RegionPath;
  /** By the place of the class. */
  readonly locations: Map<number, Location>;
}

/**
 * The locations that have been met, numbered in the order in which they were: all versions of an index share
 * them, and none is ever taken away.
 */
export class Locations {
  readonly #all: Location[] = [];
  readonly #sites = new Map<string, Site>();
  /** One of each code and path: most units are in grids of their own, in regions of which there are few. */
  readonly #texts = new Map<string, string>();

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

  of({ path, grids, kind, sourceKind }: Place): Location {
    const { locations, ...where } = this.#site(path, grids);
    const unitClass = classOf({ kind, sourceKind });
    const known = locations.get(unitClass.at);
    if (known !== undefined) return known;
    const location = { at: this.#all.length, ...where, unitClass };
    locations.set(unitClass.at, location);
    this.#all.push(location);
    return location;
  }

  #site(path: readonly string[], grids: readonly string[]): Site {
    const text = path.join(' ');
    const key = grids.length === 0 ? text : `${text}|${grids.join(' ')}`;
    const known = this.#sites.get(key);
    if (known !== undefined) return known;
    const one = (each: string) => this.#one(each);
    const regions = { path: path.map(one), grids: grids.length === 0 ? NO_GRIDS : grids.map(one) };
    const site = { path: one(text), regions, locations: new Map() };
    this.#sites.set(key, site);
    return site;
  }

  #one(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }
}

const NO_GRIDS: readonly string[] = [];

export function placeOf({ regions, unitClass: { kind, sourceKind } }: Location): Place {
  return { ...regions, kind, sourceKind };
}
