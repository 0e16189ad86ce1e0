import { compareLosses } from '../../model/compare-losses.js';
import type { ServingPlan } from '../../model/serving.js';
import type { Draft, Drafts } from './drafts.js';

/** The best plan so far, by all aims in their order. */
export class Incumbent {
  readonly drafts: Drafts;
  /** How many of the first aims are settled: plans that differ in these are left out. */
  settled = 0;
  #draft: Draft;
  #plan: ServingPlan;
  readonly #onBetter: () => void;

  /** @param plan any one, which loses what the draft says */
  constructor(drafts: Drafts, first: Draft, plan: ServingPlan, onBetter: () => void) {
    this.drafts = drafts;
    this.#draft = first;
    this.#plan = plan;
    this.#onBetter = onBetter;
  }

  get sites(): readonly number[] {
    return this.#draft.sites;
  }

  get losses(): readonly number[] {
    return this.#draft.losses;
  }

  get plan(): ServingPlan {
    return this.#plan;
  }

  /** Takes a draft that is better, and that is the last one which was made. */
  offer(draft: Draft): boolean {
    const { losses } = draft;
    if (compareLosses(losses, this.losses) >= 0) return false;
    for (let aim = 0; aim < this.settled; aim++) if (losses[aim] !== this.losses[aim]) return false;
    this.#draft = draft;
    this.#plan = this.drafts.plan;
    this.#onBetter();
    return true;
  }
}
