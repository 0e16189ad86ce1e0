import type { RegionLevel } from '../../domain/vocabulary.js';
import type { RegionPath } from '../index/place.js';

/** The path to a region, by the regions from it up to the widest, itself first. */
export function pathUpTo(
  upward: readonly { readonly code: string; readonly level: RegionLevel }[],
): RegionPath {
  const codes = upward.map(({ code }) => code);
  const grids = upward.filter(({ level }) => isGrid(level)).length;
  return { path: codes.slice(grids).reverse(), grids: codes.slice(0, grids).reverse() };
}

/** The path to a region that nothing is known of. */
export function pathTo(region: string): RegionPath {
  return { path: [region], grids: [] };
}

/** Only a grid has a micro-grid in it, and neither has any other region. */
function isGrid(level: RegionLevel): boolean {
  return level === 'GRID' || level === 'MICRO_GRID';
}
