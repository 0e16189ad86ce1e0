import { bytesOf, compareBytes } from '../../domain/bytes.js';
import { type Day, dateOf, dayOf } from '../../domain/day.js';
import { oncePer } from '../../domain/once-per.js';
import { setOf } from '../../domain/set-of.js';
import { type Compact, compact } from './compact.js';
import { type FieldFit, type Fit, fitOf, type Term } from './fitness.js';
import { PackedCounts } from './packed-counts.js';
import { nameAt, packedNames } from './packed-names.js';
import { PackedTexts } from './packed-texts.js';
import { Postings } from './postings.js';
import { union } from './sorted-lists.js';
import type { Thing } from './thing.js';

/** A thing, with numbers for the words that many share; a region is in itself. */
export interface Entry {
  readonly own: Own;
  readonly type: number;
  readonly kind: number;
  readonly source: number;
  readonly sourceKind: number;
  readonly region: number;
}

/** What is a thing's own. */
export type Own = Pick<Thing, 'id' | 'name' | 'search' | 'validFrom' | 'validTo' | 'counts'>;

/** Which things are meant: 1 for each number that is; null for any. */
export interface Wanted {
  readonly types: Uint8Array | null;
  readonly kinds: Uint8Array | null;
  readonly sourceKinds: Uint8Array | null;
  readonly regions: Uint8Array | null;
  /** The ids of things that are meant whatever region they are in. */
  readonly things: readonly string[];
}

/** What a search looks for: something as it was typed in names, else one of some spellings in how they are read. */
export interface Terms {
  readonly typed: Term;
  readonly spellings: readonly Term[];
}

/** The places of things that fit a search, by how they do. Each list is in order. */
export type Matches = Readonly<Record<Fit, number[]>>;

/** What some things come to. */
export interface Tally {
  things: number;
  members: number;
  /** The numbers of the sources that state them. */
  readonly sources: Set<number>;
}

/** What a segment is made of: an array has a number for each place. */
export interface Columns {
  readonly texts: PackedTexts;
  /** How many bytes of each text are names; what they are read as stands behind these. */
  readonly named: Compact;
  /** As `packedNames` makes them. */
  readonly names: PackedTexts;
  readonly postings: Postings;
  readonly ids: PackedTexts;
  /** The places of the things in the order of their ids. */
  readonly byId: Compact;
  /** How many characters the names have, as the engines count. */
  readonly sizes: Compact;
  readonly types: Compact;
  readonly kinds: Compact;
  readonly sources: Compact;
  readonly sourceKinds: Compact;
  readonly regions: Compact;
  /** Days; 0 where unknown. */
  readonly from: Compact;
  readonly to: Compact;
  readonly counts: PackedCounts;
}

/** Things in the order of the sizes of their names, then of their ids. It never changes. */
export class Segment {
  /** Where some things stand; the same list of them is meant by many questions. */
  readonly #placesOf = oncePer(
    (ids: readonly string[]): ReadonlySet<number> =>
      new Set(
        ids.length * searchSteps < this.size
          ? ids.flatMap((id) => this.placeOf(id) ?? [])
          : this.#placesAmong(setOf(ids)),
      ),
  );

  constructor(readonly columns: Columns) {}

  /** @param entries each id stands once */
  static of(entries: readonly Entry[]): Segment {
    const keyed = entries.map((entry) => keyedOf(entry));
    keyed.sort((a, b) => a.size - b.size || Buffer.compare(a.bytes, b.bytes));
    const sorted = keyed.map(({ entry }) => entry);
    const own = sorted.map((entry) => entry.own);
    const texts = PackedTexts.of(own.map(({ search }) => search));
    const places = keyed.map(({ bytes }, place) => ({ bytes, place }));
    places.sort((a, b) => Buffer.compare(a.bytes, b.bytes));
    return new Segment({
      texts,
      named: compact(own.map(({ search }) => bytesOfNames(search))),
      names: packedNames(own),
      postings: Postings.of(texts),
      ids: PackedTexts.of(own.map(({ id }) => id)),
      byId: compact(places.map(({ place }) => place)),
      sizes: compact(keyed.map(({ size }) => size)),
      types: compact(sorted.map(({ type }) => type)),
      kinds: compact(sorted.map(({ kind }) => kind)),
      sources: compact(sorted.map(({ source }) => source)),
      sourceKinds: compact(sorted.map(({ sourceKind }) => sourceKind)),
      regions: compact(sorted.map(({ region }) => region)),
      from: compact(own.map(({ validFrom }) => (validFrom === null ? 0 : dayOf(validFrom)))),
      to: compact(own.map(({ validTo }) => (validTo === null ? 0 : dayOf(validTo)))),
      counts: PackedCounts.of(own.map(({ counts }) => counts)),
    });
  }

  get size(): number {
    return this.columns.sizes.length;
  }

  entry(place: number): Entry {
    const { columns } = this;
    return {
      own: {
        id: columns.ids.at(place),
        name: this.name(place),
        search: columns.texts.at(place),
        validFrom: dateOf(columns.from[place] ?? 0),
        validTo: dateOf(columns.to[place] ?? 0),
        counts: columns.counts.at(place),
      },
      type: columns.types[place] ?? 0,
      kind: columns.kinds[place] ?? 0,
      source: columns.sources[place] ?? 0,
      sourceKind: columns.sourceKinds[place] ?? 0,
      region: columns.regions[place] ?? 0,
    };
  }

  /** What is said of the thing at a place beside its name and its counts. */
  placed(place: number) {
    const { columns } = this;
    return {
      id: columns.ids.at(place),
      validFrom: dateOf(columns.from[place] ?? 0),
      validTo: dateOf(columns.to[place] ?? 0),
      kind: columns.kinds[place] ?? 0,
      sourceKind: columns.sourceKinds[place] ?? 0,
      region: columns.regions[place] ?? 0,
    };
  }

  /** Where the things stand that are meant. */
  *places(wanted: Wanted, gone: Uint8Array): Generator<number> {
    const isWanted = this.#wanted(wanted);
    for (let place = 0; place < gone.length; place += 1)
      if (gone[place] !== 1 && isWanted(place)) yield place;
  }

  name(place: number): string {
    return nameAt(this.columns.names, this.columns.texts, place);
  }

  /** Where the thing with an id stands; null where it does not. */
  placeOf(id: string): number | null {
    const { ids, byId } = this.columns;
    const wanted = bytesOf(id);
    let [low, high] = [0, byId.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const order = compareBytes(ids.bytesAt(byId[middle] ?? 0), wanted);
      if (order === 0) return byId[middle] ?? 0;
      if (order < 0) low = middle + 1;
      else high = middle;
    }
    return null;
  }

  /**
   * The things that fit a search.
   *
   * @param day on which they exist; null for those of any
   * @param gone 1 for each place of a thing that is no more what stands there
   */
  matches(terms: Terms, wanted: Wanted, day: Day | null, gone: Uint8Array): Matches {
    const found: Matches = { 0: [], 1: [], 2: [], 3: [], 4: [], 5: [] };
    const isWanted = this.#wanted(wanted);
    for (const block of this.#candidates(terms)) {
      const [start, end] = Postings.textsOf(block);
      for (let place = start; place < Math.min(end, this.size); place += 1) {
        if (gone[place] === 1 || !isWanted(place)) continue;
        if (day !== null && !this.#existsOn(place, day)) continue;
        const fit = this.#fit(place, terms);
        if (fit !== null) found[fit].push(place);
      }
    }
    return found;
  }

  /**
   * Counts those that exist on a day, by the numbers of the kinds of their sources; sources count whenever what they
   * state exists.
   */
  count(wanted: Wanted, day: Day, gone: Uint8Array): ReadonlyMap<number, Tally> {
    const { sources, sourceKinds, counts } = this.columns;
    const isWanted = this.#wanted(wanted);
    const tallies = new Map<number, Tally>();
    for (let place = 0; place < gone.length; place += 1) {
      if (gone[place] === 1 || !isWanted(place)) continue;
      const sourceKind = sourceKinds[place] ?? 0;
      const tally = tallies.get(sourceKind) ?? { things: 0, members: 0, sources: new Set() };
      tallies.set(sourceKind, tally);
      tally.sources.add(sources[place] ?? 0);
      if (!this.#existsOn(place, day)) continue;
      tally.things += 1;
      tally.members += counts.membersOn(place, day);
    }
    return tallies;
  }

  /** The blocks that may have one of the terms. */
  #candidates({ typed, spellings }: Terms): Uint32Array {
    const { postings } = this.columns;
    // What is in a reading as it was typed has been looked up already.
    const others = spellings.filter(
      ({ bytes, tones }) => tones?.length !== 0 || !bytes.equals(typed.bytes),
    );
    return others.reduce(
      (found, term) => union(found, postings.candidates(term)),
      postings.candidates(typed),
    );
  }

  #existsOn(place: number, day: Day): boolean {
    const { from, to } = this.columns;
    return (from[place] ?? 0) <= day && (to[place] === 0 || (to[place] ?? 0) > day);
  }

  *#placesAmong(ids: ReadonlySet<string>): Generator<number> {
    for (let place = 0; place < this.size; place += 1)
      if (ids.has(this.columns.ids.at(place))) yield place;
  }

  /** Tells of places whether the things there are meant. */
  #wanted({ types, kinds, sourceKinds, regions, things }: Wanted): (place: number) => boolean {
    const { columns } = this;
    // Each thing is asked: an empty set would be, too.
    const single = things.length === 0 ? null : this.#placesOf(things);
    return (place) =>
      (types === null || types[columns.types[place] ?? 0] === 1) &&
      (kinds === null || kinds[columns.kinds[place] ?? 0] === 1) &&
      (sourceKinds === null || sourceKinds[columns.sourceKinds[place] ?? 0] === 1) &&
      (regions === null ||
        regions[columns.regions[place] ?? 0] === 1 ||
        single?.has(place) === true);
  }

  #fit(place: number, { typed, spellings }: Terms): Fit | null {
    const { texts, named } = this.columns;
    const { bytes, starts } = texts;
    const start = starts[place] ?? 0;
    const read = start + (named[place] ?? 0);
    const asTyped = fitOf(bytes, start, read, typed);
    if (asTyped !== null) return asTyped;
    let best: FieldFit | null = null;
    for (const term of spellings) {
      const fit = fitOf(bytes, read, starts[place + 1] ?? 0, term);
      if (fit !== null && (best === null || fit < best)) best = fit;
    }
    return best === null ? null : asRead[best];
  }
}

/** To search for so many things takes as long as to look at all. */
const searchSteps = 8;

/** How a thing fits whose name is read so. */
const asRead: Readonly<Record<FieldFit, Fit>> = { 0: 3, 1: 4, 2: 5 };

function bytesOfNames(search: string): number {
  return Buffer.byteLength(search.slice(0, search.indexOf('\n') + 1));
}

/** With what its place follows from. */
function keyedOf(entry: Entry) {
  const { id, name } = entry.own;
  return { entry, size: [...name].length, bytes: Buffer.from(id) };
}
