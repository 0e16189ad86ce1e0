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

/** The locations on one path, by the codes of their grids. */
interface Path {
  readonly path: string;
  readonly regions: RegionPath;
  readonly sites: Map<string, Site>;
}

/** The locations in the same regions, one for each class of which units are there: a few. */
interface Site {
  readonly regions: RegionPath;
  readonly locations: Location[];
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
    const { path, sites, regions } = this.#path(place.path);
    const site = siteIn(sites, regions, place.grids);
    const unitClass = classOf(place);
    const known = site.locations.find((location) => location.unitClass === unitClass);
    if (known !== undefined) return known;
    const location = { at: this.#all.length, path, regions: site.regions, unitClass };
    site.locations.push(location);
    this.#all.push(location);
    return location;
  }

  #path(codes: readonly string[]): Path {
    const text = codes.join(' ');
    const known = this.#paths.get(text);
    if (known !== undefined) return known;
    const path = { path: text, regions: { path: codes, grids: [] }, sites: new Map() };
    this.#paths.set(text, path);
    return path;
  }
}

/** Most units are in a grid of their own: what can be shared is. */
function siteIn(
  sites: Map<string, Site>,
  { path, grids: none }: RegionPath,
  grids: readonly string[],
): Site {
  const key = grids.length === 1 ? (grids[0] ?? '') : grids.join(' ');
  const known = sites.get(key);
  if (known !== undefined) return known;
  const site = { regions: { path, grids: grids.length === 0 ? none : grids }, locations: [] };
  sites.set(key, site);
  return site;
}

export function placeOf({ regions, unitClass: { kind, sourceKind } }: Location): Place {
  return { ...regions, kind, sourceKind };
}
