import { type Day, dateOf, dayOf } from '../../domain/day.js';
import { type Compact, compact } from './compact.js';
import type { Count } from './thing.js';

/** The counts of many things: one takes six bytes, where none of them is of more persons than two bytes hold. */
export class PackedCounts {
  constructor(
    /** Where those of each thing begin, and where the last ones end. */
    readonly starts: Compact,
    readonly days: Compact,
    /** One more than were counted; 0 where nothing was said. */
    readonly members: Compact,
  ) {}

  static of(counts: readonly (readonly Count[])[]): PackedCounts {
    const starts = new Uint32Array(counts.length + 1);
    for (const [at, each] of counts.entries()) starts[at + 1] = (starts[at] ?? 0) + each.length;
    const all = counts.flat();
    return new PackedCounts(
      compact(starts),
      compact(all.map(({ on }) => dayOf(on))),
      compact(all.map(({ members }) => (members === null ? 0 : members + 1))),
    );
  }

  at(index: number): Count[] {
    const counts: Count[] = [];
    for (let at = this.starts[index] ?? 0; at < (this.starts[index + 1] ?? 0); at += 1) {
      const on = dateOf(this.days[at] ?? 0);
      const counted = this.members[at] ?? 0;
      if (on !== null) counts.push({ on, members: counted === 0 ? null : counted - 1 });
    }
    return counts;
  }

  /** The members by a thing's last count up to a day; 0 where that said none, or there is none. */
  membersOn(index: number, day: Day): number {
    const start = this.starts[index] ?? 0;
    for (let at = (this.starts[index + 1] ?? 0) - 1; at >= start; at -= 1)
      if ((this.days[at] ?? 0) <= day) return Math.max(0, (this.members[at] ?? 0) - 1);
    return 0;
  }
}
