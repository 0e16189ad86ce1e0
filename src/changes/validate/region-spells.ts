import { groupedBy } from '../../domain/grouped-by.js';
import { keyOf } from '../tables/tables.js';
import type { ChangeSource, RowLocation } from './change-source.js';
import type { KnownFormerParent, KnownGraph } from './known-graph.js';

/** A parent that a region had, and where that is stated; null in the graph. */
export interface Spell extends KnownFormerParent {
  readonly at: RowLocation | null;
}

/** The parents that regions had, by region, from the first on. */
export type Spells = ReadonlyMap<string, readonly Spell[]>;

/**
 * What the graph and a change set have in region_parents.csv.
 *
 * @param graph null where the graph is empty
 * @param gone the keys of what the change set takes back
 */
export async function spellsOf(
  changes: ChangeSource,
  graph: KnownGraph | null,
  gone: ReadonlySet<string>,
): Promise<Spells> {
  const stated = new Map<string, Spell>();
  for (const known of (await graph?.formerParents()) ?? [])
    if (!gone.has(known.key)) stated.set(known.key, { ...known, at: null });
  for await (const entry of changes.rows('region_parents'))
    if (!('violations' in entry)) {
      const { file, line, row } = entry;
      const { region, parent, validFrom, validTo } = row;
      const key = keyOf(entry);
      stated.set(key, { key, region, parent, validFrom, validTo, at: { file, line } });
    }
  const inOrder = [...stated.values()].sort((a, b) =>
    (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1,
  );
  return groupedBy(inOrder, ({ region }) => region);
}
