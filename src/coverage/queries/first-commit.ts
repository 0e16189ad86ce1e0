import { z } from 'zod';
import { type CivilDate, dayOf } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';

/** The day in a time zone on which the first commit was recorded; null in an empty graph. */
export async function firstRecordedDay(
  reader: Reader,
  timeZone: string,
): Promise<CivilDate | null> {
  const [recordedAt] = await reader.read(firstCommit());
  return recordedAt === undefined ? null : dayOf(new Date(recordedAt), timeZone);
}

const Row = z.object({ recordedAt: z.iso.datetime() });

/** When the first commit of the log was recorded. */
export function firstCommit(): Statement<string> {
  return {
    name: 'coverage.firstCommit',
    text: 'MATCH (c:Commit) WHERE c.number = 1 RETURN c.recordedAt AS recordedAt',
    parameters: {},
    decode: (row) => Row.parse(row).recordedAt,
  };
}
