import type { EntityId } from '../../../domain/ids.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import { sourceColumns } from '../columns.js';
import type { AsKnown } from './as-known.js';
import { lookUp, lookups } from './lookups.js';

/**
 * Rows with the kinds of their sources as these were known: what stands on a row itself is brought in
 * line when its source's kind changes, without the row being replaced.
 *
 * @param kinds of sources that have been read before: they are not read again, and what is read comes in
 */
export async function withSourceKinds<
  Row extends { readonly source: EntityId; readonly sourceKind: SourceKind },
>(known: AsKnown, rows: readonly Row[], kinds = new Map<EntityId, SourceKind>()): Promise<Row[]> {
  if (known.knownBefore === null) return [...rows];
  const ids = rows.map(({ source }) => source).filter((id) => !kinds.has(id));
  for (const { id, kind } of await lookUp(known, lookups.source, sourceColumns, ids))
    kinds.set(id, kind);
  return rows.map((row) => {
    const sourceKind = kinds.get(row.source);
    if (sourceKind === undefined)
      throw new Error(`A row is known no sooner than its source, received ${row.source}.`);
    return { ...row, sourceKind };
  });
}
