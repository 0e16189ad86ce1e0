import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Transaction } from '../graph/graph.js';
import { mostVersions, versionsForgotten } from '../graph/held.js';
import type { Statement } from '../graph/statement.js';

/**
 * Notes, under the next version of the register, which things are written: the transaction that writes them does, so
 * that who holds an index of things learns what to read anew. Ids of what is no thing do no harm. The transaction must
 * hold the write lock.
 */
export async function noteThings(tx: Transaction, ids: Iterable<string>): Promise<void> {
  const things = [...new Set(ids)];
  if (things.length === 0) return;
  const [version] = await tx.run(noteNext(things));
  if (version === undefined) throw new Error('The register moves on by one row, received none.');
  const forgotten = versionsForgotten(version);
  if (forgotten.length > 0) await tx.run(forgetNotes(forgotten));
}

/**
 * Has who holds an index of things read all anew: where a region was retracted, which it never leaves out. The
 * transaction must hold the write lock.
 */
export async function forgetThings(tx: Transaction): Promise<void> {
  await tx.run(skipVersions());
}

function skipVersions(): Statement<null> {
  return {
    name: 'registry.skipVersions',
    text: `MERGE (l:ChangeLog {id: 'log'}) SET l.register = coalesce(l.register, 0) + $skipped, l.drawn = $drawn
      WITH l MATCH (n:ThingNote) DELETE n`,
    parameters: { skipped: mostVersions + 1, drawn: randomUUID() },
    decode: () => null,
  };
}

const NextRow = z.object({ version: z.number().int() });

/**
 * Moves the version of the register on, and gives it; as events/events.ts does, for the same reason. A note has its
 * version under a name of its own: Grafeo looks for a key among all nodes that have the value, and of one `version`
 * there are as many timelines as an import writes at once.
 */
function noteNext(things: readonly string[]): Statement<number> {
  return {
    name: 'registry.noteThings',
    text: `MERGE (l:ChangeLog {id: 'log'}) WITH l, coalesce(l.register, 0) + 1 AS version SET l.register = version, l.drawn = $drawn
      CREATE (n:ThingNote {noted: version, things: $things}) RETURN version`,
    parameters: { things, drawn: randomUUID() },
    decode: (row) => NextRow.parse(row).version,
  };
}

function forgetNotes(versions: readonly number[]): Statement<null> {
  return {
    name: 'registry.forgetThings',
    text: 'UNWIND $versions AS one MATCH (n:ThingNote) WHERE n.noted = one DELETE n',
    parameters: { versions },
    decode: () => null,
  };
}

const NoteRow = z.object({ things: z.array(z.string()) });

/** What was noted under some versions. */
export function notedThings(versions: readonly number[]): Statement<readonly string[]> {
  return {
    name: 'registry.notedThings',
    text: 'UNWIND $versions AS one MATCH (n:ThingNote) WHERE n.noted = one RETURN n.things AS things',
    parameters: { versions },
    decode: (row) => NoteRow.parse(row).things,
  };
}
