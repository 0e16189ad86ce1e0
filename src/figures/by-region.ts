import type { CivilDate } from '../domain/civil-date.js';
import type { Divisions } from '../domain/divisions.js';
import { noSuchRegion } from '../graph/ask.js';
import type { Reader } from '../graph/graph.js';
import { currentThings } from '../registry/current-things.js';
import { divisionsOf } from '../registry/divisions.js';
import type { RegionMarks } from '../registry/index/region-tree.js';
import type { ThingIndex } from '../registry/index/thing-index.js';
import { type RegionsAround, regionsOn } from '../registry/regions-on.js';

/** Something of a scope, of each region directly below the scope's, and of what lies in none of these. */
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

/** Rows of a scope, those of each region directly below the scope's, by code, and those that lie in none of these. */
export interface Placed<Row> {
  readonly all: readonly Row[];
  readonly regions: readonly (readonly [region: string, rows: readonly Row[]])[];
  readonly outside: readonly Row[];
}

/** Makes a figure of all rows, and of those of each region directly below one; of the regions at the top for null. */
export function byRegion<Row extends Located, Figure>(
  rows: readonly Row[],
  scope: string | null,
  things: RegionsAround,
  figureOf: (rows: readonly Row[]) => Figure,
): ByRegion<Figure> {
  return figuresOf(placed(rows, scope, things), figureOf);
}

/** Tells rows apart by the region directly below one, or at the top for null. */
export function placed<Row extends Located>(
  rows: readonly Row[],
  scope: string | null,
  things: RegionsAround,
): Placed<Row> {
  const parts = new Map<string, Row[]>();
  const outside: Row[] = [];
  const below = new Map<string, string | null>();
  for (const row of rows) {
    const known = below.get(row.region);
    const place = known === undefined ? things.regionBelow(row.region, scope) : known;
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
  /** What the region of a scope had in it on the day; null where that is what it has today. */
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
  region: string | null,
  on: CivilDate,
): Promise<RegionsAround> {
  return (await placesOn(reader, region, on)).around;
}

/**
 * The index of all things on a day, where it has the region of a scope.
 *
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function placesOn(
  reader: Reader,
  region: string | null,
  on: CivilDate,
): Promise<PlacesOn> {
  const { value: things } = await currentThings(reader);
  return placesAmong(things, await divisionsOf(reader), region, on);
}

/** @throws Problem NOT_FOUND where no region has the code */
export function placesAmong(
  things: ThingIndex,
  divisions: Divisions,
  region: string | null,
  on: CivilDate,
): PlacesOn {
  if (region !== null && !things.hasRegion(region)) throw noSuchRegion(region);
  const elsewhere = divisions.elsewhereOn(on);
  if (elsewhere.length === 0) return { things, around: things, marks: null, alike: '' };
  const parts = region === null ? null : divisions.partsOn(region, on);
  return {
    ...{ things, around: regionsOn(things, divisions, on) },
    marks: parts?.isSame === false ? [...parts.marks] : null,
    alike: JSON.stringify(elsewhere.map((code) => [code, divisions.formerParent(code, on)])),
  };
}
