import { randomNumbers } from '../random.js';
import type { Covering } from './covering.js';
import { Draft } from './draft.js';
import type { Incumbent } from './incumbent.js';

/** How much dearer or cheaper a site may seem when a plan is filled up again. */
const BLUR = 0.2;
/**
 * How often a plan is taken apart, and how many of its sites are taken out at once. Where sites are counted there are few
 * of them, so that each round can end with exchanges.
 */
const COVERING_ALL = { rounds: 1_000, share: 0.15, mostOut: 12 };
const COVERING_MOST = { rounds: 400, share: 0.3, mostOut: 12 };

/** The greedy plan, and what exchanges of one site make of it. */
export function firstPlan(covering: Covering, incumbent: Incumbent): void {
  const draft = new Draft(covering);
  fill(draft, costsOf(covering));
  exchange(covering, draft);
  incumbent.offer(draft.plan(), draft.loss);
}

/**
 * Takes a few sites out of the best plan and fills it up again, many times: the same on every run.
 * @param isOver asked before each round
 */
export function improve(covering: Covering, incumbent: Incumbent, isOver: () => boolean): void {
  const { rounds, share, mostOut } = covering.coversAll ? COVERING_ALL : COVERING_MOST;
  const random = randomNumbers(1);
  const costs = costsOf(covering);
  const draft = new Draft(covering, incumbent.plan);
  let best = { plan: draft.plan(), loss: draft.loss };
  for (let round = 0; round < rounds && !isOver(); round++) {
    const out = Math.min(Math.max(2, Math.round(best.plan.length * share)), mostOut);
    for (let times = 0; times < out; times++) {
      const site = best.plan[Math.floor(random() * best.plan.length)];
      if (site !== undefined && draft.chosen.has(site)) draft.remove(site);
    }
    const blurred = costs.map((cost) => cost * (1 - BLUR / 2 + BLUR * random()));
    fill(draft, blurred);
    if (!covering.coversAll || draft.loss < best.loss) exchange(covering, draft);
    // One that is as good is gone on from, so that the search moves where many are.
    if (draft.loss <= best.loss) best = { plan: draft.plan(), loss: draft.loss };
    else draft.become(best.plan);
    incumbent.offer(best.plan, best.loss);
  }
}

/** A plan out of sites that something speaks for, filled up by costs and without what is spare. */
export function planAround(
  covering: Covering,
  sites: Iterable<number>,
  costs: ArrayLike<number>,
  incumbent: Incumbent,
): void {
  const draft = new Draft(covering, sites);
  fill(draft, costs);
  if (draft.loss < incumbent.loss) exchange(covering, draft);
  incumbent.offer(draft.plan(), draft.loss);
}

/** What sites cost, where they are counted 1. */
export function costsOf({ coversAll, costs, sites }: Covering): Float64Array {
  return coversAll ? costs : new Float64Array(sites).fill(1);
}

/** Takes each site out in turn for what is best without it, until none of that is better. */
function exchange(covering: Covering, draft: Draft): void {
  const costs = costsOf(covering);
  let isBetter = true;
  while (isBetter) {
    isBetter = false;
    for (const site of draft.plan()) {
      if (!draft.chosen.has(site)) continue;
      const before = draft.loss;
      const plan = draft.plan();
      draft.remove(site);
      fill(draft, costs, site);
      if (draft.loss < before) isBetter = true;
      else draft.become(plan);
    }
  }
}

function fill(draft: Draft, costs: ArrayLike<number>, barred = -1): void {
  draft.complete(costs, barred);
  draft.thin();
  draft.complete(costs, barred);
}
