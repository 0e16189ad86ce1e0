import type { Header } from './backup/lines.js';
import { restoreGraph } from './backup/restore-graph.js';
import { verified } from './backup/verified.js';
import { refreshAssessments } from './changes/write/refresh.js';
import type { Deployment } from './deployment.js';
import { Problem } from './domain/problem.js';
import { readHead } from './graph/head.js';
import { withProgress } from './progress-bar.js';

/**
 * Reads a whole backup, then writes it into the graph of a deployment that nothing else was done with, and works out what
 * was left to be worked out when it was taken.
 *
 * @returns what the backup is of
 * @throws Problem BAD_USER_INPUT where the file is not a whole backup that this version restores, CONFLICT where the
 * graph is not empty
 */
export function restoreBackup(deployment: Deployment, path: string): Promise<Header> {
  const { graph, now, refreshPolicy, log } = deployment;
  return withProgress(log, async (onProgress) => {
    const backup = await verified(path, ({ header, rows }) =>
      onProgress({ stage: 'checking', done: rows, total: header.nodes + header.relationships }),
    );
    const { header, kept } = backup;
    const total = header.nodes + header.relationships;
    if (kept !== null && !refreshPolicy.ruleSets.some(({ id }) => id === kept.ruleSet))
      throw new Problem(
        'BAD_USER_INPUT',
        `A graph follows a rule set that is there, received a backup that follows ${kept.ruleSet}: name its folder in RULES_DIR. Nothing was written.`,
      );
    await restoreGraph(graph, path, backup, now, (done) =>
      onProgress({ stage: 'writing', done, total }),
    );
    if ((await readHead(graph)).kept?.complete === false)
      await refreshAssessments({
        graph,
        now,
        refreshPolicy,
        onReassessed: (done, units) => onProgress({ stage: 'assessing', done, total: units }),
      });
    return header;
  });
}
