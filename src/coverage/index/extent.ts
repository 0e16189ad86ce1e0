import {
  type Granted,
  isAmong,
  type RegionParts,
  regionsMeant,
  thingsMeant,
  type Whereabouts,
} from '../../domain/divisions.js';
import { oncePer } from '../../domain/once-per.js';
import { type Contents, slotWithId } from './contents.js';
import type { Location, Locations } from './locations.js';
import { only, type Range, united } from './range.js';
import { ALL, isGrid, liesIn, NO_REGION, type Region, rangesOf } from './region.js';
import { UNIT_CLASSES, type UnitClass } from './unit-class.js';
import type { Slot, Units } from './units.js';

/** Which units a question is about; what is not given, or null, leaves nothing out. */
export interface UnitScope extends Whereabouts {
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
  readonly includes: (slot: Slot) => boolean;
  readonly classes: readonly UnitClass[];
  /** By the place of a class: whether it is among `classes`. */
  readonly hasClass: readonly boolean[];
  /** The region that the extent is, as far as classes leave it; null: several, or an area. */
  readonly region: { readonly code: string; readonly is: Region } | null;
  /** Several regions that the extent is; null: one, or an area. */
  readonly union: Union | null;
  /** What the region had in it on the day that is asked of, where that was something else than today. */
  readonly parts: RegionParts | null;
  /** How many units of any class there are, at most. */
  readonly size: number;
}

/** Regions none of which lies in another. */
interface Union {
  readonly codes: ReadonlySet<string>;
  /** Those of which counts are kept, each by itself; */
  readonly counted: readonly Placed[];
  /** all others at once. */
  readonly others: Placed;
}

/**
 * @param kinds those that a list leaves in; what is not given, or null, leaves nothing out
 * @param parts what the scope's region had in it on the day that is asked of; null: what it has today
 */
export function extentOf(
  contents: Contents,
  where: UnitScope | UnitArea,
  { kinds, parts = null }: { kinds?: readonly string[] | null; parts?: RegionParts | null } = {},
): Extent {
  if ('regions' in where) return { ...areaOf(contents, where), ...classesIn([kinds]) };
  const things = thingsMeant(where);
  const place =
    parts === null || parts.isSame
      ? { ...meantBy(contents, where, things), parts }
      : besides(contents, partsOf(contents, parts), slotsOf(contents, things));
  return { ...place, ...classesIn([kinds, where.kinds], where.sources) };
}

type Choice = readonly string[] | null | undefined;

/** @param kinds a class is among all of these */
function classesIn(
  kinds: readonly Choice[],
  sources?: Choice,
): Pick<Extent, 'classes' | 'hasClass'> {
  if (kinds.every((some) => some == null) && sources == null) return ALL_CLASSES;
  const hasClass = UNIT_CLASSES.map(
    ({ kind, sourceKind }) =>
      kinds.every((some) => some?.includes(kind) ?? true) &&
      (sources?.includes(sourceKind) ?? true),
  );
  return { classes: UNIT_CLASSES.filter(({ at }) => hasClass[at]), hasClass };
}

const ALL_CLASSES = { classes: UNIT_CLASSES, hasClass: UNIT_CLASSES.map(() => true) };

/**
 * The classes whose units are gone through one class after the other, by their places; null: all units of the
 * ranges at once, which is quicker where few classes are left out.
 */
export function classesToWalk({ classes }: Extent): (number | null)[] {
  return classes.length * 4 > UNIT_CLASSES.length ? [null] : classes.map(({ at }) => at);
}

/** Of an extent what lies in a region; the region must lie in it. */
export function narrowed(contents: Contents, extent: Extent, code: string): Extent {
  return { ...extent, ...regionOf(contents, code) };
}

type Placed = Omit<Extent, 'classes' | 'hasClass'>;

function meantBy(contents: Contents, where: UnitScope, things: readonly string[]): Placed {
  const codes = regionsMeant(where) ?? [ALL];
  const [first] = codes;
  if (codes.length === 1 && first !== undefined && things.length === 0)
    return regionOf(contents, first);
  const { within } = where;
  // The same is granted with each question of whoever asks.
  const known = within == null ? undefined : unionsOf(contents).get(within);
  const union = known ?? unionOf(contents, codes, things);
  if (within != null) unionsOf(contents).set(within, union);
  return union;
}

const unionsOf = oncePer((_: Contents) => new WeakMap<Granted, Placed>());

/** Of many regions that have few units these are gone through once, and not once for each region. */
function unionOf(contents: Contents, codes: readonly string[], things: readonly string[]): Placed {
  const { regions } = contents;
  const isCounted = (code: string) => regions.get(code)?.counts != null;
  const counted = codes.filter(isCounted).map((code) => regionOf(contents, code));
  const others = regionsOf(
    contents,
    codes.filter((code) => !isCounted(code)),
  );
  // On another day, or as it was known then, one may have been in a region that is counted.
  const single = [...slotsOf(contents, things)].filter(
    (slot) => !counted.some(({ includes }) => includes(slot)),
  );
  const union: Union = {
    ...{ codes: new Set(codes), counted },
    others: besides(contents, others, new Set(single)),
  };
  return { ...besides(contents, regionsOf(contents, codes), new Set(single)), union };
}

/** A place and units elsewhere. */
function besides({ units }: Contents, place: Placed, slots: ReadonlySet<Slot>): Placed {
  if (slots.size === 0) return place;
  const paths = [...slots].map((slot) => only(units.location(slot).path));
  return {
    ...place,
    ranges: united([...place.ranges, ...paths]),
    isExact: false,
    includes: (slot) => slots.has(slot) || place.includes(slot),
    size: place.size + slots.size,
  };
}

function slotsOf(contents: Contents, ids: readonly string[]): ReadonlySet<Slot> {
  return new Set(ids.flatMap((id) => slotWithId(contents, id) ?? []));
}

function regionOf({ units, regions }: Contents, code: string): Placed {
  const is = regions.get(code) ?? NO_REGION;
  const hasGrids = isGrid(is);
  const bytes = Buffer.from(code);
  const isInside = remembered(units.dictionaries.locations, (location) => liesIn(location, code));
  return {
    ranges: rangesOf(is),
    isExact: !hasGrids,
    includes: (slot) => isInside(units.location(slot)) || (hasGrids && units.isInGrid(slot, bytes)),
    region: { code, is },
    union: null,
    parts: null,
    size: is.size,
  };
}

/** The units that lay in a region on a day, one by one: no counts are kept of other days' regions. */
function partsOf({ units, regions }: Contents, parts: RegionParts): Placed {
  const marked = [...parts.marks].map(([code, isIn]) => ({
    isIn,
    is: regions.get(code) ?? NO_REGION,
  }));
  const isInside = remembered(units.dictionaries.locations, ({ codes }) =>
    isAmong(parts, codes.toReversed()),
  );
  // Only where a grid has moved itself its units are asked for theirs.
  const hasGrids = marked.some(({ is }) => isGrid(is));
  const those = marked.flatMap(({ isIn, is }) => (isIn ? [is] : []));
  return {
    ranges: united(those.flatMap(rangesOf)),
    isExact: false,
    union: null,
    includes: (slot) =>
      hasGrids ? isAmong(parts, upwardOf(units, slot)) : isInside(units.location(slot)),
    region: null,
    parts,
    size: those.reduce((sum, { size }) => sum + size, 0),
  };
}

/** The codes of the regions and grids in which a unit lies, from the finest up. */
export function upwardOf(units: Units, slot: Slot): string[] {
  return [...units.location(slot).codes, ...units.grids(slot)].reverse();
}

/** All units in some regions and below them. */
function regionsOf({ units, regions }: Contents, meant: readonly string[]): Placed {
  const those = meant.map((code) => regions.get(code) ?? NO_REGION);
  const codes = new Set(meant);
  const isInside = remembered(units.dictionaries.locations, ({ codes: path }) =>
    path.some((code) => codes.has(code)),
  );
  const hasGrids = those.some(isGrid);
  return {
    ranges: united(those.flatMap(rangesOf)),
    isExact: !hasGrids,
    includes: (slot) =>
      isInside(units.location(slot)) ||
      (hasGrids && units.grids(slot).some((code) => codes.has(code))),
    region: null,
    union: null,
    parts: null,
    size: those.reduce((sum, { size }) => sum + size, 0),
  };
}

function areaOf(contents: Contents, area: UnitArea): Placed {
  const those = slotsOf(contents, area.units);
  const within = besides(contents, regionsOf(contents, area.regions), those);
  const without = slotsOf(contents, area.without);
  return {
    ...within,
    isExact: false,
    includes: (slot) => !without.has(slot) && within.includes(slot),
  };
}

/** Asks of each location once. */
function remembered(
  locations: Locations,
  test: (location: Location) => boolean,
): (location: Location) => boolean {
  let answers: Int8Array | null = null;
  return (location) => {
    answers ??= new Int8Array(locations.size);
    const known = answers[location.at] ?? 0;
    if (known !== 0) return known > 0;
    const is = test(location);
    answers[location.at] = is ? 1 : -1;
    return is;
  };
}
