import { z } from 'zod';
import { markStale, mostCauses } from '../../coverage/kept/stale.js';
import { groupedBy } from '../../domain/grouped-by.js';
import type { Transaction } from '../../graph/graph.js';
import { readInRounds } from '../../graph/read-in-rounds.js';
import type { Parameter, Statement } from '../../graph/statement.js';
import { divisionsOf } from '../../registry/divisions.js';
import { regionsBelow } from '../../registry/readings/places.js';
import { type Change, keyOf, type TableName } from '../tables/tables.js';
import { withFormerlyBelow } from './formerly-below.js';
import { cellOf } from './storage.js';

/**
 * Marks the units whose assessment may rest on rows that were just written: those that a row names,
 * those that it reaches through organizations, alliances and regions, and their parts, to which
 * coverage extends.
 *
 * @param added rows that are new: nothing can hang on a new organization, alliance or region yet
 */
export async function markAffected(
  tx: Transaction,
  table: TableName,
  added: readonly Change[],
  replaced: readonly Change[],
): Promise<void> {
  const written = [...added, ...replaced];
  switch (table) {
    case 'units':
      // New ones are created as stale.
      return mark(tx, markWithParts, replaced, 'id');
    case 'parts':
      return mark(tx, markOwn, written, 'unit');
    case 'coverages':
      return mark(tx, markWithParts, written, 'unit');
    case 'memberships':
      return mark(tx, markWithParts, written, 'member');
    case 'services':
      return mark(tx, markWithParts, written, 'target');
    case 'counts':
      return mark(tx, markOwn, written, 'entity');
    case 'surveys':
      await mark(tx, markOwn, written, 'unit');
      return markBelow(tx, markSurveyed, written, 'region');
    case 'regions':
      return markBelow(tx, markInRegions, replaced, 'code');
    case 'region_parents':
      return markBelow(tx, markInRegions, written, 'region');
    case 'alliances':
      return mark(tx, markAllied, replaced, 'id');
    case 'organizations':
      return markCoveredWithGroups(tx, rowsOf(replaced, 'id'));
    case 'subordinations':
      return markCoveredWithGroups(tx, await groupsAmong(tx, rowsOf(written, 'organization')));
    case 'sources':
    case 'facilities':
    case 'claims':
      return;
  }
}

/** An entity that units are looked up by, and the keys of the rows that name it. */
interface AffectingRow {
  readonly [name: string]: Parameter;
  readonly id: string;
  readonly causes: readonly string[];
}

function rowsOf(changes: readonly Change[], column: string): AffectingRow[] {
  return changes.flatMap((change) => {
    const id = cellOf(change, column);
    const kind = change.table === 'surveys' ? change.row.kind : null;
    return id === null ? [] : [{ id, kind, causes: [keyOf(change)] }];
  });
}

/** One row for each entity: each unit is marked once by a statement, by all that names it. */
function together(rows: readonly AffectingRow[]): AffectingRow[] {
  const byEntity = groupedBy(rows, ({ id, kind }) => `${id}|${kind}`);
  return [...byEntity.values()].flatMap((same) => {
    const [first] = same;
    return first === undefined
      ? []
      : [{ ...first, causes: same.flatMap(({ causes }) => causes).slice(0, mostCauses) }];
  });
}

async function mark(
  tx: Transaction,
  statement: Marking,
  changes: readonly Change[],
  column: string,
): Promise<void> {
  const rows = together(rowsOf(changes, column));
  if (rows.length > 0) await tx.run(statement(rows));
}

/** What lies in regions, or ever lay there. */
async function markBelow(
  tx: Transaction,
  statement: Marking,
  changes: readonly Change[],
  column: string,
): Promise<void> {
  const named = rowsOf(changes, column);
  if (named.length === 0) return;
  const rows = together(await withFormerlyBelow(tx, named));
  await tx.run(statement(rows));
}

/**
 * What organizations cover, themselves and by the party groups below them, whose coverage holds only
 * while their line does.
 */
async function markCoveredWithGroups(
  tx: Transaction,
  start: readonly AffectingRow[],
): Promise<void> {
  const rows = new Map(start.map((row) => [row.id, row]));
  await readInRounds(rows.keys(), async (ids) => {
    const below = await tx.read(groupsBelow(ids.flatMap((id) => rows.get(id) ?? [])));
    for (const row of below) if (!rows.has(row.id)) rows.set(row.id, row);
    return below.map(({ id }) => id);
  });
  if (rows.size > 0) await tx.run(markCovered([...rows.values()]));
}

/** Only what a party group covers depends on the line above it. */
async function groupsAmong(
  tx: Transaction,
  rows: readonly AffectingRow[],
): Promise<AffectingRow[]> {
  return rows.length === 0 ? [] : tx.read(partyGroups(rows));
}

const GroupRow = z.object({ id: z.string(), causes: z.array(z.string()) });

function partyGroups(rows: readonly Parameter[]): Statement<z.infer<typeof GroupRow>> {
  return {
    name: 'changes.partyGroups',
    text: "UNWIND $rows AS row MATCH (o:Organization) WHERE o.id = row.id AND o.kind = 'PARTY_GROUP' RETURN o.id AS id, row.causes AS causes",
    parameters: { rows },
    decode: (row) => GroupRow.parse(row),
  };
}

function groupsBelow(rows: readonly Parameter[]): Statement<z.infer<typeof GroupRow>> {
  return {
    name: 'changes.groupsBelow',
    text: "UNWIND $rows AS row MATCH (o:Organization) WHERE o.id = row.id MATCH (o)<-[:SUBORDINATE_TO]-(g:Organization) WHERE g.kind = 'PARTY_GROUP' RETURN DISTINCT g.id AS id, row.causes AS causes",
    parameters: { rows },
    decode: (row) => GroupRow.parse(row),
  };
}

/** What lies in regions that have moved, whose earlier surveys are found by no path of today. */
export async function markMoved(tx: Transaction, cause: string): Promise<void> {
  const { moved } = await divisionsOf(tx);
  if (moved.length > 0) await tx.run(markInRegions(moved.map((id) => ({ id, causes: [cause] }))));
}

type Marking = (rows: readonly Parameter[]) => Statement<null>;

/** A statement that marks the units that a pattern binds as `u`. */
function marking(name: string, pattern: string): Marking {
  return (rows) => ({
    name: `changes.${name}`,
    text: `UNWIND $rows AS row ${pattern} ${markStale('u', 'row.causes')}`,
    parameters: { rows },
    decode: () => null,
  });
}

const andParts = 'MATCH (w)<-[:PART_OF*0..1]-(u:Unit)';
const below = `MATCH (r:Region) WHERE r.id = row.id MATCH ${regionsBelow('r')}<-[:LOCATED_IN]-(u:Unit)`;

export const markOwn = marking('markOwn', 'MATCH (u:Unit) WHERE u.id = row.id');
export const markWithParts = marking(
  'markWithParts',
  `MATCH (w:Unit) WHERE w.id = row.id ${andParts}`,
);
export const markCovered = marking(
  'markCovered',
  `MATCH (o:Organization) WHERE o.id = row.id MATCH (o)-[:COVERS]->(w:Unit) ${andParts}`,
);
export const markAllied = marking(
  'markAllied',
  `MATCH (a:Alliance) WHERE a.id = row.id MATCH (a)-[:MEMBER_OF|SERVES]-(w:Unit) ${andParts}`,
);
/** A survey of a kind in a region: the units of that kind there. */
export const markSurveyed = marking('markSurveyed', `${below} WHERE u.kind = row.kind`);
export const markInRegions = marking('markInRegions', below);
/** What a source states changes its kind: its units are counted elsewhere. */
export const markStated = marking('markStated', 'MATCH (u:Unit) WHERE u.source = row.id');
/** A synthetic survey reaches other units than a real one. */
export const markSurveyedBy = marking(
  'markSurveyedBy',
  `MATCH (s:Survey) WHERE s.source = row.id MATCH (s)<-[:SURVEYED]-(r:Region) MATCH ${regionsBelow('r')}<-[:LOCATED_IN]-(u:Unit) WHERE u.kind = s.kind`,
);
