import type { Basis, LinearSolver, LoadedProgram } from '../linear.js';
import { type Branch, CHOSEN, FREE, REFUSED } from './bound.js';
import type { Covering } from './covering.js';
import { type Multipliers, multipliersOf } from './multipliers.js';
import { type Row, rowsOf } from './rows.js';

/** What the linear program says of a branch: hints, of which the multipliers are made exact. */
export interface Relaxed {
  readonly loss: number;
  /** By site, from 0 to 1; 0 where the program is without it. */
  readonly values: Float64Array;
  readonly multipliers: Multipliers;
}

/** The linear program of a branch, to be solved for that one and for those inside it. */
export class Relaxation {
  readonly #covering: Covering;
  readonly #rows: readonly Row[];
  /** By column the site; the columns of uncovered points stand behind these. */
  readonly #sites: readonly number[];
  readonly #program: LoadedProgram;
  /** By column, as it is bounded now. */
  readonly #bounded: Int8Array;

  constructor(solver: LinearSolver, covering: Covering, branch: Branch) {
    this.#covering = covering;
    this.#rows = rowsOf(covering, branch);
    this.#sites = [...branch.keys()].filter((site) => branch[site] !== REFUSED);
    this.#bounded = new Int8Array(this.#sites.length).fill(FREE);
    this.#program = solver.load(programOf(covering, this.#sites, this.#rows));
  }

  get basis(): Basis {
    return this.#program.basis();
  }

  goOnFrom(basis: Basis): void {
    this.#program.goOnFrom(basis);
  }

  /**
   * @param iterations after which it is left as it is then: a bound, if not the best
   * @returns null where the branch has no plan, undefined where the time was over
   */
  solve(branch: Branch, seconds: number, iterations?: number): Relaxed | null | undefined {
    for (const [column, site] of this.#sites.entries()) {
      const value = branch[site] ?? FREE;
      if (value === this.#bounded[column]) continue;
      this.#program.bound(column, value === CHOSEN ? 1 : 0, value === REFUSED ? 0 : 1);
      this.#bounded[column] = value;
    }
    const outcome = this.#program.run(seconds, iterations);
    if (outcome === 'INFEASIBLE') return null;
    if (outcome === 'STOPPED') return undefined;
    const { objective, values, duals } = this.#program.solution();
    const bySite = new Float64Array(this.#covering.sites);
    for (const [column, site] of this.#sites.entries()) bySite[site] = values[column] ?? 0;
    return { loss: objective, values: bySite, multipliers: this.#priced(duals) };
  }

  close(): void {
    this.#program.close();
  }

  /** A row's price is the first point's; points that are not worth as much share it. */
  #priced(duals: Float64Array): Multipliers {
    const { points, worths, coversAll } = this.#covering;
    const prices = new Float64Array(points);
    for (const [at, row] of this.#rows.entries()) {
      let left = Math.max(duals[at] ?? 0, 0);
      for (const point of row.points) {
        const price = coversAll ? left : Math.min(left, worths[point] ?? 0);
        prices[point] = price;
        left -= price;
      }
    }
    return multipliersOf(this.#covering, prices);
  }
}

/** Least cost of sites and of uncovered points; each row's point is covered, or uncovered. */
function programOf(covering: Covering, sites: readonly number[], rows: readonly Row[]) {
  const { coversAll, costs, worths, limit } = covering;
  const columnOf = new Map(sites.map((site, column) => [site, column]));
  const rowsOfColumn: number[][] = sites.map(() => []);
  for (const [at, row] of rows.entries())
    for (const site of row.sites) rowsOfColumn[columnOf.get(site) ?? -1]?.push(at);
  const least = new Float64Array(rows.length).fill(1);
  const most = new Float64Array(rows.length).fill(Infinity);
  const siteCosts = sites.map((site) => costs[site] ?? 0);
  if (coversAll) return { costs: Float64Array.from(siteCosts), rowsOf: rowsOfColumn, least, most };
  for (const column of rowsOfColumn) column.push(rows.length);
  const worthOf = (row: Row) => row.points.reduce((sum, point) => sum + (worths[point] ?? 0), 0);
  return {
    costs: Float64Array.from([...siteCosts, ...rows.map(worthOf)]),
    rowsOf: [...rowsOfColumn, ...rows.map((_, at) => [at])],
    least: Float64Array.of(...least, -Infinity),
    most: Float64Array.of(...most, limit),
  };
}
