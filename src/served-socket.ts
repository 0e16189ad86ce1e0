import { z } from 'zod';
import type { Access } from './access/access.js';
import { auditIn } from './access/audit/audit-source.js';
import { AccessCommand } from './access/command.js';
import { exported } from './backup/export-graph.js';
import { type Deployment, release, socketOf } from './deployment.js';
import { AuditAsked, auditLines } from './served-audit.js';
import { offerAnswers } from './socket/offer-answers.js';

/** What other processes ask of the one that serves. */
const Asked = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('backup') }),
  z.object({ ask: z.literal('access'), command: AccessCommand }),
  AuditAsked,
]);

/**
 * Answers what the command line asks while the embedded graph is served: takes backups, sees to accounts and tokens, reads
 * the audit log. A graph that other processes can open as well is theirs to open.
 *
 * @returns what ends it
 */
export function answerProcesses(
  { config, graph, log, now }: Deployment,
  access: Pick<Access, 'does'>,
): () => Promise<void> {
  if (!graph.capabilities.writesAlone) return async () => undefined;
  return offerAnswers(
    socketOf(config),
    async (sent, give) => {
      const asked = Asked.parse(sent);
      if (asked.ask === 'access') return give(each(await access.does(asked.command)));
      if (asked.ask === 'audit') return give(auditLines(auditIn(graph), asked));
      await exported(graph, { release, takenAt: now().toISOString() }, give);
    },
    log,
  );
}

async function* each(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines;
}
