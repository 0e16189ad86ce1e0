import type { Moves } from './moves.js';
import type { Near } from './near.js';
import type { Served } from './served.js';

const NONE = -1;

/** Where a path ends or begins: at a site, with a pair that goes out there or comes in, or -1. */
interface End {
  readonly site: number;
  readonly pair: number;
}

/**
 * Exchanges of units between sites along cheapest paths (successive shortest paths: Busacker and Gowen 1961). As long as
 * only `take` and `fill` change what is best, each until it finds nothing, it stays the best there is: what gets better by
 * a new unit or a new seat does so along one path from there. Nor is any circle below 0, so that searches come to an end.
 */
export class Exchanges {
  readonly #served: Served;
  readonly #near: Near;
  readonly #moves: Moves;
  readonly #urgency: ArrayLike<number>;
  readonly #step: number;
  readonly #costs: Float64Array;
  /** By site: the pair that comes in there (or out of there, backwards), and the next site of the path. */
  readonly #via: Int32Array;
  readonly #next: Int32Array;
  #reached: number[] = [];
  /** Sites to be looked at, in their order. */
  readonly #waiting: number[] = [];
  readonly #isWaiting: Uint8Array;

  /** @param step what a step of urgency is worth: more than any path is long */
  constructor(served: Served, near: Near, moves: Moves, urgency: ArrayLike<number>, step: number) {
    const { sites } = served.pairs;
    this.#served = served;
    this.#near = near;
    this.#moves = moves;
    this.#urgency = urgency;
    this.#step = step;
    this.#costs = new Float64Array(sites).fill(Infinity);
    this.#via = new Int32Array(sites);
    this.#next = new Int32Array(sites);
    this.#isWaiting = new Uint8Array(sites);
  }

  /**
   * Has a unit served once more, if that is for the better.
   * @param mayDrop whether a unit that is no more urgent may be served no more
   * @returns whether it was; where not, `reached` has the sites that were looked at
   */
  take(unit: number, mayDrop: boolean): boolean {
    const { unitStart, ofUnit, site: siteOf, distance } = this.#served.pairs;
    this.#begin();
    const start = unitStart[unit] ?? 0;
    const end = unitStart[unit + 1] ?? 0;
    for (let at = start; at < end; at++) {
      const pair = ofUnit[at] ?? NONE;
      const site = siteOf[pair] ?? NONE;
      if (this.#served.isOpen[site] === 0 || this.#served.pairAt(unit, site) !== NONE) continue;
      this.#reach(site, distance[pair] ?? 0, pair, NONE);
    }
    this.#moves.work += end - start;
    this.#spread((site, cost) => {
      // Who leaves a site with room for another one is not better off: else that were done.
      if ((this.#served.room[site] ?? 0) <= 0) this.#spreadFrom(site, cost);
    });
    const found = this.#endOf((this.#urgency[unit] ?? 0) * this.#step, mayDrop);
    if (found === null) return false;
    if (found.pair !== NONE) this.#leave(found.pair);
    for (let site = found.site; site !== NONE; ) {
      const before = this.#next[site] ?? NONE;
      this.#move(this.#via[site] ?? NONE, before);
      site = before;
    }
    return true;
  }

  /** The sites that the last path could come to. */
  get reached(): readonly number[] {
    return this.#reached;
  }

  /**
   * Has a site with room serve one more, if that is for the better.
   * @param mayServe whether that may be a unit that nobody serves, beside those of other sites
   */
  fill(site: number, mayServe: boolean): boolean {
    this.#begin();
    this.#reach(site, 0, NONE, NONE);
    this.#spread((to, cost) => this.#spreadTo(to, cost));
    const found = this.#beginning(site, mayServe);
    if (found === null) return false;
    for (let from = found.site; from !== site; ) {
      const to = this.#next[from] ?? NONE;
      this.#move(this.#via[from] ?? NONE, from);
      from = to;
    }
    if (found.pair !== NONE) this.#join(found.pair);
    return true;
  }

  #begin(): void {
    for (const site of this.#reached) this.#costs[site] = Infinity;
    this.#reached = [];
  }

  #reach(site: number, cost: number, via: number, next: number): boolean {
    const known = this.#costs[site] ?? 0;
    if (cost >= known) return false;
    if (known === Infinity) this.#reached.push(site);
    this.#costs[site] = cost;
    this.#via[site] = via;
    this.#next[site] = next;
    return true;
  }

  #wait(site: number): void {
    if (this.#isWaiting[site] === 1) return;
    this.#isWaiting[site] = 1;
    this.#waiting.push(site);
  }

  #spread(from: (site: number, cost: number) => void): void {
    for (const site of this.#reached) this.#wait(site);
    for (let at = 0; at < this.#waiting.length; at++) {
      const site = this.#waiting[at] ?? NONE;
      this.#isWaiting[site] = 0;
      from(site, this.#costs[site] ?? 0);
    }
    this.#waiting.length = 0;
  }

  /** On to the sites that units of this one can go to. */
  #spreadFrom(site: number, cost: number): void {
    const costs = this.#moves.costsFrom(site);
    const start = this.#near.start[site] ?? 0;
    for (let place = 0; place < costs.length; place++) {
      const moved = cost + (costs[place] ?? 0);
      const other = this.#near.sites[start + place] ?? NONE;
      if (moved >= (this.#costs[other] ?? 0) || this.#served.isOpen[other] === 0) continue;
      this.#reach(other, moved, this.#moves.pairFrom(site, place), site);
      this.#wait(other);
    }
    this.#moves.work += costs.length;
  }

  /** Back to the sites of which units can come to this one. */
  #spreadTo(site: number, cost: number): void {
    const start = this.#near.start[site] ?? 0;
    const end = this.#near.start[site + 1] ?? 0;
    for (let place = start; place < end; place++) {
      const other = this.#near.sites[place] ?? NONE;
      if (this.#served.isOpen[other] === 0 || this.#served.held[other]?.length === 0) continue;
      const back = (this.#near.mirror[place] ?? 0) - (this.#near.start[other] ?? 0);
      const moved = cost + (this.#moves.costsFrom(other)[back] ?? Infinity);
      if (moved >= (this.#costs[other] ?? 0)) continue;
      this.#reach(other, moved, this.#moves.pairFrom(other, back), site);
      this.#wait(other);
    }
    this.#moves.work += end - start;
  }

  /** The cheapest end: a site with room, or one that gives a unit up; null where it is better not to serve the unit. */
  #endOf(worth: number, mayDrop: boolean): End | null {
    let best: End | null = null;
    let least = 0;
    for (const site of this.#reached) {
      const cost = (this.#costs[site] ?? 0) - worth;
      if ((this.#served.room[site] ?? 0) > 0) {
        if (cost < least) [least, best] = [cost, { site, pair: NONE }];
      } else if (mayDrop) {
        const dropped = cost + this.#moves.dropCost(site);
        if (dropped < least) [least, best] = [dropped, { site, pair: this.#moves.droppedBy(site) }];
      }
    }
    return best;
  }

  /** The cheapest beginning: a unit that nobody serves, or one whose place stays empty. */
  #beginning(filled: number, mayServe: boolean): End | null {
    const { unit: unitOf, distance } = this.#served.pairs;
    let best: End | null = null;
    let least = 0;
    for (const site of this.#reached) {
      const cost = this.#costs[site] ?? 0;
      if (site !== filled && cost < least) [least, best] = [cost, { site, pair: NONE }];
      const pair = mayServe ? this.#served.bestWaiting(site) : NONE;
      if (pair === NONE) continue;
      const worth = (this.#urgency[unitOf[pair] ?? NONE] ?? 0) * this.#step;
      const served = cost + (distance[pair] ?? 0) - worth;
      if (served < least) [least, best] = [served, { site, pair }];
    }
    return best;
  }

  /** Brings a pair in, whose unit leaves another site for it; -1: none. */
  #move(pair: number, from: number): void {
    if (from !== NONE)
      this.#leave(this.#served.pairAt(this.#served.pairs.unit[pair] ?? NONE, from));
    this.#join(pair);
  }

  #join(pair: number): void {
    this.#served.join(pair);
    this.#moves.forgetBoth(pair);
  }

  #leave(pair: number): void {
    this.#moves.forgetBoth(pair);
    this.#served.leave(pair);
  }
}
