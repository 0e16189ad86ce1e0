import { CHOSEN, type Decision } from './bound.js';

/** How often a site has to be tried each way before it is believed to go on like that. */
const TRUSTED = 2;
/** What a decision counts at least, so that one that moves nothing does not hide what the other one moves. */
const LEAST_MOVE = 1e-6;

/** What decisions on sites have moved the loss by so far, for each unit that the site's value was moved. */
export class Experience {
  readonly #chosen = new Map<number, { moved: number; times: number }>();
  readonly #refused = new Map<number, { moved: number; times: number }>();

  record(decision: Decision, value: number, moved: number): void {
    const { distance, all } = this.#of(decision, value);
    const known = all.get(decision.site) ?? { moved: 0, times: 0 };
    const perUnit = moved / Math.max(distance, LEAST_MOVE);
    all.set(decision.site, { moved: known.moved + perUnit, times: known.times + 1 });
  }

  /** What it is thought to move: as it did before, or as others did. */
  moves(decision: Decision, value: number): number {
    const { distance, all } = this.#of(decision, value);
    const known = all.get(decision.site);
    return distance * (known === undefined ? averageOf(all) : known.moved / known.times);
  }

  isTrusted(site: number): boolean {
    const timesIn = (all: ReadonlyMap<number, { times: number }>) => all.get(site)?.times ?? 0;
    return Math.min(timesIn(this.#chosen), timesIn(this.#refused)) >= TRUSTED;
  }

  #of({ value: decided }: Decision, value: number) {
    return decided === CHOSEN
      ? { distance: 1 - value, all: this.#chosen }
      : { distance: value, all: this.#refused };
  }
}

/** How good a site is to branch on: both ways have to move something. */
export function scoreOf(refused: number, chosen: number): number {
  return Math.max(refused, LEAST_MOVE) * Math.max(chosen, LEAST_MOVE);
}

function averageOf(all: ReadonlyMap<number, { moved: number; times: number }>): number {
  let [moved, count] = [0, 0];
  for (const each of all.values()) {
    moved += each.moved / each.times;
    count++;
  }
  return count === 0 ? 1 : moved / count;
}
