import type { Terms } from './grouping.js';
import type { Prices, Stage } from './stage.js';

/** A limit of what a plan's groups add up to. */
export interface Limit {
  readonly terms: Terms;
  readonly most: number;
}

/**
 * What a plan's groups may add to the aims before. Where every plan has a unit, what it adds is a constant: with that
 * taken out, units that differ in nothing else are alike.
 */
export function limitsOf({ grouping, most, isForced }: Stage): Limit[] {
  return most.map((each, at) => {
    const { units = new Float64Array(), group = 0, distance = 0 } = grouping.aims[at] ?? {};
    let left = each;
    for (const [unit, added] of units.entries()) if (isForced[unit] === true) left -= added;
    const others = units.map((added, unit) => (isForced[unit] === true ? 0 : added));
    return { terms: { units: others, group, distance }, most: left };
  });
}

/**
 * The same prices where nothing is taken out. Then a unit that every plan has pays what it costs with such a price of
 * COVERED that nobody's own is below 0.
 */
export function withForced({ grouping, isForced }: Stage, prices: Prices): Prices {
  if (!isForced.includes(true)) return prices;
  const { weights, otherwise } = grouping.instance;
  const reached = prices.aims[1] ?? 0;
  const owed = prices.units.map((price, unit) =>
    isForced[unit] === true ? price - reached * (otherwise[unit] ?? 0) : price,
  );
  let covered = 0;
  for (const [unit, price] of owed.entries())
    if (isForced[unit] === true)
      covered = Math.max(covered, Math.ceil(-price / (weights[unit] ?? 1)));
  const units = owed.map((price, unit) =>
    isForced[unit] === true ? price + covered * (weights[unit] ?? 0) : price,
  );
  return { ...prices, units, aims: [covered, ...prices.aims.slice(1)] };
}
