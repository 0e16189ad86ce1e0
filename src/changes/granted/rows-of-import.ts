import { groupedBy } from '../../domain/grouped-by.js';
import { batchesRead, inBatches } from '../../domain/in-batches.js';
import type { Reader } from '../../graph/graph.js';
import { cellsOfKey } from '../tables/retraction.js';
import { TABLE_NAMES, type TableName, tables } from '../tables/tables.js';
import type { Cells } from '../tables/tables-table.js';
import type { Violations } from '../tables/violation.js';
import {
  type ChangeEntry,
  type ChangeSource,
  cellsOfChange,
  type LocatedRetraction,
  type RowLocation,
} from '../validate/change-source.js';
import { BATCH } from '../validate/known-graph.js';
import { digestOf } from '../write/storage.js';
import { storedCells } from '../write/stored-cells.js';
import type { RowChange } from './ground.js';

/** What becomes of a row of the graph by an import. */
export interface ImportedRow extends RowChange, RowLocation {
  /** What the import does about it: state it, also as it is already, or take it back, also where it is not there. */
  readonly does: 'STATE' | 'STATE_AGAIN' | 'RETRACT' | 'RETRACT_NOTHING';
}

/**
 * The rows of an import beside what the graph has under their keys, also such as break rules of their own; what keeps the
 * rest of a file from being read is told.
 */
export async function rowsOfImport(
  reader: Reader,
  source: ChangeSource,
  damaged: Violations,
): Promise<readonly ImportedRow[]> {
  const rows: ImportedRow[] = [];
  for (const problem of await source.problems()) damaged.add(problem);
  for (const table of TABLE_NAMES)
    for await (const entries of batchesRead(source.rows(table), BATCH)) {
      const stating = entries.flatMap((entry) => {
        const cells = 'violations' in entry ? entry.cells : cellsOfChange(entry);
        if (cells !== null) return [{ entry, cells, key: tables[table].keyOfCells(cells) }];
        if ('violations' in entry) for (const each of entry.violations) damaged.add(each);
        return [];
      });
      const keys = stating.map(({ key }) => key);
      const known = await storedCells(reader, table, keys);
      for (const { entry, cells, key } of stating) {
        const stored = known.get(key);
        const isSame = stored !== undefined && stored.digest === digestOfEntry(entry);
        const { file, line } = entry;
        const before = stored?.cells ?? null;
        rows.push({
          ...{ table, key, file, line, before, after: cells },
          does: isSame ? 'STATE_AGAIN' : 'STATE',
        });
      }
    }
  for (const row of await retracted(reader, source)) rows.push(row);
  return rows;
}

/** None of a row that breaks rules: the graph has no such row. */
function digestOfEntry(entry: ChangeEntry): string | null {
  return 'violations' in entry ? null : digestOf(entry);
}

async function retracted(reader: Reader, source: ChangeSource): Promise<readonly ImportedRow[]> {
  const rows: ImportedRow[] = [];
  const said: LocatedRetraction[] = [];
  for await (const entry of source.retractions?.() ?? [])
    if (!('violations' in entry)) said.push(entry);
  for (const [table, all] of groupedBy(said, (each) => each.table))
    for (const batch of inBatches(all, BATCH)) {
      const keys = batch.map(({ key }) => key);
      const known = await storedCells(reader, table, keys);
      for (const { file, line, key } of batch) {
        const stored = known.get(key)?.cells;
        rows.push({
          ...{ table, key, file, line, after: null },
          before: stored ?? saidByKey(table, key),
          does: stored === undefined ? 'RETRACT_NOTHING' : 'RETRACT',
        });
      }
    }
  return rows;
}

function saidByKey(table: TableName, key: string): Cells {
  return cellsOfKey(table, key) ?? {};
}
