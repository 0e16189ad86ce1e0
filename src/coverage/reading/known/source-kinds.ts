import type { EntityId } from '../../../domain/ids.js';
import type { SourceKind } from '../../../domain/vocabulary.js';
import { sourceColumns } from '../columns.js';
import type { AsKnown } from './as-known.js';
import { lookUp, lookups } from './lookups.js';

/**
 * Rows with the kinds of their sources as these were known: what stands on a row itself is brought in
 * line when its source's kind changes, without the row being replaced.
 */
export async function withSourceKinds<
  Row extends { readonly source: EntityId; readonly sourceKind: SourceKind },
>(known: AsKnown, rows: readonly Row[]): Promise<Row[]> {
  if (known.knownBefore === null) return [...rows];
  const ids = rows.map(({ source }) => source);
  const sources = await lookUp(known, lookups.source, sourceColumns, ids);
  const kinds = new Map(sources.map(({ id, kind }) => [id, kind]));
  return rows.map((row) => {
    const sourceKind = kinds.get(row.source);
    if (sourceKind === undefined)
      throw new Error(`A row is known no sooner than its source, received ${row.source}.`);
    return { ...row, sourceKind };
  });
}
