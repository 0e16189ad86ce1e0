import { Cheapest } from './cheapest.js';
import { type Grouping, sumOf, type Terms } from './grouping.js';

/** What groups cost, with what their seats add. */
export interface Costs extends Terms {
  /** By seat. */
  readonly seats: ReadonlyMap<number, number>;
  /** By seat, then by unit that the group has. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Whether the seat is the first of the units, or any of them. */
  readonly isFirst: boolean;
}

export interface Priced {
  readonly seat: number;
  /** Ascending. */
  readonly units: readonly number[];
  readonly cost: number;
}

/** The cheapest group of each seat that has one. Exact where all sums are integers below 2^53. */
export function cheapestBySeat(grouping: Grouping, costs: Costs): Priced[] {
  const program = new Cheapest(grouping);
  const found: Priced[] = [];
  for (let seat = 0; seat < grouping.units; seat++) {
    const best = program.of(seat, costs);
    if (best !== null) found.push(best);
  }
  return found;
}

/** What one group costs. */
export function costWith(
  grouping: Grouping,
  costs: Costs,
  group: { readonly units: readonly number[]; readonly seat: number },
): number {
  const pairs = costs.pairs.get(group.seat);
  let sum = sumOf(grouping, costs, group) + (costs.seats.get(group.seat) ?? 0);
  if (pairs !== undefined) for (const unit of group.units) sum += pairs.get(unit) ?? 0;
  return sum;
}
