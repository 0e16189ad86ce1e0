import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { EntityId } from '../../domain/ids.js';
import type { Transaction } from '../../graph/graph.js';
import { mostVersions, versionsForgotten } from '../../graph/held.js';
import type { Statement } from '../../graph/statement.js';

/**
 * Notes, under a next version, that facts of organizations may have changed: the transaction that changes them
 * does, so that who holds an index of organizations learns what to read anew. Ids of what is no organization do
 * no harm. Where nothing is kept yet nobody holds one. The transaction must hold the write lock.
 */
export async function noteOrganizations(tx: Transaction, ids: Iterable<string>): Promise<void> {
  const organizations = [...new Set(ids)];
  if (organizations.length === 0) return;
  const [version] = await tx.run(noteNext(organizations));
  if (version === undefined) return;
  const forgotten = versionsForgotten(version);
  if (forgotten.length > 0) await tx.run(forgetNotes(forgotten));
}

/**
 * Has who holds an index of organizations read all anew: where a region was retracted, which it never leaves out. The
 * transaction must hold the write lock.
 */
export async function forgetOrganizations(tx: Transaction): Promise<void> {
  await tx.run(skipVersions());
}

function skipVersions(): Statement<null> {
  return {
    name: 'kept.skipOrganizations',
    text: `MATCH (k:Kept) WHERE k.id = 'kept' SET k.organizations = coalesce(k.organizations, 0) + $skipped, k.organizationsDrawn = $drawn
      WITH k MATCH (n:OrganizationNote) DELETE n`,
    parameters: { skipped: mostVersions + 1, drawn: randomUUID() },
    decode: () => null,
  };
}

const VersionRow = z.object({ version: z.number().int() });

/** Moves the version of organizations on, and gives it. */
function noteNext(organizations: readonly string[]): Statement<number> {
  return {
    name: 'kept.noteOrganizations',
    text: `MATCH (k:Kept) WHERE k.id = 'kept' WITH k, coalesce(k.organizations, 0) + 1 AS version SET k.organizations = version, k.organizationsDrawn = $drawn
      CREATE (n:OrganizationNote {noted: version, organizations: $organizations}) RETURN version`,
    parameters: { organizations, drawn: randomUUID() },
    decode: (row) => VersionRow.parse(row).version,
  };
}

function forgetNotes(versions: readonly number[]): Statement<null> {
  return {
    name: 'kept.forgetOrganizations',
    text: 'UNWIND $versions AS one MATCH (n:OrganizationNote) WHERE n.noted = one DELETE n',
    parameters: { versions },
    decode: () => null,
  };
}

const NoteRow = z.object({ organizations: z.array(z.string()) });

/** What was noted under some versions. */
export function notedOrganizations(versions: readonly number[]): Statement<readonly string[]> {
  return {
    name: 'kept.notedOrganizations',
    text: 'UNWIND $versions AS one MATCH (n:OrganizationNote) WHERE n.noted = one RETURN n.organizations AS organizations',
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
