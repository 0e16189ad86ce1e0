import { Problem } from '../domain/problem.js';
import { headOfNodes, type KeptState } from '../graph/head.js';
import type { Checked } from './checked.js';
import type { Header, RelationshipRow } from './lines.js';
import { NodeIds } from './node-ids.js';
import { readBackup } from './read-file.js';

/** What is known of a backup that has been read to its end. */
export interface Verified {
  readonly header: Header;
  /** The state of what is kept in it; null where nothing is. */
  readonly kept: KeptState | null;
  readonly ids: NodeIds;
}

/**
 * Reads all of a backup before anything of it is written.
 *
 * @throws Problem BAD_USER_INPUT where it is not whole, or of a later version
 */
export async function verified(path: string, onLine: (line: Checked) => void): Promise<Verified> {
  const ids = new NodeIds();
  let [header, kept]: [Header | null, KeptState | null] = [null, null];
  for await (const line of readBackup(path)) {
    const { part } = line;
    header = line.header;
    if (part?.part === 'nodes') for (const [id] of part.rows) ids.add(id);
    else if (part !== null) ids.close();
    if (part?.part === 'relationships') ensureEnds(part.rows, ids);
    if (part?.part === 'head') kept = headOfNodes(part.log, part.kept).kept;
    onLine(line);
  }
  if (header === null) throw new Error('A backup that has been read has a header.');
  return { header, kept, ids };
}

function ensureEnds(rows: readonly RelationshipRow[], ids: NodeIds): void {
  for (const [from, to] of rows)
    if (!ids.has(from) || !ids.has(to))
      throw new Problem(
        'BAD_USER_INPUT',
        `What leads from one node of a backup to another has both in it, received ${from} and ${to}.`,
      );
}
