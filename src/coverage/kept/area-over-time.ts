import { type Divisions, regionsMeant } from '../../domain/divisions.js';
import type { UnitArea, UnitScope } from '../index/extent.js';

/** A scope or an area with what lay in the region of the scope on other days, and maybe more. */
export function areaOverTime(
  divisions: Divisions,
  where: UnitScope | UnitArea,
): UnitScope | UnitArea {
  if (divisions.areUnmoved || 'regions' in where) return where;
  const meant = regionsMeant(where);
  if (meant === null) return where;
  const former = meant.flatMap((region) => divisions.formerlyBelow(region));
  if (former.length === 0) return where;
  return { regions: [...meant, ...former], units: [], without: [] };
}
