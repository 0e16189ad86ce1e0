import type { CivilDate } from '../domain/civil-date.js';
import {
  type Divisions,
  EVERYWHERE,
  partOf,
  regionsMeant,
  type Whereabouts,
} from '../domain/divisions.js';
import { noSuchRegion } from '../graph/ask.js';
import type { Reader } from '../graph/graph.js';
import { currentThings } from '../registry/current-things.js';
import { divisionsOf } from '../registry/divisions.js';
import type { RegionMarks } from '../registry/index/region-tree.js';
import type { ThingIndex } from '../registry/index/thing-index.js';
import { partsAmong, type RegionsAround, regionsOn } from '../registry/regions-on.js';

/**
 * Something of a scope, of each of its parts, and of what lies in none of these. The parts are the regions directly
 * below the scope's; of a scope of several regions these themselves.
 */
export interface ByRegion<Figure> {
  readonly total: Figure;
  /** Those that have something to count, by code. */
  readonly regions: readonly FigureIn<Figure>[];
  readonly outside: Figure;
  /** Of a region that has nothing to count. */
  readonly nothing: Figure;
}

/** A figure of what lies in a region or below it. */
export interface FigureIn<Figure> extends Located {
  readonly figure: Figure;
}

/** What lies in a region. */
export interface Located {
  /** The region's code. */
  readonly region: string;
}

/** Rows of a scope, those of each of its parts, by code, and those that lie in none of these. */
export interface Placed<Row> {
  readonly all: readonly Row[];
  readonly regions: readonly (readonly [region: string, rows: readonly Row[]])[];
  readonly outside: readonly Row[];
}

/** Makes a figure of all rows, and of those of each part of a scope. */
export function byRegion<Row extends Located, Figure>(
  rows: readonly Row[],
  scope: Whereabouts,
  things: RegionsAround,
  figureOf: (rows: readonly Row[]) => Figure,
): ByRegion<Figure> {
  return figuresOf(placed(rows, scope, things), figureOf);
}

/** Tells rows apart by the parts of a scope in which they are: of one without regions those at the top. */
export function placed<Row extends Located>(
  rows: readonly Row[],
  scope: Whereabouts,
  things: RegionsAround,
): Placed<Row> {
  const regions = new Set(regionsMeant(scope) ?? [EVERYWHERE]);
  const parts = new Map<string, Row[]>();
  const outside: Row[] = [];
  const below = new Map<string, string | null>();
  for (const row of rows) {
    const known = below.get(row.region);
    const place = known === undefined ? partOf(regions, things.regionsUp(row.region)) : known;
    below.set(row.region, place);
    const part = place === null ? outside : parts.get(place);
    if (part !== undefined) part.push(row);
    else if (place !== null) parts.set(place, [row]);
  }
  return { all: rows, regions: [...parts].sort(([a], [b]) => (a < b ? -1 : 1)), outside };
}

/** @param isCounted whether any of a region's rows count: a region of which none does is left out */
export function figuresOf<Row, Figure>(
  { all, regions, outside }: Placed<Row>,
  figureOf: (rows: readonly Row[]) => Figure,
  isCounted: (rows: readonly Row[]) => boolean = () => true,
): ByRegion<Figure> {
  return {
    total: figureOf(all),
    regions: regions
      .filter(([, rows]) => isCounted(rows))
      .map(([region, rows]) => ({ region, figure: figureOf(rows) })),
    outside: figureOf(outside),
    nothing: figureOf([]),
  };
}

/** The index of all things, with how regions lay in one another on a day. */
export interface PlacesOn {
  readonly things: ThingIndex;
  readonly around: RegionsAround;
  /** What a scope had in it on the day; null where that is what one region has today, or everything. */
  readonly marks: RegionMarks | null;
  /** The same for all days on which regions lay alike; empty where they lay as today. */
  readonly alike: string;
}

/**
 * How regions lay on a day, where the region of a scope is one.
 *
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function regionsAround(
  reader: Reader,
  scope: Whereabouts,
  on: CivilDate,
): Promise<RegionsAround> {
  return (await placesOn(reader, scope, on)).around;
}

/**
 * The index of all things on a day, where it has the region of a scope.
 *
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function placesOn(
  reader: Reader,
  scope: Whereabouts,
  on: CivilDate,
): Promise<PlacesOn> {
  const { value: things } = await currentThings(reader);
  return placesAmong(things, await divisionsOf(reader), scope, on);
}

/** @throws Problem NOT_FOUND where no region has the code */
export function placesAmong(
  things: ThingIndex,
  divisions: Divisions,
  scope: Whereabouts,
  on: CivilDate,
): PlacesOn {
  const { region, within } = scope;
  if (region != null && !things.hasRegion(region)) throw noSuchRegion(region);
  const parts = partsAmong(divisions, scope, on);
  const marks = parts && [...parts.marks];
  const told = divisions.within(within);
  const elsewhere = told.elsewhereOn(on);
  if (elsewhere.length === 0) return { things, around: things, marks, alike: '' };
  return {
    ...{ things, around: regionsOn(things, told, on), marks },
    alike: JSON.stringify(elsewhere.map((code) => [code, told.formerParent(code, on)])),
  };
}
