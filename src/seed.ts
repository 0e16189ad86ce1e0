import { join } from 'node:path';
import { itself } from './access/audit/entry.js';
import { commit } from './changes/commit.js';
import { folderSource } from './changes/import/read-folder.js';
import { seedingState, setSeedingState } from './changes/seeding.js';
import { anyEntity } from './changes/validate/known-graph-store.js';
import type { Progress } from './changes/write/progress.js';
import { type RowCounts, totalOf } from './changes/write/row-counts.js';
import { type Deployment, seedsFolder } from './deployment.js';
import { LARGEST_COUNT } from './domain/numbers.js';
import { withProgress } from './progress-bar.js';

/** The shipped folders in the order in which they build on one another. */
const seeds = ['jiangle', 'model-county'];

/**
 * Loads the shipped county into an empty graph, or goes on where that was cut short; leaves a graph
 * that holds something else as it is.
 *
 * @returns what was loaded, by folder; null where nothing was to be loaded
 */
export async function seed(
  deployment: Deployment,
  onProgress?: (progress: Progress) => void,
): Promise<ReadonlyMap<string, RowCounts> | null> {
  const { graph } = deployment;
  const [state] = await graph.read(seedingState());
  if (state === 'loaded') return null;
  if (state !== 'loading' && (await graph.read(anyEntity())).length > 0) return null;
  await graph.write((tx) => tx.run(setSeedingState('loading')));
  const loaded = new Map<string, RowCounts>();
  for (const name of seeds) {
    const context = {
      ...deployment,
      mostCounted: LARGEST_COUNT,
      actor: 'orgweave',
      initiator: itself,
      origin: `seeds/${name}`,
    };
    const countsByTable = await withProgress(
      deployment.log,
      (onProgress) => commit({ ...context, onProgress }, folderSource(join(seedsFolder, name))),
      onProgress,
    );
    loaded.set(name, totalOf(countsByTable));
  }
  await graph.write((tx) => tx.run(setSeedingState('loaded')));
  return loaded;
}
