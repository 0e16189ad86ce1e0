import type { EntityId } from '../../domain/ids.js';
import type { RegionRow } from './rows.js';

/**
 * Gives the codes of the regions that contain one, upward and itself first; empty for a region that is
 * not among them. Each region is gone through once, however many are asked for.
 */
export function containment(
  regions: ReadonlyMap<EntityId, RegionRow>,
): (code: EntityId) => readonly EntityId[] {
  const known = new Map<EntityId, readonly EntityId[]>();
  return pathOf;

  function pathOf(code: EntityId): readonly EntityId[] {
    const path = known.get(code);
    if (path !== undefined) return path;
    known.set(code, []); // where regions go in a circle, which no import lets them, it ends here
    const region = regions.get(code);
    const upward =
      region === undefined ? [] : [code, ...(region.parent === null ? [] : pathOf(region.parent))];
    known.set(code, upward);
    return upward;
  }
}
