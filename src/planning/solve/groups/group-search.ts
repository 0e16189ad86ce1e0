import { compareLosses } from '../../model/compare-losses.js';
import { checkGroupInstance, GROUP_AIMS, type GroupInstance } from '../../model/groups.js';
import type { GroupDocument } from '../../proof/groups.js';
import type { LinearSolver } from '../linear.js';
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

/** The best plan that was found, and by aim what proves most of it. */
export interface Solved {
  readonly grouping: Grouping;
  readonly plan: Plan;
  readonly proved: readonly Proved[];
  /** Whether it is proved that no plan is better, or none better than what is asked for. */
  readonly isSettled: boolean;
}

/** What a plan has to lose less than to be looked for, by aim. */
export type Enough = readonly number[];

/** How much of the time a plan is improved, and a plan is looked for that is good by the aims before DISTANCE. */
const [IMPROVING, DIVING] = [0.1, 0.3];

/** The search for the best plan of an instance, aim by aim: where its time is over, it can go on later. */
export class GroupSearch {
  readonly #grouping: Grouping;
  readonly #solver: LinearSolver;
  readonly #enough: Enough;
  readonly #incumbent: Incumbent;
  readonly #improver: Improver;
  readonly #proved: Proved[];
  #limits: GroupLimits = { secondsLeft: () => 0, onAnswer: () => {} };
  #isDrafted = false;
  /** Whether no plan is better by the aims before DISTANCE. */
  #isCounted = false;
  /** The aim that is being proved, */
  #aim = 0;
  /** and how, where that has begun; by classes of units, and where these leave it open, each unit by itself. */
  #search: { readonly stage: Stage; readonly tree: Search; readonly isApart: boolean } | null =
    null;

  /** @throws {Problem} BAD_USER_INPUT where the instance is none */
  constructor(instance: GroupInstance, solver: LinearSolver, enough: Enough = []) {
    checkGroupInstance(instance);
    this.#solver = solver;
    this.#enough = enough;
    this.#grouping = groupingOf(instance);
    this.#improver = new Improver(this.#grouping);
    this.#incumbent = new Incumbent(instance);
    this.#proved = GROUP_AIMS.map((_, aim) => {
      const stage = stageOf(this.#grouping, aim, this.#incumbent.losses);
      return { stage, root: plainTree(stage) };
    });
    this.#incumbent.offer(greedyPlan(this.#grouping));
  }

  get solved(): Solved {
    const { plan } = this.#incumbent;
    return {
      ...{ grouping: this.#grouping, plan, proved: this.#proved, isSettled: this.#isSettled },
    };
  }

  get answer(): GroupDocument {
    return answerOf(this.#grouping, this.#incumbent.plan, this.#proved);
  }

  /** Until so many aims are proved, or the time is over. */
  goOn(limits: GroupLimits, aims: number = GROUP_AIMS.length): void {
    this.#limits = limits;
    if (!this.#isDrafted) this.#draft();
    while (this.#aim < aims && limits.secondsLeft() > 0 && !this.#isSettled) this.#prove();
  }

  #draft(): void {
    this.#tell();
    this.#isDrafted = true;
    const counted = countedPlan(this.#grouping);
    this.#isCounted = counted !== null;
    if (counted !== null) this.#offer(counted);
    else this.#dive();
  }

  #dive(): void {
    this.#offerImproved(this.#incumbent.plan);
    const { secondsLeft } = shareOf(this.#limits, DIVING);
    const plan = divedPlan(this.#solver, this.#grouping, this.#incumbent.plan, secondsLeft);
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

  get #isSettled(): boolean {
    const { losses } = this.#incumbent;
    const least = leastOf(this.#proved, losses);
    const isWhole = least.length === losses.length;
    if (isWhole && compareLosses(least, losses) === 0) return true;
    if (this.#enough.length === 0) return false;
    const difference = compareLosses(least, this.#enough);
    return difference > 0 || (isWhole && difference === 0);
  }

  /** Goes on with an aim, and to the next one where nothing is left to be said of this one. */
  #prove(): void {
    const aim = this.#aim;
    this.#search ??= this.#searchFor(aim, false);
    const { stage, tree, isApart } = this.#search;
    tree.run();
    const after = { stage, root: tree.root };
    const { losses } = this.#incumbent;
    const bound = boundBy(after, losses);
    const before = this.#proved[aim];
    if (before === undefined || bound > boundBy(before, losses)) this.#proved[aim] = after;
    if (tree.isDone) {
      const isOpen = tree.isStuck && bound !== losses[aim] && !isApart;
      this.#search = isOpen ? this.#searchFor(aim, true) : null;
      if (!isOpen) this.#aim++;
    }
    this.#tell();
  }

  #searchFor(aim: number, isApart: boolean) {
    const stage = stageOf(this.#grouping, aim, this.#incumbent.losses);
    const tree = new Search({
      ...{ stage, solver: this.#solver, columns: this.#columns(stage, isApart) },
      ...{ incumbent: this.#incumbent, improver: this.#improver },
      isBest: this.#isCounted && aim !== DISTANCE,
      enough: this.#enoughOf(aim),
      secondsLeft: () => this.#limits.secondsLeft(),
    });
    return { stage, tree, isApart };
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
    this.#limits.onAnswer(this.answer);
  }
}
