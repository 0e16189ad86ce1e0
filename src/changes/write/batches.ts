import { groupedBy } from '../../domain/grouped-by.js';
import { inBatches } from '../../domain/in-batches.js';
import type { Retraction } from '../tables/retraction.js';
import { type Change, TABLE_NAMES, type TableName } from '../tables/tables.js';
import { writeStatements } from './write-statements.js';

/**
 * A table's rows are written first and, when all of them are there, their relationships to rows of
 * the same table (a region's parent), which no order of the file could put right. What is taken back
 * comes last, in the other order of tables: by then nothing refers to it.
 */
export const PHASES = ['rows', 'relations', 'retractions'] as const;
export type Phase = (typeof PHASES)[number];

/** Rows of one table that are written by the same statements. */
export interface Batch {
  readonly table: TableName;
  readonly phase: Phase;
  readonly changes: readonly Change[];
  /** What is taken back, in that phase alone. */
  readonly retractions: readonly Retraction[];
}

const batchSize = 2_000;

/**
 * Cuts a change set into batches: all rows first, then again those whose relationships lead to rows
 * of the same table. The same change set gives the same batches, so that a journal can be taken up
 * where it was left.
 *
 * @param read starts a reading of some tables of the change set, in import order
 * @param readRetractions reads what it takes back; nothing where left out
 */
export async function* batchesOf(
  read: (tables: readonly TableName[]) => AsyncIterable<Change>,
  readRetractions: () => Promise<readonly Retraction[]> = async () => [],
): AsyncGenerator<Batch> {
  yield* inPhase('rows', read(TABLE_NAMES));
  yield* inPhase('relations', read(related));
  const byTable = groupedBy(await readRetractions(), ({ table }) => table);
  for (const table of [...TABLE_NAMES].reverse())
    for (const retractions of inBatches(byTable.get(table) ?? [], batchSize))
      yield { table, phase: 'retractions', changes: [], retractions };
}

async function* inPhase(
  phase: 'rows' | 'relations',
  changes: AsyncIterable<Change>,
): AsyncGenerator<Batch> {
  let table: TableName | null = null;
  let batch: Change[] = [];
  for await (const change of changes) {
    if (table !== null && (change.table !== table || batch.length === batchSize)) {
      yield { table, phase, changes: batch, retractions: [] };
      batch = [];
    }
    table = change.table;
    batch.push(change);
  }
  if (table !== null) yield { table, phase, changes: batch, retractions: [] };
}

/** How many rows of a change set are done with a batch: those of relations are done already. */
export function rowsIn({ phase, changes, retractions }: Batch): number {
  return phase === 'relations' ? 0 : changes.length + retractions.length;
}

const related = TABLE_NAMES.filter((table) =>
  writeStatements[table].references.some(({ late }) => late),
);
