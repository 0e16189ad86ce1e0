import { type Covering, pointsOf } from './covering.js';

/** Integers over the covering's denominator: a price of each point, and what follows from the prices. */
export interface Multipliers {
  readonly values: Float64Array;
  /** What the points are worth together at these prices, none more than it is worth itself where it may stay uncovered. */
  readonly total: number;
  /** By site: its cost less the prices of what it covers. */
  readonly reduced: Float64Array;
}

/** Prices in units of cost, rounded; what is out of range is brought into it. */
export function multipliersOf(covering: Covering, prices: ArrayLike<number>): Multipliers {
  const { denominator, points, worths, coversAll } = covering;
  const values = new Float64Array(points);
  const dearest = coversAll ? largest(covering.costs) : 0;
  for (let point = 0; point < points; point++) {
    const most = coversAll ? dearest : (worths[point] ?? 0);
    values[point] = Math.min(
      Math.max(Math.round((prices[point] ?? 0) * denominator), 0),
      most * denominator,
    );
  }
  return withReduced(covering, values);
}

function withReduced(covering: Covering, values: Float64Array): Multipliers {
  const { denominator, sites, costs } = covering;
  const reduced = new Float64Array(sites);
  for (let site = 0; site < sites; site++) {
    let left = (costs[site] ?? 0) * denominator;
    for (const point of pointsOf(covering, site)) left -= values[point] ?? 0;
    reduced[site] = left;
  }
  return { values, total: values.reduce((sum, value) => sum + value, 0), reduced };
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
