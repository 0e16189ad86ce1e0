import { Remembered } from '../../domain/remembered.js';
import { type Entry, Segment, type Tally } from './segment.js';

/** A segment without the things that a later one has anew. */
export interface Part {
  readonly segment: Segment;
  /** 1 for each place of these. */
  readonly gone: Uint8Array;
  readonly live: number;
  /** What has been counted in it. */
  readonly counted: Remembered<ReadonlyMap<number, Tally>>;
}

/** So many things are made a segment while others wait some hundredths of a second. */
export const mostInSegment = 4_096;

/** So many counts of a segment are remembered. */
const mostCounted = 200;

/** @param gone 1 for each place that is not live; none where left out */
export function partOf(segment: Segment, gone: Uint8Array = new Uint8Array(segment.size)): Part {
  const live = gone.reduce((left, mark) => left - mark, segment.size);
  return { segment, gone, live, counted: new Remembered(mostCounted) };
}

/** The same, of which nothing is remembered. */
export function uncounted({ segment, gone }: Part): Part {
  return partOf(segment, gone);
}

/** The same without the things with some ids. */
export function without(part: Part, ids: Iterable<string>): Part {
  const gone = part.gone.slice();
  let isSame = true;
  for (const id of ids) {
    const place = part.segment.placeOf(id);
    if (place === null || gone[place] === 1) continue;
    gone[place] = 1;
    isSame = false;
  }
  return isSame ? part : partOf(part.segment, gone);
}

/** A segment of which less than half is left is made anew; one of which nothing is left is none. */
export function compacted(part: Part): Part[] {
  if (part.live === 0) return [];
  return part.live * 2 < part.segment.size ? [partOf(Segment.of([...entriesOf(part)]))] : [part];
}

/**
 * Each segment is more than twice as large as the next, so that they are few; but none is larger than what can be
 * made anew while requests wait.
 */
export function merged(parts: readonly Part[]): readonly Part[] {
  const [last, before, ...rest] = parts.toReversed();
  if (last === undefined || before === undefined) return parts;
  if (before.live > 2 * last.live || before.live + last.live > mostInSegment) return parts;
  const both = partOf(Segment.of([...entriesOf(before), ...entriesOf(last)]));
  return merged([...rest.toReversed(), both]);
}

function* entriesOf({ segment, gone }: Part): Generator<Entry> {
  for (let place = 0; place < segment.size; place += 1)
    if (gone[place] === 0) yield segment.entry(place);
}
