import type { Entry } from './entry.js';
import type { ByPath, PathChunk } from './path-chunk.js';
import type { Range } from './range.js';
import { partition } from './sorted-chunks.js';

/** What of the chunks is gone through. */
export interface Walk {
  /** Ascending, with no paths in common. */
  readonly ranges: readonly Range[];
  readonly backward: boolean;
  /** The units of the class at this place alone; null: of all. */
  readonly unitClass: number | null;
  /** Whether a chunk may have what is looked for. */
  readonly mayHave?: (chunk: PathChunk) => boolean;
}

/** Visits units in the order of paths, within one by id, until a visit says `true`: enough. */
export function walk(
  { chunks }: ByPath,
  { ranges, backward, unitClass, mayHave = () => true }: Walk,
  visit: (entry: Entry) => boolean,
): void {
  for (const { start, end } of backward ? ranges.toReversed() : ranges) {
    const first = partition(chunks, ({ items }) => (items.at(-1)?.location.path ?? '') < start);
    const last = partition(chunks, ({ items }) => (items[0]?.location.path ?? '') < end) - 1;
    for (let step = 0; step <= last - first; step += 1) {
      const chunk = chunks[backward ? last - step : first + step];
      if (chunk === undefined || !mayHave(chunk)) continue;
      const items = unitClass === null ? chunk.items : (chunk.byClass.get(unitClass) ?? []);
      if (visitSome(items, { start, end }, backward, visit)) return;
    }
  }
}

function visitSome(
  items: readonly Entry[],
  { start, end }: Range,
  backward: boolean,
  visit: (entry: Entry) => boolean,
): boolean {
  const from = partition(items, ({ location }) => location.path < start);
  const to = partition(items, ({ location }) => location.path < end);
  for (let step = 0; step < to - from; step += 1) {
    const entry = items[backward ? to - 1 - step : from + step];
    if (entry !== undefined && visit(entry)) return true;
  }
  return false;
}
