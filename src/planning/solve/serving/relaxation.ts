import type { Basis, LinearSolver, LoadedProgram } from '../linear.js';
import { type Branch, SERVED, UNSERVED } from './bound.js';
import { type Multipliers, multipliersOf } from './multipliers.js';
import { columnsOf, type Program, programOf } from './program.js';
import type { Question } from './question.js';

/** What the linear program says of a branch: hints, of which the multipliers are made exact. */
export interface Relaxed {
  readonly loss: number;
  /** By kind: how many of its sites; those of fixed ones are 1. */
  readonly sites: Float64Array;
  /** By unit: how far it is served, from 0 to 1. */
  readonly served: Float64Array;
  readonly multipliers: Multipliers;
}

const VIOLATED = 1e-6;
const MOST_ROUNDS = 60;

/** The linear program of a branch, to be solved for that one and for those inside it. */
export class Relaxation {
  readonly #question: Question;
  readonly #program: Program;
  readonly #loaded: LoadedProgram;
  readonly #linked = new Set<number>();
  /** By column, as it is bounded now. */
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;

  /** @param worst what a better plan loses less than: so much is lost where what has to be is not */
  constructor(solver: LinearSolver, question: Question, branch: Branch, worst: number) {
    this.#question = question;
    this.#program = programOf(question, columnsOf(question, branch), worst);
    this.#loaded = solver.load(this.#program);
    this.#lower = Float64Array.from(this.#program.lower);
    this.#upper = Float64Array.from(this.#program.upper);
  }

  get basis(): Basis {
    return this.#loaded.basis();
  }

  goOnFrom(basis: Basis): void {
    this.#loaded.goOnFrom(basis);
  }

  /**
   * @param iterations after which it is left as it is then: a bound, if not the best
   * @returns undefined where the time was over
   */
  solve(branch: Branch, secondsLeft: () => number, iterations?: number): Relaxed | undefined {
    this.#keepTo(branch);
    for (let round = 0; ; round++) {
      const outcome = this.#loaded.run(secondsLeft(), iterations);
      if (outcome === 'INFEASIBLE' || outcome === 'STOPPED') return undefined;
      const relaxed = this.#read();
      if (iterations !== undefined || round === MOST_ROUNDS) return relaxed.answer;
      if (!this.#link(relaxed.values)) return relaxed.answer;
    }
  }

  close(): void {
    this.#loaded.close();
  }

  #keepTo({ low, high, units }: Branch): void {
    const { siteColumns, unitColumn } = this.#program.columns;
    const { times, required } = this.#question;
    for (const { column, kind } of siteColumns)
      this.#bound(column, low[kind] ?? 0, high[kind] ?? 0);
    for (const [unit, decided] of units.entries()) {
      const isServed = decided === SERVED || required[unit] === 1;
      const isUnserved = decided === UNSERVED && !isServed;
      this.#bound(unitColumn + unit, isUnserved ? times : 0, isServed ? 0 : times);
    }
  }

  #bound(column: number, lower: number, upper: number): void {
    if (this.#lower[column] === lower && this.#upper[column] === upper) return;
    this.#loaded.bound(column, lower, upper);
    this.#lower[column] = lower;
    this.#upper[column] = upper;
  }

  /** Adds the rows that are broken of those that no site serves a unit more than it is chosen. Whether there were any. */
  #link(values: Float64Array): boolean {
    let isAny = false;
    for (const { column, siteColumn } of this.#program.columns.pairs) {
      if (siteColumn === -1 || this.#linked.has(column)) continue;
      if ((values[column] ?? 0) <= (values[siteColumn] ?? 0) + VIOLATED) continue;
      this.#linked.add(column);
      this.#loaded.addRow(0, [siteColumn, column], [1, -1]);
      isAny = true;
    }
    return isAny;
  }

  #read(): { answer: Relaxed; values: Float64Array } {
    const { times, weights, kinds, before } = this.#question;
    const { columns, aimRows } = this.#program;
    const { objective, values, duals } = this.#loaded.solution();
    const sites = Float64Array.from(kinds, ({ isFixed }) => (isFixed ? 1 : 0));
    for (const { column, kind } of columns.siteColumns) sites[kind] = values[column] ?? 0;
    const served = Float64Array.from(
      weights,
      (_, unit) => 1 - (values[columns.unitColumn + unit] ?? 0) / times,
    );
    const aims = before.map((_, at) => Math.max(-(duals[aimRows[at] ?? -1] ?? 0), 0));
    const multipliers = multipliersOf(this.#question, duals, aims);
    return { answer: { loss: objective, sites, served, multipliers }, values };
  }
}
