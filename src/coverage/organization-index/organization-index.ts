import type { CivilDate } from '../../domain/civil-date.js';
import { type Day, dayOf } from '../../domain/day.js';
import { Divisions } from '../../domain/divisions.js';
import type { EntityId } from '../../domain/ids.js';
import { Turns } from '../../domain/turns.js';
import { doAtOnce, doInTurns, eachInSteps, type Work } from '../../domain/work.js';
import type { ChainAudit } from '../chain/chain-audit.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import { auditIn } from './audit.js';
import { brokenAmong } from './broken-among.js';
import {
  type Columns,
  columnsWith,
  columnsWithout,
  entryAt,
  isListed,
  noColumns,
} from './columns.js';
import type { Asked, Contents } from './contents.js';
import { type Entry, entryOf, type ListedOrganization } from './entry.js';
import { foundOn } from './findings.js';
import { countsIn, listedIn, type OnDay } from './found-in.js';
import { Ids, type Slot } from './ids.js';
import { linesOn } from './lines.js';
import type { ListedFindings } from './listed-findings.js';
import { Lists } from './lists.js';
import { type OrganizationDue, organizationsDue } from './organizations-due.js';
import { skipsUnder } from './places.js';
import { type RegionPlaces, RegionTrie } from './region-trie.js';
import { type Committees, committeesOf, nearestCommittee, statedSuperior } from './responsible.js';
import type { OrganizationScope } from './slots.js';

/** All of an index as plain data. */
export interface OrganizationSnapshot {
  /** By slot; those of superiors that are no organizations among them. */
  readonly ids: readonly string[];
  readonly regions: RegionPlaces;
  readonly columns: Omit<Columns, 'links' | 'spans'>;
  readonly links: PlainLists;
  readonly spans: PlainLists;
}

type PlainLists = Pick<Lists, 'starts' | 'values'>;

/** How many days' lines are held on to: what is asked together is of one day or two. */
const mostDays = 8;

/** How many organizations come in at once: each version copies the one before it, and what waits takes far more. */
function atOnce(size: number): number {
  return Math.min(Math.max(2_000, size / 4), 20_000);
}

/**
 * All organizations in memory, under one rule set: what is found on them and how their chains stand on any day.
 * It holds what follows from each one's own rows, and works out a day's lines upward in one pass over all. A
 * version never changes; `with` makes the next one.
 */
export class OrganizationIndex {
  readonly #contents: Contents;
  readonly #days: Map<Day, OnDay>;
  readonly #oneByOne = new Turns(1);
  #committees: Committees | null = null;

  /** The same under the divisions that were asked for last. */
  #divided: OrganizationIndex | null = null;
  /** The same among those that were asked about last. */
  #among: OrganizationIndex | null = null;

  private constructor(contents: Contents, days = new Map<Day, OnDay>()) {
    this.#contents = contents;
    this.#days = days;
  }

  /** The same organizations, in the regions in which they lay on the days that are asked of. */
  under(divisions: Divisions): OrganizationIndex {
    const known = this.#contents.divisions;
    if (divisions === known || (divisions.areUnmoved && known.areUnmoved)) return this;
    if (this.#divided === null || this.#divided.#contents.divisions !== divisions)
      this.#divided = new OrganizationIndex({ ...this.#contents, divisions }, this.#days);
    return this.#divided;
  }

  /** The same, asked about some organizations: the lines upward are those of all. */
  among(asked: Asked | null): OrganizationIndex {
    if (asked === null) return this;
    if (this.#among === null || this.#among.#contents.asked?.key !== asked.key)
      this.#among = new OrganizationIndex({ ...this.#contents, asked }, this.#days);
    return this.#among;
  }

  static empty(rules: RuleSet): OrganizationIndex {
    return new OrganizationIndex({
      ...{ rules, skips: skipsUnder(rules), ids: new Ids(), trie: new RegionTrie() },
      ...{
        divisions: Divisions.UNMOVED,
        asked: null,
        columns: noColumns,
        sorted: new Uint32Array(0),
      },
    });
  }

  /** As `with` of all, of batches, each of organizations of its own; in turns with what else there is to do. */
  static async ofBatches(
    batches: AsyncIterable<readonly ListedOrganization[]>,
    rules: RuleSet,
  ): Promise<OrganizationIndex> {
    let index = OrganizationIndex.empty(rules);
    let entries: Entry[] = [];
    for await (const batch of batches) {
      entries.push(...(await doInTurns(entriesOf(batch, rules))));
      if (entries.length < atOnce(index.size)) continue;
      index = await doInTurns(index.#withEntries(entries));
      entries = [];
    }
    return doInTurns(index.#withEntries(entries));
  }

  /** What `fromSnapshot` makes the same index of. */
  snapshot(): OrganizationSnapshot {
    const { ids, trie, columns } = this.#contents;
    const { links, spans, ...others } = columns;
    return { ids: ids.all(), regions: trie.places(), columns: others, links, spans };
  }

  /** @param rules those of the index of which it is the snapshot */
  static fromSnapshot(snapshot: OrganizationSnapshot, rules: RuleSet): OrganizationIndex {
    const { links, spans, regions } = snapshot;
    const ids = Ids.of(snapshot.ids);
    const columns = {
      ...snapshot.columns,
      links: new Lists(links.starts, links.values),
      spans: new Lists(spans.starts, spans.values),
    };
    const slots = Array.from({ length: ids.size }, (_, slot) => slot);
    return new OrganizationIndex({
      ...{ rules, skips: skipsUnder(rules), ids, trie: RegionTrie.fromPlaces(regions), columns },
      divisions: Divisions.UNMOVED,
      asked: null,
      sorted: doAtOnce(
        ids.merged(
          new Uint32Array(0),
          slots.filter((slot) => isListed(columns, slot)),
        ),
      ),
    });
  }

  /** The next version: organizations that it does not know yet come in, others are replaced. Each stands there once. */
  with(changed: readonly ListedOrganization[]): OrganizationIndex {
    return doAtOnce(this.#with(changed));
  }

  /**
   * As `with`, in turns with what else there is to do.
   *
   * @param gone the ids of what is no organization any more, or never was
   */
  async withInTurns(
    changed: readonly ListedOrganization[],
    gone: readonly string[] = [],
  ): Promise<OrganizationIndex> {
    const left = await doInTurns(this.#without(gone));
    return doInTurns(left.#with(changed));
  }

  /** How many organizations it has, those that are not alive today among them. */
  get size(): number {
    return this.#contents.sorted.length;
  }

  /** What is held of an organization; null where there is none. */
  entry(id: string): Entry | null {
    const { ids, columns } = this.#contents;
    const slot = ids.known(id);
    return slot === undefined ? null : entryAt(columns, slot, this.#contents);
  }

  /** Whether there are organizations in a region or below it, on whatever day. */
  hasRegion(code: string): boolean {
    return this.#contents.trie.has(code);
  }

  /**
   * Audits the chains of a scope on a day.
   *
   * @param signal ends this, as all other questions, with its reason
   */
  audit(scope: OrganizationScope, on: CivilDate, signal?: AbortSignal): Promise<ChainAudit> {
    return this.#asked(on, signal, ({ lines }) => auditIn(this.#contents, lines, scope));
  }

  /** Those of some organizations below the county whose chain is broken on a day, by their own link or above it. */
  broken(
    among: readonly string[],
    on: CivilDate,
    signal?: AbortSignal,
  ): Promise<ReadonlySet<string>> {
    return this.#asked(on, signal, ({ lines }) => brokenAmong(this.#contents, lines, among));
  }

  /** How many organizations of a scope have a finding on a day, by its code; codes that none has are left out. */
  counts(
    scope: OrganizationScope,
    on: CivilDate,
    signal?: AbortSignal,
  ): Promise<ReadonlyMap<OrganizationFindingCode, number>> {
    return this.#asked(on, signal, (onDay) => countsIn(this.#contents, onDay, scope));
  }

  /**
   * What a work makes of the organizations of a scope on which one of some codes is found on a day: it is given them in
   * the order of their ids.
   */
  listed<Result>(
    scope: OrganizationScope,
    on: CivilDate,
    codes: readonly OrganizationFindingCode[],
    make: (listed: readonly ListedFindings[]) => Work<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    const contents = this.#contents;
    return this.#asked(on, signal, function* (onDay) {
      return yield* make(yield* listedIn(contents, onDay, scope, codes));
    });
  }

  /** What falls due on the organizations of a scope after a day, up to another. */
  due(scope: OrganizationScope, after: CivilDate, upTo: CivilDate): Work<OrganizationDue[]> {
    return organizationsDue(this.#contents, scope, dayOf(after), dayOf(upTo));
  }

  /** The one superior that is stated of an organization on a day; null where there is none, or more than one. */
  superiorOf(id: string, on: CivilDate): EntityId | null {
    return statedSuperior(this.#contents, id, dayOf(on));
  }

  /**
   * The committee nearest above some regions on a day; null where there is none.
   *
   * @param regions codes, from the widest to the finest
   */
  committeeOver(regions: readonly string[], on: CivilDate): EntityId | null {
    this.#committees ??= committeesOf(this.#contents);
    return nearestCommittee(this.#contents, this.#committees, regions, dayOf(on));
  }

  /**
   * What a work makes of a day, in turns. Of the works that want a day which nobody has asked for, one is done after the
   * other: a day takes as many bytes as there are organizations, some times over.
   */
  async #asked<Result>(
    date: CivilDate,
    signal: AbortSignal | undefined,
    work: (onDay: OnDay) => Work<Result>,
  ): Promise<Result> {
    const day = dayOf(date);
    const known = this.#days.get(day);
    if (known !== undefined) return doInTurns(work(known), signal);
    return this.#oneByOne.take(async () => doInTurns(work(await this.#on(day, signal)), signal));
  }

  async #on(day: Day, signal: AbortSignal | undefined): Promise<OnDay> {
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const made = await doInTurns(onDay(this.#contents, day), signal);
    const [oldest] = this.#days.keys();
    if (this.#days.size >= mostDays && oldest !== undefined) this.#days.delete(oldest);
    this.#days.set(day, made);
    return made;
  }

  *#without(gone: readonly string[]): Work<OrganizationIndex> {
    const { columns, sorted, ids } = this.#contents;
    const slots = new Set(gone.flatMap((id) => ids.known(id) ?? []));
    for (const slot of slots) if (!isListed(columns, slot)) slots.delete(slot);
    if (slots.size === 0) return this;
    return new OrganizationIndex({
      ...this.#contents,
      columns: yield* columnsWithout(columns, slots),
      sorted: sorted.filter((slot) => !slots.has(slot)),
    });
  }

  *#with(changed: readonly ListedOrganization[]): Work<OrganizationIndex> {
    const entries = yield* entriesOf(changed, this.#contents.rules);
    const others: Entry[] = [];
    yield* eachInSteps(entries, (entry) => {
      if (JSON.stringify(entry) !== JSON.stringify(this.entry(entry.id))) others.push(entry);
    });
    return yield* this.#withEntries(others);
  }

  *#withEntries(entries: readonly Entry[]): Work<OrganizationIndex> {
    if (entries.length === 0) return this;
    const { columns, sorted, ids } = this.#contents;
    const added: Slot[] = [];
    yield* eachInSteps(entries, ({ id }) => {
      const slot = ids.slotOf(id);
      if (!isListed(columns, slot)) added.push(slot);
    });
    return new OrganizationIndex({
      ...this.#contents,
      columns: yield* columnsWith(columns, entries, this.#contents),
      sorted: added.length === 0 ? sorted : yield* ids.merged(sorted, added),
    });
  }
}

/** What rests on an organization's own rows takes some times as long as a step. */
function* entriesOf(listed: readonly ListedOrganization[], rules: RuleSet): Work<Entry[]> {
  const entries: Entry[] = [];
  for (const each of listed) {
    entries.push(entryOf(each, rules));
    yield;
  }
  return entries;
}

function* onDay(contents: Contents, day: Day): Work<OnDay> {
  const lines = yield* linesOn(contents, day);
  return { lines, found: yield* foundOn(contents, lines) };
}
