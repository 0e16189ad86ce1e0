import type { Cells } from '../tables/tables-table.js';
import { type Ground, grantAround, isThere, type RowChange, regionsOf } from './ground.js';
import { lying, lyingBy } from './lying.js';

/** How things lie before rows change, and once they have. */
export interface Sides {
  readonly before: Ground;
  readonly after: Ground;
}

/**
 * The granted regions in which a row lies that changes: as it was and as it becomes, with all that it leads to, wherever
 * that lies before and after. Null where any of it lies outside, or is not there.
 *
 * @param granted the codes of regions that there were before
 */
export function grantsOfRow(
  row: RowChange,
  { before, after }: Sides,
  granted: ReadonlySet<string>,
): ReadonlySet<string> | null {
  if (lying[row.table] === 'NOWHERE')
    return row.before === null && !isThere(row.after?.id ?? '', before) ? new Set() : null;
  const found = new Set<string>();
  for (const [cells, side, other] of [
    [row.before, before, after],
    [row.after, after, before],
  ] as const) {
    if (cells === null) continue;
    for (const id of leadsTo(row, cells)) {
      if (!isThere(id, side)) return null;
      for (const ground of isThere(id, other) ? [side, other] : [side]) {
        const grants = grantsOf(id, ground, granted);
        if (grants === null) return null;
        for (const grant of grants) found.add(grant);
      }
    }
  }
  return found;
}

/** The granted regions in which a thing lies; null where it lies outside, or nowhere. */
export function grantsOf(
  id: string,
  ground: Ground,
  granted: ReadonlySet<string>,
): readonly string[] | null {
  const grants = regionsOf(id, ground).map((code) => grantAround(code, ground, granted));
  const within = grants.filter((code) => code !== null);
  return within.length === 0 || within.length < grants.length ? null : within;
}

/** What a row leads to, and has to lie in what is granted. */
function leadsTo({ table, before, after }: RowChange, cells: Cells): string[] {
  const { by, byChanged } = lyingBy(table);
  const changed = byChanged.filter(
    (column) => (before?.[column] ?? '') !== (after?.[column] ?? ''),
  );
  return [...by, ...changed].flatMap((column) => cells[column] || []);
}

/** All that a row names by which it may lie somewhere. */
export function placesNamed({ table, before, after }: RowChange): string[] {
  const { by, byChanged } = lyingBy(table);
  return [before, after].flatMap((cells) =>
    [...by, ...byChanged].flatMap((column) => cells?.[column] || []),
  );
}
