import type { Costs, Priced } from './costs.js';
import { type Grouping, keyOf } from './grouping.js';

interface Candidate {
  readonly unit: number;
  readonly cost: number;
}

/**
 * A dynamic program over how many further units there are, their members, and how many are required; of units with the
 * same members only the cheapest can be among them. Where forbidden groups have the seat, each state keeps one set more
 * than there are such groups, so that one that is allowed is left.
 */
export class Cheapest {
  readonly #grouping: Grouping;
  readonly #members: readonly number[];
  /** How many states of one number of units there are. */
  readonly #states: number;
  readonly #required: number;
  #kept = 1;
  /** By state, the cheapest first: what it costs and the last link of its chain of units. */
  #costs: Float64Array;
  #chains: Int32Array;
  readonly #linked: number[] = [];
  readonly #before: number[] = [];

  constructor(grouping: Grouping) {
    this.#grouping = grouping;
    const { mostUnits, mostRequired } = grouping.instance;
    const { mostCounted, isLimited } = grouping;
    this.#members = grouping.instance.members.map((each) =>
      isLimited ? each : Math.min(each, mostCounted),
    );
    this.#required = Math.min(mostRequired, mostUnits) + 1;
    this.#states = (mostCounted + 1) * this.#required;
    this.#costs = new Float64Array(this.#states * mostUnits);
    this.#chains = new Int32Array(this.#costs.length);
  }

  /** The cheapest group with a seat; null where it has none. */
  of(seat: number, costs: Costs): Priced | null {
    const { isRequired, instance, placesOf, mostCounted } = this.#grouping;
    const own = (costs.units[seat] ?? 0) + costs.group + (costs.seats.get(seat) ?? 0);
    if (own === Infinity) return null;
    const fixed = own + (costs.pairs.get(seat)?.get(seat) ?? 0);
    let best: Priced | null = null;
    if (isRequired[seat] === true && !this.#isForbidden([seat]))
      best = { seat, units: [seat], cost: fixed };
    const members = this.#members[seat] ?? 0;
    const required = isRequired[seat] === true ? 1 : 0;
    if (members > mostCounted || required >= this.#required || instance.mostUnits === 1)
      return best;
    this.#keep(1 + (this.#grouping.forbiddenAt[seat] ?? 0));
    for (const place of placesOf[seat] ?? []) {
      this.#start(members * this.#required + required);
      for (const candidate of this.#candidates(place, seat, costs)) this.#take(candidate);
      const other = this.#cheapestOf(seat, best === null ? Infinity : best.cost - fixed);
      if (other !== null) best = { ...other, cost: fixed + other.cost };
    }
    return best;
  }

  #keep(kept: number): void {
    this.#kept = kept;
    const size = this.#states * this.#grouping.instance.mostUnits * kept;
    if (this.#costs.length >= size) return;
    this.#costs = new Float64Array(size);
    this.#chains = new Int32Array(size);
  }

  #start(state: number): void {
    this.#costs.fill(Infinity, 0, this.#states * this.#grouping.instance.mostUnits * this.#kept);
    this.#linked.length = 0;
    this.#before.length = 0;
    this.#costs[state * this.#kept] = 0;
    this.#chains[state * this.#kept] = -1;
  }

  /** Of units that are alike but for what they cost, as many of the cheapest as a group may have. */
  #candidates(place: number, seat: number, costs: Costs): Candidate[] {
    const { instance, places, isRequired, mostCounted } = this.#grouping;
    const most = instance.mostUnits - 2 + this.#kept;
    const pairs = costs.pairs.get(seat);
    const distances = instance.distances[seat];
    const alike = new Map<number, Candidate[]>();
    for (const unit of places[place] ?? []) {
      if (unit === seat || (costs.isFirst && unit < seat)) continue;
      const members = this.#members[unit] ?? 0;
      if (members > mostCounted) continue;
      const cost =
        (costs.units[unit] ?? 0) +
        costs.distance * (distances?.[unit] ?? 0) +
        (pairs?.get(unit) ?? 0);
      const kind = members * 2 + (isRequired[unit] === true ? 1 : 0);
      const list = alike.get(kind);
      if (list === undefined) {
        alike.set(kind, [{ unit, cost }]);
        continue;
      }
      if (list.length === most && cost >= (list[most - 1]?.cost ?? 0)) continue;
      let at = list.length;
      while (at > 0 && cost < (list[at - 1]?.cost ?? 0)) at--;
      list.splice(at, 0, { unit, cost });
      if (list.length > most) list.pop();
    }
    return [...alike.values()].flat();
  }

  #take({ unit, cost }: Candidate): void {
    const { instance, isLimited, isRequired, mostCounted } = this.#grouping;
    const members = this.#members[unit] ?? 0;
    const required = isRequired[unit] === true ? 1 : 0;
    const kept = this.#kept;
    for (let count = instance.mostUnits - 2; count >= 0; count--)
      for (let state = this.#states - 1; state >= 0; state--) {
        const from = (count * this.#states + state) * kept;
        if (this.#costs[from] === Infinity) continue;
        const together = Math.floor(state / this.#required) + members;
        const inAll = (state % this.#required) + required;
        if (inAll >= this.#required || (isLimited && together > mostCounted)) continue;
        const next = Math.min(together, mostCounted) * this.#required + inAll;
        const to = ((count + 1) * this.#states + next) * kept;
        for (let slot = from; slot < from + kept; slot++) {
          const sum = (this.#costs[slot] ?? Infinity) + cost;
          if (!(sum < (this.#costs[to + kept - 1] ?? 0))) break;
          this.#insert(to, sum, unit, this.#chains[slot] ?? -1);
        }
      }
  }

  #insert(to: number, cost: number, unit: number, before: number): void {
    let at = to + this.#kept - 1;
    for (; at > to && (this.#costs[at - 1] ?? 0) > cost; at--) {
      this.#costs[at] = this.#costs[at - 1] ?? Infinity;
      this.#chains[at] = this.#chains[at - 1] ?? -1;
    }
    this.#costs[at] = cost;
    this.#chains[at] = this.#linked.length;
    this.#linked.push(unit);
    this.#before.push(before);
  }

  /** The cheapest allowed set of two or more that costs less. */
  #cheapestOf(seat: number, than: number): Priced | null {
    const { mostUnits, fewestMembers } = this.#grouping.instance;
    let best: Priced | null = null;
    let least = than;
    for (let count = 1; count < mostUnits; count++)
      for (let state = 0; state < this.#states; state++) {
        if (Math.floor(state / this.#required) < fewestMembers) continue;
        const from = (count * this.#states + state) * this.#kept;
        for (let slot = from; slot < from + this.#kept; slot++) {
          const cost = this.#costs[slot] ?? Infinity;
          if (cost >= least) break;
          const units = this.#unitsOf(seat, this.#chains[slot] ?? -1);
          if (this.#isForbidden(units)) continue;
          best = { seat, units, cost };
          least = cost;
          break;
        }
      }
    return best;
  }

  #unitsOf(seat: number, chain: number): number[] {
    const units = [seat];
    for (let at = chain; at >= 0; at = this.#before[at] ?? -1) units.push(this.#linked[at] ?? -1);
    return units.sort((a, b) => a - b);
  }

  #isForbidden(units: readonly number[]): boolean {
    const { forbidden } = this.#grouping;
    return forbidden.size > 0 && forbidden.has(keyOf(units));
  }
}
