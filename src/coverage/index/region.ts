import type { Location } from './locations.js';
import type { RegionPath } from './place.js';
import { below, EVERYWHERE, only, type Range } from './range.js';
import type { RegionCounts } from './region-counts.js';

/** The name of the region that all others lie in; no region has an empty code. */
export const ALL = '';

/** A region with units in it or below it. */
export interface Region {
  /** How many units. */
  readonly size: number;
  /**
   * Where its units stand in the order of paths, with how many stand there. It is one range, but for the
   * time between the slices of a large change that moves the region. Those of a grid stand among others.
   */
  readonly ranges: readonly (Range & { readonly size: number })[];
  /** The codes of the regions directly below, grids too, with how many units each. */
  readonly below: ReadonlyMap<string, number>;
  /** Null in a region of few units: they are counted one by one when asked. */
  readonly counts: RegionCounts | null;
}

export const NO_REGION: Region = { size: 0, ranges: [], below: new Map(), counts: null };

/** A region that a location lies in. */
export interface Site {
  readonly code: string;
  readonly range: Range;
  /** The code of the region directly below that the location lies in; null where it is in none. */
  readonly child: string | null;
}

/** The regions that something lies in, from that of all down to the grids. */
export function sitesOf({ path, grids }: RegionPath): Site[] {
  const codes = [...path, ...grids];
  const sites: Site[] = [{ code: ALL, range: EVERYWHERE, child: codes[0] ?? null }];
  let above = '';
  for (let depth = 0; depth < codes.length; depth += 1) {
    const code = codes[depth] ?? ALL;
    if (depth < path.length) above = depth === 0 ? code : `${above} ${code}`;
    const range = depth < path.length ? below(above) : only(above);
    sites.push({ code, range, child: codes[depth + 1] ?? null });
  }
  return sites;
}

/** Whether a location lies in a region or below it. */
export function liesIn({ regions: { path, grids } }: Location, code: string): boolean {
  return code === ALL || path.includes(code) || grids.includes(code);
}

/** The code of the region directly below one in which a location lies; null where it is in none. */
export function childOf({ regions: { path, grids } }: Location, code: string): string | null {
  if (code === ALL) return path[0] ?? grids[0] ?? null;
  const codes = [...path, ...grids];
  return codes[codes.indexOf(code) + 1] ?? null;
}
