import type { Move } from './changes/validate/undated-moves.js';
import { groupedBy } from './domain/grouped-by.js';

/** What a person is told of regions that lie elsewhere in the files, which say of no day since when. */
export function describedMoves(moves: readonly Move[]): string[] {
  const dated = moves.filter(({ cells }) => cells.validTo !== '');
  return [...groupedBy(dated, ({ cells }) => cells.validTo ?? '')].map(([day, { length }]) => {
    const regions = length === 1 ? '1 region lies' : `${length} regions lie`;
    return `${regions} elsewhere from ${day} on: where one moved earlier, or has always lain there, say so in region_parents.csv (docs/input.md).`;
  });
}
