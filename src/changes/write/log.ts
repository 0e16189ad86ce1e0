import { z } from 'zod';
import { appendAudit } from '../../access/audit/append-audit.js';
import type { Deed } from '../../access/audit/entry.js';
import { Problem } from '../../domain/problem.js';
import type { Transaction } from '../../graph/graph.js';
import { type Head, headOfNodes, isBeingRestored } from '../../graph/head.js';
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
  /** Drawn where that has moved (`Head.structure`); else null. */
  readonly structure: string | null;
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
  const [head] = await tx.run(takeLock());
  if (head === undefined) throw new Error('The lock is one node, received none.');
  return head;
}

/** What a writer answers where the lock shows that a large import is being written, or a backup restored. */
export function underWay(journal: string): Problem {
  if (isBeingRestored({ journal })) return notWhole();
  return new Problem(
    'CONFLICT',
    `Nothing else is written while a large import is; received a change while ${journal} is under way. If its process is gone, orgweave finishes it when it starts with the DATA_DIR that the import had; orgweave journal says how far it is.`,
  );
}

/** What whoever opens a graph is told where a restore has not ended. */
export function notWhole(): Problem {
  return new Problem(
    'CONFLICT',
    'A graph is used once all of it is restored, received one whose restore goes on or was cut short: wait for it, or run orgweave restore again, which begins anew.',
  );
}

/**
 * When a commit that follows one of an instant is recorded: now, or just after that one where this process's clock is
 * behind the one that made it. So the order of commits is that of their times.
 */
export function recordedAfter(last: string | null, now: Date): string {
  const earliest = last === null ? 0 : Date.parse(last) + 1;
  return new Date(Math.max(now.getTime(), earliest)).toISOString();
}

/** By whom a commit is made, and as what the audit log tells of it. */
export type CommitDeed = Pick<Deed, 'initiator' | 'action'>;

/**
 * Appends a commit to the log, enters it into the audit log, and gives the number of the last event. The transaction must
 * hold the lock.
 */
export async function append(tx: Transaction, entry: LogEntry, deed: CommitDeed): Promise<number> {
  const { number, recordedAt: at, origin, counts } = entry;
  const { added, replaced } = counts;
  const detail = { commit: number, origin, added, replaced };
  const [[event]] = await Promise.all([
    tx.run(appendCommit(entry)),
    appendAudit(tx, { ...deed, at, detail }),
  ]);
  if (event === undefined) throw new Error('Commits are appended under the write lock.');
  return event;
}

const AppendRow = z.object({ event: z.number().int() });

/** What stands at the head of the log for the writer who has the lock. */
export interface LogHead extends Pick<Head, 'journal' | 'event' | 'kept'> {
  /** The number of the last commit, 0 before the first. */
  readonly number: number;
  /** When that was recorded; null before the first. */
  readonly recordedAt: string | null;
}

const LockRow = z.object({
  log: z.unknown(),
  kept: z.array(z.unknown()),
  times: z.array(z.string()),
});

/**
 * Setting a property takes the node's lock before its other properties are read. Whoever writes moves this one on, which
 * so tells one state of the graph from the next.
 */
export function takeLock(): Statement<LogHead> {
  return {
    name: 'changes.lock',
    text: `MERGE (l:ChangeLog {id: 'log'}) SET l.writes = coalesce(l.writes, 0) + 1
      WITH l CALL (l) { MATCH (k:Kept) WHERE k.id = 'kept' RETURN collect(properties(k)) AS kept }
      CALL (l) { MATCH (c:Commit) WHERE c.number = l.number RETURN collect(c.recordedAt) AS times }
      RETURN properties(l) AS log, kept, times`,
    parameters: {},
    decode: (row) => {
      const { log, kept: nodes, times } = LockRow.parse(row);
      const { commit: number, journal, event, kept } = headOfNodes(log, nodes[0]);
      return { number, journal, event, kept, recordedAt: times[0] ?? null };
    },
  };
}

export function appendCommit({
  number,
  recordedAt,
  actor,
  origin,
  counts,
  structure,
  keyed,
}: LogEntry): Statement<number> {
  return {
    name: 'changes.append',
    text: `MATCH (l:ChangeLog) WHERE l.id = 'log' SET l.number = $commit.number, l.structure = coalesce($structure, l.structure)
      CREATE (c:Commit) SET c = $commit RETURN coalesce(l.event, 0) AS event`,
    parameters: { commit: { number, recordedAt, actor, origin, ...counts, ...keyed }, structure },
    decode: (row) => AppendRow.parse(row).event,
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
