import { compareIds } from './compare.js';
import type { CountedStates } from './counted-states.js';
import type { Entry } from './entry.js';
import { type Chunk, type Cut, SortedChunks } from './sorted-chunks.js';
import { nextOf, stateAt } from './spans.js';

/** Units that follow one another in the order of paths, within one by id. */
export interface PathChunk extends Chunk<Entry> {
  /** By the place of their class, in the same order. */
  readonly byClass: ReadonlyMap<number, readonly Entry[]>;
  /** 1 at the places of the counted states that a unit is in on any day. */
  readonly states: Uint8Array;
}

export type ByPath = SortedChunks<Entry, PathChunk>;

/** No units yet. */
export function noPaths(states: CountedStates, size: number): ByPath {
  const cut: Cut<Entry, PathChunk> = {
    size,
    compare: (a, b) => compareIds(a.location.path, b.location.path) || compareIds(a.id, b.id),
    chunkOf: (items) => chunkOf(items, states),
  };
  return new SortedChunks(cut);
}

function chunkOf(items: readonly Entry[], states: CountedStates): PathChunk {
  const byClass = new Map<number, Entry[]>();
  const met = new Uint8Array(states.size);
  for (const entry of items) {
    const { at } = entry.location.unitClass;
    const those = byClass.get(at);
    if (those === undefined) byClass.set(at, [entry]);
    else those.push(entry);
    const { spans } = entry;
    for (let span = 0; span < spans.length; span = nextOf(spans, span, states))
      met[stateAt(spans, span)] = 1;
  }
  return { items, byClass, states: met };
}
