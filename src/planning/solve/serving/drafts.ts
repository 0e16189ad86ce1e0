import type { ServingInstance, ServingPlan } from '../../model/serving.js';
import { assign } from './assignment.js';
import { Neighbours } from './neighbours.js';

/** Sites and what is lost with them: SHORTFALL, SERVED, SITES and DISTANCE in this order. */
export interface Draft {
  /** Ascending. */
  readonly sites: readonly number[];
  readonly losses: readonly number[];
}

/** How many parts are remembered. */
const REMEMBERED = 200_000;

/** What choices of sites lose, with the best that can be made of each; see `assign` for how good that is. */
export class Drafts {
  readonly instance: ServingInstance;
  /** The sites that every plan has. */
  readonly fixed: readonly number[];
  /** What was looked at in all, which takes the place of time. */
  work = 0;
  readonly #urgency: Float64Array;
  readonly neighbours: Neighbours;
  /** What is lost with no site. */
  readonly #nothing: readonly number[];
  /** By sites that share units: what is lost with them and no other site, less what is without them. */
  readonly #known = new Map<string, readonly number[]>();

  constructor(instance: ServingInstance) {
    const { weights, required, sites } = instance;
    this.instance = instance;
    this.fixed = sites.flatMap(({ isFixed }, site) => (isFixed ? [site] : []));
    this.#urgency = urgencyOf(instance);
    this.neighbours = new Neighbours(instance);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    this.#nothing = [required.filter(Boolean).length, all, 0, 0];
  }

  /** @param sites with all fixed ones among them */
  of(sites: Iterable<number>): Draft {
    const ascending = [...sites].sort((a, b) => a - b);
    const losses = [...this.#nothing];
    this.work += ascending.length;
    for (const part of this.neighbours.partsOf(ascending))
      for (const [aim, change] of this.#changeBy(part).entries())
        losses[aim] = (losses[aim] ?? 0) + change;
    return { sites: ascending, losses };
  }

  /** Out of sites and who is rather to be served, where it is not clear; by unit from 0 to 1. */
  preferring(sites: readonly number[], served: Float64Array): { draft: Draft; plan: ServingPlan } {
    const plan = this.planOf(
      sites,
      this.#urgency.map((each, unit) =>
        each === 0 ? 0 : each + ((served[unit] ?? 0) > 0.5 ? this.#urgency.length + 1 : 0),
      ),
    );
    const change = this.#changeOf(plan);
    const losses = this.#nothing.map((loss, aim) => loss + (change[aim] ?? 0));
    return { draft: { sites, losses }, plan };
  }

  /** @param sites ascending */
  planOf(sites: readonly number[], urgency = this.#urgency): ServingPlan {
    const plan = this.neighbours.partsOf(sites).flatMap((part) => {
      const units = assign(this.instance, part, urgency);
      return part.map((site, at) => ({ site, units: units[at] ?? [] }));
    });
    return plan.sort((a, b) => a.site - b.site);
  }

  #changeBy(part: readonly number[]): readonly number[] {
    const key = part.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    for (const site of part) this.work += this.instance.sites[site]?.serves.length ?? 0;
    const units = assign(this.instance, part, this.#urgency);
    const change = this.#changeOf(part.map((site, at) => ({ site, units: units[at] ?? [] })));
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, change);
    return change;
  }

  #changeOf(plan: ServingPlan): number[] {
    const { weights, required, sites, times } = this.instance;
    const counts = new Map<number, number>();
    const change = [0, 0, 0, 0];
    const add = (aim: number, loss: number) => {
      change[aim] = (change[aim] ?? 0) + loss;
    };
    for (const { site, units } of plan) {
      const each = sites[site];
      if (each === undefined) continue;
      if (!each.isStanding) add(2, 1);
      let at = 0;
      for (const unit of units) {
        while (each.serves[at] !== unit) at++;
        add(3, each.distances[at] ?? 0);
        const count = (counts.get(unit) ?? 0) + 1;
        counts.set(unit, count);
        if (count !== times) continue;
        add(1, -(weights[unit] ?? 0));
        if (required[unit]) add(0, -1);
      }
    }
    return change;
  }
}

/** Required units before others, heavier ones before lighter ones; 0 for those that nothing is lost with. */
function urgencyOf({ weights, required }: ServingInstance): Float64Array {
  const ranks = (list: readonly number[]) => [...new Set(list)].sort((a, b) => a - b);
  const others = ranks(weights.filter((weight, unit) => weight > 0 && !required[unit]));
  const needed = ranks(weights.filter((_, unit) => required[unit]));
  const rankOf = new Map(others.map((weight, rank) => [weight, rank + 1]));
  const neededRankOf = new Map(needed.map((weight, rank) => [weight, others.length + rank + 1]));
  return Float64Array.from(weights, (weight, unit) =>
    required[unit] ? (neededRankOf.get(weight) ?? 0) : (rankOf.get(weight) ?? 0),
  );
}
