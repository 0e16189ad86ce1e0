import { askServing } from './ask-serving.js';
import { exported } from './backup/export-graph.js';
import type { Header } from './backup/lines.js';
import { writeBackup } from './backup/write-file.js';
import type { Config } from './config.js';
import { loggerOf, openUnprepared, release } from './deployment.js';
import { ensureNew } from './files/new-file.js';
import { withProgress } from './progress-bar.js';

/**
 * Takes a backup of the graph as it is at one moment. An embedded graph that is served is read by its server, any other
 * one here.
 *
 * @param path the file that is written
 * @param replaces whether one that is there is replaced
 * @returns what the backup is of
 * @throws Problem BAD_USER_INPUT where the file is there, CONFLICT where a large import is being written
 */
export async function takeBackup(config: Config, path: string, replaces: boolean): Promise<Header> {
  if (!replaces) ensureNew(path, 'A backup');
  const served = await askServing(config, { ask: 'backup' });
  const write = (lines: AsyncIterable<string>) =>
    withProgress(loggerOf(config), (onProgress) =>
      writeBackup(path, lines, ({ header, rows }) =>
        onProgress({ stage: 'writing', done: rows, total: header.nodes + header.relationships }),
      ),
    );
  if (served !== null) return write(served);
  const { graph, now } = await openUnprepared(config);
  try {
    return await exported(graph, { release, takenAt: now().toISOString() }, write);
  } finally {
    await graph.close();
  }
}
