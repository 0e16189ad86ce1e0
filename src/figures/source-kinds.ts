import { SOURCE_KINDS, type SourceKind, valuesOf } from '../domain/vocabulary.js';

/** How many of the things that a figure counts come from sources of a kind. */
export interface SourceKindCount {
  readonly sourceKind: SourceKind;
  readonly count: number;
}

/** In the order of the kinds; those without any are left out. */
export function sourceKindsOf(
  rows: readonly { readonly sourceKind: string | null }[],
): SourceKindCount[] {
  return valuesOf(SOURCE_KINDS)
    .map((sourceKind) => ({
      sourceKind,
      count: rows.filter((row) => row.sourceKind === sourceKind).length,
    }))
    .filter(({ count }) => count > 0);
}
