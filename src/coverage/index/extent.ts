import type { Entry } from './entry.js';
import { isOne, only, type Range, united } from './range.js';
import { ALL, liesIn, NO_REGION, type Region } from './region.js';
import type { Regions } from './regions.js';
import { UNIT_CLASSES, type UnitClass } from './unit-class.js';

/** Which units a question is about; what is not given, or null, leaves nothing out. */
export interface UnitScope {
  /** A region's code: the units in it and below it. */
  readonly region?: string | null | undefined;
  readonly kinds?: readonly string[] | null | undefined;
  readonly sources?: readonly string[] | null | undefined;
}

/** Units in several places. */
export interface UnitArea {
  /** All units in these regions and below them; a region may lie in another. */
  readonly regions: readonly string[];
  /** These units, wherever they are. */
  readonly units: readonly string[];
  /** But not these. */
  readonly without: readonly string[];
}

/** Where the units of a question are found. */
export interface Extent {
  /** Ascending, apart: they hold all units of the extent, and may hold others. */
  readonly ranges: readonly Range[];
  /** The ranges hold no others, whatever their class: what stands in one need not be asked. */
  readonly isExact: boolean;
  /** Whether a unit is in the extent, whatever its class. */
  readonly includes: (entry: Entry) => boolean;
  readonly classes: readonly UnitClass[];
  /** By the place of a class: whether it is among `classes`. */
  readonly hasClass: readonly boolean[];
  /** The region that the extent is, as far as classes leave it; null: an area. */
  readonly region: { readonly code: string; readonly is: Region } | null;
  /** How many units of any class there are, at most. */
  readonly size: number;
}

/** @param find the entry of a unit, by its id */
export function extentOf(
  where: UnitScope | UnitArea,
  kinds: readonly string[] | null | undefined,
  regions: Regions,
  find: (id: string) => Entry | null,
): Extent {
  const isArea = 'regions' in where;
  const classes = UNIT_CLASSES.filter(
    ({ kind, sourceKind }) =>
      (kinds?.includes(kind) ?? true) &&
      (isArea || (where.kinds?.includes(kind) ?? true)) &&
      (isArea || (where.sources?.includes(sourceKind) ?? true)),
  );
  const allowed = new Set(classes);
  const hasClass = UNIT_CLASSES.map((each) => allowed.has(each));
  const place = isArea ? areaOf(where, regions, find) : regionOf(where.region ?? ALL, regions);
  return { ...place, classes, hasClass };
}

/** Of an extent what lies in a region; the region must lie in it. */
export function narrowed(extent: Extent, code: string, regions: Regions): Extent {
  return { ...extent, ...regionOf(code, regions) };
}

type Placed = Omit<Extent, 'classes' | 'hasClass'>;

function regionOf(code: string, regions: Regions): Placed {
  const is = regions.get(code) ?? NO_REGION;
  return {
    ranges: united(is.ranges),
    isExact: !is.ranges.some(isOne),
    includes: ({ location }) => liesIn(location, code),
    region: { code, is },
    size: is.size,
  };
}

function areaOf(area: UnitArea, regions: Regions, find: (id: string) => Entry | null): Placed {
  const those = area.regions.map((code) => regions.get(code) ?? NO_REGION);
  const single = area.units.map(find).filter((entry) => entry !== null);
  const codes = new Set(area.regions);
  const ids = new Set(area.units);
  const without = new Set(area.without);
  return {
    ranges: united([
      ...those.flatMap(({ ranges }) => ranges),
      ...single.map(({ location }) => only(location.path)),
    ]),
    isExact: false,
    includes: ({ id, location: { place } }) =>
      !without.has(id) &&
      (ids.has(id) ||
        place.path.some((code) => codes.has(code)) ||
        place.grids.some((code) => codes.has(code))),
    region: null,
    size: those.reduce((sum, { size }) => sum + size, single.length),
  };
}
