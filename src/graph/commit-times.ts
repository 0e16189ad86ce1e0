import { z } from 'zod';
import type { Reader } from './graph.js';
import { rowsPerHead } from './per-head.js';
import type { Statement } from './statement.js';
import { headOf } from './view.js';

/**
 * When a commit was recorded, as an ISO instant in UTC; null where the log has none of its number. A later number has
 * a later time.
 */
export async function recordedAt(reader: Reader, number: number): Promise<string | null> {
  const [time = null] = await timesOf(reader, String(number));
  return time;
}

/**
 * When the last commit was recorded, of all or of those before an instant: nothing else was known then. Null where
 * there is none.
 */
export async function lastRecorded(reader: Reader, before: string | null): Promise<string | null> {
  const { commit } = await headOf(reader);
  return recordedAt(reader, before === null ? commit : await lastBefore(reader, before, commit));
}

/** The number of the last commit before an instant, of those up to one, found by halves; 0 where there is none. */
async function lastBefore(reader: Reader, instant: string, last: number): Promise<number> {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const time = await recordedAt(reader, middle);
    if (time !== null && time < instant) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Questions of some instants look at fewer. */
const mostTimes = 100;

const timesOf = rowsPerHead(mostTimes, commitTime);

const Row = z.object({ recordedAt: z.string() });

function commitTime(number: string): Statement<string> {
  return {
    name: 'graph.commitTime',
    text: 'MATCH (c:Commit) WHERE c.number = $number RETURN c.recordedAt AS recordedAt',
    parameters: { number: Number(number) },
    decode: (row) => Row.parse(row).recordedAt,
  };
}
