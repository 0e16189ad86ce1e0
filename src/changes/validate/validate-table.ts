import { inBatches } from '../../domain/in-batches.js';
import { type EntityTable, isEntityTable, keyOf, type TableName } from '../tables/tables.js';
import { type RowViolation, type Violations, violation } from '../tables/violation.js';
import type { Located } from './change-source.js';
import { BATCH, type HierarchyName, type KnownEntity, type KnownGraph } from './known-graph.js';
import { implausible } from './validate-counts.js';
import { Cycles } from './validate-cycles.js';
import { type EntityIndex, entityOf } from './validate-entities.js';
import { MembershipOverlaps } from './validate-memberships.js';
import { referencesOf } from './validate-references.js';
import type { RegionParents } from './validate-region-parents.js';
import { checkReplaced, type Outdated } from './validate-replaced.js';
import type { RetractionCheck } from './validate-retractions.js';
import { rowViolations } from './validate-row.js';
import { checkSynthetic } from './validate-synthetic.js';

export interface CheckContext {
  /** Null where the graph is empty: nothing to look up. */
  readonly graph: KnownGraph | null;
  readonly index: EntityIndex;
  readonly outdated: Outdated;
  readonly violations: Violations;
  readonly parents: RegionParents;
  /** The most persons or households that are counted of one thing. */
  readonly mostCounted: number;
  readonly retractions: RetractionCheck;
  /** The keys of all that the change set takes back. */
  readonly gone: ReadonlySet<string>;
}

/** Checks the rows of one table, batch by batch, and forgets them with the table. */
export class TableCheck {
  readonly #table: TableName;
  readonly #context: CheckContext;
  /** The line of each key so far; ids are in the index already. */
  readonly #keys = new Map<string, number | null>();
  readonly #cycles: Cycles | null;
  readonly #overlaps = new MembershipOverlaps();

  constructor(table: TableName, context: CheckContext) {
    this.#table = table;
    this.#context = context;
    this.#cycles = isHierarchy(table) ? new Cycles(table) : null;
  }

  async rows(rows: readonly Located[]): Promise<void> {
    const { graph, index, violations, mostCounted } = this.#context;
    if (graph !== null) await this.#lookUp(rows, graph);
    if (graph !== null) await checkSynthetic(this.#table, rows, { graph, index, violations });
    for (const row of rows) {
      for (const each of rowViolations(row, index)) this.#add(row, each);
      if (row.table === 'counts')
        for (const each of implausible(row.row, mostCounted)) this.#add(row, each);
      this.#checkKey(row);
      this.#addEdge(row);
      if (row.table === 'memberships') this.#add(row, this.#overlaps.add(row));
    }
    await this.#context.parents.regions(rows.filter((row) => row.table === 'regions'));
    const members = rows.filter((row) => row.table === 'memberships');
    if (graph !== null && members.length > 0)
      await this.#overlaps.compare(members, graph, this.#keys, this.#context.outdated);
  }

  /** Checks what only the whole table shows. */
  async end(): Promise<void> {
    const { graph, index, violations, gone } = this.#context;
    if (this.#cycles === null) return;
    const isStated = (id: string) => index.get(id)?.changed === true;
    if (graph !== null) await this.#cycles.extend(graph, isStated, gone);
    const told = graph?.told ?? (async (ids: readonly string[]) => ids);
    for await (const each of this.#cycles.violations(told)) violations.add(each);
  }

  /** Finds what the rows refer to and the change set has not, and what has their own ids. */
  async #lookUp(rows: readonly Located[], graph: KnownGraph): Promise<void> {
    const { index, outdated, violations, gone } = this.#context;
    const entities = rows.filter(isEntity);
    const own = entities.map((row) => entityOf(row).id);
    const referred = rows
      .flatMap((row) => referencesOf(row).map(({ id }) => id))
      .filter((id) => index.get(id) === undefined);
    const found = await entitiesOf(graph, [...new Set([...own, ...referred])]);
    for (const id of referred) {
      const entity = found.get(id);
      // What is retracted is there no more for what the change set states.
      if (entity !== undefined && !gone.has(`${entity.table}|${id}`)) index.add(id, entity);
    }
    await checkReplaced(entities, found, { graph, index, outdated, violations });
  }

  #checkKey(row: Located): void {
    const key = keyOf(row);
    this.#context.retractions.states(key);
    if (isEntity(row)) return;
    this.#context.outdated.replaced(key);
    const line = this.#keys.get(key);
    if (line === undefined) {
      this.#keys.set(key, row.line);
      return;
    }
    const at = line === null ? '' : ` on line ${line}`;
    const statement = `A key stands once in a file, here also${at}`;
    this.#add(row, violation('DUPLICATE_KEY', null, key, statement));
  }

  #addEdge({ table, row, file, line }: Located): void {
    const location = { file, line };
    if (table === 'parts') this.#cycles?.add(row.unit, row.whole, location);
    if (table === 'regions' && row.parent !== null)
      this.#cycles?.add(row.code, row.parent, location);
    if ((table === 'alliances' || table === 'facilities') && row.parent !== null)
      this.#cycles?.add(row.id, row.parent, location);
  }

  #add({ file, line }: Located, wrong: RowViolation | null): void {
    if (wrong !== null) this.#context.violations.add({ file, line, ...wrong });
  }
}

async function entitiesOf(
  graph: KnownGraph,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownEntity>> {
  const found = new Map<string, KnownEntity>();
  for (const batch of inBatches(ids, BATCH))
    for (const [id, entity] of await graph.entities(batch)) found.set(id, entity);
  return found;
}

function isEntity(row: Located): row is Located<EntityTable> {
  return isEntityTable(row.table);
}

function isHierarchy(table: TableName): table is HierarchyName {
  return (
    table === 'regions' || table === 'alliances' || table === 'facilities' || table === 'parts'
  );
}
