import type { Lifetime } from '../../domain/civil-date.js';

/** Rows by what one of them alone has. */
export function indexed<K, Row>(rows: readonly Row[], key: (row: Row) => K): ReadonlyMap<K, Row> {
  return new Map(rows.map((row) => [key(row), row]));
}

/** Gives the rows of a key, none where it has none. */
export function grouped<K, Row>(
  rows: readonly Row[],
  key: (row: Row) => K,
): (key: K) => readonly Row[] {
  const groups = new Map<K, Row[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group === undefined) groups.set(key(row), [row]);
    else group.push(row);
  }
  return (each) => groups.get(each) ?? [];
}

/** Of a row, when it holds. */
export function lifetimeOf({ validFrom, validTo }: Lifetime): Lifetime {
  return { validFrom, validTo };
}
