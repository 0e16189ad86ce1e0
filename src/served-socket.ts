import { z } from 'zod';
import { exported } from './backup/export-graph.js';
import { type Deployment, release, socketOf } from './deployment.js';
import { offerAnswers } from './socket/offer-answers.js';

/** What other processes ask of the one that serves. */
const Asked = z.object({ ask: z.literal('backup') });

/**
 * Answers what the command line asks while the embedded graph is served: takes backups. A graph that other processes can
 * open as well is theirs to open.
 *
 * @returns what ends it
 */
export function answerProcesses({ config, graph, log, now }: Deployment): () => Promise<void> {
  if (!graph.capabilities.writesAlone) return async () => undefined;
  return offerAnswers(
    socketOf(config),
    async (sent, give) => {
      Asked.parse(sent);
      await exported(graph, { release, takenAt: now().toISOString() }, give);
    },
    log,
  );
}
