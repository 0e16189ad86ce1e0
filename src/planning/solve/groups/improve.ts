import { compareLosses } from '../../model/compare-losses.js';
import { seatOf } from '../../model/groups.js';
import { type Grouping, keyOf } from './grouping.js';
import type { Plan } from './incumbent.js';
import { smallPlans } from './small.js';

/** Of the groups and of the units without one, so many that are nearest are tried together with a group. */
const NEAREST = 8;
/** Of more units, the best plan takes too long. */
const MOST_TOGETHER = 12;
/** So many best plans of a few units are remembered. */
const MOST_KNOWN = 50_000;

type Group = readonly number[];

interface Best {
  readonly plan: Plan;
  readonly losses: readonly number[];
}

/** Makes plans better by the best plans of a few of their units, which it remembers. */
export class Improver {
  readonly #grouping: Grouping;
  /** By units: their best plan. */
  readonly #known = new Map<string, Best>();

  constructor(grouping: Grouping) {
    this.#grouping = grouping;
  }

  /** A plan that is at least as good: the units of two near groups, and one that has none, are put together anew. */
  improved(plan: Plan, isOver: () => boolean): Plan {
    let groups = plan;
    for (;;) {
      const better = this.#better(groups, isOver);
      if (better === groups) return groups;
      groups = better;
    }
  }

  #better(plan: Plan, isOver: () => boolean): Plan {
    const groups = new Set(plan);
    for (const one of plan)
      for (const other of this.#near(one, plan)) {
        if (isOver() || !groups.has(one)) break;
        if (!groups.has(other)) continue;
        const better = this.#regrouped([one, other], groups);
        if (better === null) continue;
        groups.delete(one);
        groups.delete(other);
        for (const group of better) groups.add(group);
      }
    const isSame = groups.size === plan.length && plan.every((group) => groups.has(group));
    return isSame ? plan : [...groups];
  }

  #near(group: Group, plan: Plan): Plan {
    const { instance } = this.#grouping;
    const from = seatOf(instance, group).seat;
    return plan
      .filter((other) => other !== group)
      .map((other) => {
        const to = seatOf(instance, other).seat;
        return { other, distance: instance.distances[from]?.[to] ?? 0 };
      })
      .sort((a, b) => a.distance - b.distance)
      .slice(0, NEAREST)
      .map(({ other }) => other);
  }

  /** Better groups than two of them, of their units and of one that has none; null where there are none. */
  #regrouped(two: Plan, groups: ReadonlySet<Group>): Plan | null {
    const lone = this.#lone(two[0]?.[0] ?? 0, groups).map((unit) => [unit]);
    for (const more of lone.length === 0 ? [[]] : lone) {
      const units = [...two.flat(), ...more].sort((a, b) => a - b);
      const best = this.#best(units);
      if (best !== null && compareLosses(best.losses, this.#lossesOf(units, two)) < 0)
        return best.plan;
    }
    return null;
  }

  /** The units nearest to one that have no group. */
  #lone(from: number, groups: ReadonlySet<Group>): number[] {
    const { members, distances } = this.#grouping.instance;
    const grouped = new Set([...groups].flat());
    const distance = (unit: number) => distances[from]?.[unit] ?? 0;
    return [...members.keys()]
      .filter((unit) => !grouped.has(unit))
      .sort((a, b) => distance(a) - distance(b))
      .slice(0, NEAREST);
  }

  #best(units: Group): Best | null {
    if (units.length > MOST_TOGETHER) return null;
    const key = keyOf(units);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size === MOST_KNOWN) this.#known.clear();
    const [plan] = smallPlans(this.#grouping, units)?.best(1) ?? [];
    if (plan === undefined) return null;
    const best = { plan, losses: this.#lossesOf(units, plan) };
    this.#known.set(key, best);
    return best;
  }

  /** What groups of some units lose, of these units alone. */
  #lossesOf(units: Group, groups: Plan): number[] {
    const { instance } = this.#grouping;
    const grouped = new Set(groups.flat());
    let [covered, reached, distance] = [0, 0, 0];
    for (const unit of units)
      if (grouped.has(unit)) reached += instance.otherwise[unit] ?? 0;
      else covered += instance.weights[unit] ?? 0;
    for (const group of groups) distance += seatOf(instance, group).distance;
    return [covered, reached, groups.length, distance];
  }
}
