import type { Divisions } from '../../domain/divisions.js';
import type { UnitArea, UnitScope } from '../index/extent.js';

/** A scope or an area with what lay in the region of the scope on other days, and maybe more. */
export function areaOverTime(
  divisions: Divisions,
  where: UnitScope | UnitArea,
): UnitScope | UnitArea {
  if (divisions.areUnmoved || 'regions' in where || where.region == null) return where;
  const former = divisions.formerlyBelow(where.region);
  if (former.length === 0) return where;
  return { regions: [where.region, ...former], units: [], without: [] };
}
