import type { ServingInstance } from '../../model/serving.js';
import type { Pairs } from './pairs.js';

const NONE = -1;

/**
 * Which of the open sites serve which units. Members of fixed sites are served by these, open or not yet, and take part
 * in nothing. A pair is *in* where its site serves its unit.
 */
export class Served {
  /** By site, 1 where it is open. */
  readonly isOpen: Uint8Array;
  /** By site: how many units more it may serve; Infinity where it has room for all. */
  readonly room: Float64Array;
  /** By site: the pairs that are in, those of members left out. */
  readonly held: number[][];
  /** What is lost: SHORTFALL, SERVED, SITES and DISTANCE in this order. */
  readonly losses: number[];
  readonly pairs: Pairs;
  readonly times: number;
  readonly #instance: ServingInstance;
  /** By unit, `times` places: the pairs that are in; -1 where there are fewer. */
  readonly #by: Int32Array;
  /** By site: no pair before this one, of those that are not in, is of a unit that nobody serves. */
  readonly #waiting: Int32Array;
  readonly #urgency: Float64Array;
  readonly #start: Start;

  constructor(instance: ServingInstance, pairs: Pairs, urgency: Float64Array) {
    this.#instance = instance;
    this.#urgency = urgency;
    this.pairs = pairs;
    this.times = instance.times;
    this.#start = startOf(instance, pairs);
    const { by, room, losses } = this.#start;
    this.#by = by.slice();
    this.room = room.slice();
    this.losses = [...losses];
    this.isOpen = new Uint8Array(pairs.sites);
    this.held = instance.sites.map(() => []);
    this.#waiting = pairs.start.slice(0, -1);
  }

  /** As it was with no open site. */
  clear(): void {
    const { by, room, losses } = this.#start;
    this.#by.set(by);
    this.room.set(room);
    this.losses.splice(0, Infinity, ...losses);
    this.isOpen.fill(0);
    for (const held of this.held) held.length = 0;
    this.#waiting.set(this.pairs.start.subarray(0, -1));
  }

  open(site: number, isOpen: boolean): void {
    this.isOpen[site] = isOpen ? 1 : 0;
    if (!this.#instance.sites[site]?.isStanding) this.#lose(2, isOpen ? 1 : -1);
  }

  /** How many sites serve it. */
  count(unit: number): number {
    let count = 0;
    for (let at = unit * this.times; at < (unit + 1) * this.times; at++)
      if (this.#by[at] !== NONE) count++;
    return count;
  }

  /** The pair by which a site serves a unit, or -1. */
  pairAt(unit: number, site: number): number {
    for (let at = unit * this.times; at < (unit + 1) * this.times; at++) {
      const pair = this.#by[at] ?? NONE;
      if (pair !== NONE && this.pairs.site[pair] === site) return pair;
    }
    return NONE;
  }

  /** The pairs that are in of a unit; -1 for each time that it is still to be served. */
  pairsOf(unit: number): Int32Array {
    return this.#by.subarray(unit * this.times, (unit + 1) * this.times);
  }

  join(pair: number): void {
    const site = this.pairs.site[pair] ?? NONE;
    this.#put(pair, NONE, pair);
    this.room[site] = (this.room[site] ?? 0) - 1;
    this.held[site]?.push(pair);
    this.#account(pair, 1);
  }

  leave(pair: number): void {
    const site = this.pairs.site[pair] ?? NONE;
    const unit = this.pairs.unit[pair] ?? NONE;
    this.#account(pair, -1);
    this.#put(pair, pair, NONE);
    this.room[site] = (this.room[site] ?? 0) + 1;
    const held = this.held[site] ?? [];
    const last = held.pop();
    if (last !== undefined && last !== pair) held[held.indexOf(pair)] = last;
    if (this.times === 1) this.#wait(unit);
  }

  /** The pair of a site's most urgent unit that nobody serves, the nearest of these; -1 where there is none. */
  bestWaiting(site: number): number {
    const { start, unit } = this.pairs;
    const end = start[site + 1] ?? 0;
    let pair = this.#waiting[site] ?? end;
    while (pair < end && this.#by[(unit[pair] ?? 0) * this.times] !== NONE) pair++;
    this.#waiting[site] = pair;
    if (pair === end) return NONE;
    return (this.#urgency[unit[pair] ?? NONE] ?? 0) > 0 ? pair : NONE;
  }

  #wait(unit: number): void {
    const { unitStart, ofUnit, site } = this.pairs;
    for (let at = unitStart[unit] ?? 0; at < (unitStart[unit + 1] ?? 0); at++) {
      const pair = ofUnit[at] ?? NONE;
      const waits = site[pair] ?? NONE;
      if (pair < (this.#waiting[waits] ?? 0)) this.#waiting[waits] = pair;
    }
  }

  #put(pair: number, before: number, after: number): void {
    const unit = this.pairs.unit[pair] ?? NONE;
    const at = this.#by.indexOf(before, unit * this.times);
    this.#by[at] = after;
  }

  /** @param change 1 for a pair that has come in, -1 for one that is about to leave */
  #account(pair: number, change: number): void {
    const unit = this.pairs.unit[pair] ?? NONE;
    this.#lose(3, change * (this.pairs.distance[pair] ?? 0));
    if (this.count(unit) !== this.times) return;
    this.#lose(1, -change * (this.#instance.weights[unit] ?? 0));
    if (this.#instance.required[unit]) this.#lose(0, -change);
  }

  #lose(aim: number, change: number): void {
    this.losses[aim] = (this.losses[aim] ?? 0) + change;
  }
}

interface Start {
  readonly by: Int32Array;
  readonly room: Float64Array;
  readonly losses: readonly number[];
}

/** With the members of fixed sites, and no others. */
function startOf({ weights, required, sites, times }: ServingInstance, pairs: Pairs): Start {
  const by = new Int32Array(times * weights.length).fill(NONE);
  const counts = new Int32Array(weights.length);
  let distance = 0;
  const room = Float64Array.from(sites, ({ capacity, serves, members }, site) => {
    const own = new Set(members);
    for (let pair = pairs.start[site] ?? 0; pair < (pairs.start[site + 1] ?? 0); pair++) {
      const unit = pairs.unit[pair] ?? NONE;
      if (own.size === 0) break;
      if (!own.delete(unit)) continue;
      const count = counts[unit] ?? 0;
      if (count < times) by[unit * times + count] = pair;
      counts[unit] = count + 1;
      distance += pairs.distance[pair] ?? 0;
    }
    return capacity === null || capacity >= serves.length ? Infinity : capacity - members.length;
  });
  let [shortfall, unserved] = [0, 0];
  for (const [unit, weight] of weights.entries()) {
    if ((counts[unit] ?? 0) >= times) continue;
    unserved += weight;
    if (required[unit]) shortfall++;
  }
  return { by, room, losses: [shortfall, unserved, 0, distance] };
}
