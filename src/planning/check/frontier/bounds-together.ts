import type { Instance } from '../serving/serving-document.js';

/** What is proved of at most so many sites, whatever is claimed. */
export interface ProvedPoint {
  readonly most: number;
  /** The weight that the plan serves; null where there is none, or it is none. */
  readonly served: bigint | null;
  /** What no plan exceeds; null where it is proved that there is none. */
  readonly bound: bigint | null;
}

/**
 * What points prove of one another (docs/planning.md): of n free sites the one that serves least serves at most 1 / n of
 * all, where units need one site and none has to be served; and what more sites can't exceed fewer can't either.
 */
export function boundsTogether(instance: Instance, alone: readonly ProvedPoint[]): ProvedPoint[] {
  const { times, required } = instance;
  const fixed = fixedOf(instance);
  const mayLoseOne = times === 1 && !required.includes(true);
  const points: ProvedPoint[] = [];
  for (const point of alone) {
    const before = points.at(-1);
    const free = BigInt(point.most - fixed);
    const isNext = before?.most === point.most - 1;
    const most =
      mayLoseOne && isNext && before.bound !== null && free >= 2n
        ? (before.bound * free) / (free - 1n)
        : null;
    points.push({ ...point, bound: lesser(point.bound, most) });
  }
  for (let at = points.length - 2; at >= 0; at -= 1) {
    const [point, next] = [points[at], points[at + 1]];
    if (point !== undefined && next !== undefined)
      points[at] = { ...point, bound: lesser(point.bound, next.bound) };
  }
  return points;
}

/** How many sites every plan has that count. */
export function fixedOf({ sites }: Instance): number {
  return sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
}

/** A bound by itself, and by another where there is one; null where there is no plan to be bounded. */
function lesser(own: bigint | null, other: bigint | null): bigint | null {
  return own === null || other === null || own <= other ? own : other;
}
