import { compareIds, compareText } from './compare.js';
import type { CountedStates } from './counted-states.js';
import type { Entry } from './entry.js';
import type { ByPath } from './path-chunk.js';
import type { Regions } from './regions.js';
import { type Chunk, SortedChunks } from './sorted-chunks.js';

/** All units of a version of the index, in each order that something is asked in, and their regions. */
export interface Contents {
  readonly states: CountedStates;
  readonly byPath: ByPath;
  readonly byId: Sorted;
  readonly byName: Sorted;
  readonly regions: Regions;
}

type Sorted = SortedChunks<Entry, Chunk<Entry>>;

/** No units yet, by id. */
export function noIds(size: number): Sorted {
  return new SortedChunks({
    size,
    compare: (a, b) => compareIds(a.id, b.id),
    chunkOf: (items) => ({ items }),
  });
}

/** No units yet, by the reading of their names, then by id. */
export function noNames(size: number): Sorted {
  return new SortedChunks({
    size,
    compare: (a, b) => compareText(a.reading, b.reading) || compareIds(a.id, b.id),
    chunkOf: (items) => ({ items }),
  });
}

export function entryWithId({ byId }: Pick<Contents, 'byId'>, id: string): Entry | null {
  const { chunk, at } = byId.firstNot((entry) => entry.id < id);
  const entry = byId.chunks[chunk]?.items[at];
  return entry?.id === id ? entry : null;
}
