import type { ServingInstance, ServingPlan } from '../../model/serving.js';
import type { Pairs } from './pairs.js';

const NONE = -1;

/** Required units, then weight, then less distance; a unit that has to be served twice counts by half until it is. */
type Gain = readonly [required: number, weight: number, nearness: number];

/**
 * A first plan, at once whatever the size: again and again the site that brings most, with the most urgent units that
 * are still to be served, as many as it has room for. What one brings gets less and less, so that one that brought less
 * before than another one does now need not be looked at (lazy greedy: Minoux 1978).
 *
 * @param scope the sites that may be chosen, and how many of them
 */
export function greedyPlan(
  instance: ServingInstance,
  pairs: Pairs,
  { sites, room }: { readonly sites: readonly number[]; readonly room: number },
): ServingPlan {
  const offers = new Offers(instance, pairs);
  for (const [site, { isFixed }] of instance.sites.entries()) if (isFixed) offers.choose(site);
  const gains = new Map(sites.map((site) => [site, { gain: offers.gain(site), round: 0 }]));
  for (let round = 0; round < room; round++) {
    let best = bestOf(gains);
    for (; best !== null && gains.get(best)?.round !== round; best = bestOf(gains))
      gains.set(best, { gain: offers.gain(best), round });
    if (best === null) break;
    offers.choose(best);
    gains.delete(best);
  }
  return offers.plan();
}

/** What sites would bring beside those that are chosen. */
class Offers {
  readonly #instance: ServingInstance;
  readonly #pairs: Pairs;
  readonly #counts: Int32Array;
  /** By site: units before this pair are served. */
  readonly #from: Int32Array;
  readonly #chosen: { readonly site: number; readonly units: readonly number[] }[] = [];

  constructor(instance: ServingInstance, pairs: Pairs) {
    this.#instance = instance;
    this.#pairs = pairs;
    this.#counts = new Int32Array(instance.weights.length);
    this.#from = pairs.start.slice();
    for (const { members } of instance.sites) this.#count(members);
  }

  gain(site: number): Gain {
    const { weights, required } = this.#instance;
    let [needed, weight, far] = [0, 0, 0];
    for (const { pair, missing } of this.#offered(site)) {
      const unit = this.#pairs.unit[pair] ?? NONE;
      needed += required[unit] ? 1 / missing : 0;
      weight += (weights[unit] ?? 0) / missing;
      far += this.#pairs.distance[pair] ?? 0;
    }
    return [needed, weight, -far];
  }

  choose(site: number): void {
    const units = this.#offered(site).map(({ pair }) => this.#pairs.unit[pair] ?? NONE);
    this.#count(units);
    this.#chosen.push({ site, units });
  }

  /** Without units that are not served often enough, but for members. */
  plan(): ServingPlan {
    const { sites, times } = this.#instance;
    const plan = this.#chosen.map(({ site, units }) => {
      const useful = units.filter((unit) => (this.#counts[unit] ?? 0) >= times);
      const all = [...(sites[site]?.members ?? []), ...useful];
      return { site, units: all.sort((a, b) => a - b) };
    });
    return plan.sort((a, b) => a.site - b.site);
  }

  #count(units: readonly number[]): void {
    for (const unit of units) this.#counts[unit] = (this.#counts[unit] ?? 0) + 1;
  }

  /** The units that are served with it first, then those that have to be served once more. */
  #offered(site: number): { readonly pair: number; readonly missing: number }[] {
    const { weights, required, sites, times } = this.#instance;
    const { capacity = 0, members = [] } = sites[site] ?? {};
    const { start, unit: unitOf } = this.#pairs;
    const end = start[site + 1] ?? 0;
    const own = new Set(members);
    const room = (capacity ?? Infinity) - members.length;
    const offered: { pair: number; missing: number }[] = [];
    let from = this.#from[site] ?? end;
    while (from < end && (this.#counts[unitOf[from] ?? NONE] ?? 0) >= times) from++;
    this.#from[site] = from;
    for (let missing = 1; missing <= times; missing++)
      for (let pair = from; pair < end && offered.length < room; pair++) {
        const unit = unitOf[pair] ?? NONE;
        if (weights[unit] === 0 && !required[unit]) break;
        if (times - (this.#counts[unit] ?? 0) !== missing || own.has(unit)) continue;
        offered.push({ pair, missing });
      }
    return offered;
  }
}

/** The site that brings most, the first of these; null where none brings anything. */
function bestOf(gains: ReadonlyMap<number, { readonly gain: Gain }>): number | null {
  let best: number | null = null;
  let most: Gain = [0, 0, 0];
  for (const [site, { gain }] of gains) {
    const at = gain.findIndex((figure, each) => figure !== most[each]);
    if (at === -1 || (gain[at] ?? 0) < (most[at] ?? 0)) continue;
    best = site;
    most = gain;
  }
  return best;
}
