import { type Covering, pointsOf, sitesOf } from './covering.js';

/** A plan on its way: what it loses as it is, and what each further site would bring. */
export class Draft {
  readonly #covering: Covering;
  readonly #chosen = new Set<number>();
  /** By point: how many chosen sites cover it. */
  readonly #times: Int32Array;
  /** By site: what the points are worth that it covers and no chosen site does. */
  readonly #gains: Float64Array;
  #cost = 0;
  #uncovered: number;

  constructor(covering: Covering, plan: Iterable<number> = []) {
    const { points, sites, worths } = covering;
    this.#covering = covering;
    this.#times = new Int32Array(points);
    this.#gains = new Float64Array(sites);
    this.#uncovered = worths.reduce((sum, worth) => sum + worth, 0);
    for (let site = 0; site < sites; site++)
      for (const point of pointsOf(covering, site))
        this.#gains[site] = (this.#gains[site] ?? 0) + (worths[point] ?? 0);
    for (const site of plan) this.add(site);
  }

  /** What the plan loses; Infinity where it leaves a point uncovered that has to be covered. */
  get loss(): number {
    if (!this.#covering.coversAll) return this.#uncovered;
    return this.#uncovered > 0 ? Infinity : this.#cost;
  }

  get chosen(): ReadonlySet<number> {
    return this.#chosen;
  }

  plan(): number[] {
    return [...this.#chosen].sort((a, b) => a - b);
  }

  add(site: number): void {
    const { worths } = this.#covering;
    this.#chosen.add(site);
    this.#cost += this.#covering.costs[site] ?? 0;
    for (const point of pointsOf(this.#covering, site)) {
      const times = (this.#times[point] ?? 0) + 1;
      this.#times[point] = times;
      if (times === 1) this.#move(point, -(worths[point] ?? 0));
    }
  }

  remove(site: number): void {
    const { worths } = this.#covering;
    this.#chosen.delete(site);
    this.#cost -= this.#covering.costs[site] ?? 0;
    for (const point of pointsOf(this.#covering, site)) {
      const times = (this.#times[point] ?? 0) - 1;
      this.#times[point] = times;
      if (times === 0) this.#move(point, worths[point] ?? 0);
    }
  }

  /** Takes out and adds until these are the chosen sites. */
  become(plan: readonly number[]): void {
    const sites = new Set(plan);
    for (const site of [...this.#chosen]) if (!sites.has(site)) this.remove(site);
    for (const site of plan) if (!this.#chosen.has(site)) this.add(site);
  }

  /**
   * Adds the site that brings most for its cost, and so on, while there is one that brings something and room for it.
   * @param costs by site, all above 0; equal ones where sites are counted
   * @param barred a site that is left out
   */
  complete(costs: ArrayLike<number>, barred = -1): void {
    while (this.#uncovered > 0 && this.#chosen.size < this.#covering.limit) {
      const best = this.#best(costs, barred);
      if (best === -1) return;
      this.add(best);
    }
  }

  /** Takes out, the dearest first, what covers nothing that the others do not. */
  thin(): void {
    const { costs } = this.#covering;
    const byCost = this.plan().sort((a, b) => (costs[b] ?? 0) - (costs[a] ?? 0) || b - a);
    for (const site of byCost) if (this.#isSpare(site)) this.remove(site);
  }

  #best(costs: ArrayLike<number>, barred: number): number {
    let best = -1;
    let most = 0;
    for (let site = 0; site < this.#gains.length; site++) {
      const gain = this.#gains[site] ?? 0;
      if (gain === 0 || site === barred || this.#chosen.has(site)) continue;
      const ratio = gain / (costs[site] ?? 1);
      if (ratio <= most) continue;
      most = ratio;
      best = site;
    }
    return best;
  }

  #isSpare(site: number): boolean {
    const { worths } = this.#covering;
    for (const point of pointsOf(this.#covering, site))
      if (this.#times[point] === 1 && (worths[point] ?? 0) > 0) return false;
    return true;
  }

  #move(point: number, worth: number): void {
    if (worth === 0) return;
    this.#uncovered += worth;
    for (const site of sitesOf(this.#covering, point))
      this.#gains[site] = (this.#gains[site] ?? 0) + worth;
  }
}
