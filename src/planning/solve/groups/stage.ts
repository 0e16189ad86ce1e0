import type { GroupQuantity } from '../../proof/groups.js';
import type { Costs } from './costs.js';
import { DISTANCE, type Grouping, type Terms } from './grouping.js';
import { cheapestBySeat } from './pricing.js';

/** One aim, of the plans that lose no more than so much by those before. */
export interface Stage {
  readonly grouping: Grouping;
  /** Its place among the aims. */
  readonly aim: number;
  /** By aim before: what a plan's groups may add to it. */
  readonly most: readonly number[];
  readonly denominator: number;
  /** By unit: whether every such plan has it, since no weight may be lost. */
  readonly isForced: readonly boolean[];
}

/** A branch: plans of which a quantity is at most a value, or at least. */
export interface Side {
  readonly of: GroupQuantity;
  readonly isAtMost: boolean;
  readonly value: number;
}

/** Multipliers: of units, of the aims before, and of the branches from the root down. */
export interface Prices {
  readonly units: Float64Array;
  readonly aims: readonly number[];
  readonly sides: readonly number[];
}

/** What sums of integers may come to. */
const LARGEST = 2 ** 52;

/** The aim of plans that lose no more than so much by those before. */
export function stageOf(grouping: Grouping, aim: number, losses: readonly number[]): Stage {
  const most = losses.slice(0, aim).map((_, at) => addedBy(grouping, losses, at));
  const isForced = grouping.instance.weights.map(
    (weight) => aim > 0 && losses[0] === 0 && weight > 0,
  );
  return { grouping, aim, most, denominator: denominatorOf(grouping, aim), isForced };
}

/** What a plan's groups add to an aim, by what the plan loses. */
export function addedBy({ largest }: Grouping, losses: readonly number[], aim: number): number {
  return (losses[aim] ?? 0) - (aim === 0 ? (largest[0] ?? 0) : 0);
}

/** Four decimals, or as many as sums below 2^52 leave. */
function denominatorOf({ largest, units }: Grouping, aim: number): number {
  const most = (largest[aim] ?? 0) + 1;
  for (let denominator = 10_000; denominator > 1; denominator /= 10)
    if (denominator * most * (units + 1) < 2 ** 46) return denominator;
  return 1;
}

export function seatIsFirst(stage: Stage): boolean {
  return stage.aim !== DISTANCE;
}

/** What a group with a seat adds to a quantity. */
export function addedTo(
  of: GroupQuantity,
  { units, seat }: { readonly units: readonly number[]; readonly seat: number },
): number {
  if (of === 'GROUPS') return 1;
  if ('seats' in of && !of.seats.includes(seat)) return 0;
  return 'units' in of ? units.filter((unit) => of.units.includes(unit)).length : 1;
}

/** The reduced costs of groups, the aim itself counted so many times. */
export function costsOf(
  stage: Stage,
  path: readonly Side[],
  prices: Prices,
  times = stage.denominator,
): Costs {
  const { aims } = stage.grouping;
  const counted = [...prices.aims.entries(), [stage.aim, times] as const];
  const units = Float64Array.from(prices.units);
  const sum = { group: 0, distance: 0 };
  for (const [aim, factor] of counted) add(units, sum, aims[aim], factor);
  const seats = new Map<number, number>();
  const pairs = new Map<number, Map<number, number>>();
  for (const [at, { of, isAtMost }] of path.entries()) {
    const price = (isAtMost ? 1 : -1) * (prices.sides[at] ?? 0);
    if (of === 'GROUPS') sum.group += price;
    else if (!('seats' in of))
      for (const unit of of.units) units[unit] = (units[unit] ?? 0) + price;
    else if (!('units' in of))
      for (const seat of of.seats) seats.set(seat, (seats.get(seat) ?? 0) + price);
    else
      for (const seat of of.seats) {
        const ofSeat = pairs.get(seat) ?? new Map<number, number>();
        for (const unit of of.units) ofSeat.set(unit, (ofSeat.get(unit) ?? 0) + price);
        pairs.set(seat, ofSeat);
      }
  }
  return { units, ...sum, seats, pairs, isFirst: seatIsFirst(stage) };
}

function add(
  units: Float64Array,
  sum: { group: number; distance: number },
  terms: Terms | undefined,
  factor: number,
): void {
  if (terms === undefined || factor === 0) return;
  for (const [unit, each] of terms.units.entries())
    units[unit] = (units[unit] ?? 0) + factor * each;
  sum.group += factor * terms.group;
  sum.distance += factor * terms.distance;
}

/** What multipliers prove of what a plan's groups add, times the denominator: exact where these are integers. */
export function boundOf(stage: Stage, path: readonly Side[], prices: Prices): number {
  const priced = cheapestBySeat(stage.grouping, costsOf(stage, path, prices));
  return priced.reduce((sum, { cost }) => sum + Math.min(cost, 0), constantOf(stage, path, prices));
}

/** What the bound is without groups. */
export function constantOf({ most }: Stage, path: readonly Side[], prices: Prices): number {
  let sum = 0;
  for (const price of prices.units) sum -= price;
  for (const [aim, price] of prices.aims.entries()) sum -= price * (most[aim] ?? 0);
  for (const [at, { isAtMost, value }] of path.entries())
    sum += (prices.sides[at] ?? 0) * (isAtMost ? -value : value + 1);
  return sum;
}

/**
 * Integers over the denominator, units' prices rounded up by what the others lost, so that no group gets cheaper; null
 * where sums would not be exact.
 */
export function rounded(stage: Stage, path: readonly Side[], prices: Prices): Prices | null {
  const { grouping, aim, denominator } = stage;
  const aims = prices.aims.map((price, at) =>
    grouping.aims[at]?.group === 0
      ? Math.round(price * denominator)
      : Math.ceil(price * denominator - 1e-6),
  );
  const sides = prices.sides.map((price, at) =>
    path[at]?.isAtMost === true
      ? Math.ceil(price * denominator - 1e-6)
      : Math.floor(price * denominator + 1e-6),
  );
  const units = prices.units.map((price, unit) => {
    let exact = price * denominator;
    for (const [at, each] of aims.entries()) {
      const lost = (prices.aims[at] ?? 0) * denominator - each;
      exact += lost * (grouping.aims[at]?.units[unit] ?? 0);
    }
    return Math.max(0, Math.ceil(exact - 1e-5));
  });
  const exact = { units, aims, sides };
  let size = denominator * (grouping.largest[aim] ?? 0);
  for (const price of units) size += price;
  for (const [at, price] of aims.entries()) size += price * (grouping.largest[at] ?? 0);
  for (const price of sides) size += price * (grouping.units + 1);
  return size < LARGEST ? exact : null;
}
