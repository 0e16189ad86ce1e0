import type { CivilDate } from '../../domain/civil-date.js';
import { dayOf } from '../../domain/day.js';
import type { Granted } from '../../domain/divisions.js';
import { inBatches } from '../../domain/in-batches.js';
import { Remembered } from '../../domain/remembered.js';
import type { Sought } from '../names/sought.js';
import { FITS, termOf } from './fitness.js';
import { FoundList, type FoundPlace, type FoundThing, nearestOf } from './found-list.js';
import { Numbers } from './numbers.js';
import {
  compacted,
  merged,
  mostInSegment,
  type Part,
  partOf,
  uncounted,
  without,
} from './parts.js';
import { type RegionMarks, type RegionPart, RegionTree } from './region-tree.js';
import { type Entry, Segment, type Tally, type Wanted } from './segment.js';
import { segmentOf, type ThingSnapshot } from './snapshot.js';
import { THING_TYPES, type Thing } from './thing.js';

/** Which things are meant: those of some types, stated by some kinds of sources, in a region; null for any. */
export interface ThingScope {
  readonly types: readonly string[];
  readonly sourceKinds: readonly string[] | null;
  readonly region: string | null;
  /** What is meant in place of the region as it is today: what it had in it on another day, or several. */
  readonly marks?: RegionMarks | null;
  /** What is granted of which the things are meant besides, wherever they are. */
  readonly besides?: Granted | null;
}

/** Which things are looked for. */
export interface FindScope extends ThingScope {
  /** The day on which they exist; null for those of any. */
  readonly on: CivilDate | null;
}

/** Which things are counted. */
export interface Counted extends ThingScope {
  readonly kinds: readonly string[] | null;
  readonly on: CivilDate;
}

/** What these come to. */
export interface ThingCount {
  readonly things: number;
  /** Persons: full members by the last count up to the day. */
  readonly members: number;
  /** The ids of the sources that state such things, of any day, in order. */
  readonly sources: readonly string[];
}

/** All that a search finds, in order: cut where a page begins. */
export interface FoundThings {
  readonly total: number;
  /** The nearest of them behind the keys of one, or from the end of the list on, in a direction. */
  nearest(count: number, isBackward: boolean, behind: FoundThing | null): ListedThing[];
}

/** A thing with where it is; a region is in itself. */
export interface PlacedThing
  extends Pick<Thing, 'id' | 'kind' | 'sourceKind' | 'region' | 'validFrom' | 'validTo'> {}

/** A thing as a search lists it. */
export interface ListedThing extends FoundThing, Pick<Thing, 'type' | 'kind' | 'name'> {}

/**
 * All things of the register, found by what is part of their names and counted by what they are. A version of it
 * never changes. What is written comes in a segment of its own; segments that are alike in size are made one.
 */
export class ThingIndex {
  readonly #found = new Remembered<FoundThings>(mostFound);
  readonly #counts = new Remembered<ThingCount>(mostCounts);

  private constructor(
    private readonly words: Words,
    private readonly tree: RegionTree,
    /** From the oldest on. */
    private readonly parts: readonly Part[],
  ) {}

  static of(things: readonly Thing[]): ThingIndex {
    return ThingIndex.#empty().#beside(things);
  }

  /** As `of`, of batches, each of things of its own. The process has its turn between them. */
  static async ofBatches(batches: AsyncIterable<readonly Thing[]>): Promise<ThingIndex> {
    let index = ThingIndex.#empty();
    for await (const batch of batches) index = index.#beside(batch);
    return index;
  }

  static #empty(): ThingIndex {
    const words = { kinds: new Numbers(), sources: new Numbers(), sourceKinds: new Numbers() };
    return new ThingIndex(words, RegionTree.empty(), []);
  }

  /** The same index again. */
  static fromSnapshot({ kinds, sources, sourceKinds, regions, parts }: ThingSnapshot): ThingIndex {
    const words = {
      kinds: Numbers.of(kinds),
      sources: Numbers.of(sources),
      sourceKinds: Numbers.of(sourceKinds),
    };
    return new ThingIndex(
      words,
      RegionTree.fromArrays(regions),
      parts.map(({ columns, gone }) => partOf(segmentOf(columns), gone)),
    );
  }

  /** What `fromSnapshot` makes the same index of. */
  snapshot(): ThingSnapshot {
    const { kinds, sources, sourceKinds } = this.words;
    return {
      kinds: kinds.words(),
      sources: sources.words(),
      sourceKinds: sourceKinds.words(),
      regions: this.tree.arrays(),
      parts: this.parts.map(({ segment, gone }) => ({ columns: segment.columns, gone })),
    };
  }

  get size(): number {
    return this.parts.reduce((sum, { live }) => sum + live, 0);
  }

  hasRegion(code: string): boolean {
    return this.tree.has(code);
  }

  /** Whether a region is another one or below it. */
  isInside(code: string, other: string): boolean {
    return this.tree.isInside(code, other);
  }

  /** How many regions there are. */
  get regionCount(): number {
    return this.tree.size;
  }

  /** As `RegionTree.part`. */
  part(regions: readonly string[]): RegionPart {
    return this.tree.part(regions);
  }

  /** A region and those above it, from the finest on. */
  regionsUp(code: string): string[] {
    const codes: string[] = [];
    for (let at: string | null = code; at !== null; at = this.tree.aboveOf(at)) codes.push(at);
    return codes;
  }

  /**
   * The same with other things in place of those of their ids, or beside them.
   *
   * @param gone the ids of things that are no more, but of regions, which stay
   */
  with(things: readonly Thing[], gone: readonly string[] = []): ThingIndex {
    if (things.length + gone.length === 0) return this;
    const ids = [...things.map(({ id }) => id), ...gone];
    const parts = this.parts.map((part) => without(part, ids));
    return new ThingIndex(this.words, this.tree, parts).#beside(things).#merged();
  }

  /** @param things none of which it has */
  #beside(things: readonly Thing[]): ThingIndex {
    const regions = things.flatMap(({ type, id, region }) =>
      type === 'Region' ? [{ code: id, above: region }] : [],
    );
    const tree = this.tree.with(regions);
    const segments = [...inBatches(things, mostInSegment)].map((batch) =>
      partOf(Segment.of(batch.map((thing) => entryOf(thing, this.words, tree)))),
    );
    // What was counted in a region no longer holds where regions have moved.
    const parts = regions.length === 0 ? this.parts : this.parts.map(uncounted);
    return new ThingIndex(this.words, tree, [...parts, ...segments]);
  }

  #merged(): ThingIndex {
    return new ThingIndex(this.words, this.tree, merged(this.parts.flatMap(compacted)));
  }

  /** The thing with an id; null where there is none. */
  thing(id: string): Thing | null {
    for (const { segment, gone } of this.parts) {
      const place = segment.placeOf(id);
      if (place !== null && gone[place] === 0) return this.#thingOf(segment.entry(place));
    }
    return null;
  }

  /** The code of the region that the thing with an id is in, which of a region is itself; null where there is none. */
  regionOf(id: string): string | null {
    for (const { segment, gone } of this.parts) {
      const place = segment.placeOf(id);
      if (place !== null && gone[place] === 0)
        return this.tree.numbers.word(segment.columns.regions[place] ?? 0);
    }
    return null;
  }

  /** The things whose names fit what is sought, or are read so; the next page of a list costs nothing more. */
  find(sought: Sought, scope: FindScope): FoundThings {
    return this.#found.of(JSON.stringify([sought, scope]), () => this.#find(sought, scope));
  }

  #find({ typed, spellings }: Sought, { on, ...scope }: FindScope): FoundThings {
    const wanted = this.#wanted({ ...scope, kinds: null });
    const day = on === null ? null : dayOf(on);
    const terms = {
      typed: termOf(typed),
      spellings: spellings.map(({ letters, tones }) => termOf(letters, tones)),
    };
    const matches = this.parts.map(({ segment, gone }) => ({
      segment,
      places: segment.matches(terms, wanted, day, gone),
    }));
    const lists = FITS.map((fit) =>
      matches.map(({ segment, places }) => new FoundList(segment, fit, places[fit])),
    );
    return {
      total: lists.flat().reduce((sum, { length }) => sum + length, 0),
      nearest: (count, isBackward, behind) =>
        nearestOf(lists, count, isBackward, behind).map((found) => this.#listed(found)),
    };
  }

  #listed({ fit, size, id, segment, place }: FoundPlace): ListedThing {
    const { types, kinds } = segment.columns;
    const type = THING_TYPES[types[place] ?? 0] ?? 'Region';
    const kind = this.words.kinds.word(kinds[place] ?? 0) ?? '';
    return { fit, size, id, type, kind, name: segment.name(place) };
  }

  /** The things of a scope, of whatever day; what each says of itself is left out. */
  *listed({ kinds, ...scope }: ThingScope & Pick<Counted, 'kinds'>): Generator<PlacedThing> {
    const wanted = this.#wanted({ ...scope, kinds });
    const { kinds: words, sourceKinds } = this.words;
    for (const { segment, gone } of this.parts)
      for (const place of segment.places(wanted, gone)) {
        const at = segment.placed(place);
        yield {
          ...at,
          kind: words.word(at.kind) ?? '',
          sourceKind: sourceKinds.word(at.sourceKind),
          region: this.tree.numbers.word(at.region),
        };
      }
  }

  /** How many things of a scope there are on a day. Only segments that have changed are gone through again. */
  count(counted: Counted): ThingCount {
    return this.#counts.of(JSON.stringify(counted), () => this.#count(counted));
  }

  #count({ sourceKinds, ...question }: Counted): ThingCount {
    const meant = this.words.sourceKinds.among(sourceKinds);
    let [things, members] = [0, 0];
    const sources = new Set<number>();
    for (const tallies of this.#tallies(question))
      for (const [sourceKind, tally] of tallies) {
        if (meant !== null && meant[sourceKind] !== 1) continue;
        things += tally.things;
        members += tally.members;
        for (const source of tally.sources) sources.add(source);
      }
    const ids = [...sources].flatMap((number) => this.words.sources.word(number) ?? []);
    return { things, members, sources: ids.sort() };
  }

  /** What each segment counts, by the numbers of kinds of sources. */
  #tallies(question: Omit<Counted, 'sourceKinds'>): ReadonlyMap<number, Tally>[] {
    const key = JSON.stringify(question);
    const day = dayOf(question.on);
    let wanted: Wanted | null = null;
    return this.parts.map(({ segment, gone, counted }) =>
      counted.of(key, () => {
        wanted ??= this.#wanted({ ...question, sourceKinds: null });
        return segment.count(wanted, day, gone);
      }),
    );
  }

  #wanted({
    types,
    kinds,
    sourceKinds,
    region,
    marks,
    besides = null,
  }: ThingScope & Pick<Counted, 'kinds'>): Wanted {
    return {
      things: besides?.things ?? [],
      types: Uint8Array.from(THING_TYPES, (type) => (types.includes(type) ? 1 : 0)),
      kinds: this.words.kinds.among(kinds),
      sourceKinds: this.words.sourceKinds.among(sourceKinds),
      regions:
        marks != null ? this.tree.among(marks) : region === null ? null : this.tree.inside(region),
    };
  }

  #thingOf({ own, type, kind, source, sourceKind, region }: Entry): Thing {
    const { words, tree } = this;
    const name = THING_TYPES[type] ?? 'Region';
    return {
      ...own,
      type: name,
      kind: words.kinds.word(kind) ?? '',
      source: words.sources.word(source) ?? '',
      sourceKind: words.sourceKinds.word(sourceKind),
      region: name === 'Region' ? tree.aboveOf(own.id) : tree.numbers.word(region),
    };
  }
}

function entryOf(thing: Thing, words: Words, { numbers }: RegionTree): Entry {
  return {
    own: thing,
    type: THING_TYPES.indexOf(thing.type),
    kind: words.kinds.of(thing.kind),
    source: words.sources.of(thing.source),
    sourceKind: words.sourceKinds.of(thing.sourceKind),
    region: numbers.of(thing.type === 'Region' ? thing.id : thing.region),
  };
}

/** So many counts of a version are remembered: more than a page of claims asks for. */
const mostCounts = 500;
/** What the last searches found is remembered: up to eight bytes for each thing. */
const mostFound = 8;

/** The numbers of words that many things share. */
interface Words {
  readonly kinds: Numbers;
  readonly sources: Numbers;
  readonly sourceKinds: Numbers;
}
