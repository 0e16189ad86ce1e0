import type { ServingInstance, ServingPlan } from '../../model/serving.js';
import { Exchanges } from './exchanges.js';
import { Moves } from './moves.js';
import { Near } from './near.js';
import { Pairs } from './pairs.js';
import { Served } from './served.js';
import { urgencyOf } from './urgency.js';

const NONE = -1;

/**
 * Who is served by chosen sites: the most urgent ones first, then at least distance. Where a unit has to be served once,
 * that is the best there is, and follows from the sites before by what is opened and closed, unit by unit. Where it has
 * to be twice, it is worked out anew, the most urgent units first: who is served is greedy then, at least distance for
 * these.
 */
export class Assignment {
  readonly pairs: Pairs;
  readonly near: Near;
  /** By unit. */
  readonly urgency: Float64Array;
  readonly #instance: ServingInstance;
  readonly #served: Served;
  readonly #moves: Moves;
  readonly #exchanges: Exchanges;
  /** Whether every site has room for all that it can serve. */
  readonly #isFree: boolean;
  #work = 0;

  constructor(instance: ServingInstance) {
    this.#instance = instance;
    this.urgency = urgencyOf(instance);
    this.pairs = new Pairs(instance, this.urgency);
    this.near = new Near(this.pairs);
    this.#served = new Served(instance, this.pairs, this.urgency);
    this.#isFree = this.#served.room.every((room) => room === Infinity);
    const step = 2 * (this.pairs.furthest + 1) * (this.pairs.sites + 1);
    this.#moves = new Moves(this.#served, this.near, this.urgency, step);
    const { near, urgency } = this;
    this.#exchanges = new Exchanges(this.#served, near, this.#moves, urgency, step);
  }

  /** How many numbers were looked at, which takes the place of time. */
  get work(): number {
    return this.#work + this.#moves.work;
  }

  /** What is lost: SHORTFALL, SERVED, SITES and DISTANCE in this order. */
  get losses(): number[] {
    return [...this.#served.losses];
  }

  /**
   * Opens these sites and no others.
   * @returns false where it was over before: nothing is open then
   */
  keepTo(sites: readonly number[], isOver: () => boolean): boolean {
    if (this.#served.times > 1) return this.anew(sites, this.urgency, isOver);
    const wanted = new Set(sites);
    for (const [site, isOpen] of this.#served.isOpen.entries())
      if (isOpen === 1 && !wanted.has(site)) this.#close(site);
    for (const site of sites) {
      if (this.#served.isOpen[site] === 1) continue;
      if (isOver()) {
        this.#clear();
        return false;
      }
      this.#open(site);
    }
    return true;
  }

  /** As `keepTo`, by going through the units, the most urgent ones first, ones of 0 left out. */
  anew(sites: readonly number[], urgency: Float64Array, isOver: () => boolean): boolean {
    this.#clear();
    for (const site of sites) this.#served.open(site, true);
    const isFull = new Uint8Array(this.pairs.sites);
    for (const [at, unit] of byUrgency(urgency).entries()) {
      if (at % LOOK_EVERY === 0 && isOver()) {
        this.#clear();
        return false;
      }
      if (this.#hasWay(unit, isFull)) this.#takeWhole(unit, isFull);
    }
    return true;
  }

  /** What a site would serve of those that nobody serves now, in steps of urgency. */
  promise(site: number): number {
    const { start, unit: unitOf } = this.pairs;
    let room = this.#served.room[site] ?? 0;
    let promised = 0;
    let pair = this.#served.bestWaiting(site);
    for (; pair !== NONE && pair < (start[site + 1] ?? 0) && room > 0; pair++) {
      const unit = unitOf[pair] ?? NONE;
      if (this.#served.count(unit) > 0) continue;
      promised += this.urgency[unit] ?? 0;
      room--;
    }
    return promised;
  }

  /** The open sites with those whom they serve. */
  plan(): ServingPlan {
    const { isOpen, held } = this.#served;
    return this.#instance.sites.flatMap(({ members }, site) => {
      if (isOpen[site] === 0) return [];
      const others = (held[site] ?? []).map((pair) => this.pairs.unit[pair] ?? NONE);
      return [{ site, units: [...members, ...others].sort((a, b) => a - b) }];
    });
  }

  #clear(): void {
    this.#served.clear();
    this.#moves.forgetAll();
  }

  #open(site: number): void {
    this.#served.open(site, true);
    if (this.#isFree) this.#gather(site);
    else while ((this.#served.room[site] ?? 0) > 0 && this.#exchanges.fill(site, true));
  }

  /** Has a site serve all who are served by none or by one further away. */
  #gather(site: number): void {
    const { start, unit: unitOf, distance } = this.pairs;
    for (let pair = start[site] ?? 0; pair < (start[site + 1] ?? 0); pair++) {
      const unit = unitOf[pair] ?? NONE;
      if ((this.urgency[unit] ?? 0) === 0) break;
      const [now = NONE] = this.#served.pairsOf(unit);
      if (now !== NONE) {
        if ((distance[now] ?? 0) <= (distance[pair] ?? 0) || this.#isMember(now)) continue;
        this.#served.leave(now);
      }
      this.#served.join(pair);
    }
    this.#work += (start[site + 1] ?? 0) - (start[site] ?? 0);
  }

  #isMember(pair: number): boolean {
    const members = this.#instance.sites[this.pairs.site[pair] ?? NONE]?.members ?? [];
    return members.includes(this.pairs.unit[pair] ?? NONE);
  }

  #close(site: number): void {
    const left = [...(this.#served.held[site] ?? [])];
    for (const pair of left.toReversed()) this.#served.leave(pair);
    this.#served.open(site, false);
    this.#moves.forget(site);
    // Pairs of a site ascend as their units get less urgent.
    left.sort((a, b) => a - b);
    for (const pair of left) this.#exchanges.take(this.pairs.unit[pair] ?? NONE, true);
  }

  #hasWay(unit: number, isFull: Uint8Array): boolean {
    const { unitStart, ofUnit, site: siteOf } = this.pairs;
    for (let at = unitStart[unit] ?? 0; at < (unitStart[unit + 1] ?? 0); at++) {
      const site = siteOf[ofUnit[at] ?? NONE] ?? NONE;
      if (this.#served.isOpen[site] === 1 && isFull[site] === 0) return true;
    }
    return false;
  }

  /** Serves a unit as often as it has to be, or no more than before. @param isFull by site, 1 where no path ends */
  #takeWhole(unit: number, isFull: Uint8Array): void {
    const missing = this.#served.times - this.#served.count(unit);
    for (let taken = 0; taken < missing; taken++) {
      if (this.#exchanges.take(unit, false)) continue;
      if (taken === 0) for (const site of this.#exchanges.reached) isFull[site] = 1;
      else this.#giveUp(unit);
      return;
    }
  }

  /** Takes back what a unit got that is not served often enough with it. */
  #giveUp(unit: number): void {
    for (const [site, held] of this.#served.held.entries()) {
      const pair = held.find((each) => this.pairs.unit[each] === unit);
      if (pair === undefined) continue;
      this.#moves.forgetBoth(pair);
      this.#served.leave(pair);
      while (this.#exchanges.fill(site, false));
    }
  }
}

/** Units between two looks at the time. */
const LOOK_EVERY = 64;

/** Those of 0 left out. */
function byUrgency(urgency: Float64Array): number[] {
  return [...urgency.keys()]
    .filter((unit) => (urgency[unit] ?? 0) > 0)
    .sort((a, b) => (urgency[b] ?? 0) - (urgency[a] ?? 0) || a - b);
}
