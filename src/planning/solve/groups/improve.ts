import { seatOf } from '../../model/groups.js';
import type { Grouping } from './grouping.js';
import { compared, lossesOf, type Plan } from './incumbent.js';
import { smallPlans } from './small.js';

/** Groups near one are those of which each of the two is tried together with it. */
const NEAREST = 8;
/** Of more units, the best plan takes too long. */
const MOST_TOGETHER = 12;

/** A plan that is at least as good: the units of two near groups, and one that has none, are put together anew. */
export function improved(grouping: Grouping, plan: Plan, isOver: () => boolean): Plan {
  const around = new Neighbourhood(grouping, plan);
  while (around.improve(isOver));
  return around.plan;
}

class Neighbourhood {
  readonly #grouping: Grouping;
  #groups: (readonly number[])[];
  /** Sets of units whose best plan is known to be that which they have. */
  readonly #settled = new Set<string>();

  constructor(grouping: Grouping, plan: Plan) {
    this.#grouping = grouping;
    this.#groups = [...plan];
  }

  get plan(): Plan {
    return this.#groups;
  }

  /** Whether something got better. */
  improve(isOver: () => boolean): boolean {
    const lone = this.#uncovered();
    let isBetter = false;
    for (const one of [...this.#groups]) {
      for (const other of this.#near(one)) {
        if (isOver()) return false;
        if (!this.#groups.includes(one)) break;
        if (this.#groups.includes(other) && this.#regroup([one, other], lone)) isBetter = true;
      }
    }
    return isBetter;
  }

  #uncovered(): number[] {
    const grouped = new Set(this.#groups.flat());
    return [...this.#grouping.instance.weights.keys()].filter((unit) => !grouped.has(unit));
  }

  #near(group: readonly number[]): (readonly number[])[] {
    const { distances } = this.#grouping.instance;
    const from = seatOf(this.#grouping.instance, group).seat;
    return this.#groups
      .filter((other) => other !== group)
      .map((other) => {
        const to = seatOf(this.#grouping.instance, other).seat;
        return { other, distance: distances[from]?.[to] ?? 0 };
      })
      .sort((a, b) => a.distance - b.distance)
      .slice(0, NEAREST)
      .map(({ other }) => other);
  }

  /** Puts the units of some groups together anew, and with them one of those that have none. */
  #regroup(groups: readonly (readonly number[])[], lone: readonly number[]): boolean {
    const units = groups.flat();
    const free = new Set(this.#uncovered());
    const ways = lone.filter((unit) => free.has(unit)).map((unit) => [unit]);
    for (const more of ways.length === 0 ? [[]] : ways)
      if (
        this.#best(
          groups,
          [...units, ...more].sort((a, b) => a - b),
        )
      )
        return true;
    return false;
  }

  #best(groups: readonly (readonly number[])[], units: readonly number[]): boolean {
    const key = units.join(' ');
    if (units.length > MOST_TOGETHER || this.#settled.has(key)) return false;
    this.#settled.add(key);
    const [best] = smallPlans(this.#grouping, units)?.best(1) ?? [];
    if (best === undefined) return false;
    const others = this.#groups.filter((group) => !groups.includes(group));
    const { instance } = this.#grouping;
    const [after, before] = [[...others, ...best], this.#groups];
    if (compared(lossesOf(instance, after), lossesOf(instance, before)) >= 0) return false;
    this.#groups = after;
    return true;
  }
}
