import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import { EntityId } from '../../domain/ids.js';
import { type ChangeOf, ENTITY_TABLES, type EntityTable, tables } from '../tables/tables.js';
import { type Violations, violation } from '../tables/violation.js';
import type { ChangeEntry, ChangeSource } from './change-source.js';
import type { KnownEntity } from './known-graph.js';

/** A thing with an id, of the change set or of the graph, as the other rows need to know it. */
export interface Entity extends KnownEntity {
  /** Whether a row of the change set has it; such a row stands for what the graph had. */
  readonly changed: boolean;
  readonly line: number | null;
}

/**
 * The things of the change set, and those of the graph that its rows refer to, by id. A million of
 * them take about 200 MB: dates and words are shared.
 */
export class EntityIndex {
  /** Files with rows that could not be read: what is not found may be among those. */
  readonly incomplete = new Set<EntityTable>();
  readonly #entities = new Map<string, Entity>();
  readonly #dates = new Map<string, CivilDate>();

  get(id: string): Entity | undefined {
    return this.#entities.get(id);
  }

  add(id: string, { table, kind, validFrom, validTo }: KnownEntity, line?: number | null): void {
    this.#entities.set(id, {
      table,
      kind,
      validFrom: this.#shared(validFrom),
      validTo: this.#shared(validTo),
      changed: line !== undefined,
      line: line ?? null,
    });
  }

  #shared(date: CivilDate | null): CivilDate | null {
    if (date === null) return null;
    const shared = this.#dates.get(date);
    if (shared === undefined) this.#dates.set(date, date);
    return shared ?? date;
  }
}

/** Reads the entity files once; the later of two rows with one id is a violation. */
export async function indexEntities(
  changes: ChangeSource,
  violations: Violations,
  onRow: () => void,
): Promise<EntityIndex> {
  const index = new EntityIndex();
  for (const table of ENTITY_TABLES) {
    for await (const entry of changes.rows(table)) {
      onRow();
      const found = entityOfEntry(table, entry);
      if (found === null) index.incomplete.add(table);
      else if (found !== undefined) {
        const taken = index.get(found.id);
        if (taken === undefined) index.add(found.id, found, entry.line);
        else violations.add({ ...locationOf(entry), ...takenId(table, found.id, taken) });
      }
    }
  }
  return index;
}

/** What an entity's row says that other rows depend on. */
export function entityOf(change: ChangeOf<EntityTable>): KnownEntity & { id: string } {
  const { table, row } = change;
  switch (table) {
    case 'regions': {
      const { code, level, validFrom, validTo } = row;
      return { id: code, table, kind: level, validFrom, validTo };
    }
    case 'sources':
      return { id: row.id, table, kind: row.kind, ...TIMELESS };
    case 'claims':
      return { id: row.id, table, kind: null, ...TIMELESS };
    case 'organizations':
    case 'units':
    case 'alliances':
    case 'facilities': {
      const { id, kind, validFrom, validTo } = row;
      return { id, table, kind, validFrom, validTo };
    }
  }
}

const TIMELESS: Lifetime = { validFrom: null, validTo: null };

/** A refused row still has its id, so that what refers to it is not refused as well. */
function entityOfEntry(table: EntityTable, entry: ChangeEntry<EntityTable>) {
  if (!('violations' in entry)) return entityOf(entry);
  if (entry.cells === null) return null;
  const id = EntityId.safeParse(entry.cells[idColumn(table)]).data;
  return id === undefined ? undefined : { id, table, kind: null, ...TIMELESS };
}

function takenId(table: EntityTable, id: string, { table: other, line }: Entity) {
  const at = line === null ? '' : ` on line ${line}`;
  return table === other
    ? violation('DUPLICATE_KEY', idColumn(table), id, `A key stands once in a file, here also${at}`)
    : violation(
        'ID_TAKEN',
        idColumn(table),
        id,
        `An id names one thing, here also one of ${tables[other].file}${at}`,
      );
}

export function idColumn(table: EntityTable): 'id' | 'code' {
  return table === 'regions' ? 'code' : 'id';
}

function locationOf({ file, line }: ChangeEntry<EntityTable>) {
  return { file, line };
}
