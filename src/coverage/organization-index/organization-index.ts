import type { CivilDate } from '../../domain/civil-date.js';
import { type Day, dateOf, dayOf } from '../../domain/day.js';
import type { ChainAudit } from '../chain/chain-audit.js';
import { compareIds } from '../index/compare.js';
import type { OrganizationFindingCode } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import { auditIn } from './audit.js';
import { bitOf, type CodeSet, codesOf, gravityOf } from './codes.js';
import { columnsOf } from './columns.js';
import type { Contents } from './contents.js';
import { type Entry, entryOf, type ListedOrganization } from './entry.js';
import { type FlaggedOrganization, flagged, foundOn, sinceOf } from './findings.js';
import { type Lines, linesOn } from './lines.js';
import { skipsUnder } from './places.js';
import { RegionTrie } from './region-trie.js';
import { eachIn, type OrganizationScope } from './slots.js';

/** An organization that is listed for some of its findings. */
export interface ListedFindings {
  readonly id: string;
  /** What the order by name sorts by. */
  readonly reading: string;
  /** The place of the gravest severity among those for which it is listed: the gravest is 0. */
  gravity(): number;
  /** The earliest day since when one of those holds; null where one of them has always held. */
  since(): CivilDate | null;
  /** With all of its findings. */
  whole(): FlaggedOrganization;
}

/** All of an index as plain data. */
export interface OrganizationSnapshot {
  readonly entries: readonly Entry[];
}

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

  static of(organizations: readonly ListedOrganization[], rules: RuleSet): OrganizationIndex {
    const entries = organizations.map((each) => entryOf(each, rules));
    return new OrganizationIndex(contentsOf(entries, rules, skipsUnder(rules), new RegionTrie()));
  }

  /** What `fromSnapshot` makes the same index of. */
  snapshot(): OrganizationSnapshot {
    return { entries: this.#contents.entries };
  }

  /** @param rules those of the index of which it is the snapshot */
  static fromSnapshot({ entries }: OrganizationSnapshot, rules: RuleSet): OrganizationIndex {
    return new OrganizationIndex(contentsOf(entries, rules, skipsUnder(rules), new RegionTrie()));
  }

  /** The next version: organizations that it does not know yet come in, others are replaced. */
  with(changed: readonly ListedOrganization[]): OrganizationIndex {
    const { rules, skips, trie, entries } = this.#contents;
    const next = new Map<string, Entry>();
    for (const each of changed) {
      const entry = entryOf(each, rules);
      if (JSON.stringify(entry) !== JSON.stringify(this.entry(entry.id))) next.set(entry.id, entry);
    }
    if (next.size === 0) return this;
    const kept = entries.filter(({ id }) => !next.has(id));
    return new OrganizationIndex(contentsOf([...kept, ...next.values()], rules, skips, trie));
  }

  /** How many organizations it has, those that are not alive today among them. */
  get size(): number {
    return this.#contents.entries.length;
  }

  /** What is held of an organization; null where there is none. */
  entry(id: string): Entry | null {
    const { slots, entries } = this.#contents;
    return entries[slots.get(id) ?? -1] ?? null;
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
    const { columns, trie } = this.#contents;
    const { found } = this.#on(on);
    const bySet = new Map<CodeSet, number>();
    eachIn(columns, trie, scope, dayOf(on), (slot) => {
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
    const { columns, trie, entries } = contents;
    const { lines, found } = this.#on(on);
    const wanted = codes.reduce((set, code) => set | bitOf(code), 0);
    const listed: ListedFindings[] = [];
    eachIn(columns, trie, scope, lines.on, (slot) => {
      const all = found[slot] ?? 0;
      const fitting = all & wanted;
      const entry = entries[slot];
      if (fitting === 0 || entry === undefined) return;
      listed.push({
        id: entry.id,
        reading: entry.reading,
        gravity: () => gravityOf(fitting),
        since: () =>
          dateOf(
            Math.min(
              ...codesOf(fitting).map((code) => sinceOf(contents, lines, slot, entry, code)),
            ),
          ),
        whole: () => flagged(contents, lines, slot, all, entry),
      });
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

function contentsOf(
  all: readonly Entry[],
  rules: RuleSet,
  skips: Contents['skips'],
  trie: RegionTrie,
): Contents {
  const entries = [...all].sort((a, b) => compareIds(a.id, b.id));
  const slots = new Map(entries.map(({ id }, slot) => [id, slot]));
  return { rules, skips, trie, entries, slots, columns: columnsOf(entries, slots, trie) };
}
