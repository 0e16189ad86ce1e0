import { existsSync } from 'node:fs';
import { z } from 'zod';
import type { Graph, Transaction } from '../../graph/graph.js';
import type { Statement } from '../../graph/statement.js';
import { TABLE_NAMES } from '../tables/tables.js';
import { apply } from '../write/apply.js';
import { append, lock } from '../write/log.js';
import { placedBatches } from '../write/placed-rows.js';
import type { Progress } from '../write/progress.js';
import { refreshStale, suspend } from '../write/refresh.js';
import type { RefreshContext } from '../write/refresh-context.js';
import { addRowCounts, hasChanged, type RowCountsByTable, totalOf } from '../write/row-counts.js';
import { type JournalFile, leftJournals, removeJournal } from './journal-file.js';

/**
 * Marks a journal as the one that is being written, from where on it will be written whole.
 *
 * @param head the commit up to which the change set was checked
 * @param isFirst whether the graph was empty then
 */
export async function startJournal(
  tx: Transaction,
  context: Pick<RefreshContext, 'now' | 'refreshPolicy'>,
  { path, header: { id } }: JournalFile,
  head: number,
  isFirst: boolean,
): Promise<'started' | 'moved' | { journal: string }> {
  const { number, journal, kept } = await lock(tx);
  if (journal !== null) return { journal };
  if (number !== head || !existsSync(path)) return 'moved';
  await tx.run(setJournal(id));
  await tx.run(createJournal(id, isFirst));
  await suspend(tx, kept, context, isFirst);
  return 'started';
}

/** Finishes what an earlier process had begun to write, and removes what it had not. */
export async function finishJournals(
  context: RefreshContext,
  folder: string,
  onStart: (journal: JournalFile) => void,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  for (const journal of await leftJournals(folder)) {
    if (!(await isStarted(context.graph, journal))) continue;
    onStart(journal);
    await runJournal(context, journal, onProgress);
  }
}

/**
 * Whether a journal is to be written. One that was not started is removed, under the lock under which
 * its own process would start it: that may be about to.
 */
function isStarted(graph: Graph, journal: JournalFile): Promise<boolean> {
  return graph.write(async (tx) => {
    await lock(tx);
    const started = (await tx.read(journalState(journal.header.id))).length > 0;
    if (!started) await removeJournal(journal);
    return started;
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
  journal: JournalFile,
  onProgress?: (progress: Progress) => void,
): Promise<RowCountsByTable> {
  const { graph } = context;
  const { id, recordedAt, actor, origin, total } = journal.header;
  let [state] = await graph.read(journalState(id));
  let [index, rows] = [0, 0];
  for await (const batch of placedBatches(journal.batches(), state?.isFirst ?? false)) {
    const { table, phase, changes } = batch;
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
    if (phase === 'rows') rows += changes.length;
    onProgress?.({ stage: 'writing', done: rows, total });
  }
  const onReassessed = (done: number, units: number) =>
    onProgress?.({ stage: 'assessing', done, total: units });
  await refreshStale({ ...context, onReassessed }, { actor, origin }, id);
  await graph.write(async (tx) => {
    const { number, journal: open } = await lock(tx);
    if (open !== id) return;
    const counts = totalOf(state?.countsByTable ?? {});
    if (hasChanged(counts))
      await append(tx, { number: number + 1, recordedAt, actor, origin, counts });
    await tx.run(deleteJournal(id));
    await tx.run(setJournal(null));
  });
  await removeJournal(journal);
  return state?.countsByTable ?? {};
}

/** How far a journal is: batches written, and what was done with their rows. */
interface JournalState {
  readonly done: number;
  /** Whether the graph was empty when it was started: what it holds is new, each batch once. */
  readonly isFirst: boolean;
  readonly countsByTable: RowCountsByTable;
}

const Count = z.number().int();
const CountsByTable = z.partialRecord(
  z.enum(TABLE_NAMES),
  z.object({ added: Count, replaced: Count, unchanged: Count }),
);
const JournalRow = z.object({
  done: Count,
  isFirst: z.boolean(),
  countsByTable: z.string().transform((text) => CountsByTable.parse(JSON.parse(text))),
});

export function setJournal(id: string | null): Statement<null> {
  return {
    name: 'changes.setJournal',
    text: "MATCH (l:ChangeLog) WHERE l.id = 'log' SET l.journal = $id",
    parameters: { id },
    decode: () => null,
  };
}

export function createJournal(id: string, isFirst: boolean): Statement<null> {
  return {
    name: 'changes.createJournal',
    text: "CREATE (j:Journal {id: $id, isFirst: $isFirst, done: 0, effects: '{}'})",
    parameters: { id, isFirst },
    decode: () => null,
  };
}

export function journalState(id: string): Statement<JournalState> {
  return {
    name: 'changes.journalState',
    text: 'MATCH (j:Journal) WHERE j.id = $id RETURN j.done AS done, coalesce(j.isFirst, false) AS isFirst, j.effects AS countsByTable',
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
