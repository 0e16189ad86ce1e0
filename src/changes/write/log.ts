import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import { recordedAt } from '../../graph/commit-times.js';
import type { Reader, Transaction } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import type { RowCounts } from './row-counts.js';

/** One committed change set, as the log keeps it. */
export interface LogEntry {
  /** 1, 2, 3, … without holes: the order in which change sets were committed. */
  readonly number: number;
  /** When it was recorded, as an ISO instant in UTC. */
  readonly recordedAt: string;
  /** Who or what committed it. */
  readonly actor: string;
  /** What it came from: a folder, a seed, a mutation. */
  readonly origin: string;
  readonly counts: RowCounts;
  /** Of steps that came with a key: the key, what they said, and what they did. */
  readonly keyed?: KeyedSteps;
}

/** Steps that a client may send again. */
export interface KeyedSteps {
  readonly idempotencyKey: string;
  readonly digest: string;
  readonly outcome: string;
}

/**
 * Takes the write lock of the graph, held until the transaction ends. Every writer begins with it, so
 * that what it reads to decide cannot change under it; Neo4j's isolation alone would let it.
 */
export async function lock(tx: Transaction): Promise<LogHead> {
  const [head = { number: 0, journal: null }] = await tx.run(takeLock());
  return head;
}

/** What a writer answers where the lock shows that a large import is being written. */
export function underWay(journal: string): Problem {
  return new Problem(
    'CONFLICT',
    `Nothing else is written while a large import is; received a change while ${journal} is under way. If its process is gone, orgweave finishes it when it starts with the DATA_DIR that the import had.`,
  );
}

/**
 * When a commit that follows another one is recorded: now, or just after that one where this process's clock is
 * behind the one that made it. So the order of commits is that of their times.
 */
export async function recordedAfter(reader: Reader, number: number, now: Date): Promise<string> {
  const last = await recordedAt(reader, number);
  const earliest = last === null ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}

/** Appends a commit to the log. The transaction must hold the lock. */
export async function append(tx: Transaction, entry: LogEntry): Promise<void> {
  await tx.run(appendCommit(entry));
}

const LogHead = z.object({
  /** The number of the last commit, 0 before the first. */
  number: z.number().int(),
  /** The journal that is being written, null where none is. */
  journal: z.string().nullable(),
});
export type LogHead = z.infer<typeof LogHead>;

/**
 * Setting a property takes the node's lock before its other properties are read. Whoever writes moves this one on, which
 * so tells one state of the graph from the next.
 */
export function takeLock(): Statement<LogHead> {
  return {
    name: 'changes.lock',
    text: "MERGE (l:ChangeLog {id: 'log'}) SET l.writes = coalesce(l.writes, 0) + 1 WITH l RETURN coalesce(l.number, 0) AS number, l.journal AS journal",
    parameters: {},
    decode: (row) => LogHead.parse(row),
  };
}

export function appendCommit({
  number,
  recordedAt,
  actor,
  origin,
  counts,
  keyed,
}: LogEntry): Statement<null> {
  return {
    name: 'changes.append',
    text: `MATCH (l:ChangeLog) WHERE l.id = 'log' SET l.number = $commit.number
      CREATE (c:Commit) SET c = $commit`,
    parameters: { commit: { number, recordedAt, actor, origin, ...counts, ...keyed } },
    decode: () => null,
  };
}

const Keyed = z.object({ number: z.number().int(), digest: z.string(), outcome: z.string() });

/** The commit of the steps that came with a key. */
export function commitWithKey(key: string): Statement<z.infer<typeof Keyed>> {
  return {
    name: 'changes.commitWithKey',
    text: 'MATCH (c:Commit) WHERE c.idempotencyKey = $key RETURN c.number AS number, c.digest AS digest, c.outcome AS outcome',
    parameters: { key },
    decode: (row) => Keyed.parse(row),
  };
}
