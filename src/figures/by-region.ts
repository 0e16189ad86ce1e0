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

/** Makes a figure of all rows, and of those of each region directly below one; of the regions at the top for null. */
export function byRegion<Row extends Located, Figure>(
  rows: readonly Row[],
  scope: string | null,
  things: ThingIndex,
  figureOf: (rows: readonly Row[]) => Figure,
): ByRegion<Figure> {
  const parts = new Map<string | null, Row[]>();
  for (const row of rows) {
    const place = things.regionBelow(row.region, scope);
    const part = parts.get(place);
    if (part === undefined) parts.set(place, [row]);
    else part.push(row);
  }
  const regions = [...parts].flatMap(([region, part]) =>
    region === null ? [] : [{ region, figure: figureOf(part) }],
  );
  return {
    total: figureOf(rows),
    regions: regions.sort((a, b) => (a.region < b.region ? -1 : 1)),
    outside: figureOf(parts.get(null) ?? []),
  };
}

/**
 * The index of all things, where it has the region of a scope.
 *
 * @throws Problem NOT_FOUND where no region has the code
 */
export async function thingsAround(reader: Reader, region: string | null): Promise<ThingIndex> {
  const { value: things } = await currentThings(reader);
  if (region !== null && !things.hasRegion(region)) throw noSuchRegion(region);
  return things;
}
