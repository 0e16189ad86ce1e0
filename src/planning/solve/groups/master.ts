import type { LinearSolver, LoadedProgram } from '../linear.js';
import type { Columns, Pattern } from './columns.js';
import { type Grouping, sumOf, type Terms } from './grouping.js';
import { addedTo, type Prices, type Side } from './stage.js';

/** The least sum over a plan's groups, of those that keep limits and lie on some sides of branches. */
export interface Asked {
  readonly grouping: Grouping;
  readonly objective: Terms;
  readonly limits: readonly { readonly terms: Terms; readonly most: number }[];
  readonly path: readonly Side[];
  /** Units that are not to be used. */
  readonly without: ReadonlySet<number>;
  /** What it costs to break a limit by one. */
  readonly penalty: number;
}

/** What the linear program says: hints, of which the multipliers are made exact. */
export interface Relaxed {
  readonly loss: number;
  /** By column, 0 or more. */
  readonly values: Float64Array;
  readonly prices: Prices;
}

/** What a program without columns comes to. */
const NOTHING = { objective: 0, values: [], duals: [] };

/** The linear program over the groups that are known, to which others can be added. */
export class Master {
  readonly #asked: Asked;
  readonly #columns: Columns;
  readonly #program: LoadedProgram;
  /** By column of the program behind those for broken limits: the column. */
  readonly #shown: number[] = [];
  readonly #broken: number;
  #next = 0;

  constructor(solver: LinearSolver, asked: Asked, columns: Columns) {
    this.#asked = asked;
    this.#columns = columns;
    const { classes } = columns;
    const { limits, path, without } = asked;
    const left = (units: readonly number[]) => units.filter((unit) => !without.has(unit)).length;
    const most = [
      ...classes.units.map(left),
      ...limits.map((limit) => limit.most),
      ...path.map(({ isAtMost, value }) => (isAtMost ? value : Infinity)),
    ];
    const least = most.map(() => -Infinity);
    const first = classes.units.length + limits.length;
    for (const [at, { isAtMost, value }] of path.entries())
      if (!isAtMost) least[first + at] = value + 1;
    this.#program = solver.loadRows(Float64Array.from(least), Float64Array.from(most));
    this.#broken = limits.length + path.length;
    for (let row = classes.units.length; row < most.length; row++) {
      const adds = [least[row] === -Infinity ? -1 : 1];
      this.#program.add({ cost: asked.penalty, most: Infinity, rows: [row], adds });
    }
    this.addNew();
  }

  /** Takes in the columns that were found since. */
  addNew(): void {
    for (const pattern of this.#columns.all.slice(this.#next)) {
      const at = this.#next++;
      if (!this.#fits(pattern)) continue;
      this.#shown.push(at);
      this.#add(pattern);
    }
  }

  /** undefined where the time was over */
  solve(seconds: number): Relaxed | undefined {
    if (seconds <= 0) return undefined;
    const isEmpty = this.#broken + this.#shown.length === 0;
    if (!isEmpty && this.#program.run(seconds) !== 'OPTIMAL') return undefined;
    const { objective, values, duals } = isEmpty ? NOTHING : this.#program.solution();
    const byColumn = new Float64Array(this.#columns.all.length);
    for (const [at, column] of this.#shown.entries())
      byColumn[column] = values[this.#broken + at] ?? 0;
    const { classOf, units } = this.#columns.classes;
    const price = (row: number) => Math.max(-(duals[row] ?? 0), 0);
    const { limits, path } = this.#asked;
    const aims = units.length;
    const sides = aims + limits.length;
    const prices = {
      units: Float64Array.from(classOf, price),
      aims: limits.map((_, at) => price(aims + at)),
      sides: path.map(({ isAtMost }, at) =>
        isAtMost ? price(sides + at) : Math.max(duals[sides + at] ?? 0, 0),
      ),
    };
    return { loss: objective, values: byColumn, prices };
  }

  close(): void {
    this.#program.close();
  }

  #fits({ classes, counts }: Pattern): boolean {
    const { without } = this.#asked;
    if (without.size === 0) return true;
    return classes.every((each, at) => {
      const units = this.#columns.classes.units[each] ?? [];
      return units.filter((unit) => !without.has(unit)).length >= (counts[at] ?? 0);
    });
  }

  #add(pattern: Pattern): void {
    const { grouping, objective, limits, path } = this.#asked;
    const rows = [...pattern.classes];
    const adds = [...pattern.counts];
    const put = (row: number, added: number) => {
      if (added === 0) return;
      rows.push(row);
      adds.push(added);
    };
    const first = this.#columns.classes.units.length;
    for (const [at, { terms }] of limits.entries())
      put(first + at, sumOf(grouping, terms, pattern));
    for (const [at, { of }] of path.entries())
      put(first + limits.length + at, addedTo(of, pattern));
    this.#program.add({ cost: sumOf(grouping, objective, pattern), most: Infinity, rows, adds });
  }
}
