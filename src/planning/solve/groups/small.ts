import { seatOf } from '../../model/groups.js';
import { type Grouping, isAllowed } from './grouping.js';
import type { Plan } from './incumbent.js';

/** Two to the power of so many subsets are gone through. */
const MOST_SMALL = 20;

interface SmallGroup {
  /** By bit, the units that it has. */
  readonly mask: number;
  /** What it loses, all aims in one. */
  readonly loss: number;
  readonly units: readonly number[];
}

/**
 * All plans of a few units, by a dynamic program over their subsets: of what is left the first unit is in no group, or
 * in one of those that it is the first of. null where all aims don't fit into one exact number, or units are too many.
 */
export function smallPlans(grouping: Grouping, units: readonly number[]): SmallPlans | null {
  const { weights, otherwise, distances } = grouping.instance;
  if (units.length > MOST_SMALL) return null;
  const sumAt = (values: readonly number[]) =>
    units.reduce((sum, unit) => sum + (values[unit] ?? 0), 0);
  const farthest = (unit: number) =>
    units.reduce((most, other) => Math.max(most, distances[unit]?.[other] ?? 0), 0);
  const distance = 1;
  const group = units.reduce((sum, unit) => sum + farthest(unit), 1);
  const reached = group * (units.length + 1);
  const covered = reached * (sumAt(otherwise) + 1);
  if (covered * (sumAt(weights) + 1) > Number.MAX_SAFE_INTEGER) return null;
  return new SmallPlans(grouping, units, { covered, reached, group, distance });
}

/** What one of each aim weighs, so that an aim weighs more than all that come after it. */
interface Scale {
  readonly covered: number;
  readonly reached: number;
  readonly group: number;
  readonly distance: number;
}

export class SmallPlans {
  readonly #units: readonly number[];
  /** By bit: the groups that it is the lowest of. */
  readonly #groups: SmallGroup[][];
  /** By bit: what is lost where no group has it. */
  readonly #uncovered: readonly number[];
  /** By subset: what its best plan loses. */
  readonly #least: Float64Array;

  constructor(grouping: Grouping, units: readonly number[], scale: Scale) {
    this.#units = units;
    this.#uncovered = units.map((unit) => (grouping.instance.weights[unit] ?? 0) * scale.covered);
    this.#groups = units.map(() => []);
    this.#gather(grouping, scale, 0, 0, []);
    this.#least = this.#solve();
  }

  /** The best plans, each once, the best first; of those that lose the same, the first ones found. */
  best(count: number): Plan[] {
    const found: { loss: number; plan: Plan }[] = [];
    const plan: (readonly number[])[] = [];
    const look = (mask: number, lost: number): void => {
      if (mask === 0) {
        const at = found.findLastIndex(({ loss }) => loss <= lost) + 1;
        found.splice(at, 0, { loss: lost, plan: [...plan] });
        found.length = Math.min(found.length, count);
        return;
      }
      for (const { next, group, loss } of this.#ways(mask)) {
        const worst = found.length < count ? Infinity : (found.at(-1)?.loss ?? Infinity);
        if (lost + loss + (this.#least[next] ?? Infinity) >= worst) return;
        if (group !== null) plan.push(group.units);
        look(next, lost + loss);
        if (group !== null) plan.pop();
      }
    };
    if (count > 0) look(2 ** this.#units.length - 1, 0);
    return found.map((each) => each.plan);
  }

  /** What can become of the first unit of a subset, what leads to the best plans first. */
  #ways(mask: number): { next: number; group: SmallGroup | null; loss: number }[] {
    const bit = lowest(mask);
    const alone = { next: mask & (mask - 1), group: null, loss: this.#uncovered[bit] ?? 0 };
    const others = (this.#groups[bit] ?? [])
      .filter((group) => (group.mask & mask) === group.mask)
      .map((group) => ({ next: mask ^ group.mask, group, loss: group.loss }));
    const lost = (way: { next: number; loss: number }) => way.loss + (this.#least[way.next] ?? 0);
    return [alone, ...others].sort((a, b) => lost(a) - lost(b));
  }

  #solve(): Float64Array {
    const least = new Float64Array(2 ** this.#units.length);
    for (let mask = 1; mask < least.length; mask++) {
      const bit = lowest(mask);
      let best = (this.#uncovered[bit] ?? 0) + (least[mask & (mask - 1)] ?? 0);
      for (const group of this.#groups[bit] ?? []) {
        if ((group.mask & mask) !== group.mask) continue;
        const loss = group.loss + (least[mask ^ group.mask] ?? 0);
        if (loss < best) best = loss;
      }
      least[mask] = best;
    }
    return least;
  }

  #gather(grouping: Grouping, scale: Scale, from: number, mask: number, units: number[]): void {
    if (mask !== 0) {
      const ascending = [...units].sort((a, b) => a - b);
      if (isAllowed(grouping, ascending))
        this.#groups[lowest(mask)]?.push({
          mask,
          units: ascending,
          loss: lossOf(grouping, scale, ascending),
        });
    }
    if (units.length === grouping.instance.mostUnits) return;
    for (let bit = from; bit < this.#units.length; bit++) {
      units.push(this.#units[bit] ?? -1);
      this.#gather(grouping, scale, bit + 1, mask | (1 << bit), units);
      units.pop();
    }
  }
}

function lossOf({ instance }: Grouping, scale: Scale, units: readonly number[]): number {
  const reached = units.reduce((sum, unit) => sum + (instance.otherwise[unit] ?? 0), 0);
  const { distance } = seatOf(instance, units);
  return reached * scale.reached + scale.group + distance * scale.distance;
}

function lowest(mask: number): number {
  return 31 - Math.clz32(mask & -mask);
}
