import type { Classes } from './classes.js';

/** Groups that are alike, as a column of a linear program. */
export interface Pattern {
  /** One of them. */
  readonly units: readonly number[];
  readonly seat: number;
  /** The classes of its units, ascending, and how many of each. */
  readonly classes: readonly number[];
  readonly counts: readonly number[];
}

/** The patterns that were found, each once. */
export class Columns {
  readonly all: Pattern[] = [];
  readonly classes: Classes;
  readonly #known = new Map<string, number>();
  /** Groups are told apart by the classes of their seats; null: they are not. */
  readonly seats: Classes | null;

  constructor(classes: Classes, seats: Classes | null) {
    this.classes = classes;
    this.seats = seats;
  }

  /** Its place among all. */
  add(group: { readonly units: readonly number[]; readonly seat: number }): number {
    const { units, seat } = group;
    const counts = new Map<number, number>();
    for (const unit of units) {
      const each = this.classes.classOf[unit] ?? 0;
      counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    const sorted = [...counts].sort(([a], [b]) => a - b);
    const key = `${this.seats?.classOf[seat] ?? ''} ${sorted}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const [classes, numbers] = [sorted.map(([each]) => each), sorted.map(([, count]) => count)];
    this.#known.set(key, this.all.length);
    return this.all.push({ units, seat, classes, counts: numbers }) - 1;
  }
}
