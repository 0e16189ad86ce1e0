import { auditIn } from '../../src/access/audit/audit-source.js';
import { auditExtent, entriesBetween } from '../../src/access/audit/audit-store.js';
import { AuditEntry } from '../../src/access/audit/entry.js';
import { verifyAudit } from '../../src/access/audit/verify-audit.js';
import type { Reader } from '../../src/graph/graph.js';

/** What the audit log of a graph tells, in its order, of a log that is whole. */
export async function auditedIn(reader: Reader) {
  const { fault } = await verifyAudit(auditIn(reader), null);
  if (fault !== null) throw new Error(`A log is whole, ${fault.number} ${fault.reason}.`);
  const [extent] = await reader.read(auditExtent());
  const entries = await reader.read(entriesBetween(1, extent?.number ?? 0));
  return entries
    .map((entry) => AuditEntry.parse(entry))
    .sort((a, b) => a.number - b.number)
    .map(({ number: _number, previous: _previous, hash: _hash, detail, ...told }) => ({
      ...told,
      detail: JSON.parse(detail),
    }));
}
