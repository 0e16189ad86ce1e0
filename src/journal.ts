import { batchesIn } from './changes/commit.js';
import { finishJournals } from './changes/journal/journal.js';
import {
  abandonJournal,
  faultOf,
  type OpenJournal,
  openJournalOf,
  rewriteJournal,
} from './changes/journal/open-journal.js';
import type { ChangeSource } from './changes/validate/change-source.js';
import { hasChanged, type RowCountsByTable, totalOf } from './changes/write/row-counts.js';
import type { Deployment } from './deployment.js';
import { Problem } from './domain/problem.js';
import { withProgress } from './progress-bar.js';

/** What a person is told of the import that is under way. */
export async function describeJournal({ graph, journals }: Deployment): Promise<string> {
  try {
    const open = await openJournalOf(graph);
    const fault = await faultOf(open, journals);
    return [
      `An import is under way: ${written(open)}.`,
      fault ??
        'Its journal is whole: orgweave journal retry, or the next start, finishes it; orgweave journal abandon leaves it as it is.',
    ].join('\n');
  } catch (error) {
    if (error instanceof Problem && error.code === 'NOT_FOUND') return 'No import is under way.';
    throw error;
  }
}

/**
 * Finishes the import that is under way.
 *
 * @param source the folder that was imported, to write its journal anew; null to go on with the journal as it is
 * @returns where it came from, and what was written
 * @throws Problem NOT_FOUND where none is under way, STORAGE_DAMAGED where its journal can't be used
 */
export async function retryJournal(
  deployment: Deployment,
  source: ChangeSource | null,
): Promise<{ origin: string; countsByTable: RowCountsByTable }> {
  const { graph, journals, log } = deployment;
  const open = await openJournalOf(graph);
  const moves = open.state.header?.moves ?? [];
  if (source !== null) await rewriteJournal(open, journals, batchesIn(source, moves));
  const counts = await withProgress(log, (onProgress) =>
    finishJournals(deployment, journals, () => undefined, onProgress),
  );
  const fault = counts === null ? await faultOf(open, journals) : null;
  if (fault !== null) throw new Problem('STORAGE_DAMAGED', fault);
  return { origin: originOf(open), countsByTable: counts ?? {} };
}

/**
 * Ends the import that is under way with what is there of it.
 *
 * @returns what a person is told
 * @throws Problem NOT_FOUND where none is under way
 */
export async function abandonJournalOf(deployment: Deployment): Promise<string> {
  const { graph, journals, log } = deployment;
  const open = await openJournalOf(graph);
  await withProgress(log, (onProgress) => abandonJournal(deployment, journals, open, onProgress));
  const { added, replaced } = totalOf(open.state.countsByTable);
  return [
    `Abandoned ${written(open)}: ${added} rows added, ${replaced} replaced.`,
    ...Object.entries(open.state.countsByTable)
      .filter(([, counts]) => hasChanged(counts))
      .map(([table, counts]) => `  ${table}: ${counts.added} added, ${counts.replaced} replaced`),
    'These rows stay, the others were never written. Import the folder again to have all of them.',
  ].join('\n');
}

function written(open: OpenJournal): string {
  const of = open.batches === null ? '' : ` of ${open.batches}`;
  return `${originOf(open)}, of which ${open.state.done}${of} batches were written`;
}

function originOf({ id, state }: OpenJournal): string {
  return state.header?.origin ?? id;
}
