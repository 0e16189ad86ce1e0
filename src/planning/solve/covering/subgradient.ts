import { type Covering, pointsOf } from './covering.js';
import { costsOf, planAround } from './improve.js';
import type { Incumbent } from './incumbent.js';

/** How many entries are looked at in all, so that large instances get fewer steps. */
const WORK = 300_000_000;
const LEAST_STEPS = 700;
const MOST_STEPS = 1_500;
/** Steps without a better bound after which they get half as long. */
const PATIENCE = 40;
const SHORTEST = 0.001;
/** How much of the last direction is kept, which damps the zigzag. */
const INERTIA = 0.5;
/** How often the sites of a step are made a plan of. */
const PLAN_EVERY = 10;

/**
 * Climbs towards the best bound by prices: too few sites on a point raise its price, too many lower it. Makes plans on
 * its way.
 * @returns the best prices that it met, in units of cost
 */
export function climb(
  covering: Covering,
  incumbent: Incumbent,
  isOver: () => boolean,
): Float64Array {
  const steps = Math.min(Math.max(WORK / (covering.entries + 1), LEAST_STEPS), MOST_STEPS);
  const ceilings = ceilingsOf(covering);
  let prices = firstPrices(covering);
  let direction = new Float64Array(covering.points);
  let best = { bound: -Infinity, prices };
  let [length, waited] = [2, 0];
  for (let step = 0; step < steps && length > SHORTEST && !isOver(); step++) {
    const { bound, reduced, sites } = relaxed(covering, prices);
    if (step % PLAN_EVERY === 0) planAround(covering, sites, likely(covering, reduced), incumbent);
    waited = bound > best.bound + 1e-4 * Math.abs(bound) ? 0 : waited + 1;
    if (bound > best.bound) best = { bound, prices };
    if (Math.ceil(bound - 1e-6) >= incumbent.loss) break;
    const isStuck = waited > PATIENCE;
    if (isStuck) {
      length /= 2;
      waited = 0;
      prices = best.prices;
    }
    const slope = slopeOf(covering, isStuck ? relaxed(covering, prices).sites : sites);
    direction = slope.map(
      (each, point) => each + (isStuck ? 0 : INERTIA * (direction[point] ?? 0)),
    );
    const square = direction.reduce((sum, each) => sum + each * each, 0);
    if (square === 0) break;
    const stride = (length * Math.max(incumbent.loss - bound, 1e-3)) / square;
    prices = prices.map((price, point) =>
      Math.min(Math.max(price + stride * (direction[point] ?? 0), 0), ceilings[point] ?? 0),
    );
  }
  return best.prices;
}

/** What the prices bound the loss by, and the sites that it is best to choose at these prices. */
function relaxed(covering: Covering, prices: Float64Array) {
  const { sites, costs, coversAll, limit } = covering;
  const reduced = new Float64Array(sites);
  const good: number[] = [];
  for (let site = 0; site < sites; site++) {
    let left = costs[site] ?? 0;
    for (const point of pointsOf(covering, site)) left -= prices[point] ?? 0;
    reduced[site] = left;
    if (left < 0) good.push(site);
  }
  if (!coversAll && good.length > limit) {
    good.sort((a, b) => (reduced[a] ?? 0) - (reduced[b] ?? 0) || a - b);
    good.length = limit;
  }
  const total = prices.reduce((sum, price) => sum + price, 0);
  return {
    bound: good.reduce((sum, site) => sum + (reduced[site] ?? 0), total),
    reduced,
    sites: good,
  };
}

/** By point, 1 less the number of sites on it. */
function slopeOf(covering: Covering, sites: readonly number[]): Float64Array {
  const slope = new Float64Array(covering.points).fill(1);
  for (const site of sites)
    for (const point of pointsOf(covering, site)) slope[point] = (slope[point] ?? 0) - 1;
  return slope;
}

/** The most that a price may be; that of a point with nothing to lose is 0. */
function ceilingsOf({ coversAll, costs, points, worths }: Covering): Float64Array {
  if (!coversAll) return worths;
  return new Float64Array(points).fill(costs.reduce((most, cost) => Math.max(most, cost), 0));
}

/** Each site's cost is shared by what it covers; what may stay uncovered starts at half of what it is worth. */
function firstPrices(covering: Covering): Float64Array {
  const { coversAll, worths, coveredBy, costs } = covering;
  if (!coversAll) return worths.map((worth) => worth / 2);
  return Float64Array.from(coveredBy, (sites) =>
    sites.reduce(
      (least, site) => Math.min(least, (costs[site] ?? 0) / pointsOf(covering, site).length),
      Infinity,
    ),
  );
}

/** Costs by which a plan is filled up: the less of a site's cost the prices leave, the likelier it is in a good plan. */
function likely(covering: Covering, reduced: Float64Array): Float64Array {
  const costs = costsOf(covering);
  if (!covering.coversAll) return costs;
  return reduced.map((left, site) => Math.max(left, 1e-3 * (costs[site] ?? 0)));
}
