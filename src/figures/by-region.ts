import { noSuchRegion } from '../graph/ask.js';
import type { Reader } from '../graph/graph.js';
import { currentThings } from '../registry/current-things.js';
import type { ThingIndex } from '../registry/index/thing-index.js';

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
  things: ThingIndex,
  figureOf: (rows: readonly Row[]) => Figure,
): ByRegion<Figure> {
  return figuresOf(placed(rows, scope, things), figureOf);
}

/** Tells rows apart by the region directly below one, or at the top for null. */
export function placed<Row extends Located>(
  rows: readonly Row[],
  scope: string | null,
  things: ThingIndex,
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

/**
 * The index of all things, where it has the region of a scope.
 *
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function thingsAround(reader: Reader, region: string | null): Promise<ThingIndex> {
  const { value: things } = await currentThings(reader);
  return withRegion(things, region);
}

/** @throws Problem NOT_FOUND where no region has the code */
export function withRegion(things: ThingIndex, region: string | null): ThingIndex {
  if (region !== null && !things.hasRegion(region)) throw noSuchRegion(region);
  return things;
}
