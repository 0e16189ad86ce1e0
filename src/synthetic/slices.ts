import { spread, sumOf } from './apportion.js';
import { FAMILIES } from './model.js';
import type { PlacePlan } from './plan.js';

/** Units of a place made at a time: what bounds the memory however many units there are. */
const UNITS_PER_SLICE = 4_000;

/** A part of a place's plan; only the first has what the place has once. */
export interface Slice extends PlacePlan {
  /** Its number in the place, from 0. */
  readonly slice: number;
  /** Grids of the place in the slices before. */
  readonly gridsBefore: number;
}

/** A place's plan in parts of a bounded size that add up to it; most places are one part. */
export function slicesOf(own: PlacePlan): Slice[] {
  const count = Math.ceil(own.unitTotal / UNITS_PER_SLICE);
  const alike = Array<number>(count).fill(1);
  const units = [...own.units].map(([kind, total]) => [kind, spread(total, alike)] as const);
  const families = [...own.families].map(([family, total]) => {
    const kinds: readonly string[] = FAMILIES[family].kinds;
    const served = units.filter(([kind]) => kinds.includes(kind));
    const weights = alike.map((_, at) => sumOf(served.map(([, parts]) => parts[at] ?? 0)));
    return [family, spread(total, weights)] as const;
  });
  const alliances = [...own.alliances].map(
    ([kind, total]) => [kind, spread(total, alike)] as const,
  );
  const grids = spread(own.grids, alike);
  const at = <K>(parts: readonly (readonly [K, readonly number[]])[], slice: number) =>
    new Map(parts.map(([key, numbers]) => [key, numbers[slice] ?? 0]));

  return alike.map((_, slice) => ({
    ...{ place: own.place, index: own.index, slice },
    units: at(units, slice),
    unitTotal: sumOf(at(units, slice).values()),
    grids: grids[slice] ?? 0,
    gridsBefore: sumOf(grids.slice(0, slice)),
    families: at(families, slice),
    alliances: at(alliances, slice),
    facilities: slice === 0 ? own.facilities : new Map(),
  }));
}
