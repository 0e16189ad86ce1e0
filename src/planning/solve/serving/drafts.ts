import type { ServingInstance, ServingPlan } from '../../model/serving.js';
import { Assignment } from './assignment.js';

/** Sites and what is lost with them: SHORTFALL, SERVED, SITES and DISTANCE in this order. */
export interface Draft {
  /** Ascending. */
  readonly sites: readonly number[];
  readonly losses: readonly number[];
}

/** What choices of sites lose, with the best that can be made of each; see `Assignment` for how good that is. */
export class Drafts {
  readonly instance: ServingInstance;
  /** The sites that every plan has. */
  readonly fixed: readonly number[];
  readonly assignment: Assignment;
  readonly #isOver: () => boolean;

  /** @param isOver once it is, what was begun is left: such a draft loses more than any other one */
  constructor(instance: ServingInstance, isOver: () => boolean) {
    this.instance = instance;
    this.fixed = instance.sites.flatMap(({ isFixed }, site) => (isFixed ? [site] : []));
    this.assignment = new Assignment(instance);
    this.#isOver = isOver;
  }

  /** What was looked at in all, which takes the place of time. */
  get work(): number {
    return this.assignment.work;
  }

  /** @param sites with all fixed ones among them */
  of(sites: Iterable<number>): Draft {
    const ascending = [...sites].sort((a, b) => a - b);
    const isWhole = this.assignment.keepTo(ascending, this.#isOver);
    return isWhole ? { sites: ascending, losses: this.assignment.losses } : NOTHING;
  }

  /** Of the last draft. */
  get plan(): ServingPlan {
    return this.assignment.plan();
  }

  /** Out of sites and who is rather to be served, where it is not clear; by unit from 0 to 1. */
  preferring(sites: readonly number[], served: Float64Array): Draft {
    const { urgency } = this.assignment;
    const preferred = urgency.map((each, unit) =>
      each === 0 ? 0 : each + ((served[unit] ?? 0) > 0.5 ? urgency.length + 1 : 0),
    );
    const isWhole = this.assignment.anew(sites, preferred, this.#isOver);
    return isWhole ? { sites, losses: this.assignment.losses } : NOTHING;
  }
}

const NOTHING: Draft = { sites: [], losses: [Infinity, Infinity, Infinity, Infinity] };
