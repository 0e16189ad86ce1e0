import { type AuditSource, auditIn } from './access/audit/audit-source.js';
import { hashedOf } from './access/audit/chain.js';
import { AuditEntry } from './access/audit/entry.js';
import { verifyAudit } from './access/audit/verify-audit.js';
import { anchorIn } from './backup/audit-anchor.js';
import type { Config } from './config.js';
import { loggerOf, openUnprepared } from './deployment.js';
import { shown } from './domain/texts.js';
import { withProgress } from './progress-bar.js';
import { servedAudit } from './served-audit.js';

/**
 * Goes through the audit log and says where it ends, or which entry is the first that does not follow.
 *
 * @param backup a file that has what the log has to be the continuation of; null to go by the log alone
 * @returns whether it is whole
 * @throws Problem BAD_USER_INPUT where the backup can't be used
 */
export async function verifyLog(
  config: Config,
  backup: string | null,
  print: (text: string) => void,
): Promise<boolean> {
  const anchor =
    backup === null
      ? null
      : await withProgress(loggerOf(config), (onProgress) =>
          anchorIn(backup, ({ header, rows }) =>
            onProgress({
              stage: 'checking',
              done: rows,
              total: header.nodes + header.relationships,
            }),
          ),
        );
  const { head, fault } = await onLog(config, (source) => verifyAudit(source, anchor));
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
  config: Config,
  { last, json }: { readonly last: number; readonly json: boolean },
  print: (text: string) => void,
): Promise<void> {
  await onLog(config, async (source) => {
    const { number } = await source.extent();
    for (let first = Math.max(1, number - last + 1); first <= number; first += atOnce) {
      const stored = await source.entries(first, Math.min(number, first + atOnce - 1));
      const entries = stored.map((entry) => AuditEntry.parse(entry));
      for (const entry of entries.sort((a, b) => a.number - b.number))
        print(json ? JSON.stringify({ ...hashedOf(entry), hash: entry.hash }) : lineOf(entry));
    }
  });
}

/** Entries that are read at a time. */
const atOnce = 1_000;

/** The log of an embedded graph that is served is its server's to read, any other one is read here, and left as it is. */
async function onLog<T>(config: Config, work: (source: AuditSource) => Promise<T>): Promise<T> {
  const served = await servedAudit(config);
  if (served !== null) return work(served);
  const { graph } = await openUnprepared(config);
  try {
    return await work(auditIn(graph));
  } finally {
    await graph.close();
  }
}

/** Others have sent some of it: what can't be seen is shown. */
function lineOf({ number, at, actor, name, from, action, detail }: AuditEntry): string {
  const who = name === actor ? actor : `${actor} (${name})`;
  return shown([number, at, action, who, from ?? '-', detail].join(' '));
}
