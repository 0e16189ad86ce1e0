import { hasChanged, type RowCountsByTable, totalOf } from './changes/write/row-counts.js';
import { groupedBy } from './domain/grouped-by.js';

/** What a person is told that an import did. */
export function describedImport(folder: string, countsByTable: RowCountsByTable): string {
  const total = totalOf(countsByTable);
  if (!hasChanged(total))
    return `${folder} changes nothing: all of its ${total.unchanged} rows are in the graph as they are.`;
  const tables = Object.entries(countsByTable).map(
    ([table, { added, replaced, unchanged }]) =>
      `  ${table.padEnd(16)}${String(added).padStart(9)} added ${String(replaced).padStart(9)} replaced ${String(unchanged).padStart(9)} unchanged`,
  );
  return [`Imported ${folder}:`, ...tables].join('\n');
}

/** What one is told of a folder that was checked alone. */
export function describedCheck(folder: string, rows: number): string {
  return `${folder} breaks no rule: ${rows} rows. Nothing was written.`;
}

/** What one is told of regions that lie elsewhere in the files, which say of no day since when. */
export function describedMoves(moves: readonly { readonly on: string }[]): string[] {
  return [...groupedBy(moves, ({ on }) => on)].map(([day, { length }]) => {
    const regions = length === 1 ? '1 region lies' : `${length} regions lie`;
    return `${regions} elsewhere from ${day} on: where one moved earlier, or has always lain there, say so in region_parents.csv (docs/input.md).`;
  });
}
