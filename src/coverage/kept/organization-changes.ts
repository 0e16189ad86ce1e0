import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Transaction } from '../../graph/graph.js';
import { mostVersions } from '../../graph/held.js';
import type { Statement } from '../../graph/statement.js';

/**
 * Notes, under a next version, that facts of organizations may have changed: the transaction that changes them
 * does, so that who holds an index of organizations learns what to read anew. Ids of what is no organization do
 * no harm. Where nothing is kept yet nobody holds one. The transaction must hold the write lock.
 */
export async function noteOrganizations(tx: Transaction, ids: Iterable<string>): Promise<void> {
  const organizations = [...new Set(ids)];
  if (organizations.length === 0) return;
  const [version] = await tx.run(nextOrganizations());
  if (version === undefined) return;
  await tx.run(createNote(version, organizations));
  if (version > mostVersions) await tx.run(forgetNote(version - mostVersions));
}

const VersionRow = z.object({ version: z.number().int() });

/** Moves the version of organizations on, and gives it. */
function nextOrganizations(): Statement<number> {
  return {
    name: 'kept.nextOrganizations',
    text: "MATCH (k:Kept) WHERE k.id = 'kept' SET k.organizations = coalesce(k.organizations, 0) + 1, k.organizationsDrawn = $drawn RETURN k.organizations AS version",
    parameters: { drawn: randomUUID() },
    decode: (row) => VersionRow.parse(row).version,
  };
}

function createNote(version: number, organizations: readonly string[]): Statement<null> {
  return {
    name: 'kept.noteOrganizations',
    text: 'CREATE (n:OrganizationNote {version: $version, organizations: $organizations})',
    parameters: { version, organizations },
    decode: () => null,
  };
}

function forgetNote(version: number): Statement<null> {
  return {
    name: 'kept.forgetOrganizations',
    text: 'MATCH (n:OrganizationNote) WHERE n.version = $version DELETE n',
    parameters: { version },
    decode: () => null,
  };
}

const NoteRow = z.object({ organizations: z.array(z.string()) });

/** What was noted under some versions. */
export function notedOrganizations(versions: readonly number[]): Statement<readonly string[]> {
  return {
    name: 'kept.notedOrganizations',
    text: 'UNWIND $versions AS one MATCH (n:OrganizationNote) WHERE n.version = one RETURN n.organizations AS organizations',
    parameters: { versions },
    decode: (row) => NoteRow.parse(row).organizations,
  };
}

const IdRow = z.object({ id: EntityId });

export function allOrganizationIds(): Statement<EntityId> {
  return {
    name: 'kept.allOrganizationIds',
    text: 'MATCH (o:Organization) RETURN o.id AS id',
    parameters: {},
    decode: (row) => IdRow.parse(row).id,
  };
}
