import { type Change, TABLE_NAMES, type TableName } from '../tables/tables.js';
import { writeStatements } from './write-statements.js';

/**
 * A table's rows are written first and, when all of them are there, their relationships to rows of
 * the same table (a region's parent), which no order of the file could put right.
 */
export const PHASES = ['rows', 'relations'] as const;
export type Phase = (typeof PHASES)[number];

/** Rows of one table that are written by the same statements. */
export interface Batch {
  readonly table: TableName;
  readonly phase: Phase;
  readonly changes: readonly Change[];
}

const batchSize = 2_000;

/**
 * Cuts a change set into batches: all rows first, then again those whose relationships lead to rows
 * of the same table. The same change set gives the same batches, so that a journal can be taken up
 * where it was left.
 *
 * @param read starts a reading of some tables of the change set, in import order
 */
export async function* batchesOf(
  read: (tables: readonly TableName[]) => AsyncIterable<Change>,
): AsyncGenerator<Batch> {
  yield* inPhase('rows', read(TABLE_NAMES));
  yield* inPhase('relations', read(related));
}

async function* inPhase(phase: Phase, changes: AsyncIterable<Change>): AsyncGenerator<Batch> {
  let table: TableName | null = null;
  let batch: Change[] = [];
  for await (const change of changes) {
    if (table !== null && (change.table !== table || batch.length === batchSize)) {
      yield { table, phase, changes: batch };
      batch = [];
    }
    table = change.table;
    batch.push(change);
  }
  if (table !== null) yield { table, phase, changes: batch };
}

const related = TABLE_NAMES.filter((table) =>
  writeStatements[table].references.some(({ late }) => late),
);
