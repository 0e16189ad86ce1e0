import type { ServingInstance, ServingPlan } from '../../model/serving.js';
import { assign } from './assignment.js';

/** Sites and what is lost with them: SHORTFALL, SERVED, SITES and DISTANCE in this order. */
export interface Draft {
  /** Ascending. */
  readonly sites: readonly number[];
  readonly losses: readonly number[];
}

/** How many drafts are remembered. */
const REMEMBERED = 200_000;

/** What choices of sites lose, with the best that can be made of each; see `assign` for how good that is. */
export class Drafts {
  readonly instance: ServingInstance;
  /** The sites that every plan has. */
  readonly fixed: readonly number[];
  /** What was looked at in all, which takes the place of time. */
  work = 0;
  readonly #urgency: Float64Array;
  readonly #known = new Map<string, Draft>();

  constructor(instance: ServingInstance) {
    this.instance = instance;
    this.fixed = instance.sites.flatMap(({ isFixed }, site) => (isFixed ? [site] : []));
    this.#urgency = urgencyOf(instance);
  }

  /** @param sites with all fixed ones among them */
  of(sites: Iterable<number>): Draft {
    const ascending = [...sites].sort((a, b) => a - b);
    const key = ascending.join();
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const draft = { sites: ascending, losses: this.#lossesOf(this.planOf(ascending)) };
    if (this.#known.size >= REMEMBERED) this.#known.clear();
    this.#known.set(key, draft);
    return draft;
  }

  /** Out of sites and who is rather to be served, where it is not clear; by unit from 0 to 1. */
  preferring(sites: readonly number[], served: Float64Array): { draft: Draft; plan: ServingPlan } {
    const plan = this.planOf(
      sites,
      this.#urgency.map((each, unit) =>
        each === 0 ? 0 : each + ((served[unit] ?? 0) > 0.5 ? this.#urgency.length + 1 : 0),
      ),
    );
    return { draft: { sites, losses: this.#lossesOf(plan) }, plan };
  }

  planOf(sites: readonly number[], urgency = this.#urgency): ServingPlan {
    for (const site of sites) this.work += this.instance.sites[site]?.serves.length ?? 0;
    const units = assign(this.instance, sites, urgency);
    return sites.map((site, at) => ({ site, units: units[at] ?? [] }));
  }

  #lossesOf(plan: ServingPlan): number[] {
    const { weights, required, sites, times } = this.instance;
    const counts = new Int32Array(weights.length);
    let [shortfall, unserved, count, distance] = [0, 0, 0, 0];
    for (const { site, units } of plan) {
      const each = sites[site];
      if (each === undefined) continue;
      if (!each.isStanding) count++;
      let at = 0;
      for (const unit of units) {
        while (each.serves[at] !== unit) at++;
        distance += each.distances[at] ?? 0;
        counts[unit] = (counts[unit] ?? 0) + 1;
      }
    }
    for (let unit = 0; unit < weights.length; unit++) {
      if ((counts[unit] ?? 0) >= times) continue;
      unserved += weights[unit] ?? 0;
      if (required[unit]) shortfall++;
    }
    return [shortfall, unserved, count, distance];
  }
}

/** Below 0 where the first loses less. */
export function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((loss, aim) => loss !== b[aim]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
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
