import { groupedBy } from '../../domain/grouped-by.js';

/** Rows by what one of them alone has. */
export function indexed<K, Row>(rows: readonly Row[], key: (row: Row) => K): ReadonlyMap<K, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** Gives the rows of a key, none where it has none. */
export function grouped<K, Row>(
  rows: readonly Row[],
  key: (row: Row) => K,
): (key: K) => readonly Row[] {
  if (rows.length === 0) return () => [];
  const groups = groupedBy(rows, key);
  return (each) => groups.get(each) ?? [];
}
