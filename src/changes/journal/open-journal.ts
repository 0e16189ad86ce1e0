import { existsSync } from 'node:fs';
import { machineOwner } from '../../access/audit/entry.js';
import { Problem } from '../../domain/problem.js';
import type { Graph } from '../../graph/graph.js';
import { readHead } from '../../graph/head.js';
import type { Batch } from '../write/batches.js';
import { completeReferences } from '../write/complete-references.js';
import { lock, recordedAfter } from '../write/log.js';
import type { Progress } from '../write/progress.js';
import type { RefreshContext } from '../write/refresh-context.js';
import { endJournal, type JournalState, journalState } from './journal.js';
import {
  damaged,
  type JournalHeader,
  journalPath,
  openJournal,
  writeJournal,
} from './journal-file.js';

/** An import that has begun and has not ended. */
export interface OpenJournal {
  readonly id: string;
  readonly state: JournalState;
  /** How many batches it has; null where an earlier version has begun it. */
  readonly batches: number | null;
}

/** @throws Problem NOT_FOUND where none is under way */
export async function openJournalOf(graph: Graph): Promise<OpenJournal> {
  const { journal: id } = await readHead(graph);
  const [state] = id === null ? [] : await graph.read(journalState(id));
  if (id === null || state === undefined)
    throw new Problem('NOT_FOUND', 'No import is under way: none has to be finished or abandoned.');
  // The first line is the header, the last the end.
  return { id, state, batches: state.seal === null ? null : state.seal.lines - 2 };
}

/** Why its file can't be used; null where it can. */
export async function faultOf({ id }: OpenJournal, folder: string): Promise<string | null> {
  const path = journalPath(folder, id);
  if (!existsSync(path)) return damaged(path, 'it is not there').message;
  try {
    await openJournal(folder, id);
    return null;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}

/**
 * Writes the file of a journal anew, from what was imported.
 *
 * @throws Problem BAD_USER_INPUT where that is something else
 */
export async function rewriteJournal(
  { state: { header, seal } }: OpenJournal,
  folder: string,
  batches: AsyncIterable<Batch>,
): Promise<void> {
  if (header === null || seal === null)
    throw new Problem(
      'BAD_USER_INPUT',
      'A journal is written anew where the graph knows what it was; this one was begun by an earlier version: put its file back, or abandon it.',
    );
  await writeJournal(folder, header, batches, seal);
}

/**
 * Ends an import with what is in the graph of it: completes how these rows are related, assesses them, and enters them into
 * the log as a commit. Cut short, it can be done again.
 */
export async function abandonJournal(
  context: RefreshContext,
  folder: string,
  { id, state, batches }: OpenJournal,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  await completeReferences(context.graph);
  const header = state.header ?? (await unknownHeader(context, id));
  const origin = `${header.origin} (abandoned after ${state.done} of ${batches ?? 'an unknown number of'} batches)`;
  await endJournal(context, folder, { ...header, origin }, onProgress);
}

async function unknownHeader({ graph, now }: RefreshContext, id: string): Promise<JournalHeader> {
  const { recordedAt: last } = await graph.write(lock);
  const recordedAt = recordedAfter(last, now());
  const by = { actor: 'import', initiator: machineOwner, origin: 'an import' };
  return { id, ...by, recordedAt, total: 0, moves: [] };
}
