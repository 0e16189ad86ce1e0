import { compareLosses } from '../../model/compare-losses.js';
import type { ServingPlan } from '../../model/serving.js';
import type { Draft, Drafts } from './drafts.js';

/** The best plan so far, by all aims in their order. */
export class Incumbent {
  readonly drafts: Drafts;
  /** How many of the first aims are settled: plans that differ in these are left out. */
  settled = 0;
  #draft: Draft;
  #plan: ServingPlan | null = null;
  readonly #onBetter: () => void;

  constructor(drafts: Drafts, onBetter: () => void) {
    this.drafts = drafts;
    this.#draft = drafts.of(drafts.fixed);
    this.#onBetter = onBetter;
  }

  get sites(): readonly number[] {
    return this.#draft.sites;
  }

  get losses(): readonly number[] {
    return this.#draft.losses;
  }

  get plan(): ServingPlan {
    this.#plan ??= this.drafts.planOf(this.#draft.sites);
    return this.#plan;
  }

  /** @param plan where it is not what drafts make of the sites */
  offer(draft: Draft, plan: ServingPlan | null = null): void {
    const { losses } = draft;
    if (compareLosses(losses, this.losses) >= 0) return;
    for (let aim = 0; aim < this.settled; aim++) if (losses[aim] !== this.losses[aim]) return;
    this.#draft = draft;
    this.#plan = plan;
    this.#onBetter();
  }
}
