import { must } from '../document.js';
import { cheapest } from './cheapest.js';
import type { Instance, Multipliers, Quantity } from './document.js';
import { total } from './instance.js';

/** A side of a branch: plans of which a quantity is at most a value, or more. */
export interface Side {
  readonly of: Quantity;
  readonly value: number;
  readonly isAtMost: boolean;
}

/** An aim, by its place, of plans that lose no more than so much by those before. */
export interface Asked {
  readonly instance: Instance;
  readonly aim: number;
  readonly losses: readonly bigint[];
  readonly denominator: number;
}

/**
 * What multipliers prove of all plans on some sides of branches: what these lose at least, times the denominator.
 *
 * @throws Flaw where they are none
 */
export function boundOf(asked: Asked, path: readonly Side[], multipliers: Multipliers): bigint {
  const { instance, aim, losses, denominator } = asked;
  const { units, aims, branches } = multipliers;
  must(units.length === instance.members.length, 'Each unit has a multiplier', units.length);
  must(aims.length === aim, 'Each aim before has a multiplier', aims.length);
  must(branches.length <= path.length, 'A multiplier is of a branch above', branches.length);
  for (const each of [...units, ...aims, ...branches])
    must(each >= 0, 'A multiplier is 0 or more', each);
  mustBeExact(asked, multipliers);
  const covered = total(instance.weights);
  // What groups add to COVERED is below what is lost by all weights.
  const addedBy = (k: number) => (losses[k] ?? 0n) - (k === 0 ? covered : 0n);
  let bound = (aim === 0 ? covered * BigInt(denominator) : 0n) - total(units);
  for (const [k, price] of aims.entries()) bound -= BigInt(price) * addedBy(k);
  for (const [at, { value, isAtMost }] of path.entries()) {
    const price = BigInt(branches[at] ?? 0);
    bound += isAtMost ? -price * BigInt(value) : price * (BigInt(value) + 1n);
  }
  const costsOf = reducedCosts(asked, path, multipliers);
  for (const seat of instance.members.keys()) {
    const least = cheapest(instance, costsOf(seat));
    if (least !== null && least < 0) bound += BigInt(least);
  }
  return bound;
}

/** No reduced cost is larger than this sum, so that numbers hold each exactly. */
function mustBeExact(asked: Asked, { units, aims, branches }: Multipliers): void {
  const { instance, aim, denominator } = asked;
  const { weights, otherwise, distances } = instance;
  const farthest = distances.map((list) => list.reduce((most, each) => Math.max(most, each), 0));
  const largest = [total(weights), total(otherwise), 1n, total(farthest)];
  let sum = total(units) + BigInt(denominator) * (largest[aim] ?? 0n);
  for (const [k, price] of aims.entries()) sum += BigInt(price) * (largest[k] ?? 0n);
  sum += total(branches) * BigInt(weights.length);
  must(sum < 2n ** 53n, 'Reduced costs stay below 2^53', String(sum));
}

/** By seat: what a group with it costs. */
function reducedCosts(asked: Asked, path: readonly Side[], { units, aims, branches }: Multipliers) {
  const { instance, aim, denominator } = asked;
  const [covered = 0, reached = 0, organizations = 0] = [...aims, denominator];
  const byUnit = units.map(
    (price, unit) =>
      price - covered * (instance.weights[unit] ?? 0) + reached * (instance.otherwise[unit] ?? 0),
  );
  let byGroup = organizations;
  const bySeat: { seats: readonly number[]; units: readonly number[] | null; price: number }[] = [];
  for (const [at, { of, isAtMost }] of path.entries()) {
    const price = (isAtMost ? 1 : -1) * (branches[at] ?? 0);
    if (of === 'GROUPS') byGroup += price;
    else if ('seats' in of) bySeat.push({ units: null, ...of, price });
    else for (const unit of of.units) byUnit[unit] = (byUnit[unit] ?? 0) + price;
  }
  return (seat: number) => {
    const isAllowed = (unit: number) => aim === 3 || unit > seat;
    const apart = (unit: number) =>
      aim === 3 ? denominator * (instance.distances[seat]?.[unit] ?? 0) : 0;
    const others = byUnit.map((cost, unit) => (isAllowed(unit) ? cost + apart(unit) : null));
    let fixed = (byUnit[seat] ?? 0) + byGroup;
    for (const { seats, units, price } of bySeat) {
      if (!seats.includes(seat)) continue;
      if (units === null) fixed += price;
      for (const unit of units ?? []) {
        const before = others[unit] ?? null;
        if (unit === seat) fixed += price;
        else if (before !== null) others[unit] = before + price;
      }
    }
    return { seat, fixed, others };
  };
}
