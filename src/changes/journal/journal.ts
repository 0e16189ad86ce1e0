import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Graph, Transaction } from '../../graph/graph.js';
import { readHead } from '../../graph/head.js';
import { orNull } from '../../graph/or-null.js';
import type { Statement } from '../../graph/statement.js';
import { TABLE_NAMES } from '../tables/tables.js';
import { apply } from '../write/apply.js';
import { rowsIn } from '../write/batches.js';
import { append, lock } from '../write/log.js';
import { placedBatches } from '../write/placed-rows.js';
import type { Progress } from '../write/progress.js';
import { refreshStale, suspend } from '../write/refresh.js';
import type { RefreshContext } from '../write/refresh-context.js';
import { addRowCounts, hasChanged, type RowCountsByTable, totalOf } from '../write/row-counts.js';
import { structureDrawn } from '../write/structure.js';
import {
  damaged,
  type JournalFile,
  JournalHeader,
  journalPath,
  leftJournals,
  openJournal,
  removeJournal,
} from './journal-file.js';
import type { Seal } from './journal-lines.js';

/**
 * Marks a journal as the one that is being written, from where on it will be written whole.
 *
 * @param head the commit up to which the change set was checked
 * @param isFirst whether the graph was empty then
 */
export async function startJournal(
  tx: Transaction,
  context: Pick<RefreshContext, 'now' | 'refreshPolicy'>,
  file: JournalFile,
  head: number,
  isFirst: boolean,
): Promise<'started' | 'moved' | { journal: string }> {
  const { number, journal, kept } = await lock(tx);
  if (journal !== null) return { journal };
  if (number !== head || !existsSync(file.path)) return 'moved';
  await tx.run(setJournal(file.header.id));
  await tx.run(createJournal(file, isFirst));
  await suspend(tx, kept, context, isFirst);
  return 'started';
}

/**
 * Finishes what an earlier process had begun to write, and removes what it had not.
 *
 * @returns what was written; null where nothing was left
 * @throws Problem STORAGE_DAMAGED where one that was begun is not as it was written
 */
export async function finishJournals(
  context: RefreshContext,
  folder: string,
  onStart: (journal: JournalFile) => void,
  onProgress: (progress: Progress) => void,
): Promise<RowCountsByTable | null> {
  const { graph } = context;
  let written: RowCountsByTable | null = null;
  for (const id of await leftJournals(folder)) {
    const state = await startedState(graph, folder, id);
    // Where another process finishes it at the same time, the file may be gone.
    if (state === undefined || !existsSync(journalPath(folder, id))) continue;
    const journal = await openJournal(folder, id);
    if (state.seal !== null && state.seal.checksum !== journal.seal.checksum)
      throw damaged(journal.path, 'it is of another import');
    onStart(journal);
    written = await runJournal(context, folder, journal, onProgress);
  }
  const { journal: open } = await readHead(graph);
  // Where others write, one of them may be at it, with a folder of its own.
  if (open !== null && graph.capabilities.writesAlone)
    throw damaged(journalPath(folder, open), 'it is not there');
  return written;
}

/**
 * How far a journal is that is to be written. One that was not started is removed, under the lock under which
 * its own process would start it: that may be about to.
 */
function startedState(graph: Graph, folder: string, id: string): Promise<JournalState | undefined> {
  return graph.write(async (tx) => {
    await lock(tx);
    const [state] = await tx.read(journalState(id));
    if (state === undefined) await removeJournal(folder, id);
    return state;
  });
}

/**
 * Writes a started journal batch by batch. Which batches are in is kept in the same transactions as
 * they are, so it can be taken up again at any time, and by two processes at once.
 *
 * @param onProgress receives the rows written so far, then the units reassessed
 */
export async function runJournal(
  context: RefreshContext,
  folder: string,
  journal: Pick<JournalFile, 'header' | 'batches'>,
  onProgress?: (progress: Progress) => void,
): Promise<RowCountsByTable> {
  const { graph } = context;
  const { id, recordedAt, total } = journal.header;
  let [state] = await graph.read(journalState(id));
  let [index, rows] = [0, 0];
  for await (const batch of placedBatches(journal.batches(), state?.isFirst ?? false)) {
    const { table } = batch;
    if (state !== undefined && state.done <= index)
      state = await graph.write(async (tx) => {
        const [, [current]] = await Promise.all([lock(tx), tx.read(journalState(id))]);
        if (current === undefined || current.done > index) return current;
        const counts = await apply(tx, batch, recordedAt, current.isFirst);
        const next = {
          ...current,
          done: index + 1,
          countsByTable: addRowCounts(current.countsByTable, table, counts),
        };
        await tx.run(advanceJournal(id, next));
        return next;
      });
    index += 1;
    rows += rowsIn(batch);
    onProgress?.({ stage: 'writing', done: rows, total });
  }
  await endJournal(context, folder, journal.header, onProgress);
  return state?.countsByTable ?? {};
}

/** Assesses what was written of a journal, enters it into the log, and forgets the journal. */
export async function endJournal(
  context: RefreshContext,
  folder: string,
  { id, recordedAt, actor, initiator, origin }: JournalHeader,
  onProgress?: (progress: Progress) => void,
): Promise<void> {
  const onReassessed = (done: number, units: number) =>
    onProgress?.({ stage: 'assessing', done, total: units });
  await refreshStale({ ...context, onReassessed }, { actor, origin }, id);
  await context.graph.write(async (tx) => {
    const { number, journal: open } = await lock(tx);
    if (open !== id) return;
    const [state] = await tx.read(journalState(id));
    const countsByTable = state?.countsByTable ?? {};
    const counts = totalOf(countsByTable);
    await tx.run(deleteJournal(id));
    await tx.run(setJournal(null));
    const structure = structureDrawn(countsByTable);
    const entry = { number: number + 1, recordedAt, actor, origin, counts, structure };
    if (hasChanged(counts)) await append(tx, entry, { initiator, action: 'IMPORT' });
  });
  await removeJournal(folder, id);
}

/** How far a journal is: batches written, and what was done with their rows. */
export interface JournalState {
  readonly done: number;
  /** Whether the graph was empty when it was started: what it holds is new, each batch once. */
  readonly isFirst: boolean;
  readonly countsByTable: RowCountsByTable;
  /** What its file has to be; null of one that was begun by an earlier version. */
  readonly header: JournalHeader | null;
  readonly seal: Seal | null;
}

const Count = z.number().int();
const CountsByTable = z.partialRecord(
  z.enum(TABLE_NAMES),
  z.object({ added: Count, replaced: Count, unchanged: Count }),
);
const JournalRow = z
  .object({
    done: Count,
    isFirst: z.boolean(),
    countsByTable: z.string().transform((text) => CountsByTable.parse(JSON.parse(text))),
    header: orNull(z.string().transform((text) => JournalHeader.parse(JSON.parse(text)))),
    lines: orNull(Count),
    checksum: orNull(z.string()),
  })
  .transform(({ lines, checksum, ...state }) => ({
    ...state,
    seal: lines === null || checksum === null ? null : { lines, checksum },
  }));

export function setJournal(id: string | null): Statement<null> {
  return {
    name: 'changes.setJournal',
    text: "MATCH (l:ChangeLog) WHERE l.id = 'log' SET l.journal = $id",
    parameters: { id },
    decode: () => null,
  };
}

export function createJournal(
  { header, seal }: Pick<JournalFile, 'header' | 'seal'>,
  isFirst: boolean,
): Statement<null> {
  return {
    name: 'changes.createJournal',
    text: "CREATE (j:Journal {id: $id, isFirst: $isFirst, done: 0, effects: '{}', header: $header, lines: $lines, checksum: $checksum})",
    parameters: { id: header.id, isFirst, header: JSON.stringify(header), ...seal },
    decode: () => null,
  };
}

export function journalState(id: string): Statement<JournalState> {
  return {
    name: 'changes.journalState',
    text: `MATCH (j:Journal) WHERE j.id = $id RETURN j.done AS done, coalesce(j.isFirst, false) AS isFirst,
      j.effects AS countsByTable, j.header AS header, j.lines AS lines, j.checksum AS checksum`,
    parameters: { id },
    decode: (row) => JournalRow.parse(row),
  };
}

export function advanceJournal(
  id: string,
  { done, countsByTable }: Pick<JournalState, 'done' | 'countsByTable'>,
): Statement<null> {
  return {
    name: 'changes.advanceJournal',
    text: 'MATCH (j:Journal) WHERE j.id = $id SET j.done = $done, j.effects = $countsByTable',
    parameters: { id, done, countsByTable: JSON.stringify(countsByTable) },
    decode: () => null,
  };
}

export function deleteJournal(id: string): Statement<null> {
  return {
    name: 'changes.deleteJournal',
    text: 'MATCH (j:Journal) WHERE j.id = $id DELETE j',
    parameters: { id },
    decode: () => null,
  };
}
