import { type Choice, choiceOf, roomFor } from './choice.js';
import type { Kind } from './kinds.js';
import type { Question } from './question.js';

/** In units of loss, by unit and by aim before. */
export interface Prices {
  readonly units: Float64Array;
  readonly aims: readonly number[];
}

/** What prices bound the loss by. */
export interface Valued {
  readonly bound: number;
  /** How that changes with the prices. */
  readonly slope: Prices;
  /** The sites that are best at these prices, fixed ones left out, the best first. */
  readonly sites: readonly number[];
}

/** The closed form of the Lagrangian (proof/serving.ts) in floating point, for the way to good multipliers. */
export class Lagrangian {
  readonly #question: Question;
  readonly #least: Float64Array;

  constructor(question: Question) {
    this.#question = question;
    this.#least = roomFor(question.kinds);
  }

  at(prices: Prices): Valued {
    const { weights, required, times, before, aim, kinds, fixed } = this.#question;
    const [perLoss = 0, perSite = 0] = prices.aims;
    const perWeight = before.length === 0 ? 1 : perLoss;
    const units = new Float64Array(weights.length);
    let bound = -before.reduce((sum, loss, at) => sum + loss * (prices.aims[at] ?? 0), 0);
    let [unserved, count] = [0, fixed];
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
    const good: { readonly kind: Kind; readonly choice: Choice }[] = [];
    for (const kind of kinds) {
      const choice = choiceOf(kind, prices.units, { siteCost, far: 1 }, this.#least);
      if (!kind.isFixed) {
        if (choice.value < 0) good.push({ kind, choice });
        continue;
      }
      bound += choice.value;
      subtract(units, kind, choice, prices.units, 1);
    }
    good.sort((a, b) => a.choice.value - b.choice.value);
    let { room } = this.#question;
    const sites: number[] = [];
    for (const { kind, choice } of good) {
      const taken = Math.min(kind.sites.length, room);
      if (taken === 0) break;
      bound += taken * choice.value;
      subtract(units, kind, choice, prices.units, taken);
      sites.push(...kind.sites.slice(0, taken));
      room -= taken;
    }
    count += sites.length;
    const aims = before.map((loss, at) => (at === 0 ? unserved : count) - loss);
    return { bound, slope: { units, aims }, sites };
  }
}

/** Takes the units that such sites serve off what is to be served. */
function subtract(
  units: Float64Array,
  { serves, distances, members }: Kind,
  { below, level }: Choice,
  prices: Float64Array,
  count: number,
): void {
  let even = level;
  for (let at = 0; at < serves.length; at++) {
    const unit = serves[at] ?? -1;
    const left = (distances[at] ?? 0) - (prices[unit] ?? 0);
    if (members[at] === 1 || left < below || (left === below && even-- > 0))
      units[unit] = (units[unit] ?? 0) - count;
  }
}
