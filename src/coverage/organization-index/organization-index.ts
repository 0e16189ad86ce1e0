import type { CivilDate } from '../../domain/civil-date.js';
import { type Day, dayOf } from '../../domain/day.js';
import type { ChainAudit } from '../chain/chain-audit.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import { auditIn } from './audit.js';
import { bitOf, type CodeSet, codesOf } from './codes.js';
import { type Columns, columnsWith, entryAt, isListed, noColumns } from './columns.js';
import type { Contents } from './contents.js';
import { type Entry, entryOf, type ListedOrganization } from './entry.js';
import { foundOn } from './findings.js';
import { Ids } from './ids.js';
import { type Lines, linesOn } from './lines.js';
import { ListedFindings } from './listed-findings.js';
import { Lists } from './lists.js';
import { skipsUnder } from './places.js';
import { type RegionPlaces, RegionTrie } from './region-trie.js';
import { eachIn, type OrganizationScope } from './slots.js';

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

/** What stands on a day. */
interface OnDay {
  readonly lines: Lines;
  /** By slot. */
  readonly found: Uint8Array;
}

/**
 * All organizations in memory, under one rule set: what is found on them and how their chains stand on any day.
 * It holds what follows from each one's own rows, and works out a day's lines upward in one pass over all. A
 * version never changes; `with` makes the next one.
 */
export class OrganizationIndex {
  readonly #contents: Contents;
  readonly #days = new Map<Day, OnDay>();

  private constructor(contents: Contents) {
    this.#contents = contents;
  }

  static empty(rules: RuleSet): OrganizationIndex {
    return new OrganizationIndex({
      ...{ rules, skips: skipsUnder(rules), ids: new Ids(), trie: new RegionTrie() },
      ...{ columns: noColumns, sorted: new Uint32Array(0) },
    });
  }

  static async ofBatches(
    batches: AsyncIterable<readonly ListedOrganization[]>,
    rules: RuleSet,
  ): Promise<OrganizationIndex> {
    let index = OrganizationIndex.empty(rules);
    for await (const batch of batches) index = index.with(batch);
    return index;
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
      sorted: ids.merged(
        new Uint32Array(0),
        slots.filter((slot) => isListed(columns, slot)),
      ),
    });
  }

  /** The next version: organizations that it does not know yet come in, others are replaced. Each stands there once. */
  with(changed: readonly ListedOrganization[]): OrganizationIndex {
    const { rules, columns, sorted, ids } = this.#contents;
    const next = changed
      .map((each) => entryOf(each, rules))
      .filter((entry) => JSON.stringify(entry) !== JSON.stringify(this.entry(entry.id)));
    if (next.length === 0) return this;
    const added = next.filter(({ id }) => this.entry(id) === null).map(({ id }) => ids.slotOf(id));
    return new OrganizationIndex({
      ...this.#contents,
      columns: columnsWith(columns, next, this.#contents),
      sorted: added.length === 0 ? sorted : ids.merged(sorted, added),
    });
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

  /** Audits the chains of a scope on a day, as `auditChains` does. */
  audit(scope: OrganizationScope, on: CivilDate): ChainAudit {
    return auditIn(this.#contents, this.#on(on).lines, scope);
  }

  /** How many organizations of a scope have a finding on a day, by its code; codes that none has are left out. */
  counts(scope: OrganizationScope, on: CivilDate): ReadonlyMap<OrganizationFindingCode, number> {
    const { found } = this.#on(on);
    const bySet = new Map<CodeSet, number>();
    eachIn(this.#contents, scope, dayOf(on), (slot) => {
      const set = found[slot] ?? 0;
      bySet.set(set, (bySet.get(set) ?? 0) + 1);
    });
    const counts = new Map<OrganizationFindingCode, number>();
    for (const [set, count] of bySet)
      for (const code of codesOf(set)) counts.set(code, (counts.get(code) ?? 0) + count);
    return counts;
  }

  /** The organizations of a scope on which one of some codes is found on a day, in the order of their ids. */
  listed(
    scope: OrganizationScope,
    on: CivilDate,
    codes: readonly OrganizationFindingCode[],
  ): ListedFindings[] {
    const contents = this.#contents;
    const { lines, found } = this.#on(on);
    const wanted = codes.reduce((set, code) => set | bitOf(code), 0);
    const listed: ListedFindings[] = [];
    eachIn(contents, scope, lines.on, (slot) => {
      const all = found[slot] ?? 0;
      const fitting = all & wanted;
      if (fitting === 0) return;
      listed.push(new ListedFindings(contents, lines, slot, all, fitting));
    });
    return listed;
  }

  #on(date: CivilDate): OnDay {
    const day = dayOf(date);
    const known = this.#days.get(day);
    if (known !== undefined) return known;
    const { columns, skips } = this.#contents;
    const lines = linesOn(columns, skips, day);
    const made = { lines, found: foundOn(this.#contents, lines) };
    const [oldest] = this.#days.keys();
    if (this.#days.size >= mostDays && oldest !== undefined) this.#days.delete(oldest);
    this.#days.set(day, made);
    return made;
  }
}
