import { Lagrangian, type Prices } from './lagrangian.js';
import type { Question } from './question.js';

/** How many pairs are looked at in all, so that large instances get fewer steps. */
const WORK = 300_000_000;
const LEAST_STEPS = 300;
const MOST_STEPS = 600;
/** Steps without a better bound after which they get half as long. */
const PATIENCE = 15;
const SHORTEST = 0.005;

/** A plan by the prices is looked at where they are better than so many steps ago. */
const PLAN_EVERY = 10;

/**
 * Climbs towards the best bound by prices: a unit's rises where it is served less often by what is best at these prices
 * than the best plan has to, and falls where more often; likewise those of aims before.
 *
 * @param lossNow what the best plan loses
 * @param onSites told now and then which sites are best at prices that are better than all before
 * @returns the best prices that it met
 */
export function climb(
  question: Question,
  lossNow: () => number,
  onSites: (sites: readonly number[]) => void,
  isOver: () => boolean,
): Prices {
  const pairs = question.kinds.reduce((sum, { serves }) => sum + serves.length, 0);
  const steps = Math.min(Math.max(WORK / (pairs + 1), LEAST_STEPS), MOST_STEPS);
  const lagrangian = new Lagrangian(question);
  let prices = firstPrices(question, lossNow());
  const scales = scalesOf(question, prices);
  let best = { bound: -Infinity, prices };
  let [length, waited, told] = [1, 0, 0];
  for (let step = 0; step < steps && length > SHORTEST && !isOver(); step++) {
    const { bound, slope, sites } = lagrangian.at(prices);
    if (bound > best.bound && step >= told + PLAN_EVERY) {
      onSites(sites);
      told = step;
    }
    const loss = lossNow();
    waited = bound > best.bound + 1e-4 * Math.abs(bound) ? 0 : waited + 1;
    if (bound > best.bound) best = { bound, prices };
    if (Math.ceil(bound - 1e-6) >= loss) break;
    if (waited > PATIENCE) {
      length /= 2;
      waited = 0;
      prices = best.prices;
      continue;
    }
    const square =
      slope.units.reduce((sum, each) => sum + each * each, 0) +
      slope.aims.reduce((sum, each, at) => sum + each * each * (scales[at] ?? 1), 0);
    if (square === 0) break;
    const stride = (length * Math.max(loss - bound, 1e-3)) / square;
    prices = {
      units: prices.units.map((price, unit) =>
        Math.max(price + stride * (slope.units[unit] ?? 0), 0),
      ),
      aims: prices.aims.map((price, at) =>
        Math.max(price + stride * (scales[at] ?? 1) * (slope.aims[at] ?? 0), 0),
      ),
    };
  }
  return best.prices;
}

/** What serving a unit costs where a site that is full is shared by its units. */
function firstPrices({ aim, times, weights, kinds, before }: Question, loss: number): Prices {
  if (before.length === 0)
    return { units: weights.map((weight) => weight / (2 * times)), aims: [] };
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const [lost = 0, count = 0] = before;
  const perSite = aim === 'DISTANCE' && count > 0 ? loss / (4 * count) : 0;
  const units = new Float64Array(weights.length).fill(Infinity);
  for (const { serves, distances, capacity } of kinds)
    for (const [at, unit] of serves.entries()) {
      const share =
        (aim === 'SITES' ? 1 : perSite) / Math.max(Math.min(capacity, serves.length), 1);
      units[unit] = Math.min(units[unit] ?? 0, share + (distances[at] ?? 0));
    }
  const known = units.map((price) => (Number.isFinite(price) ? price : 0));
  const sum = known.reduce((all, price) => all + price, 0);
  // Where all can be served, nothing less than all that is lost will do.
  const perLoss = lost === 0 ? loss + 1 : (times * sum) / Math.max(total, 1);
  return { units: known, aims: aim === 'SITES' ? [perLoss] : [perLoss, perSite] };
}

/** So that a step moves each aim's price by as large a part of it as those of the units, squared. */
function scalesOf({ weights }: Question, { units, aims }: Prices): number[] {
  const mean = Math.max(units.reduce((sum, price) => sum + price, 0) / (units.length + 1), 1e-9);
  const weight = weights.reduce((sum, each) => sum + each, 0) / (weights.length + 1);
  return aims.map((price, at) => price / (mean * (at === 0 ? 1 + weight * 10 : 10)));
}
