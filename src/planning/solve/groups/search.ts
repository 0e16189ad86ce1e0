import type { GroupQuantity } from '../../proof/groups.js';
import type { LinearSolver } from '../linear.js';
import type { Columns } from './columns.js';
import { unitsOf } from './draft.js';
import { DISTANCE } from './grouping.js';
import type { Improver } from './improve.js';
import { compared, type Incumbent, lossesOf, type Plan } from './incumbent.js';
import { Master, type Relaxed } from './master.js';
import { cheapestBySeat, costWith } from './pricing.js';
import {
  addedBy,
  addedTo,
  boundOf,
  constantOf,
  costsOf,
  type Prices,
  rounded,
  type Side,
  type Stage,
  seatIsFirst,
} from './stage.js';
import { leavesOf, type Part, plainTree, splitBy } from './tree.js';

const NOTHING = 1e-6;
/** Less than half of one: quantities are integers. */
const UNDECIDED = 1e-5;

export interface Searched {
  readonly solver: LinearSolver;
  readonly stage: Stage;
  readonly columns: Columns;
  readonly incumbent: Incumbent;
  readonly improver: Improver;
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
}

/** By so much more than the best plan's, the last aim of a rounded plan is not worth improving. */
const NEAR = 1.1;

/**
 * Proves an aim, until no better plan is left or the time is over: the part with the least bound first, and then one of
 * the two in it, and so on, until one is closed, since that way plans are found.
 */
export class Search {
  readonly #at: Searched;
  readonly root: Part;
  /** Whether a part is left that is as good as decided, but for classes whose units differ. */
  isStuck = false;

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
    if (relaxed === null || this.#closes(part.bound)) {
      part.state = 'CLOSED';
      return;
    }
    this.#round(relaxed);
    const branch = this.#closes(part.bound) ? null : this.#branch(relaxed);
    part.state = 'CLOSED';
    if (branch !== null) splitBy(part, branch.of, Math.floor(branch.value + UNDECIDED));
  }

  /** Adds columns until none is missing; the part gets the best prices on the way. Null where the time was over. */
  #relax(part: Part): Relaxed | null {
    const { solver, stage, columns, secondsLeft } = this.#at;
    const master = new Master(solver, this.#asked(part.path), columns);
    master.show(this.#promising(part));
    if (part.start !== null) master.goOnFrom(part.start);
    try {
      for (;;) {
        const relaxed = master.solve(secondsLeft());
        if (relaxed === undefined) return null;
        const priced = cheapestBySeat(stage.grouping, costsOf(stage, part.path, relaxed.prices, 1));
        const better = priced.filter(({ cost }) => cost < -NOTHING);
        const least = better.reduce((sum, { cost }) => sum + cost, relaxed.loss);
        this.#price(part, relaxed.prices, least);
        if (this.#closes(part.bound)) return relaxed;
        const found = better.map((each) => columns.add(each));
        // What is between the two is no whole number: the bound is as good as it gets here.
        const isDone = Math.ceil(relaxed.loss - NOTHING) <= this.#whole(part.bound);
        if (!isDone && master.show(found)) continue;
        part.start = master.start;
        return relaxed;
      }
    } finally {
      master.close();
    }
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
    const { grouping, aim, most } = this.#at.stage;
    const { aims } = grouping;
    const objective = aims[aim] ?? { units: new Float64Array(), group: 0, distance: 0 };
    const limits = most.map((each, at) => ({ terms: aims[at] ?? objective, most: each }));
    const penalty = 100 * (Math.abs(this.#added) + 1);
    return { grouping, objective, limits, path, penalty, without: new Set<number>() };
  }

  /** A plan out of what the program is surest of. */
  #round({ values }: Relaxed): void {
    const { columns, incumbent, improver } = this.#at;
    const { all, classes } = columns;
    const order = [...all.keys()]
      .filter((at) => (values[at] ?? 0) > NOTHING)
      .sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
    const used = new Set<number>();
    const plan: (readonly number[])[] = [];
    for (const at of order)
      for (let times = Math.ceil((values[at] ?? 0) - NOTHING); times > 0; times--) {
        const pattern = all[at];
        const units = pattern === undefined ? null : unitsOf(pattern, classes, used);
        if (units === null) break;
        plan.push(units);
        for (const unit of units) used.add(unit);
      }
    if (this.#isNear(plan)) incumbent.offer(improver.improved(plan));
    else incumbent.offer(plan);
  }

  /** By an aim before DISTANCE a rounded plan mostly lacks little. */
  #isNear(plan: Plan): boolean {
    const { incumbent, stage } = this.#at;
    if (stage.aim !== DISTANCE) return true;
    const losses = lossesOf(stage.grouping.instance, plan);
    const last = losses.pop() ?? 0;
    const [best = 0] = incumbent.losses.slice(-1);
    return compared(losses, incumbent.losses) <= 0 && last <= NEAR * best;
  }

  /** A quantity that is no whole number, and what it comes to; null where there is none. */
  #branch({ values }: Relaxed): { of: GroupQuantity; value: number } | null {
    const { columns, stage } = this.#at;
    const { classes, all } = columns;
    const sumBy = (of: GroupQuantity) =>
      all.reduce((sum, each, at) => {
        const value = values[at] ?? 0;
        return value > NOTHING ? sum + value * addedTo(of, each) : sum;
      }, 0);
    const split = (quantities: readonly GroupQuantity[]) => {
      let best: { of: GroupQuantity; value: number } | null = null;
      let most = UNDECIDED;
      for (const of of quantities) {
        const value = sumBy(of);
        const distance = Math.abs(value - Math.round(value));
        if (distance <= most) continue;
        most = distance + UNDECIDED;
        best = { of, value };
      }
      return best;
    };
    const isCoarse = classes.units.length < stage.grouping.units;
    const coverage = split(['GROUPS']) ?? split(classes.units.map((units) => ({ units })));
    if (isCoarse) {
      if (coverage === null) this.isStuck = true;
      return coverage;
    }
    const seats = [...stage.grouping.placesOf.keys()];
    const shown = all.filter((_, at) => (values[at] ?? 0) > NOTHING);
    const pairs = new Map<string, GroupQuantity>();
    for (const { seat, units } of shown)
      for (const unit of units) if (unit !== seat) pairs.set(`${seat} ${unit}`, { seat, unit });
    return coverage ?? split(seats.map((seat) => ({ seat }))) ?? split([...pairs.values()]);
  }

  #closes(bound: number): boolean {
    return this.#whole(bound) >= this.#added;
  }

  #whole(bound: number): number {
    return Math.ceil(bound / this.#at.stage.denominator);
  }

  /** What the groups of the best plan add to the aim. */
  get #added(): number {
    const { stage, incumbent } = this.#at;
    return addedBy(stage.grouping, incumbent.losses, stage.aim);
  }
}
