import type { SourceKind, UnitKind } from '../../domain/vocabulary.js';
import type { Place } from '../index/place.js';

/** The key of the cell of a region (null: of all regions), a kind and a source kind. */
export function cellKey(region: string | null, kind: string, sourceKind: string): string {
  return `${region ?? ''}|${kind}|${sourceKind}`;
}

/** What cells of the grids in a cell's region have as their parent, apart from those of other regions. */
export function gridsOf(cell: string): string {
  return `${cell}|grids`;
}

/** A cell that counts a unit. */
export interface CellPlace {
  readonly key: string;
  /** Null: the cell of all regions. */
  readonly region: string | null;
  readonly kind: UnitKind;
  readonly sourceKind: SourceKind;
  /** The key of the cell of the region above, for a grid with `gridsOf`; null above all regions. */
  readonly parent: string | null;
}

/** The cells that count a unit, from that of all regions down to that of its own. */
export function cellsAt({ path, grids, kind, sourceKind }: Place): CellPlace[] {
  const regions = [null, ...path, ...grids];
  return regions.map((region, depth) => {
    const above = cellKey(regions[depth - 1] ?? null, kind, sourceKind);
    const parent = depth > path.length ? gridsOf(above) : above;
    const key = cellKey(region, kind, sourceKind);
    return { key, region, kind, sourceKind, parent: depth === 0 ? null : parent };
  });
}

/** The list that units of one place and one profile stand in: the key of their cell, then the profile. */
export function listAt({ path, kind, sourceKind }: Place, profile: string): string {
  return `${cellKey(path.at(-1) ?? null, kind, sourceKind)}|${profile}`;
}
