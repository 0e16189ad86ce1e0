import type { Location } from './locations.js';
import { below, only, type Range, united } from './range.js';
import type { RegionCounts } from './region-counts.js';

/** The name of the region that all others lie in; no region has an empty code. */
export const ALL = '';

/** A region with units in it or below it. */
export interface Region {
  /** How many units. */
  readonly size: number;
  /**
   * Where its units stand in the order of paths, with how many stand there. It is one place, but for the
   * time between the slices of a large change that moves the region.
   */
  readonly stands: readonly Stand[];
  /** The codes of the regions directly below, grids too, with how many units each. */
  readonly below: ReadonlyMap<string, number>;
  /** Null in a region of few units: they are counted one by one when asked. */
  readonly counts: RegionCounts | null;
}

/** A place in the order of paths. */
export interface Stand {
  readonly path: string;
  /** This path alone: of a grid, whose units stand among others in it. Else all that begin with it, too. */
  readonly isOne: boolean;
  /** How many units of a region stand there; null: all of them. */
  readonly size: number | null;
}

export const NO_REGION: Region = { size: 0, stands: [], below: new Map(), counts: null };

/** A region that a location lies in. */
export interface Site {
  readonly code: string;
  readonly stand: Stand;
  /** The code of the region directly below that the location lies in; null where it is in none. */
  readonly child: string | null;
}

/** Where the units of a region are looked for: they are all there, with others where it is a grid. */
export function rangesOf({ stands }: Region): Range[] {
  return united(stands.map(({ path, isOne }) => (isOne ? only(path) : below(path))));
}

/** The regions that a location lies in, from that of all down to the grids. */
export function sitesOf({ path: text, regions: { path, grids } }: Location): Site[] {
  const codes = [...path, ...grids];
  const sites: Site[] = [{ code: ALL, stand: inAndBelow(''), child: codes[0] ?? null }];
  for (const [depth, code] of codes.entries()) {
    const stand =
      depth >= path.length
        ? gridStand(path, text)
        : inAndBelow(depth < path.length - 1 ? path.slice(0, depth + 1).join(' ') : text);
    sites.push({ code, stand, child: codes[depth + 1] ?? null });
  }
  return sites;
}

function inAndBelow(path: string): Stand {
  return { path, isOne: false, size: null };
}

/** One and the same for all grids on a path: there are many. */
function gridStand(codes: readonly string[], path: string): Stand {
  const known = gridStands.get(codes);
  if (known !== undefined) return known;
  const stand: Stand = { path, isOne: true, size: null };
  gridStands.set(codes, stand);
  return stand;
}

const gridStands = new WeakMap<readonly string[], Stand>();

/** Whether a location lies in a region or below it. */
export function liesIn({ regions: { path, grids } }: Location, code: string): boolean {
  return code === ALL || path.includes(code) || grids.includes(code);
}

/** The code of the region directly below one in which a location lies; null where it is in none. */
export function childOf({ regions: { path, grids } }: Location, code: string): string | null {
  const depth = path.indexOf(code);
  if (depth >= 0 || code === ALL) return path[depth + 1] ?? grids[0] ?? null;
  return grids[grids.indexOf(code) + 1] ?? null;
}

/** Where the units of a region stand, by how many do. */
export function standsOf(
  stands: readonly { readonly stand: Stand; readonly units: number }[],
): Stand[] {
  const [first] = stands;
  if (first !== undefined && stands.length === 1) return alone(first.stand);
  return stands.map(({ stand, units }) => ({ ...stand, size: units }));
}

/** One and the same list for all regions that stand there. */
function alone(stand: Stand): Stand[] {
  const known = lists.get(stand);
  if (known !== undefined) return known;
  const list = [stand.size === null ? stand : { ...stand, size: null }];
  lists.set(stand, list);
  return list;
}

const lists = new WeakMap<Stand, Stand[]>();
