import type { Transaction } from '../../graph/graph.js';
import { appendEntries, takeAuditHead } from './audit-store.js';
import { chained } from './chain.js';
import type { Deed } from './entry.js';

/**
 * Enters what is done into the audit log, in the transaction in which it is done: both are there, or neither. Whoever has
 * taken the lock of the log keeps all others from writing to it, so this is the last of a transaction.
 */
export async function appendAudit(tx: Transaction, ...deeds: readonly Deed[]): Promise<void> {
  if (deeds.length === 0) return;
  const [head] = await tx.run(takeAuditHead());
  if (head === undefined) throw new Error('The head of the audit log is one node, received none.');
  const entries = chained(head, deeds);
  const last = entries.at(-1);
  if (last !== undefined) await tx.run(appendEntries(entries, last));
}
