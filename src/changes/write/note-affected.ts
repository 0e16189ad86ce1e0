import { z } from 'zod';
import { noteOrganizations } from '../../coverage/kept/organization-changes.js';
import type { Transaction } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { regionsBelow } from '../../registry/readings/places.js';
import { noteThings } from '../../registry/thing-notes.js';
import { thingsStated } from '../../registry/thing-store.js';
import type { Change, TableName } from '../tables/tables.js';
import { cellOf } from './storage.js';

/**
 * Notes the things that were just written or counted, and the organizations whose own facts rows have changed: those
 * that a row names, those that cover its unit, and those that are based in its region or below. What follows for
 * others from the links between them is not theirs.
 *
 * @param added rows that are new: nothing can hang on a new unit or region yet
 */
export async function noteAffected(
  tx: Transaction,
  table: TableName,
  added: readonly Change[],
  replaced: readonly Change[],
): Promise<void> {
  const written = [...added, ...replaced];
  await Promise.all([
    noteThings(tx, thingsIn(table, written)),
    noteOrganizationsIn(tx, table, written, replaced),
  ]);
}

async function noteOrganizationsIn(
  tx: Transaction,
  table: TableName,
  written: readonly Change[],
  replaced: readonly Change[],
): Promise<void> {
  switch (table) {
    case 'organizations':
      return noteOrganizations(tx, idsIn(written, 'id'));
    case 'subordinations':
    case 'coverages':
      return noteOrganizations(tx, idsIn(written, 'organization'));
    case 'counts':
      return noteOrganizations(tx, idsIn(written, 'entity'));
    case 'units':
      return noteFound(tx, organizationsCovering, idsIn(replaced, 'id'));
    case 'regions':
      return noteFound(tx, organizationsBasedIn, idsIn(replaced, 'code'));
    case 'region_parents':
    case 'parts':
    case 'memberships':
    case 'services':
    case 'surveys':
    case 'alliances':
    case 'sources':
    case 'facilities':
    case 'claims':
      return;
  }
}

/** The things that rows say something of which the register lists. */
function thingsIn(table: TableName, rows: readonly Change[]): string[] {
  switch (table) {
    case 'regions':
      return idsIn(rows, 'code');
    case 'organizations':
    case 'units':
    case 'alliances':
    case 'facilities':
      return idsIn(rows, 'id');
    case 'counts':
      return idsIn(rows, 'entity');
    case 'region_parents':
    case 'subordinations':
    case 'coverages':
    case 'parts':
    case 'memberships':
    case 'services':
    case 'surveys':
    case 'sources':
    case 'claims':
      return [];
  }
}

/** Notes the things and the organizations that a source states: where its kind changes, theirs does. */
export async function noteStated(tx: Transaction, source: string): Promise<void> {
  await noteThings(tx, await tx.read(thingsStated(source)));
  await noteFound(tx, organizationsStated, [source]);
}

function idsIn(changes: readonly Change[], column: string): string[] {
  return changes.flatMap((change) => cellOf(change, column) ?? []);
}

async function noteFound(
  tx: Transaction,
  statement: (ids: readonly string[]) => Statement<string>,
  ids: readonly string[],
): Promise<void> {
  if (ids.length > 0) await noteOrganizations(tx, await tx.read(statement(ids)));
}

const Found = z.object({ id: z.string() }).transform(({ id }) => id);

/** Only of joint and temporary branches the units count. */
function organizationsCovering(units: readonly string[]): Statement<string> {
  return {
    name: 'changes.organizationsCovering',
    text: `UNWIND $units AS one MATCH (u:Unit) WHERE u.id = one MATCH (u)<-[:COVERS]-(o:Organization)
      WHERE o.kind = 'JOINT_BRANCH' OR o.kind = 'TEMPORARY_BRANCH' RETURN DISTINCT o.id AS id`,
    parameters: { units },
    decode: (row) => Found.parse(row),
  };
}

function organizationsBasedIn(regions: readonly string[]): Statement<string> {
  return {
    name: 'changes.organizationsBasedIn',
    text: `UNWIND $regions AS one MATCH (r:Region) WHERE r.id = one
      MATCH ${regionsBelow('r')}<-[:BASED_IN]-(o:Organization) RETURN DISTINCT o.id AS id`,
    parameters: { regions },
    decode: (row) => Found.parse(row),
  };
}

function organizationsStated(sources: readonly string[]): Statement<string> {
  return {
    name: 'changes.organizationsStated',
    text: 'UNWIND $sources AS one MATCH (o:Organization) WHERE o.source = one RETURN o.id AS id',
    parameters: { sources },
    decode: (row) => Found.parse(row),
  };
}
