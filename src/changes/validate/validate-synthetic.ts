import { keyOf, type TableName } from '../tables/tables.js';
import { type Violations, violation } from '../tables/violation.js';
import type { Located } from './change-source.js';
import type { KnownGraph } from './known-graph.js';
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
  const kindOf = (source: string | null) =>
    source === null ? null : (index.get(source)?.kind ?? null);
  const synthetic = rows.filter(({ row }) => kindOf(row.source) === 'SYNTHETIC');
  if (synthetic.length === 0) return;
  const stated = await graph.statedBy(table, synthetic);
  for (const each of synthetic) {
    const known = stated.get(keyOf(each));
    if (known === undefined || known.source === null || known.source === each.row.source) continue;
    const kind = kindOf(known.source) ?? known.sourceKind;
    if (kind === null || kind === 'SYNTHETIC') continue;
    const { file, line } = each;
    violations.add({ file, line, ...violation('SYNTHETIC', 'source', each.row.source) });
  }
}
