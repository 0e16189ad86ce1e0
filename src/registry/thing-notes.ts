import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Transaction } from '../graph/graph.js';
import { mostVersions } from '../graph/held.js';
import type { Statement } from '../graph/statement.js';

/**
 * Notes, under the next version of the register, which things are written: the transaction that writes them does, so
 * that who holds an index of things learns what to read anew. Ids of what is no thing do no harm. The transaction must
 * hold the write lock.
 */
export async function noteThings(tx: Transaction, ids: Iterable<string>): Promise<void> {
  const things = [...new Set(ids)];
  if (things.length === 0) return;
  const [version] = await tx.run(nextRegister());
  if (version === undefined) throw new Error('The register moves on by one row, received none.');
  await tx.run(createNote(version, things));
  if (version > mostVersions) await tx.run(forgetNote(version - mostVersions));
}

const NextRow = z.object({ version: z.number().int() });

/** Moves the version of the register on, and gives it. */
function nextRegister(): Statement<number> {
  return {
    name: 'registry.next',
    text: "MERGE (l:ChangeLog {id: 'log'}) SET l.register = coalesce(l.register, 0) + 1, l.drawn = $drawn RETURN l.register AS version",
    parameters: { drawn: randomUUID() },
    decode: (row) => NextRow.parse(row).version,
  };
}

function createNote(version: number, things: readonly string[]): Statement<null> {
  return {
    name: 'registry.noteThings',
    text: 'CREATE (n:ThingNote {version: $version, things: $things})',
    parameters: { version, things },
    decode: () => null,
  };
}

function forgetNote(version: number): Statement<null> {
  return {
    name: 'registry.forgetThings',
    text: 'MATCH (n:ThingNote) WHERE n.version = $version DELETE n',
    parameters: { version },
    decode: () => null,
  };
}

const NoteRow = z.object({ things: z.array(z.string()) });

/** What was noted under some versions. */
export function notedThings(versions: readonly number[]): Statement<readonly string[]> {
  return {
    name: 'registry.notedThings',
    text: 'UNWIND $versions AS one MATCH (n:ThingNote) WHERE n.version = one RETURN n.things AS things',
    parameters: { versions },
    decode: (row) => NoteRow.parse(row).things,
  };
}
