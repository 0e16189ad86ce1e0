import { keyOf, type TableName } from '../tables/tables.js';
import { type Violations, violation } from '../tables/violation.js';
import type { Located } from './change-source.js';
import type { KnownGraph, KnownSource } from './known-graph.js';
import type { EntityIndex } from './validate-entities.js';

/**
 * Holds the rows of synthetic sources against those in their places: a synthetic source says nothing of real things
 * (domain.md, "Coverage"). What the same source states it may state again, whatever kind it was of before.
 */
export async function checkSynthetic(
  table: TableName,
  rows: readonly Located[],
  context: { graph: KnownGraph; index: EntityIndex; violations: Violations },
): Promise<void> {
  const { graph, index, violations } = context;
  const synthetic = rows.filter(({ row }) => kindOf(row.source, index) === 'SYNTHETIC');
  if (synthetic.length === 0) return;
  const stated = await graph.statedBy(table, synthetic.map(keyOf));
  for (const each of synthetic) {
    const known = stated.get(keyOf(each));
    if (known === undefined || !isOfOthers(known, each.row.source, index)) continue;
    const { file, line } = each;
    violations.add({ file, line, ...violation('SYNTHETIC', 'source', each.row.source) });
  }
}

/** Whether a row is stated by another source than a synthetic one, and one that is not synthetic. */
export function isOfOthers(
  { source, sourceKind }: KnownSource,
  synthetic: string | null,
  index: EntityIndex,
): boolean {
  if (source === null || source === synthetic) return false;
  const kind = kindOf(source, index) ?? sourceKind;
  return kind !== null && kind !== 'SYNTHETIC';
}

function kindOf(source: string | null, index: EntityIndex): string | null {
  return source === null ? null : (index.get(source)?.kind ?? null);
}
