import type { Near } from './near.js';
import type { Served } from './served.js';

const NONE = -1;

/**
 * The cheapest move of a unit from each open site to each site near it, worked out where it is asked for and remembered
 * until the units of the site change.
 */
export class Moves {
  /** How many numbers were looked at, which takes the place of time. */
  work = 0;
  readonly #served: Served;
  readonly #near: Near;
  readonly #urgency: ArrayLike<number>;
  /** What a step of urgency is worth. */
  readonly #step: number;
  /** By site and place among those near it: by how much further away the unit is then. */
  readonly #costs: (Float64Array | undefined)[] = [];
  /** And the pair that comes in. */
  readonly #pairs: (Int32Array | undefined)[] = [];
  readonly #isKnown: Uint8Array;
  /** By site: the pair that is best given up, and what that costs. */
  readonly #dropped: Int32Array;
  readonly #dropCosts: Float64Array;
  /** By site: its place among those near the one that is looked at. */
  readonly #places: Int32Array;

  constructor(served: Served, near: Near, urgency: ArrayLike<number>, step: number) {
    const { sites } = served.pairs;
    this.#served = served;
    this.#near = near;
    this.#urgency = urgency;
    this.#step = step;
    this.#isKnown = new Uint8Array(sites);
    this.#dropped = new Int32Array(sites);
    this.#dropCosts = new Float64Array(sites);
    this.#places = new Int32Array(sites);
  }

  forget(site: number): void {
    this.#isKnown[site] = 0;
  }

  /** What was known of the sites that serve a pair's unit: none of them can give it to another one of them. */
  forgetBoth(pair: number): void {
    const { unit, site } = this.#served.pairs;
    if (this.#served.times === 1) this.forget(site[pair] ?? NONE);
    else
      for (const each of this.#served.pairsOf(unit[pair] ?? NONE))
        if (each !== NONE) this.forget(site[each] ?? NONE);
  }

  forgetAll(): void {
    this.#isKnown.fill(0);
  }

  /** By place among the sites near one; Infinity where no unit can move there. */
  costsFrom(site: number): Float64Array {
    if (this.#isKnown[site] === 0) this.#workOut(site);
    return this.#costs[site] ?? NO_COSTS;
  }

  /** The pair that comes in by the cheapest move to a place among the sites near one. */
  pairFrom(site: number, place: number): number {
    return this.#pairs[site]?.[place] ?? NONE;
  }

  /** The pair that a site best gives up, -1 where it has none. */
  droppedBy(site: number): number {
    if (this.#isKnown[site] === 0) this.#workOut(site);
    return this.#dropped[site] ?? NONE;
  }

  /** What giving it up costs. */
  dropCost(site: number): number {
    if (this.#isKnown[site] === 0) this.#workOut(site);
    return this.#dropCosts[site] ?? Infinity;
  }

  #workOut(site: number): void {
    const { unit: unitOf, site: siteOf, distance, unitStart, ofUnit } = this.#served.pairs;
    const start = this.#near.start[site] ?? 0;
    const size = (this.#near.start[site + 1] ?? 0) - start;
    const costs = this.#costs[site] ?? new Float64Array(size);
    const pairs = this.#pairs[site] ?? new Int32Array(size);
    this.#costs[site] = costs;
    this.#pairs[site] = pairs;
    this.#isKnown[site] = 1;
    costs.fill(Infinity);
    for (let place = 0; place < costs.length; place++)
      this.#places[this.#near.sites[start + place] ?? NONE] = place;
    let dropped = NONE;
    let dropCost = Infinity;
    for (const pair of this.#served.held[site] ?? []) {
      const unit = unitOf[pair] ?? NONE;
      const left = distance[pair] ?? 0;
      const cost = (this.#urgency[unit] ?? 0) * this.#step - left;
      if (cost < dropCost) [dropCost, dropped] = [cost, pair];
      const end = unitStart[unit + 1] ?? 0;
      for (let at = unitStart[unit] ?? 0; at < end; at++) {
        const other = ofUnit[at] ?? NONE;
        const to = siteOf[other] ?? NONE;
        const place = this.#places[to] ?? 0;
        const moved = (distance[other] ?? 0) - left;
        if (moved >= (costs[place] ?? 0)) continue;
        if (this.#served.times > 1 ? this.#served.pairAt(unit, to) !== NONE : to === site) continue;
        costs[place] = moved;
        pairs[place] = other;
      }
      this.work += end - (unitStart[unit] ?? 0);
    }
    this.work += costs.length;
    this.#dropped[site] = dropped;
    this.#dropCosts[site] = dropCost;
  }
}

const NO_COSTS = new Float64Array();
