import type { Kind } from './kinds.js';
import type { Question } from './question.js';

/** How many pairs are looked at in all, so that large instances get fewer steps. */
const WORK = 60_000_000;
const LEAST_STEPS = 150;
const MOST_STEPS = 600;
/** Steps without a better bound after which they get half as long. */
const PATIENCE = 15;
const SHORTEST = 0.005;

/** In units of loss, by unit and by aim before. */
export interface Prices {
  readonly units: Float64Array;
  readonly aims: readonly number[];
}

/**
 * Climbs towards the best bound by prices: a unit's rises where it is served less often by what is best at these prices
 * than the best plan has to, and falls where more often; likewise those of aims before.
 * @param loss what the best plan loses
 * @returns the best prices that it met
 */
export function climb(question: Question, loss: number, isOver: () => boolean): Prices {
  const pairs = question.kinds.reduce((sum, { serves }) => sum + serves.length, 0);
  const steps = Math.min(Math.max(WORK / (pairs + 1), LEAST_STEPS), MOST_STEPS);
  let prices = firstPrices(question, loss);
  const scales = scalesOf(question, prices);
  let best = { bound: -Infinity, prices };
  let [length, waited] = [1, 0];
  for (let step = 0; step < steps && length > SHORTEST && !isOver(); step++) {
    const { bound, slope } = relaxed(question, prices);
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

/** What prices bound the loss by, and how that changes with them. */
function relaxed(question: Question, prices: Prices): { bound: number; slope: Prices } {
  const { weights, required, times, before, aim, kinds, fixed } = question;
  const [perLoss = 0, perSite = 0] = prices.aims;
  const perWeight = before.length === 0 ? 1 : perLoss;
  const units = new Float64Array(weights.length);
  let bound = -before.reduce((sum, loss, at) => sum + loss * (prices.aims[at] ?? 0), 0);
  let [unserved, sites] = [0, fixed];
  for (let unit = 0; unit < weights.length; unit++) {
    const served = times * (prices.units[unit] ?? 0);
    const lost = perWeight * (weights[unit] ?? 0);
    if (required[unit] === 1 || served < lost) {
      bound += served;
      units[unit] = times;
    } else {
      bound += lost;
      unserved += weights[unit] ?? 0;
    }
  }
  const siteCost = aim === 'SITES' ? 1 : perSite;
  const choices = kinds.map((kind) => choiceOf(kind, prices.units, siteCost));
  const take = (choice: Choice, count: number) => {
    bound += count * choice.value;
    for (const unit of choice.units) units[unit] = (units[unit] ?? 0) - count;
  };
  let room = question.room;
  const good: { readonly choice: Choice; readonly count: number }[] = [];
  for (const [at, choice] of choices.entries()) {
    const kind = kinds[at];
    if (kind?.isFixed) take(choice, 1);
    else if (choice.value < 0) good.push({ choice, count: kind?.sites.length ?? 0 });
  }
  good.sort((a, b) => a.choice.value - b.choice.value);
  for (const { choice, count } of good) {
    const taken = Math.min(count, room);
    if (taken === 0) break;
    take(choice, taken);
    room -= taken;
    sites += taken;
  }
  const aims = before.map((loss, at) => (at === 0 ? unserved : sites) - loss);
  return { bound, slope: { units, aims } };
}

/** What a site costs beyond what its units pay, and which units it serves for that. */
interface Choice {
  readonly value: number;
  readonly units: readonly number[];
}

function choiceOf(kind: Kind, prices: Float64Array, siteCost: number): Choice {
  const { serves, distances, members, capacity, isStanding } = kind;
  let value = isStanding ? 0 : siteCost;
  let room = capacity;
  const units: number[] = [];
  const good: { readonly unit: number; readonly left: number }[] = [];
  for (let at = 0; at < serves.length; at++) {
    const unit = serves[at] ?? -1;
    const left = (distances[at] ?? 0) - (prices[unit] ?? 0);
    if (members[at] === 1) {
      value += left;
      units.push(unit);
      room--;
    } else if (left < 0) good.push({ unit, left });
  }
  if (good.length > room) {
    good.sort((a, b) => a.left - b.left);
    good.length = room;
  }
  for (const { unit, left } of good) {
    value += left;
    units.push(unit);
  }
  return { value, units };
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
