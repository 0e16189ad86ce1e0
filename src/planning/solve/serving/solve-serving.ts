import {
  checkServingInstance,
  SERVING_AIMS,
  type ServingAim,
  type ServingInstance,
} from '../../model/serving.js';
import type { ServingAimProof, ServingDocument } from '../../proof/serving.js';
import { Drafts } from './drafts.js';
import { greedyPlan } from './greedy.js';
import { improve, type Scope } from './improve.js';
import { Incumbent } from './incumbent.js';
import { isUseless } from './kinds.js';
import { planLosses } from './plan-losses.js';
import { beforeOf, Questions } from './question.js';
import { AimRun } from './solve-aim.js';

export interface ServingLimits {
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
  /** Told each answer that is better than the one before it. */
  readonly onAnswer: (document: ServingDocument) => void;
}

/**
 * The best plan by SERVED, SITES and DISTANCE in this order, and what is proved of each; where units are required that
 * cannot all be served, that there is none. The same instance gets the same answer, as long as the time does.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export function solveServing(
  instance: ServingInstance,
  limits: ServingLimits,
): Promise<ServingDocument> {
  checkServingInstance(instance);
  return new Run(instance, new Set(), limits).solve();
}

/** As `solveServing`, of plans without some sites. Its proofs are of those plans alone. */
export function solveWithout(
  instance: ServingInstance,
  refused: ReadonlySet<number>,
  limits: ServingLimits,
): Promise<ServingDocument> {
  return new Run(instance, refused, limits).solve();
}

/** How many numbers are looked at to improve the first plan. */
const WORK = 40_000_000;

/** Of the time that is left, what is kept for the aims that come after one. */
const KEPT = 0.3;

class Run {
  readonly #instance: ServingInstance;
  readonly #questions: Questions;
  readonly #limits: ServingLimits;
  readonly #incumbent: Incumbent;
  readonly #scope: Scope;
  readonly #aims: readonly ServingAim[];
  readonly #proofs: ServingAimProof[] = [];
  #current: AimRun | null = null;

  constructor(instance: ServingInstance, refused: ReadonlySet<number>, limits: ServingLimits) {
    this.#instance = instance;
    this.#limits = limits;
    this.#aims = instance.required.includes(true) ? ['SHORTFALL', ...SERVING_AIMS] : SERVING_AIMS;
    const { sites, most } = instance;
    const fixed = sites.filter(({ isFixed, isStanding }) => isFixed && !isStanding).length;
    const isOver = () => limits.secondsLeft() <= 0;
    const scope = {
      sites: sites.flatMap((each, site) =>
        each.isFixed || refused.has(site) || isUseless(each) ? [] : [site],
      ),
      room: (most ?? sites.length) - fixed,
    };
    const drafts = new Drafts(instance, isOver);
    const { pairs } = drafts.assignment;
    this.#questions = new Questions(instance, pairs, refused);
    const plan = greedyPlan(instance, pairs, scope);
    const first = { sites: plan.map(({ site }) => site), losses: planLosses(instance, plan) };
    this.#incumbent = new Incumbent(drafts, first, plan, this.#tell);
    this.#scope = { ...scope, incumbent: this.#incumbent, isOver };
  }

  async solve(): Promise<ServingDocument> {
    this.#tell();
    improve(this.#scope, WORK);
    for (const [at, aim] of this.#aims.entries()) {
      this.#incumbent.settled = aim === 'SHORTFALL' ? 0 : SERVING_AIMS.indexOf(aim) + 1;
      this.#current = this.#runOf(aim);
      await this.#current.solve();
      this.#proofs[at] = this.#current.proof(this.#objective(aim));
      this.#current = null;
      if (!this.#hasPlan) break;
    }
    return this.#document;
  }

  #runOf(aim: ServingAim): AimRun {
    const question = this.#questions.of(aim, beforeOf(aim, this.#losses));
    const { secondsLeft } = this.#limits;
    const kept = aim === 'DISTANCE' ? 0 : Math.max(secondsLeft(), 0) * KEPT;
    return new AimRun(question, this.#scope, () => secondsLeft() - kept, this.#tell);
  }

  get #document(): ServingDocument {
    const aims = this.#hasPlan ? this.#aims : this.#aims.slice(0, 1);
    return {
      ...{ model: 'SERVING', instance: this.#instance },
      plan: this.#hasPlan ? this.#incumbent.plan : null,
      aims: aims.map((aim, at) => this.#proofs[at] ?? this.#proofNow(aim, at)),
    };
  }

  #proofNow(aim: ServingAim, at: number): ServingAimProof {
    const isCurrent = this.#current !== null && at === this.#proofs.length;
    const run = isCurrent && this.#current !== null ? this.#current : this.#runOf(aim);
    return run.proof(this.#objective(aim));
  }

  #objective(aim: ServingAim): number | null {
    return aim === 'SHORTFALL' ? (this.#hasPlan ? 0 : null) : this.#losses[aim];
  }

  get #losses() {
    const [SHORTFALL = 0, SERVED = 0, SITES = 0, DISTANCE = 0] = this.#incumbent.losses;
    return { SHORTFALL, SERVED, SITES, DISTANCE };
  }

  get #hasPlan(): boolean {
    return this.#losses.SHORTFALL === 0;
  }

  readonly #tell = (): void => {
    this.#limits.onAnswer(this.#document);
  };
}
