import type { ServingInstance } from '../../model/serving.js';

/** A site that is chosen: what it costs to serve its units, and who is served now. */
interface Chosen {
  readonly site: number;
  readonly members: ReadonlySet<number>;
  readonly units: Set<number>;
  room: number;
}

interface Offer {
  /** Its place among the chosen sites. */
  readonly at: number;
  readonly distance: number;
}

/** Where a path of exchanges ends: at a site with room, or at a unit that is served no more. */
interface End {
  readonly cost: number;
  readonly at: number;
  readonly dropped: number;
}

/**
 * Who is served by chosen sites: the most urgent ones first, then at least distance. Units are taken in one by one, each
 * by the cheapest path of exchanges (successive shortest paths: Busacker and Gowen 1961), so that what one unit has to be
 * served once is the best there is. Where it has to be twice, who is served is greedy, at least distance for these.
 *
 * @param sites ascending
 * @param urgency by unit: whole numbers, the larger the more urgent; those of 0 are left out
 * @returns by site the units that it serves, ascending
 */
export function assign(
  instance: ServingInstance,
  sites: readonly number[],
  urgency: ArrayLike<number>,
): number[][] {
  const chosen = sites.map((site) => chosenOf(instance, site));
  const offers = offersOf(instance, chosen);
  const served = new Map<number, number>();
  for (const { members } of chosen)
    for (const unit of members) served.set(unit, (served.get(unit) ?? 0) + 1);
  const units = [...offers.keys()]
    .filter((unit) => (urgency[unit] ?? 0) > 0 && (served.get(unit) ?? 0) < instance.times)
    .sort((a, b) => (urgency[b] ?? 0) - (urgency[a] ?? 0) || a - b);
  const isFree = chosen.every(({ room }) => room === Infinity);
  const exchanges = new Exchanges(chosen, offers, urgency, instance.times === 1);
  for (const unit of units) {
    const missing = instance.times - (served.get(unit) ?? 0);
    if (isFree) exchanges.nearest(unit, missing);
    else exchanges.take(unit, missing);
  }
  return chosen.map(({ units: all }) => [...all].sort((a, b) => a - b));
}

function chosenOf({ sites, weights }: ServingInstance, site: number): Chosen {
  const { members = [], capacity = 0, serves = [] } = sites[site] ?? {};
  const has = new Set(members);
  const isFree = capacity === null || capacity >= Math.min(serves.length, weights.length);
  return {
    site,
    members: has,
    units: new Set(members),
    room: isFree ? Infinity : capacity - has.size,
  };
}

/** By unit: the chosen sites that can serve it, the nearest first. */
function offersOf({ sites }: ServingInstance, chosen: readonly Chosen[]): Map<number, Offer[]> {
  const offers = new Map<number, Offer[]>();
  for (const [at, { site, members }] of chosen.entries()) {
    const { serves = [], distances = [] } = sites[site] ?? {};
    for (const [place, unit] of serves.entries()) {
      if (members.has(unit)) continue;
      const list = offers.get(unit);
      const offer = { at, distance: distances[place] ?? 0 };
      if (list === undefined) offers.set(unit, [offer]);
      else list.push(offer);
    }
  }
  for (const list of offers.values()) list.sort((a, b) => a.distance - b.distance || a.at - b.at);
  return offers;
}

class Exchanges {
  readonly #chosen: readonly Chosen[];
  readonly #offers: ReadonlyMap<number, readonly Offer[]>;
  readonly #urgency: ArrayLike<number>;
  readonly #mayDrop: boolean;
  /** What a step of urgency is worth: more than any path is long. */
  readonly #step: number;

  constructor(
    chosen: readonly Chosen[],
    offers: ReadonlyMap<number, readonly Offer[]>,
    urgency: ArrayLike<number>,
    mayDrop: boolean,
  ) {
    this.#chosen = chosen;
    this.#offers = offers;
    this.#urgency = urgency;
    this.#mayDrop = mayDrop;
    let furthest = 0;
    for (const list of offers.values()) furthest = Math.max(furthest, list.at(-1)?.distance ?? 0);
    this.#step = 2 * (furthest + 1) * (chosen.length + 1);
  }

  /** Where there is room everywhere. */
  nearest(unit: number, missing: number): void {
    const offers = this.#offers.get(unit) ?? [];
    if (offers.length < missing) return;
    for (const { at } of offers.slice(0, missing)) this.#chosen[at]?.units.add(unit);
  }

  /** Serves a unit so many times more, or not at all. */
  take(unit: number, missing: number): void {
    const before = missing > 1 ? this.#chosen.map(({ units }) => [...units]) : [];
    for (let times = 0; times < missing; times++) {
      if (this.#takeOnce(unit)) continue;
      if (times > 0) this.#restore(before);
      return;
    }
  }

  #restore(before: readonly (readonly number[])[]): void {
    for (const [at, site] of this.#chosen.entries()) {
      const units = before[at] ?? [];
      site.room += site.units.size - units.length;
      site.units.clear();
      for (const unit of units) site.units.add(unit);
    }
  }

  #takeOnce(unit: number): boolean {
    const size = this.#chosen.length;
    const costs = new Float64Array(size).fill(Infinity);
    /** By site: who comes to it, and from which site; -1: from none. */
    const comes = new Int32Array(size).fill(-1);
    const from = new Int32Array(size).fill(-1);
    const waiting: number[] = [];
    const reach = (at: number, cost: number, who: number, before: number) => {
      if (cost >= (costs[at] ?? 0)) return;
      costs[at] = cost;
      comes[at] = who;
      from[at] = before;
      if (!waiting.includes(at)) waiting.push(at);
    };
    for (const { at, distance } of this.#offers.get(unit) ?? [])
      if (!this.#chosen[at]?.units.has(unit)) reach(at, distance, unit, -1);
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
      this.#goOn(at, costs[at] ?? 0, reach);
    const end = this.#endOf(unit, costs);
    if (end === null) return false;
    if (end.dropped !== -1) this.#chosen[end.at]?.units.delete(end.dropped);
    else this.#room(end.at, -1);
    for (let at = end.at; at !== -1; at = from[at] ?? -1) {
      const who = comes[at] ?? -1;
      this.#chosen[at]?.units.add(who);
      this.#chosen[from[at] ?? -1]?.units.delete(who);
    }
    return true;
  }

  #room(at: number, change: number): void {
    const site = this.#chosen[at];
    if (site !== undefined) site.room += change;
  }

  /** From a site on to those that its units can go to. */
  #goOn(
    at: number,
    cost: number,
    reach: (at: number, cost: number, who: number, before: number) => void,
  ): void {
    const site = this.#chosen[at];
    if (site === undefined || site.room > 0) return;
    for (const who of site.units) {
      if (site.members.has(who)) continue;
      const offers = this.#offers.get(who) ?? [];
      if (offers.length < 2) continue;
      const left = cost - this.#distance(who, at);
      for (const other of offers)
        if (other.at !== at && this.#chosen[other.at]?.units.has(who) === false)
          reach(other.at, left + other.distance, who, at);
    }
  }

  /** The cheapest one; null where it is better not to serve the unit. */
  #endOf(unit: number, costs: Float64Array): End | null {
    const urgent = this.#urgency[unit] ?? 0;
    let best: End | null = null;
    const offer = (cost: number, at: number, dropped: number) => {
      if (best === null || cost < best.cost) best = { cost, at, dropped };
    };
    for (const [at, { room, units, members }] of this.#chosen.entries()) {
      const cost = costs[at] ?? Infinity;
      if (cost === Infinity) continue;
      if (room > 0) offer(cost - urgent * this.#step, at, -1);
      else if (this.#mayDrop)
        for (const who of units) {
          const less = (this.#urgency[who] ?? 0) - urgent;
          if (less > 0 || members.has(who)) continue;
          offer(cost - this.#distance(who, at) + less * this.#step, at, who);
        }
    }
    return endBelow(best, 0);
  }

  #distance(unit: number, at: number): number {
    return this.#offers.get(unit)?.find((offer) => offer.at === at)?.distance ?? 0;
  }
}

function endBelow(end: End | null, most: number): End | null {
  return end !== null && end.cost < most ? end : null;
}
