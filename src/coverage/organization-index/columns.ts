import { type Day, dateOf, dayOf, NEVER } from '../../domain/day.js';
import { SOURCE_KINDS, valuesOf } from '../../domain/vocabulary.js';
import { eachInSteps, inSteps, type Work } from '../../domain/work.js';
import type { Entry } from './entry.js';
import type { Ids, Slot } from './ids.js';
import { Lists } from './lists.js';
import type { OwnSpans } from './own-spans.js';
import { placeAt, placeOf } from './places.js';
import type { RegionTrie } from './region-trie.js';

/** What is held of all organizations, each kind of it in an array of its own, by slot. */
export interface Columns {
  /** `NEVER` in the slot of what is named as a superior, but is no organization. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly place: Uint8Array;
  readonly source: Uint8Array;
  readonly region: Int32Array;
  /** Days; 0 where there is none. */
  readonly temporaryDue: Int32Array;
  readonly termEnds: Int32Array;
  readonly names: readonly string[];
  readonly namesEn: readonly (string | null)[];
  readonly readings: readonly string[];
  /** Three numbers for each link upward: the slot of the superior, from which day, to which day. */
  readonly links: Lists;
  /** As `OwnSpans`. */
  readonly spans: Lists;
}

/** What numbers in columns stand for, the same in all versions. */
export interface Words {
  readonly ids: Ids;
  readonly trie: RegionTrie;
}

/** How many numbers a link takes. */
export const LINK = 3;

export const SOURCES = valuesOf(SOURCE_KINDS);

export const noColumns: Columns = {
  from: new Int32Array(0),
  to: new Int32Array(0),
  place: new Uint8Array(0),
  source: new Uint8Array(0),
  region: new Int32Array(0),
  temporaryDue: new Int32Array(0),
  termEnds: new Int32Array(0),
  names: [],
  namesEn: [],
  readings: [],
  links: Lists.none,
  spans: Lists.none,
};

/** The same columns with other entries in some slots. */
export function* columnsWith(
  columns: Columns,
  entries: readonly Entry[],
  { ids, trie }: Words,
): Work<Columns> {
  const links = new Map<Slot, number[]>();
  const spans = new Map<Slot, OwnSpans>();
  yield* eachInSteps(entries, (entry) => {
    const slot = ids.slotOf(entry.id);
    spans.set(slot, entry.spans);
    links.set(
      slot,
      entry.links.flatMap(({ superior, from, to }) => [ids.slotOf(superior), from, to]),
    );
  });
  const next = yield* grownTo(ids.size, columns);
  yield* eachInSteps(entries, (entry) => {
    const slot = ids.slotOf(entry.id);
    next.from[slot] = entry.life.from;
    next.to[slot] = entry.life.to;
    next.place[slot] = placeOf(entry);
    next.source[slot] = SOURCES.indexOf(entry.sourceKind);
    next.region[slot] = trie.nodeOf(entry.regions);
    next.temporaryDue[slot] = entry.temporaryDue === null ? 0 : dayOf(entry.temporaryDue);
    next.termEnds[slot] = entry.termEnds === null ? 0 : dayOf(entry.termEnds);
    next.names[slot] = entry.name;
    next.namesEn[slot] = entry.nameEn;
    next.readings[slot] = entry.reading;
  });
  return {
    ...next,
    links: yield* columns.links.with(links, next.from.length),
    spans: yield* columns.spans.with(spans, next.from.length),
  };
}

/** The same columns without what stands in some slots: others may name it as a superior still. */
export function* columnsWithout(columns: Columns, gone: ReadonlySet<Slot>): Work<Columns> {
  const size = columns.from.length;
  const next = yield* grownTo(size, columns);
  for (const slot of gone) next.from[slot] = NEVER;
  const none = new Map([...gone].map((slot) => [slot, []] as const));
  return {
    ...next,
    links: yield* columns.links.with(none, size),
    spans: yield* columns.spans.with(none, size),
  };
}

/** A copy that has so many slots. */
function* grownTo(size: number, columns: Columns) {
  const next = {
    from: grown(columns.from, new Int32Array(size).fill(NEVER)),
    to: grown(columns.to, new Int32Array(size)),
    place: grown(columns.place, new Uint8Array(size)),
    source: grown(columns.source, new Uint8Array(size)),
    region: grown(columns.region, new Int32Array(size)),
    temporaryDue: grown(columns.temporaryDue, new Int32Array(size)),
    termEnds: grown(columns.termEnds, new Int32Array(size)),
    names: columns.names.slice(),
    namesEn: columns.namesEn.slice(),
    readings: columns.readings.slice(),
  };
  yield* inSteps(size - columns.names.length, (from, to) => {
    for (let at = from; at < to; at += 1) {
      next.names.push('');
      next.namesEn.push(null);
      next.readings.push('');
    }
  });
  return next;
}

function grown<Numbers extends Int32Array | Uint8Array>(old: Numbers, larger: Numbers): Numbers {
  larger.set(old);
  return larger;
}

/** What stands in a slot; null where no organization does. */
export function entryAt(columns: Columns, slot: Slot, { ids, trie }: Words): Entry | null {
  if (!isListed(columns, slot)) return null;
  const { from, to, place, source, region, temporaryDue, termEnds, links, spans } = columns;
  const { kind, level } = placeAt(place[slot] ?? 0);
  const numbers = links.at(slot);
  return {
    ...{ id: ids.at(slot), kind, level },
    name: columns.names[slot] ?? '',
    nameEn: columns.namesEn[slot] ?? null,
    reading: columns.readings[slot] ?? '',
    sourceKind: SOURCES[source[slot] ?? 0] ?? SOURCES[0],
    regions: trie.path(region[slot] ?? 0),
    temporaryDue: dateOf(temporaryDue[slot] ?? 0),
    termEnds: dateOf(termEnds[slot] ?? 0),
    life: { from: from[slot] ?? 0, to: to[slot] ?? 0 },
    links: Array.from({ length: numbers.length / LINK }, (_, at) => {
      const [superior = 0, since = 0, until = 0] = numbers.subarray(at * LINK);
      return { superior: ids.at(superior), from: since, to: until };
    }),
    spans: [...spans.at(slot)],
  };
}

/** Whether an organization stands in a slot. */
export function isListed({ from }: Columns, slot: Slot): boolean {
  return (from[slot] ?? NEVER) !== NEVER;
}

/** Whether an organization lives on a day; 0, before every date, only where its beginning is unknown. */
export function livesOn({ from, to }: Columns, slot: Slot, on: Day): boolean {
  return (from[slot] ?? NEVER) <= on && on < (to[slot] ?? 0);
}
