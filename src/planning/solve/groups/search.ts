import type { LinearSolver } from '../linear.js';
import { annealed } from './anneal.js';
import { type Branch, branchesOf } from './branching.js';
import type { Columns } from './columns.js';
import { roundedPlan } from './draft.js';
import { limitsOf, withForced } from './forced.js';
import { DISTANCE } from './grouping.js';
import type { Improver } from './improve.js';
import type { Incumbent } from './incumbent.js';
import { Master, type Relaxed } from './master.js';
import { cheapestBySeat, costWith } from './pricing.js';
import {
  addedBy,
  boundOf,
  constantOf,
  costsOf,
  type Prices,
  rounded,
  type Side,
  type Stage,
  seatIsFirst,
} from './stage.js';
import { strongest } from './strongest.js';
import { leavesOf, type Part, plainTree, splitBy } from './tree.js';

const NOTHING = 1e-6;

export interface Searched {
  readonly solver: LinearSolver;
  readonly stage: Stage;
  readonly columns: Columns;
  readonly incumbent: Incumbent;
  readonly improver: Improver;
  /** Whether no plan is better than the incumbent, so that what is left is to prove it. */
  readonly isBest: boolean;
  /** What a plan's groups add to the aim where better ones need no proof that there are none. */
  readonly enough: number;
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
}

/**
 * Proves an aim, until no better plan is left or the time is over, from where it can go on: the part with the least bound first, and then one of
 * the two in it, and so on, until one is closed, since that way plans are found.
 */
export class Search {
  readonly #at: Searched;
  readonly root: Part;
  /** Whether a part is left that no branch divides, such as one of classes whose units have to be told apart. */
  isStuck = false;
  /** Whether no part is left to be looked into. */
  isDone = false;
  /** How many parts were looked into and not closed at once. */
  #rounded = 0;
  /** What is proved of all plans by the prices of the whole. */
  #least = -Infinity;

  constructor(searched: Searched) {
    this.#at = searched;
    this.root = plainTree(searched.stage);
    for (const units of searched.incumbent.plan)
      for (const seat of seatIsFirst(searched.stage) ? units.slice(0, 1) : units)
        searched.columns.add({ units, seat });
  }

  run(): void {
    let last: Part | undefined;
    for (;;) {
      const part: Part | undefined = this.#inside(last) ?? this.#next();
      this.isDone = part === undefined;
      if (part === undefined || this.#at.secondsLeft() <= 0) return;
      this.#explore(part);
      last = part;
    }
  }

  /** That side of the last part which decides more, where it is to be looked into. */
  #inside(last: Part | undefined): Part | undefined {
    const inside = last?.split?.atLeast;
    return inside === undefined || this.#closes(inside.bound) ? undefined : inside;
  }

  /** The deepest of those with the least bound in whole numbers; none where all are closed. */
  #next(): Part | undefined {
    let best: Part | undefined;
    for (const part of leavesOf(this.root)) {
      if (part.state !== 'OPEN') continue;
      if (this.#closes(part.bound)) {
        part.state = 'CLOSED';
        continue;
      }
      if (best === undefined || this.#isBefore(part, best)) best = part;
    }
    return best;
  }

  #isBefore(one: Part, other: Part): boolean {
    const [mine, others] = [this.#whole(one.bound), this.#whole(other.bound)];
    if (mine !== others) return mine < others;
    if (one.path.length !== other.path.length) return one.path.length > other.path.length;
    // Of two sides of one branch that which has more of the quantity: it decides more.
    return one.path.at(-1)?.isAtMost === false && other.path.at(-1)?.isAtMost === true;
  }

  #explore(part: Part): void {
    const relaxed = this.#relax(part);
    if (relaxed === null && this.#at.secondsLeft() <= 0) return;
    if (relaxed === null || this.#closes(part.bound)) {
      part.state = 'CLOSED';
      return;
    }
    if (part === this.root) this.#least = part.bound;
    this.#round(relaxed);
    part.state = 'CLOSED';
    if (this.#closes(part.bound)) return;
    const { branch } = relaxed;
    if (branch !== null) splitBy(part, branch.of, branch.value);
    else this.isStuck = true;
  }

  /** Adds columns until none is missing; the part gets the best prices on the way. Null where the time was over. */
  #relax(part: Part): (Relaxed & { readonly branch: Branch | null }) | null {
    const { solver, stage, columns, secondsLeft } = this.#at;
    const master = new Master(solver, this.#asked(part.path), columns);
    master.show(this.#promising(part));
    if (part.start !== null) master.goOnFrom(part.start);
    try {
      for (;;) {
        const relaxed = master.solve(secondsLeft());
        if (relaxed === undefined) return null;
        const prices = withForced(stage, relaxed.prices);
        const priced = cheapestBySeat(stage.grouping, costsOf(stage, part.path, prices, 1));
        const better = priced.filter(({ cost }) => cost < -NOTHING);
        const least = better.reduce((sum, { cost }) => sum + cost, relaxed.loss);
        this.#price(part, prices, least);
        if (this.#closes(part.bound)) return { ...relaxed, branch: null };
        const found = better.map((each) => columns.add(each));
        // What is between the two is no whole number: the bound is as good as it gets here.
        const isDone =
          this.#whole((relaxed.loss - NOTHING) * stage.denominator) <= this.#whole(part.bound);
        if (!isDone && master.show(found)) continue;
        part.start = master.start;
        return { ...relaxed, branch: this.#branch(master, part, relaxed) };
      }
    } finally {
      master.close();
    }
  }

  #branch(master: Master, part: Part, { loss, values }: Relaxed): Branch | null {
    const { stage, columns } = this.#at;
    const branches = branchesOf(stage.grouping, columns, values);
    return strongest(master, part.start, branches, loss, Math.max(this.#added - loss, NOTHING));
  }

  /** The columns of the part around this one, and those without which a better plan may not be. */
  #promising(part: Part): Iterable<number> {
    const { stage, columns } = this.#at;
    const { grouping, denominator } = stage;
    const costs = costsOf(stage, part.path, part.prices);
    const most = Math.max(this.#added * denominator - part.bound, 0);
    const basic = part.start?.basis.colStatus.slice(-(part.start.shown.length || 1)) ?? [];
    const kept = (part.start?.shown ?? []).filter((_, at) => basic[at] === 1);
    const good = [...columns.all.keys()].filter((at) => {
      const pattern = columns.all[at];
      return pattern !== undefined && costWith(grouping, costs, pattern) <= most;
    });
    return new Set([...kept, ...good]);
  }

  #price(part: Part, prices: Prices, found: number): void {
    const { stage } = this.#at;
    if (found * stage.denominator <= part.bound) return;
    const exact = rounded(stage, part.path, prices);
    if (exact === null || constantOf(stage, part.path, exact) <= part.bound) return;
    const bound = boundOf(stage, part.path, exact);
    if (bound <= part.bound) return;
    part.prices = exact;
    part.bound = bound;
  }

  #asked(path: readonly Side[]) {
    const { stage } = this.#at;
    const { grouping, isForced } = stage;
    const objective = grouping.aims[stage.aim] ?? {
      units: new Float64Array(),
      group: 0,
      distance: 0,
    };
    const limits = limitsOf(stage);
    const penalty = 100 * (Math.abs(this.#added) + 1);
    return { grouping, objective, limits, path, penalty, isForced, without: new Set<number>() };
  }

  /** By an aim before DISTANCE a rounded plan mostly lacks little; else another way to good plans is taken now and then. */
  #round({ values }: Relaxed): void {
    const { stage, columns, incumbent, improver, secondsLeft, isBest } = this.#at;
    if (isBest) return;
    const plan = roundedPlan(columns, values);
    const isOver = () => secondsLeft() <= 0;
    if (stage.aim !== DISTANCE) {
      incumbent.offer(improver.improved(plan, isOver));
      return;
    }
    incumbent.offer(plan);
    this.#rounded++;
    if (!Number.isInteger(Math.log2(this.#rounded))) return;
    const least = this.#whole(this.#least);
    incumbent.offer(annealed(stage.grouping, incumbent.plan, this.#rounded, least, isOver));
  }

  #closes(bound: number): boolean {
    return this.#whole(bound) >= Math.min(this.#added, this.#at.enough);
  }

  #whole(bound: number): number {
    const { grouping, aim, denominator } = this.#at.stage;
    const step = grouping.steps[aim] ?? 1;
    return step * Math.ceil(bound / (denominator * step));
  }

  /** What the groups of the best plan add to the aim. */
  get #added(): number {
    const { stage, incumbent } = this.#at;
    return addedBy(stage.grouping, incumbent.losses, stage.aim);
  }
}
