import { z } from 'zod';
import { type CivilDate, intersect } from '../../domain/civil-date.js';
import { inBatches } from '../../domain/in-batches.js';
import { appendEvent } from '../../events/events.js';
import type { Transaction } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { Life, life } from '../../registry/readings/lifetimes.js';

/** How many rows one event tells of. */
const batchSize = 2_000;

/**
 * Tells those who follow alliances which of their rows begin or end by the calendar after one day, up to
 * another. The transaction must hold the write lock.
 */
export async function publishAllianceDays(
  tx: Transaction,
  after: CivilDate,
  upTo: CivilDate,
  recordedAt: string,
): Promise<void> {
  const isPassed = (day: CivilDate | null) => day !== null && day > after && day <= upTo;
  const rows = (await tx.read(turningRows(after, upTo)))
    .filter(({ lives }) => {
      const whole = intersect(...lives);
      return whole !== null && (isPassed(whole.validFrom) || isPassed(whole.validTo));
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const batch of inBatches(rows, batchSize)) {
    const alliances = [...new Set(batch.map(({ alliance }) => alliance))].sort();
    const keys = batch.map(({ key }) => key);
    await appendEvent(tx, { recordedAt, on: null, cells: [], units: [], alliances, rows: keys });
  }
}

const Row = z.object({ alliance: z.string(), key: z.string(), lives: z.array(Life) });

/**
 * Rows of alliances, memberships and services that may begin or end on one of the days, with the lifetimes
 * within which they hold.
 */
function turningRows(after: CivilDate, upTo: CivilDate): Statement<z.infer<typeof Row>> {
  const returned = (...variables: string[]) =>
    `RETURN a.id AS alliance, ${variables[0]}.key AS key, [${variables.map(life).join(', ')}] AS lives`;
  return {
    name: 'changes.turningRows',
    text: `MATCH (a:Alliance) WHERE ${turns('a')} ${returned('a')}
      UNION ALL MATCH (a:Alliance)<-[e:MEMBER_OF]-(m:Entity) WHERE ${turns('e')} OR ${turns('m')} ${returned('e', 'm', 'a')}
      UNION ALL MATCH (a:Alliance)-[e:SERVES]->(t:Entity) WHERE ${turns('e')} OR ${turns('t')} ${returned('e', 't', 'a')}`,
    parameters: { after, upTo },
    decode: (row) => Row.parse(row),
  };
}

function turns(variable: string): string {
  const within = (date: string) =>
    `(${variable}.${date} > $after AND ${variable}.${date} <= $upTo)`;
  return `${within('validFrom')} OR ${within('validTo')}`;
}
