import { CivilDate, type Lifetime } from '../../domain/civil-date.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Reader } from '../../graph/graph.js';
import { isEntityTable } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import type { ChangeEntry } from '../validate/change-source.js';
import type { KnownEntity, KnownGraph, KnownLink, KnownSource } from '../validate/known-graph.js';
import { knownGraph, LinkRow } from '../validate/known-graph-store.js';
import { referencesOf } from '../validate/validate-references.js';
import { type Storage, storage } from '../write/storage.js';
import type { Needs } from './step.js';
import type { StoredRow } from './stored-row.js';

/**
 * What validation asks of the graph, answered by the rows that steps have read where these are enough: of a membership
 * that they write, those between its ends are among them; of a thing that they end, all links.
 *
 * @param needs what the steps have asked for
 * @param written the rows that they write: what only these name is read at once
 */
export function knownToSteps(
  reader: Reader,
  rows: readonly StoredRow[],
  needs: readonly Needs[],
  written: readonly ChangeEntry[],
): KnownGraph {
  const graph = knownGraph(reader);
  const known = new Map(rows.flatMap(entityOfRow));
  const keysKnown = new Set(rows.map(({ key }) => key));
  const asked = new Set([...known.keys(), ...needs.flatMap(({ things }) => things)]);
  return {
    ...graph,
    // Steps are stated by a source of the graph; without one none of their rows is checked.
    isEmpty: async () => false,
    entities: async (ids) => {
      if (ids.every((id) => asked.has(id))) return known;
      const named = written.flatMap((entry) => ('violations' in entry ? [] : referencesOf(entry)));
      const all = new Set([...ids, ...named.map(({ id }) => id)]);
      const further = [...all].filter((id) => !asked.has(id));
      for (const id of further) asked.add(id);
      for (const [id, entity] of await graph.entities(further)) known.set(id, entity);
      return known;
    },
    memberships: async () => groupedBy(rows.flatMap(membershipOfRow), ({ member }) => member),
    // By none: a simulation takes what a synthetic source says of others' rows, and a commit looks at that by itself
    // (`restated.ts`).
    statedBy: async (_, keys) =>
      new Map(keys.flatMap((key) => (keysKnown.has(key) ? [[key, unsaid] as const] : []))),
    links: async (ids) =>
      new Map(ids.map((id) => [id, rows.flatMap((row) => linkOfRow(row, id))] as const)),
  };
}

const unsaid: KnownSource = { source: null, sourceKind: null };

function entityOfRow({ table, cells }: StoredRow): [string, KnownEntity][] {
  const id = cells.id ?? cells.code;
  if (!isEntityTable(table) || id === undefined) return [];
  return [[id, { table, kind: cells.kind ?? cells.level ?? null, ...lifetimeOf(cells) }]];
}

function membershipOfRow({ table, cells }: StoredRow) {
  const { member = '', alliance = '' } = cells;
  return table === 'memberships' ? [{ member, alliance, ...lifetimeOf(cells) }] : [];
}

/** The row as a link of a thing; none where it is no link, or one of others. */
function linkOfRow({ table, key, cells }: StoredRow, id: string): KnownLink[] {
  const at: Storage = storage[table];
  if (at.kind !== 'link' || (cells[at.from] !== id && cells[at.to] !== id)) return [];
  return [LinkRow.parse({ ...cells, ...lifetimeOf(cells), id, table, key })];
}

function lifetimeOf({ validFrom, validTo }: Cells): Lifetime {
  return { validFrom: dayOf(validFrom), validTo: dayOf(validTo) };
}

function dayOf(text = ''): CivilDate | null {
  return text === '' ? null : CivilDate.parse(text);
}
