import { Cheapest } from './cheapest.js';
import type { Costs, Priced } from './costs.js';
import { type Grouping, sumOf } from './grouping.js';

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
