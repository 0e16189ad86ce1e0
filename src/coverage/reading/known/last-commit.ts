import { z } from 'zod';
import type { Reader } from '../../../graph/graph.js';
import { orNull } from '../../../graph/or-null.js';
import { rowsPerHead } from '../../../graph/rows-per-head.js';
import type { Statement } from '../../../graph/statement.js';

/**
 * When the last commit was recorded (ISO, UTC), of all or of those before an instant: nothing else was known then.
 * Null where there is none.
 */
export async function lastRecorded(
  reader: Reader,
  knownBefore: string | null,
): Promise<string | null> {
  const [last = null] =
    knownBefore === null
      ? await readLast(reader, ALWAYS)
      : await reader.read(lastCommit(knownBefore));
  return last;
}

/** The earliest instant before which a commit was recorded: at it nothing was known that came later. */
export function rightAfter(recordedAt: string): string {
  return new Date(Date.parse(recordedAt) + 1).toISOString();
}

/** Behind every instant. */
const ALWAYS = '9999-12-31T23:59:59.999Z';

const readLast = rowsPerHead(1, lastCommit);

const LastRow = z.object({ recordedAt: orNull(z.string()) });

/** One row, null where no commit was recorded before the instant. */
function lastCommit(before: string): Statement<string | null> {
  return {
    name: 'coverage.lastCommit',
    text: 'MATCH (c:Commit) WHERE c.recordedAt < $before RETURN max(c.recordedAt) AS recordedAt',
    parameters: { before },
    decode: (row) => LastRow.parse(row).recordedAt,
  };
}
