import { compareLosses } from '../../model/compare-losses.js';
import { checkGroupInstance, GROUP_AIMS, type GroupInstance } from '../../model/groups.js';
import type { GroupDocument } from '../../proof/groups.js';
import { LinearSolver } from '../linear.js';
import { shareOf } from '../time-share.js';
import { answerOf, boundBy, leastOf, type Proved } from './answer.js';
import { alike, apart, interchangeable, together } from './classes.js';
import { Columns } from './columns.js';
import { countedPlan } from './counted.js';
import { divedPlan, greedyPlan } from './draft.js';
import { DISTANCE, type Grouping, groupingOf } from './grouping.js';
import { Improver } from './improve.js';
import { Incumbent, type Plan } from './incumbent.js';
import { Search } from './search.js';
import { type Stage, stageOf } from './stage.js';
import { plainTree } from './tree.js';

export interface GroupLimits {
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
  /** Told each answer that is better than the one before it. */
  readonly onAnswer: (document: GroupDocument) => void;
}

/** How much of the time a plan is improved, and a plan is looked for that is good by the aims before DISTANCE. */
const [IMPROVING, DIVING] = [0.1, 0.3];

/** The best plan that was found, and by aim what proves most of it. */
export interface Solved {
  readonly grouping: Grouping;
  readonly plan: Plan;
  readonly proved: readonly Proved[];
  /** Whether it is proved that no plan is better, or none better than what is asked for. */
  readonly isSettled: boolean;
}

/** What a plan has to lose less than to be looked for, by aim. */
type Enough = readonly number[];

/**
 * The best plan of an instance and what is proved of each aim; where the time does not do, the best that was found. The
 * same instance gets the same answer, as long as the time does.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export async function solveGroups(
  instance: GroupInstance,
  limits: GroupLimits,
): Promise<GroupDocument> {
  const { grouping, plan, proved } = await solved(instance, limits);
  return answerOf(grouping, plan, proved);
}

/** @throws {Problem} BAD_USER_INPUT where the instance is none */
export async function solved(
  instance: GroupInstance,
  limits: GroupLimits,
  solver?: LinearSolver,
  enough: Enough = [],
): Promise<Solved> {
  checkGroupInstance(instance);
  return new Run(instance, limits, enough).search(solver ?? (await LinearSolver.open()));
}

class Run {
  readonly #grouping: Grouping;
  readonly #incumbent: Incumbent;
  readonly #improver: Improver;
  readonly #limits: GroupLimits;
  readonly #proved: Proved[];
  readonly #enough: Enough;

  constructor(instance: GroupInstance, limits: GroupLimits, enough: Enough) {
    this.#enough = enough;
    this.#grouping = groupingOf(instance);
    this.#limits = limits;
    this.#improver = new Improver(this.#grouping);
    this.#incumbent = new Incumbent(instance);
    this.#proved = GROUP_AIMS.map((_, aim) => {
      const stage = stageOf(this.#grouping, aim, this.#incumbent.losses);
      return { stage, root: plainTree(stage) };
    });
  }

  search(solver: LinearSolver): Solved {
    const { secondsLeft } = this.#limits;
    this.#offer(greedyPlan(this.#grouping));
    const counted = countedPlan(this.#grouping);
    if (counted !== null) this.#offer(counted);
    else this.#dive(solver);
    for (const aim of GROUP_AIMS.keys()) {
      if (secondsLeft() <= 0 || this.#isSettled) break;
      const isBest = counted !== null && aim !== DISTANCE;
      const isDone = this.#prove(solver, aim, { isBest, isApart: false });
      // Where units that are alike leave it open, each by itself.
      if (!isDone) this.#prove(solver, aim, { isBest, isApart: true });
      this.#tell();
    }
    const { plan } = this.#incumbent;
    return { grouping: this.#grouping, plan, proved: this.#proved, isSettled: this.#isSettled };
  }

  get #isSettled(): boolean {
    const { losses } = this.#incumbent;
    const least = leastOf(this.#proved, losses);
    const isWhole = least.length === losses.length;
    if (isWhole && compareLosses(least, losses) === 0) return true;
    if (this.#enough.length === 0) return false;
    const difference = compareLosses(least, this.#enough);
    return difference > 0 || (isWhole && difference === 0);
  }

  #dive(solver: LinearSolver): void {
    this.#offerImproved(this.#incumbent.plan);
    const { secondsLeft } = shareOf(this.#limits, DIVING);
    const plan = divedPlan(solver, this.#grouping, this.#incumbent.plan, secondsLeft);
    if (plan === null) return;
    this.#offer(plan);
    this.#offerImproved(plan);
  }

  #offer(plan: Plan): void {
    if (this.#incumbent.offer(plan)) this.#tell();
  }

  #offerImproved(plan: Plan): void {
    const left = shareOf(this.#limits, IMPROVING).secondsLeft;
    this.#offer(this.#improver.improved(plan, () => left() <= 0));
  }

  /** Whether nothing is left to be said of an aim. */
  #prove(
    solver: LinearSolver,
    aim: number,
    { isBest, isApart }: { readonly isBest: boolean; readonly isApart: boolean },
  ): boolean {
    const { secondsLeft } = this.#limits;
    const grouping = this.#grouping;
    const incumbent = this.#incumbent;
    const stage = stageOf(grouping, aim, incumbent.losses);
    const columns = this.#columns(stage, isApart);
    const improver = this.#improver;
    const enough = this.#enoughOf(aim);
    const search = new Search({
      ...{ solver, stage, columns, secondsLeft, incumbent, improver, isBest, enough },
    });
    search.run();
    const after = { stage, root: search.root };
    const bound = boundBy(after, incumbent.losses);
    const before = this.#proved[aim];
    if (before === undefined || bound > boundBy(before, incumbent.losses))
      this.#proved[aim] = after;
    return !search.isStuck || bound === incumbent.losses[aim];
  }

  /** By the last aim alone, of plans that lose as much as asked for by all before: there, no more proof is needed. */
  #enoughOf(aim: number): number {
    const before = this.#incumbent.losses.slice(0, aim);
    const isLast = aim === DISTANCE && this.#enough.length > 0;
    return isLast && compareLosses(before, this.#enough) === 0
      ? (this.#enough[aim] ?? 0)
      : Infinity;
  }

  #columns(stage: Stage, isApart: boolean): Columns {
    const grouping = this.#grouping;
    if (isApart) return new Columns(apart(grouping), apart(grouping));
    if (stage.aim !== DISTANCE) return new Columns(alike(grouping), null);
    return new Columns(interchangeable(grouping, stage.isForced), together(grouping));
  }

  #tell(): void {
    this.#limits.onAnswer(answerOf(this.#grouping, this.#incumbent.plan, this.#proved));
  }
}
