import { checkGroupInstance, GROUP_AIMS, type GroupInstance } from '../../model/groups.js';
import type { GroupAimProof, GroupDocument, GroupMultipliers } from '../../proof/groups.js';
import { LinearSolver } from '../linear.js';
import { alike, apart } from './classes.js';
import { Columns } from './columns.js';
import { divedPlan, greedyPlan } from './draft.js';
import { DISTANCE, type Grouping, groupingOf } from './grouping.js';
import { Improver } from './improve.js';
import { Incumbent } from './incumbent.js';
import { addedBy, Search } from './search.js';
import { boundOf, type Prices, type Stage } from './stage.js';
import { leavesOf, nodeOf, type Part, plainTree } from './tree.js';

export interface GroupLimits {
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
  /** Told each answer that is better than the one before it. */
  readonly onAnswer: (document: GroupDocument) => void;
}

/**
 * The best plan of an instance and what is proved of each aim; where the time does not do, the best that was found. The
 * same instance gets the same answer, as long as the time does.
 * @throws {Problem} BAD_USER_INPUT where the instance is none
 */
export async function solveGroups(
  instance: GroupInstance,
  limits: GroupLimits,
): Promise<GroupDocument> {
  checkGroupInstance(instance);
  return new Run(instance, limits).search(await LinearSolver.open());
}

class Run {
  readonly #grouping: Grouping;
  readonly #incumbent: Incumbent;
  readonly #improver: Improver;
  readonly #limits: GroupLimits;
  /** By aim, the tree that proves most of it. */
  readonly #trees: Part[];

  constructor(instance: GroupInstance, limits: GroupLimits) {
    this.#grouping = groupingOf(instance);
    this.#limits = limits;
    this.#improver = new Improver(this.#grouping, () => limits.secondsLeft() <= 0);
    this.#incumbent = new Incumbent(instance, () => {});
    this.#trees = GROUP_AIMS.map((_, aim) => plainTree(this.#stageOf(aim)));
  }

  search(solver: LinearSolver): GroupDocument {
    const { secondsLeft } = this.#limits;
    const incumbent = this.#incumbent;
    const first = greedyPlan(this.#grouping);
    incumbent.offer(this.#improver.improved(first));
    this.#tell();
    const dived = divedPlan(solver, this.#grouping, incumbent.plan, secondsLeft);
    if (dived !== null && incumbent.offer(this.#improver.improved(dived))) this.#tell();
    for (const aim of GROUP_AIMS.keys()) {
      const isSeated = aim === DISTANCE;
      const isDone = this.#prove(solver, aim, isSeated);
      if (!isDone && !isSeated) this.#prove(solver, aim, true);
      this.#tell();
    }
    return this.#document();
  }

  /** Whether there is nothing left to be said of the aim. */
  #prove(solver: LinearSolver, aim: number, isSeated: boolean): boolean {
    const { secondsLeft } = this.#limits;
    const stage = this.#stageOf(aim);
    const classes = isSeated ? apart(this.#grouping) : alike(this.#grouping);
    const columns = new Columns(classes, isSeated);
    const search = new Search({
      ...{ solver, stage, columns, secondsLeft },
      ...{ incumbent: this.#incumbent, improver: this.#improver },
    });
    search.run();
    const before = this.#trees[aim];
    if (before === undefined || this.#least(aim, search.root) >= this.#least(aim, before))
      this.#trees[aim] = search.root;
    return !search.isStuck || this.#boundOf(aim) >= this.#lossOf(aim);
  }

  #stageOf(aim: number): Stage {
    const { weights } = this.#grouping.instance;
    const { losses } = this.#incumbent;
    const most = GROUP_AIMS.slice(0, aim).map((_, at) => addedBy(weights, losses, at));
    return { grouping: this.#grouping, aim, most, denominator: denominatorOf(this.#grouping, aim) };
  }

  /** What a tree proves of plans as good as the best one by the aims before, over the denominator. */
  #least(aim: number, tree: Part): number {
    const stage = this.#stageOf(aim);
    return Math.min(...leavesOf(tree).map(({ path, prices }) => boundOf(stage, path, prices)));
  }

  #lossOf(aim: number): number {
    return this.#incumbent.losses[aim] ?? 0;
  }

  #boundOf(aim: number): number {
    const { weights } = this.#grouping.instance;
    const base = -addedBy(weights, [0], 0) * (aim === 0 ? 1 : 0);
    const tree = this.#trees[aim];
    const least = tree === undefined ? 0 : this.#least(aim, tree);
    const bound = base + Math.ceil(least / denominatorOf(this.#grouping, aim));
    // None is below 0, and none above what the plan loses.
    return Math.min(Math.max(bound, 0), this.#lossOf(aim));
  }

  #tell(): void {
    this.#limits.onAnswer(this.#document());
  }

  #document(): GroupDocument {
    const aims = GROUP_AIMS.map((aim, at): GroupAimProof => {
      const tree = this.#trees[at] ?? plainTree(this.#stageOf(at));
      return {
        ...{ aim, objective: this.#lossOf(at), bound: this.#boundOf(at) },
        denominator: denominatorOf(this.#grouping, at),
        multipliers: leavesOf(tree).map(({ prices }) => written(prices)),
        tree: nodeOf(tree),
      };
    });
    const { instance } = this.#grouping;
    return { model: 'GROUPS', instance, plan: this.#incumbent.plan, aims };
  }
}

function written({ units, aims, sides }: Prices): GroupMultipliers {
  return { units: [...units], aims: [...aims], branches: [...sides] };
}

/** Four decimals, or as many as sums below 2^52 leave. */
function denominatorOf({ largest, units }: Grouping, aim: number): number {
  const most = (largest[aim] ?? 0) + 1;
  for (let denominator = 10_000; denominator > 1; denominator /= 10)
    if (denominator * most * (units + 1) < 2 ** 46) return denominator;
  return 1;
}
