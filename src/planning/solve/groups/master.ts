import {
  type Basis,
  type Column,
  carriedOver,
  type LinearSolver,
  type LoadedProgram,
} from '../linear.js';
import type { Branch } from './branching.js';
import type { Columns, Pattern } from './columns.js';
import type { Limit } from './forced.js';
import { type Grouping, sumOf, type Terms } from './grouping.js';
import { addedTo, type Prices, type Side } from './stage.js';

/** The least sum over a plan's groups, of those that keep limits and lie on some sides of branches. */
export interface Asked {
  readonly grouping: Grouping;
  readonly objective: Terms;
  readonly limits: readonly Limit[];
  readonly path: readonly Side[];
  /** Units that are not to be used. */
  readonly without: ReadonlySet<number>;
  /** By unit: whether it has to be used; all of a class or none. */
  readonly isForced: readonly boolean[];
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

/** So many are enough to tell which of two branches is better. */
const ITERATIONS = 30;

/** What a program without columns comes to. */
const NOTHING = { objective: 0, values: [], duals: [] };

/** Where a run ended, for that of a part of its plans to go on from. */
export interface Start {
  readonly basis: Basis;
  /** By place in the program: the column; those for broken limits stand before these. */
  readonly shown: readonly number[];
}

/** The linear program over some of the groups that are known, to which others can be added. */
export class Master {
  readonly #asked: Asked;
  readonly #columns: Columns;
  readonly #program: LoadedProgram;
  /** By column: its place among those that are shown. */
  readonly #places = new Map<number, number>();
  /** How many columns for broken limits there are. */
  readonly #broken: number;

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
    const isForced = (units: readonly number[]) => asked.isForced[units[0] ?? -1] === true;
    const least = most.map((count, row) =>
      isForced(classes.units[row] ?? []) ? count : -Infinity,
    );
    const first = classes.units.length + limits.length;
    for (const [at, { isAtMost, value }] of path.entries())
      if (!isAtMost) least[first + at] = value + 1;
    this.#program = solver.loadRows(Float64Array.from(least), Float64Array.from(most));
    const forced = [...classes.units.keys()].filter((at) => least[at] !== -Infinity);
    const others = Array.from(
      { length: limits.length + path.length },
      (_, at) => classes.units.length + at,
    );
    const broken = [...forced, ...others];
    this.#broken = broken.length;
    this.#program.add(
      broken.map((row) => {
        const adds = [least[row] === -Infinity ? -1 : 1];
        return { cost: asked.penalty, most: Infinity, rows: [row], adds };
      }),
    );
  }

  /** Takes in columns of units that may be used; whether one of them is new. */
  show(columns: Iterable<number>): boolean {
    const added: Column[] = [];
    for (const column of columns) {
      const pattern = this.#columns.all[column];
      if (pattern === undefined || this.#places.has(column) || !this.#fits(pattern)) continue;
      this.#places.set(column, this.#places.size);
      added.push(this.#columnOf(pattern));
    }
    if (added.length > 0) this.#program.add(added);
    return added.length > 0;
  }

  /** Where the last run ended; null where there was nothing to run. */
  get start(): Start | null {
    if (this.#broken + this.#places.size === 0) return null;
    return { basis: this.#program.basis(), shown: [...this.#places.keys()] };
  }

  /** Goes on from where the program of a part around this one ended; the branches of that come first in the path. */
  goOnFrom({ basis, shown }: Start): void {
    const before = basis.colStatus.length - shown.length;
    const places = new Map(shown.map((column, place) => [column, before + place]));
    const broken = Array.from({ length: this.#broken }, (_, at) => (at < before ? at : undefined));
    const columns = [...this.#places.keys()].map((column) => places.get(column));
    const { limits, path } = this.#asked;
    const rows = this.#columns.classes.units.length + limits.length + path.length;
    this.#program.goOnFrom(carriedOver(basis, [...broken, ...columns], rows));
  }

  /** undefined where the time was over */
  solve(seconds: number): Relaxed | undefined {
    if (seconds <= 0) return undefined;
    const isEmpty = this.#broken + this.#places.size === 0;
    if (!isEmpty && this.#program.run(seconds) !== 'OPTIMAL') return undefined;
    const { objective, values, duals } = isEmpty ? NOTHING : this.#program.solution();
    const byColumn = new Float64Array(this.#columns.all.length);
    for (const [column, at] of this.#places) byColumn[column] = values[this.#broken + at] ?? 0;
    const { classOf, units } = this.#columns.classes;
    const price = (row: number) => Math.max(-(duals[row] ?? 0), 0);
    const { isForced } = this.#asked;
    const { limits, path } = this.#asked;
    const aims = units.length;
    const sides = aims + limits.length;
    const prices = {
      units: Float64Array.from(classOf, (row, unit) =>
        isForced[unit] === true ? -(duals[row] ?? 0) : price(row),
      ),
      aims: limits.map((_, at) => price(aims + at)),
      sides: path.map(({ isAtMost }, at) =>
        isAtMost ? price(sides + at) : Math.max(duals[sides + at] ?? 0, 0),
      ),
    };
    return { loss: objective, values: byColumn, prices };
  }

  /** What the program comes to on either side of a branch, its columns alone, after a few iterations. */
  sidesOf({ of, value }: Branch, { basis }: Start): readonly [atMost: number, atLeast: number] {
    const columns: number[] = [];
    const values: number[] = [];
    for (const [column, place] of this.#places) {
      const pattern = this.#columns.all[column];
      const added = pattern === undefined ? 0 : addedTo(of, pattern);
      if (added === 0) continue;
      columns.push(this.#broken + place);
      values.push(added);
    }
    const objective = (least: number, most: number) =>
      this.#program.tryRow({ least, most, columns, values }, basis, ITERATIONS);
    return [objective(-Infinity, value), objective(value + 1, Infinity)];
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

  #columnOf(pattern: Pattern): Column {
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
    return { cost: sumOf(grouping, objective, pattern), most: Infinity, rows, adds };
  }
}
