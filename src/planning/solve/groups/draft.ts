import type { LinearSolver } from '../linear.js';
import { alike, type Classes } from './classes.js';
import { Columns, type Pattern } from './columns.js';
import type { Costs } from './costs.js';
import { DISTANCE, type Grouping, type Terms } from './grouping.js';
import type { Plan } from './incumbent.js';
import { Master, type Relaxed } from './master.js';
import { cheapestBySeat } from './pricing.js';

/** A group is taken where it wins more than this. */
const NOTHING = 1e-6;
const MOST_ROUNDS = 60;

/** A plan group by group, the best first by the aims before DISTANCE; all seats are asked anew once they are through. */
export function greedyPlan(grouping: Grouping): Plan {
  const terms = allAims(grouping);
  const used = new Set<number>();
  const plan: (readonly number[])[] = [];
  for (;;) {
    const priced = cheapestBySeat(grouping, costsWithout(terms, used, null));
    const better = priced.filter(({ cost }) => cost < -NOTHING).sort((a, b) => a.cost - b.cost);
    if (better.length === 0) return plan;
    for (const { units } of better) {
      if (units.some((unit) => used.has(unit))) continue;
      plan.push(units);
      for (const unit of units) used.add(unit);
    }
  }
}

/**
 * A plan by the aims before DISTANCE: the linear program over all of them in one, the groups that it is surest of taken,
 * and the same again with what is left.
 */
export function divedPlan(
  solver: LinearSolver,
  grouping: Grouping,
  start: Plan,
  secondsLeft: () => number,
): Plan | null {
  const columns = new Columns(alike(grouping), null);
  for (const units of start) columns.add({ units, seat: units[0] ?? -1 });
  const objective = allAims(grouping);
  const without = new Set<number>();
  const plan: (readonly number[])[] = [];
  for (;;) {
    const relaxed = relax(solver, grouping, objective, columns, without, secondsLeft);
    if (relaxed === null) return null;
    const taken = surest(relaxed, columns.all);
    if (taken.length === 0) return plan;
    for (const { pattern, times } of taken)
      for (let each = 0; each < times; each++) {
        const units = unitsOf(pattern, columns.classes, without);
        if (units === null) break;
        plan.push(units);
        for (const unit of units) without.add(unit);
      }
  }
}

/** Units of a pattern's classes that are not used yet, ascending; null where there are not enough. */
function unitsOf(
  { classes, counts }: Pattern,
  { units }: Classes,
  used: ReadonlySet<number>,
): number[] | null {
  const taken: number[] = [];
  for (const [at, each] of classes.entries()) {
    const free = (units[each] ?? []).filter((unit) => !used.has(unit));
    const count = counts[at] ?? 0;
    if (free.length < count) return null;
    taken.push(...free.slice(0, count));
  }
  return taken.sort((a, b) => a - b);
}

/** A plan out of the columns that there is most of, each as often as there is of it, rounded up. */
export function roundedPlan({ all, classes }: Columns, values: Float64Array): Plan {
  const order = [...all.entries()]
    .map(([at, pattern]) => ({ pattern, value: values[at] ?? 0 }))
    .filter(({ value }) => value > NOTHING)
    .sort((a, b) => b.value - a.value);
  const used = new Set<number>();
  const plan: (readonly number[])[] = [];
  for (const { pattern, value } of order)
    for (let times = Math.ceil(value - NOTHING); times > 0; times--) {
      const units = unitsOf(pattern, classes, used);
      if (units === null) break;
      plan.push(units);
      for (const unit of units) used.add(unit);
    }
  return plan;
}

function relax(
  solver: LinearSolver,
  grouping: Grouping,
  objective: Terms,
  columns: Columns,
  without: ReadonlySet<number>,
  secondsLeft: () => number,
): Relaxed | null {
  const asked = { grouping, objective, limits: [], path: [], without, isForced: [], penalty: 0 };
  const master = new Master(solver, asked, columns);
  master.show(columns.all.keys());
  try {
    for (let round = 0; ; round++) {
      const relaxed = master.solve(secondsLeft());
      if (relaxed === undefined) return null;
      const costs = costsWithout(objective, without, relaxed.prices.units);
      const better = cheapestBySeat(grouping, costs).filter(({ cost }) => cost < -NOTHING);
      const isNew = master.show(better.map((each) => columns.add(each)));
      if (!isNew || round === MOST_ROUNDS) return relaxed;
    }
  } finally {
    master.close();
  }
}

/** Whole times of columns; where there is none, the column that there is most of, once. */
function surest(
  { values }: Relaxed,
  all: readonly Pattern[],
): { pattern: Pattern; times: number }[] {
  const taken: { pattern: Pattern; times: number }[] = [];
  let most: Pattern | undefined;
  let value = NOTHING;
  for (const [at, pattern] of all.entries()) {
    const times = Math.floor((values[at] ?? 0) + NOTHING);
    if (times > 0) taken.push({ pattern, times });
    if ((values[at] ?? 0) <= value) continue;
    value = values[at] ?? 0;
    most = pattern;
  }
  if (taken.length > 0 || most === undefined) return taken;
  return [{ pattern: most, times: 1 }];
}

/** The aims before DISTANCE in one, each weighing more than all that comes after it. */
function allAims({ aims, units, instance }: Grouping): Terms {
  const organizations = units + 1;
  const reached = instance.otherwise.reduce((sum, each) => sum + each, 0) + 1;
  const factors = [organizations * reached, organizations, 1];
  const sum = { units: new Float64Array(units), group: 0, distance: 0 };
  for (const [aim, terms] of aims.slice(0, DISTANCE).entries()) {
    const factor = factors[aim] ?? 0;
    for (const [unit, each] of terms.units.entries())
      sum.units[unit] = (sum.units[unit] ?? 0) + factor * each;
    sum.group += factor * terms.group;
  }
  return sum;
}

function costsWithout(
  terms: Terms,
  without: ReadonlySet<number>,
  prices: Float64Array | null,
): Costs {
  const units = Float64Array.from(terms.units, (each, unit) =>
    without.has(unit) ? Infinity : each + (prices?.[unit] ?? 0),
  );
  return { ...terms, units, seats: new Map(), pairs: new Map(), isFirst: true };
}
