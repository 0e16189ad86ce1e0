import { uncoverable } from '../../model/coverage.js';
import { checkInstance, type Instance } from '../../model/instance.js';
import type { ProofDocument } from '../../proof/proof.js';
import { Ledger } from '../ledger.js';
import { LinearSolver } from '../linear.js';
import { answerOf, atRoot, infeasible } from './answer.js';
import { boundOf, FREE, impliedBy } from './bound.js';
import { type Covering, coveringOf } from './covering.js';
import { firstPlan, improve } from './improve.js';
import { Incumbent } from './incumbent.js';
import { type Multipliers, multipliersOf } from './multipliers.js';
import { Relaxation } from './relaxation.js';
import { climb } from './subgradient.js';
import { Tree } from './tree.js';

export interface Limits {
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
  /** Told each answer that is better than the one before it. */
  readonly onAnswer: (answer: ProofDocument) => void;
}

/** Beyond these the linear program takes minutes, and what the prices prove has to do. */
const MOST_ENTRIES = 400_000;

/**
 * The best plan of an instance and a proof that there is no better one; where the time does not do, the best that was
 * found and what is proved of all. The same instance gets the same answer, as long as the time does.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export async function solveInstance(instance: Instance, limits: Limits): Promise<ProofDocument> {
  const none = withoutPlan(instance);
  if (none !== null) return none;
  const run = new Run(instance, limits);
  for (const step of [run.findFirst, run.price, run.improve]) {
    step();
    if (run.isProved) return run.answer;
  }
  return run.search();
}

/**
 * What is known of an instance right away: any plan at all, and a bound of no price.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export function firstAnswer(instance: Instance): ProofDocument {
  return (
    withoutPlan(instance) ?? new Run(instance, { secondsLeft: () => 0, onAnswer: () => {} }).answer
  );
}

function withoutPlan(instance: Instance): ProofDocument | null {
  checkInstance(instance);
  const points = instance.problem === 'mclp' ? [] : uncoverable(instance);
  return points.length > 0 ? infeasible(instance, points) : null;
}

/** Those which need no search: nothing for points that can be covered, or all that points are worth. */
function plainPrices(covering: Covering): Multipliers {
  const { worths, coveredBy, coversAll } = covering;
  const nothing = multipliersOf(
    covering,
    worths.map((worth, point) => (coversAll || coveredBy[point]?.length ? 0 : worth)),
  );
  const all = multipliersOf(covering, worths);
  return !coversAll && atAll(covering, all) > atAll(covering, nothing) ? all : nothing;
}

/** What multipliers prove of every plan. */
function atAll(covering: Covering, multipliers: Multipliers): number {
  return boundOf(covering, multipliers, new Int8Array(covering.sites).fill(FREE));
}

/** The steps of a solution, each of which may do. */
class Run {
  readonly #instance: Instance;
  readonly #covering: Covering;
  readonly #incumbent: Incumbent;
  readonly #limits: Limits;
  #prices: Multipliers;
  /** What the prices prove of every plan, over the denominator. */
  #bound: number;

  constructor(instance: Instance, limits: Limits) {
    this.#instance = instance;
    this.#covering = coveringOf(instance);
    this.#limits = limits;
    const { coversAll, costs, worths } = this.#covering;
    const plan = coversAll ? [...costs.keys()] : [];
    const loss = (coversAll ? costs : worths).reduce((sum, each) => sum + each, 0);
    this.#prices = plainPrices(this.#covering);
    this.#bound = atAll(this.#covering, this.#prices);
    this.#incumbent = new Incumbent(plan, loss, this.#tell);
  }

  get answer(): ProofDocument {
    return atRoot(this.#instance, this.#covering, this.#incumbent.plan, this.#prices);
  }

  get isProved(): boolean {
    return this.#bound > (this.#incumbent.loss - 1) * this.#covering.denominator;
  }

  readonly findFirst = (): void => firstPlan(this.#covering, this.#incumbent);

  readonly price = (): void => {
    const prices = climb(this.#covering, this.#incumbent, this.#isOver);
    this.#priceBy(multipliersOf(this.#covering, prices));
  };

  readonly improve = (): void =>
    improve(this.#covering, this.#incumbent, () => this.isProved || this.#isOver());

  /** By linear programs, first of the whole and then of what its multipliers leave open. */
  async search(): Promise<ProofDocument> {
    if (this.#covering.entries > MOST_ENTRIES || this.#isOver()) return this.answer;
    const solver = await LinearSolver.open();
    const branch = new Int8Array(this.#covering.sites).fill(FREE);
    const whole = new Relaxation(solver, this.#covering, branch);
    const relaxed = whole.solve(branch, this.#limits.secondsLeft());
    whole.close();
    if (!relaxed) return this.answer;
    this.#priceBy(relaxed.multipliers);
    if (this.isProved) return this.answer;
    const target = (this.#incumbent.loss - 1) * this.#covering.denominator;
    for (const { site, value } of impliedBy(this.#covering, this.#prices, branch, target))
      branch[site] = value;
    return this.#searchTree(new Relaxation(solver, this.#covering, branch));
  }

  #searchTree(relaxation: Relaxation): ProofDocument {
    const ledger = new Ledger<Multipliers>();
    const { secondsLeft } = this.#limits;
    const incumbent = this.#incumbent;
    const tree = new Tree({ covering: this.#covering, relaxation, incumbent, ledger, secondsLeft });
    try {
      const { node } = tree.prove(this.#prices);
      // A tree that was ended may prove no more than its root.
      if (tree.bound <= this.#bound) return this.answer;
      const proof = { ledger, tree: node, bound: tree.bound };
      return answerOf(this.#instance, this.#covering, incumbent.plan, proof);
    } finally {
      relaxation.close();
    }
  }

  #priceBy(multipliers: Multipliers): void {
    const bound = atAll(this.#covering, multipliers);
    if (bound <= this.#bound) return;
    this.#prices = multipliers;
    this.#bound = bound;
    this.#tell();
  }

  readonly #isOver = (): boolean => this.#limits.secondsLeft() <= 0;
  readonly #tell = (): void => this.#limits.onAnswer(this.answer);
}
