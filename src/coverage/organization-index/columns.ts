import type { Day } from '../../domain/day.js';
import { SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import type { Entry } from './entry.js';
import { placeOf } from './places.js';
import type { RegionTrie } from './region-trie.js';

/** The place of an organization among all, which stand in the order of their ids. */
export type Slot = number;

/** What all organizations are asked for together, by slot. */
export interface Columns {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly place: Uint8Array;
  readonly source: Uint8Array;
  readonly region: Int32Array;
  /** Where the links of a slot start; they end where those of the next one do. */
  readonly links: Int32Array;
  readonly superior: Int32Array;
  readonly linkFrom: Int32Array;
  readonly linkTo: Int32Array;
}

export const SOURCES = valuesOf(SOURCE_KINDS);

/** @param slots a link to what has no slot counts as none */
export function columnsOf(
  entries: readonly Entry[],
  slots: ReadonlyMap<string, Slot>,
  trie: RegionTrie,
): Columns {
  const links = new Int32Array(entries.length + 1);
  const all = entries.flatMap((entry, slot) => {
    const known = entry.links.flatMap(({ superior, from, to }) => {
      const at = slots.get(superior);
      return at === undefined ? [] : [{ superior: at, from, to }];
    });
    links[slot + 1] = (links[slot] ?? 0) + known.length;
    return known;
  });
  return {
    from: Int32Array.from(entries, ({ life }) => life.from),
    to: Int32Array.from(entries, ({ life }) => life.to),
    place: Uint8Array.from(entries, placeOf),
    source: Uint8Array.from(entries, ({ sourceKind }) => SOURCES.indexOf(sourceKind)),
    region: Int32Array.from(entries, ({ regions }) => trie.nodeOf(regions)),
    links,
    superior: Int32Array.from(all, ({ superior }) => superior),
    linkFrom: Int32Array.from(all, ({ from }) => from),
    linkTo: Int32Array.from(all, ({ to }) => to),
  };
}

/** Whether an organization lives on a day; 0, before every date, only where its beginning is unknown. */
export function livesOn({ from, to }: Columns, slot: Slot, on: Day): boolean {
  return (from[slot] ?? 0) <= on && on < (to[slot] ?? 0);
}
