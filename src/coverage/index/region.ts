import { oncePer } from '../../domain/once-per.js';
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
  /** The codes of the regions directly below, grids too, with how many units each; of a grid none are kept. */
  readonly below: ReadonlyMap<string, number>;
  /** Null in a grid and in a region of few units: they are counted one by one when asked. */
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
  /** The code of the region directly below that the location lies in; null where it is in none, and in a grid. */
  readonly child: string | null;
}

/** Where the units of a region are looked for: they are all there, with others where it is a grid. */
export function rangesOf({ stands }: Region): Range[] {
  return united(stands.map(({ path, isOne }) => (isOne ? only(path) : below(path))));
}

/** The regions that a location lies in, from that of all down to the grids. */
export function sitesOf({ path: text, codes: path }: Location, grids: readonly string[]): Site[] {
  const codes = [...path, ...grids];
  const sites: Site[] = [{ code: ALL, stand: inAndBelow(''), child: codes[0] ?? null }];
  for (const [depth, code] of codes.entries()) {
    const stand =
      depth >= path.length
        ? gridStand(path, text)
        : inAndBelow(depth < path.length - 1 ? path.slice(0, depth + 1).join(' ') : text);
    // There are many grids, and none of them is counted by those in it.
    sites.push({ code, stand, child: stand.isOne ? null : (codes[depth + 1] ?? null) });
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

/** Whether units in it are found by their grids: of a region that is being moved, perhaps some of them. */
export function isGrid({ stands }: Region): boolean {
  return stands.some(({ isOne }) => isOne);
}

/** Whether a location lies in a region that is no grid, or below it. */
export function liesIn({ codes }: Location, code: string): boolean {
  return code === ALL || codes.includes(code);
}

/**
 * The code of the region directly below one in which a unit lies; null where it is in none.
 *
 * @param gridsOf its grids, where they are asked for
 */
export function childOf(
  { codes }: Location,
  code: string,
  gridsOf: () => readonly string[],
): string | null {
  const depth = codes.indexOf(code);
  if (depth >= 0 || code === ALL) return codes[depth + 1] ?? gridsOf()[0] ?? null;
  const grids = gridsOf();
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
const alone = oncePer((stand: Stand): Stand[] => [
  stand.size === null ? stand : { ...stand, size: null },
]);

/** One and the same for all regions that stand there with as many units, and none below: nearly all grids are such. */
export function alike(size: number, stands: readonly Stand[]): Region {
  const bySize = regionsBySize(stands);
  const known = bySize.get(size);
  if (known !== undefined) return known;
  const region = { ...NO_REGION, size, stands };
  bySize.set(size, region);
  return region;
}

const regionsBySize = oncePer((_: readonly Stand[]) => new Map<number, Region>());
