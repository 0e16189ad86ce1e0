import { type Day, dateOf, dayOf } from '../../domain/day.js';
import type { Count } from './thing.js';

/** The counts of many things: a count takes twelve bytes, a thing four more. */
export class PackedCounts {
  constructor(
    /** Where those of each thing begin, and where the last ones end. */
    readonly starts: Uint32Array,
    readonly days: Int32Array,
    /** None where nothing was said. */
    readonly members: Float64Array,
  ) {}

  static of(counts: readonly (readonly Count[])[]): PackedCounts {
    const starts = new Uint32Array(counts.length + 1);
    for (const [at, each] of counts.entries()) starts[at + 1] = (starts[at] ?? 0) + each.length;
    const all = counts.flat();
    return new PackedCounts(
      starts,
      Int32Array.from(all, ({ on }) => dayOf(on)),
      Float64Array.from(all, ({ members }) => members ?? Number.NaN),
    );
  }

  at(index: number): Count[] {
    const counts: Count[] = [];
    for (let at = this.starts[index] ?? 0; at < (this.starts[index + 1] ?? 0); at += 1) {
      const on = dateOf(this.days[at] ?? 0);
      const members = this.members[at] ?? Number.NaN;
      if (on !== null) counts.push({ on, members: Number.isNaN(members) ? null : members });
    }
    return counts;
  }

  /** The members by a thing's last count up to a day; 0 where that said none, or there is none. */
  membersOn(index: number, day: Day): number {
    const start = this.starts[index] ?? 0;
    for (let at = (this.starts[index + 1] ?? 0) - 1; at >= start; at -= 1)
      if ((this.days[at] ?? 0) <= day) return this.members[at] || 0;
    return 0;
  }
}
