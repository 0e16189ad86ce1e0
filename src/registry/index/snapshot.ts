import type { Compact } from './compact.js';
import { PackedCounts } from './packed-counts.js';
import { PackedTexts } from './packed-texts.js';
import { Postings } from './postings.js';
import type { RegionArrays } from './region-tree.js';
import { type Columns, Segment } from './segment.js';

/** All of an index of things as plain data, numbers and texts as they stand in memory. */
export interface ThingSnapshot {
  /** The words that have numbers, in the order of these. */
  readonly kinds: readonly string[];
  readonly sources: readonly string[];
  readonly sourceKinds: readonly string[];
  readonly regions: RegionArrays;
  readonly parts: readonly PartSnapshot[];
}

interface PartSnapshot {
  readonly columns: PlainColumns;
  readonly gone: Uint8Array;
}

interface PlainColumns extends Omit<Columns, 'texts' | 'names' | 'ids' | 'postings' | 'counts'> {
  readonly texts: PlainTexts;
  readonly names: PlainTexts;
  readonly ids: PlainTexts;
  readonly postings: Pick<Postings, 'bits' | 'starts' | 'lists'>;
  readonly counts: Pick<PackedCounts, 'starts' | 'days' | 'members'>;
}

interface PlainTexts {
  readonly bytes: Uint8Array;
  readonly starts: Compact;
}

export function segmentOf({
  texts,
  names,
  ids,
  postings,
  counts,
  ...columns
}: PlainColumns): Segment {
  return new Segment({
    ...columns,
    texts: textsOf(texts),
    names: textsOf(names),
    ids: textsOf(ids),
    postings: new Postings(postings.bits, postings.starts, postings.lists),
    counts: new PackedCounts(counts.starts, counts.days, counts.members),
  });
}

function textsOf({ bytes, starts }: PlainTexts): PackedTexts {
  return new PackedTexts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), starts);
}
