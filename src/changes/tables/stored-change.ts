import { type Change, type TableName, tables } from './tables.js';
import type { Cells } from './tables-table.js';
import type { RowViolation } from './violation.js';

/** The row of cells as the graph has them, which have passed the rules of their table, today's or those of an earlier release. */
export function storedChange(table: TableName, cells: Cells): Change {
  const decoded = tables[table].decode(fitting(table, cells));
  if ('violations' in decoded) throw brokenRule(decoded.violations);
  return decoded;
}

/** The cells without what earlier releases took and no row may have any more: that is unknown, a name is a dash. */
export function fitting(table: TableName, cells: Cells): Cells {
  const decoded = tables[table].decode(cells);
  if (!('violations' in decoded)) return cells;
  const wrong = new Set(decoded.violations.map(({ column }) => column));
  const blank = tables[table].columns
    .filter(({ name }) => wrong.has(name))
    .map(({ key, required }) => [key, required ? '—' : '']);
  return { ...cells, ...Object.fromEntries(blank) };
}

export function brokenRule([first]: readonly RowViolation[]): Error {
  return new Error(`What is stored breaks no rule, received ${first?.message}`);
}
