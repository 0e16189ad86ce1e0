import type { Instance } from './document.js';
import { isForbidden } from './instance.js';

/** What a group with one seat costs: so much, and so much for each of its other units; null where it may not have it. */
export interface SeatCosts {
  readonly seat: number;
  readonly fixed: number;
  readonly others: readonly (number | null)[];
}

/** Some units beside the seat, the last of them and those before it. */
interface Chain {
  readonly cost: number;
  readonly unit: number;
  readonly before: Chain | null;
}

/** What the cheapest group with the seat costs; null where it has none. All sums have to be exact. */
export function cheapest(instance: Instance, costs: SeatCosts): number | null {
  const { members, fewestMembers, places } = instance;
  const { seat, fixed } = costs;
  const isAlone = (members[seat] ?? 0) >= fewestMembers && !isForbidden(instance, [seat]);
  let best = isAlone ? fixed : null;
  for (const place of places) {
    if (!place.includes(seat)) continue;
    for (const { cost } of allowed(instance, costs, place))
      if (best === null || fixed + cost < best) best = fixed + cost;
  }
  return best;
}

/** Sets of one or more units beside the seat that make a group, the cheapest one of them among these. */
function* allowed(instance: Instance, costs: SeatCosts, place: readonly number[]) {
  const { fewestMembers, mostUnits } = instance;
  const layers = statesOf(instance, costs, place);
  for (let count = 1; count < mostUnits; count += 1)
    for (const [state, chains] of layers[count]?.entries() ?? []) {
      if (chains === undefined || membersOf(instance, state) < fewestMembers) continue;
      for (const chain of chains)
        if (!isForbidden(instance, unitsOf(costs.seat, chain))) yield chain;
    }
}

/**
 * By number of units beside the seat, by members and required units of all: the cheapest sets, one more of them than
 * there are forbidden groups with the seat. Adding the same units to two sets keeps their order, so no others matter.
 */
function statesOf(instance: Instance, { seat, others }: SeatCosts, place: readonly number[]) {
  const { mostUnits, forbidden } = instance;
  const kept = 1 + forbidden.filter((group) => group.includes(seat)).length;
  const layers: (Chain[] | undefined)[][] = Array.from({ length: mostUnits }, () => []);
  const start = stateWith(instance, 0, seat);
  if (start !== null) put(layers[0], start, { cost: 0, unit: -1, before: null }, kept);
  for (const unit of place) {
    const cost = others[unit] ?? null;
    if (unit === seat || cost === null) continue;
    for (let count = mostUnits - 2; count >= 0; count -= 1)
      for (const [state, chains] of layers[count]?.entries() ?? []) {
        const next = chains === undefined ? null : stateWith(instance, state, unit);
        if (next === null) continue;
        for (const before of chains ?? [])
          put(layers[count + 1], next, { cost: before.cost + cost, unit, before }, kept);
      }
  }
  return layers;
}

function put(
  layer: (Chain[] | undefined)[] | undefined,
  state: number,
  chain: Chain,
  kept: number,
) {
  if (layer === undefined) return;
  const chains = layer[state] ?? [];
  layer[state] = chains;
  if (chains.length === kept && chain.cost >= (chains[kept - 1]?.cost ?? 0)) return;
  let at = chains.length;
  while (at > 0 && chain.cost < (chains[at - 1]?.cost ?? 0)) at -= 1;
  chains.splice(at, 0, chain);
  if (chains.length > kept) chains.pop();
}

/** With one more unit; null where that is too many members or required units. */
function stateWith(instance: Instance, state: number, unit: number): number | null {
  const { mostMembers, mostUnits, mostRequired, fewestMembers, members } = instance;
  const size = members[unit] ?? 0;
  const together = membersOf(instance, state) + size;
  const required = (state % (mostUnits + 1)) + (size >= fewestMembers ? 1 : 0);
  if (together > mostMembers || required > mostRequired) return null;
  return together * (mostUnits + 1) + required;
}

function membersOf({ mostUnits }: Instance, state: number): number {
  return Math.floor(state / (mostUnits + 1));
}

function unitsOf(seat: number, chain: Chain): number[] {
  const units = [seat];
  for (let at: Chain | null = chain; at !== null && at.unit !== -1; at = at.before)
    units.push(at.unit);
  return units.sort((a, b) => a - b);
}
