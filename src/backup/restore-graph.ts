import { randomUUID } from 'node:crypto';
import { appendAudit } from '../access/audit/append-audit.js';
import { setAuditHead } from '../access/audit/audit-store.js';
import { machineOwner } from '../access/audit/entry.js';
import { setJournal } from '../changes/journal/journal.js';
import { lock } from '../changes/write/log.js';
import { ahead } from '../domain/ahead.js';
import { Problem } from '../domain/problem.js';
import type { Graph, Reader, Transaction } from '../graph/graph.js';
import { isBeingRestored, readHead, restoreNamed } from '../graph/head.js';
import { migrate, repeatedStep } from '../graph/migrations.js';
import type { Checked } from './checked.js';
import type { Head, NodeRow, RelationshipRow } from './lines.js';
import type { NodeIds } from './node-ids.js';
import type { RowsPart } from './parts.js';
import { readBackup } from './read-file.js';
import type { Verified } from './verified.js';
import {
  anyContent,
  createNodes,
  createRelationships,
  removeSome,
  setKept,
  setLog,
} from './write-statements.js';

/**
 * Writes a verified backup into a graph that is empty, or that an earlier restore has left half done. From the first
 * write to the last the head of the log names the restore, so that nobody else uses the graph, and the next restore
 * begins anew where this one is cut short. That it was restored is the next entry of the audit log.
 *
 * @throws Problem CONFLICT where the graph holds something, or another restore begins
 */
export async function restoreGraph(
  graph: Graph,
  path: string,
  { header, ids }: Verified,
  now: () => Date,
  onRows: (rows: number) => void,
): Promise<void> {
  const restore = restoreNamed(randomUUID());
  await ensureEmpty(graph);
  // Keys and indexes are there before the rows.
  await migrate(graph, now);
  await graph.write((tx) => begin(tx, restore));
  await clear(graph, restore);
  const own = <T>(work: (tx: Transaction) => Promise<T>) =>
    graph.write(async (tx) => {
      await ensureOwn(tx, restore);
      return work(tx);
    });
  for await (const { parts, head, rows } of ahead(batchesIn(readBackup(path)))) {
    await own((tx) => Promise.all(parts.map((part) => writePart(tx, part, ids))));
    if (head !== null) await own((tx) => writeHead(tx, head, restore));
    onRows(rows);
  }
  // The steps that the schema has taken since the backup.
  await migrate(graph, now);
  const { commit, takenAt } = header;
  const detail = { commit, takenAt };
  const at = now().toISOString();
  await graph.write(async (tx) => {
    await tx.run(setJournal(null));
    await appendAudit(tx, { at, initiator: machineOwner, action: 'RESTORE', detail });
  });
}

async function begin(tx: Transaction, restore: string): Promise<void> {
  await lock(tx);
  await ensureEmpty(tx);
  await tx.run(setJournal(restore));
}

async function ensureEmpty(reader: Reader): Promise<void> {
  const head = await readHead(reader);
  if (isBeingRestored(head)) return;
  const [labels] = await reader.read(anyContent());
  if (head.commit === 0 && head.journal === null && labels === undefined) return;
  const node = labels === undefined ? '' : ` and a node :${labels.join(':')}`;
  throw new Problem(
    'CONFLICT',
    `A backup is restored into an empty graph, received one with ${head.commit} commits${node}: give DATA_DIR another folder, or NEO4J_URI an empty database. Nothing was written.`,
  );
}

async function clear(graph: Graph, restore: string): Promise<void> {
  for (let changed = 1; changed > 0; )
    [changed = 0] = await graph.write(async (tx) => {
      await ensureOwn(tx, restore);
      return tx.run(repeatedStep(removeSome));
    });
}

async function ensureOwn(tx: Transaction, restore: string): Promise<void> {
  const { journal } = await lock(tx);
  if (journal !== restore)
    throw new Problem(
      'CONFLICT',
      'A graph is restored by one process at a time, another one has begun to: this one ends.',
    );
}

/** What is written in one transaction. */
interface Batch {
  readonly parts: readonly RowsPart[];
  /** In the last one. */
  readonly head: Head | null;
  /** How many rows of the backup there are up to its end. */
  readonly rows: number;
}

const rowsAtOnce = 5_000;

/** Nodes and relationships do not come together: these ask for what is known of those. */
async function* batchesIn(lines: AsyncIterable<Checked>): AsyncGenerator<Batch> {
  let [parts, size, rows]: [RowsPart[], number, number] = [[], 0, 0];
  for await (const { part, rows: done } of lines) {
    if (part === null) continue;
    if (size >= rowsAtOnce || (size > 0 && part.part !== parts[0]?.part)) {
      yield { parts, head: null, rows };
      [parts, size] = [[], 0];
    }
    rows = done;
    if (part.part === 'head') yield { parts, head: part, rows };
    else {
      parts.push(part);
      size += part.rows.length;
    }
  }
}

async function writePart(tx: Transaction, part: RowsPart, ids: NodeIds): Promise<void> {
  const { keys } = part;
  if (part.part === 'nodes') {
    const created = await tx.run(createNodes(part.labels, keys, part.rows));
    for (const each of created) ids.give(each.id, each.created);
    ensureAll(created.length, part.rows);
    return;
  }
  const rows = part.rows.map(
    ([from, to, ...values]): RelationshipRow => [ids.givenTo(from), ids.givenTo(to), ...values],
  );
  const [created = 0] = await tx.run(createRelationships(part.type, keys, rows));
  ensureAll(created, rows);
}

function ensureAll(created: number, rows: readonly (NodeRow | RelationshipRow)[]): void {
  if (created !== rows.length)
    throw new Error(`Each row of a backup is created, received ${created} of ${rows.length}.`);
}

async function writeHead(
  tx: Transaction,
  { log, kept, audit }: Head,
  restore: string,
): Promise<void> {
  if (audit !== null) await tx.run(setAuditHead(audit));
  if (kept !== null) await tx.run(setKept(kept));
  await tx.run(setLog({ id: 'log', ...log, journal: restore }));
}
