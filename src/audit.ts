import { type AuditFilter, auditExtent, entriesFound } from './access/audit/audit-store.js';
import type { AuditEntry } from './access/audit/entry.js';
import { verifyAudit } from './access/audit/verify-audit.js';
import { anchorIn } from './backup/audit-anchor.js';
import type { Deployment } from './deployment.js';
import { shown } from './domain/texts.js';
import { withProgress } from './progress-bar.js';

/**
 * Goes through the audit log and says where it ends, or which entry is the first that does not follow.
 *
 * @param backup a file that has what the log has to be the continuation of; null to go by the log alone
 * @returns whether it is whole
 * @throws Problem BAD_USER_INPUT where the backup can't be used
 */
export async function verifyLog(
  { graph, log }: Deployment,
  backup: string | null,
  print: (text: string) => void,
): Promise<boolean> {
  const anchor =
    backup === null
      ? null
      : await withProgress(log, (onProgress) =>
          anchorIn(backup, ({ header, rows }) =>
            onProgress({
              stage: 'checking',
              done: rows,
              total: header.nodes + header.relationships,
            }),
          ),
        );
  const { head, fault } = await verifyAudit(graph, anchor);
  const end = `entry ${head.number}, hash ${head.hash}`;
  if (fault !== null) {
    print(`The audit log is not as it was written: entry ${fault.number} ${fault.reason}.`);
    print(`Its head is ${end}.`);
    return false;
  }
  print(`The audit log is whole. Its head is ${end}.`);
  if (anchor !== null) print(`It goes on from entry ${anchor.head.number} of ${backup}.`);
  return true;
}

/** Prints the last entries, the latest at the end. */
export async function listLog(
  { graph }: Deployment,
  { last, json }: { readonly last: number; readonly json: boolean },
  print: (text: string) => void,
): Promise<void> {
  const [extent] = await graph.read(auditExtent());
  const to = extent?.number ?? 0;
  const entries = await graph.read(entriesFound(Math.max(1, to - last + 1), to, all));
  for (const entry of entries.sort((a, b) => a.number - b.number))
    print(json ? JSON.stringify(entry) : lineOf(entry));
}

const all: AuditFilter = { from: null, to: null, actor: null, actions: null };

/** Others have sent some of it: what can't be seen is shown. */
function lineOf({ number, at, actor, name, from, action, detail }: AuditEntry): string {
  const who = name === actor ? actor : `${actor} (${name})`;
  return shown([number, at, action, who, from ?? '-', detail].join(' '));
}
