import { groupedBy } from '../../domain/grouped-by.js';
import { inBatches } from '../../domain/in-batches.js';
import { idOf } from '../tables/retraction.js';
import { type EntityTable, isEntityTable, type TableName } from '../tables/tables.js';
import { type RowViolation, type Violations, violation } from '../tables/violation.js';
import type { ChangeSource, LocatedRetraction } from './change-source.js';
import { BATCH, type KnownGraph, type KnownSource } from './known-graph.js';
import type { EntityIndex } from './validate-entities.js';
import { isOfOthers } from './validate-synthetic.js';

/** How many rows that refer to one that is retracted a message names. */
const NAMED = 5;

/** What a change set takes back, and what else of it that puts in the wrong. */
export class RetractionCheck {
  readonly #retractions = new Map<string, LocatedRetraction>();
  /** The keys of what refers to retracted things, each with the keys of these, until it is known what becomes of it. */
  readonly #referring = new Map<string, string[]>();
  readonly #violations: Violations;
  readonly #stated = new Set<string>();

  private constructor(violations: Violations) {
    this.#violations = violations;
  }

  /** Reads what is taken back. */
  static async of(changes: ChangeSource, violations: Violations): Promise<RetractionCheck> {
    const check = new RetractionCheck(violations);
    for await (const entry of changes.retractions?.() ?? []) {
      if ('violations' in entry) for (const each of entry.violations) violations.add(each);
      else check.#add(entry);
    }
    return check;
  }

  /** How many rows are taken back. */
  get count(): number {
    return this.#retractions.size;
  }

  get keys(): IterableIterator<string> {
    return this.#retractions.keys();
  }

  /** The rows of a table that are taken back. */
  of(table: TableName): LocatedRetraction[] {
    return [...this.#retractions.values()].filter((each) => each.table === table);
  }

  has(key: string): boolean {
    return this.#retractions.has(key);
  }

  /** The change set states a row. */
  states(key: string): void {
    if (this.count === 0) return;
    if (this.has(key)) this.#stated.add(key);
    this.#referring.delete(key);
  }

  /**
   * Finds what the graph has of it, and what refers to that.
   *
   * @param graph null where the graph is empty
   * @param gone the keys of all that the change set takes back, links that have not begun too
   */
  async look(
    graph: KnownGraph | null,
    index: EntityIndex,
    gone: ReadonlySet<string>,
  ): Promise<void> {
    if (this.count === 0) return;
    const sources = await this.#sources(graph, index);
    for (const [table, all] of groupedBy(this.#retractions.values(), ({ table }) => table))
      for (const batch of inBatches(all, BATCH)) {
        const keys = batch.map(({ key }) => key);
        const stated = (await graph?.statedBy(table, keys)) ?? new Map<string, KnownSource>();
        const missing = keys.filter((key) => !stated.has(key));
        const before = missing.length === 0 ? null : await graph?.takenBack(table, missing);
        for (const each of batch) {
          const known = stated.get(each.key);
          if (known !== undefined) this.#checkSource(each, known, sources, index);
          // What has been taken back already stays so.
          else if (before?.has(each.key) !== true)
            this.#refuse(each, violation('NOT_STATED', 'key', idOf(each)));
        }
        const there = batch.filter(({ key }) => stated.has(key));
        if (graph !== null && isEntityTable(table))
          await this.#lookAround(graph, table, there, gone);
      }
  }

  /** Tells what is wrong, when all rows of the change set have been read. */
  settle(): void {
    for (const key of this.#stated) {
      const retraction = this.#retractions.get(key);
      if (retraction !== undefined)
        this.#refuse(retraction, violation('STATED_TOO', 'key', idOf(retraction)));
    }
    const left = [...this.#referring].flatMap(([by, keys]) => keys.map((key) => ({ by, key })));
    for (const [key, all] of groupedBy(left, (each) => each.key)) {
      const retraction = this.#retractions.get(key);
      if (retraction === undefined) continue;
      const named = all.map(({ by }) => by).sort();
      const first = named.slice(0, NAMED).join(', ');
      const some = named.length > NAMED ? `, … (${named.length} in all)` : '';
      const statement = `Nothing refers to what is retracted; the graph has ${first}${some}`;
      this.#refuse(retraction, violation('REFERRED_TO', 'key', idOf(retraction), statement));
    }
  }

  #checkSource(
    retraction: LocatedRetraction,
    known: KnownSource,
    sources: ReadonlyMap<string, string | null>,
    index: EntityIndex,
  ): void {
    const { source } = retraction;
    if (source === null || sources.get(source) !== 'SYNTHETIC') return;
    // A source is of its own kind, whoever states it.
    const own = retraction.table === 'sources' ? { ...known, source: idOf(retraction) } : known;
    if (isOfOthers(own, source, index))
      this.#refuse(retraction, violation('SYNTHETIC', 'source', source));
  }

  #add(entry: LocatedRetraction): void {
    const earlier = this.#retractions.get(entry.key);
    if (earlier === undefined) this.#retractions.set(entry.key, entry);
    else {
      const at = earlier.line === null ? '' : ` on line ${earlier.line}`;
      const statement = `A key stands once in a file, here also${at}`;
      this.#refuse(entry, violation('DUPLICATE_KEY', 'key', idOf(entry), statement));
    }
  }

  /** The kinds of the sources that take something back; says which are none. */
  async #sources(
    graph: KnownGraph | null,
    index: EntityIndex,
  ): Promise<ReadonlyMap<string, string | null>> {
    const kinds = new Map<string, string | null>();
    const named = [...this.#retractions.values()].flatMap(({ source }) => source ?? []);
    const ids = [...new Set(named)];
    const known = await graph?.entities(ids.filter((id) => index.get(id) === undefined));
    for (const id of ids) {
      const entity = index.get(id) ?? known?.get(id);
      if (entity?.table === 'sources' && !this.has(`sources|${id}`)) kinds.set(id, entity.kind);
    }
    for (const each of this.#retractions.values()) {
      const { source } = each;
      if (source === null || kinds.has(source) || index.incomplete.has('sources')) continue;
      const statement = 'source names a source of the folder or the graph';
      this.#refuse(each, violation('UNKNOWN_REFERENCE', 'source', source, statement));
    }
    return kinds;
  }

  async #lookAround(
    graph: KnownGraph,
    table: EntityTable,
    batch: readonly LocatedRetraction[],
    gone: ReadonlySet<string>,
  ): Promise<void> {
    const found = await graph.referring(table, batch.map(idOf));
    for (const each of batch)
      for (const by of new Set(found.get(idOf(each)) ?? [])) {
        if (gone.has(by)) continue;
        const keys = this.#referring.get(by) ?? [];
        this.#referring.set(by, [...keys, each.key]);
      }
  }

  #refuse({ file, line }: LocatedRetraction, wrong: RowViolation): void {
    this.#violations.add({ file, line, ...wrong });
  }
}
