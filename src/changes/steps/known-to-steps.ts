import { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import { isEntityTable } from '../tables/tables.js';
import type { KnownEntity, KnownGraph } from '../validate/known-graph.js';
import { knownGraph } from '../validate/known-graph-store.js';
import type { StoredRow } from './stored-row.js';

/** What validation asks of the graph, answered by the rows that steps have read where these are enough. */
export function knownToSteps(reader: Reader, rows: readonly StoredRow[]): KnownGraph {
  const graph = knownGraph(reader);
  const known = new Map(rows.flatMap(entityOfRow));
  return {
    ...graph,
    // Steps are stated by a source of the graph; without one none of their rows is checked.
    isEmpty: async () => false,
    entities: async (ids) => {
      const further = ids.filter((id) => !known.has(id));
      return further.length === 0 ? known : new Map([...known, ...(await graph.entities(further))]);
    },
  };
}

function entityOfRow({ table, cells }: StoredRow): [string, KnownEntity][] {
  if (!isEntityTable(table) || cells.id === undefined) return [];
  const lifetime = { validFrom: dayOf(cells.validFrom), validTo: dayOf(cells.validTo) };
  return [[cells.id, { table, kind: cells.kind ?? null, ...lifetime }]];
}

function dayOf(text = ''): CivilDate | null {
  return text === '' ? null : CivilDate.parse(text);
}
