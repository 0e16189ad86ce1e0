import type { SourceKind, UnitKind } from '../../domain/vocabulary.js';

/** Where a unit is counted: in the cell of its region, kind and source kind, and in each one above. */
export interface Place {
  /** Codes of regions from the widest down to the one that the unit is located in. */
  readonly path: readonly string[];
  readonly kind: UnitKind;
  readonly sourceKind: SourceKind;
}

/** The key of the cell of a region (null: of all regions), a kind and a source kind. */
export function cellKey(region: string | null, kind: string, sourceKind: string): string {
  return `${region ?? ''}|${kind}|${sourceKind}`;
}

/** A cell that counts a unit. */
export interface CellPlace {
  readonly key: string;
  /** Null: the cell of all regions. */
  readonly region: string | null;
  readonly kind: UnitKind;
  readonly sourceKind: SourceKind;
  /** The key of the cell of the region above; null above all regions. */
  readonly parent: string | null;
}

/** The cells that count a unit, from that of all regions down to that of its own. */
export function cellsAt({ path, kind, sourceKind }: Place): CellPlace[] {
  const regions = [null, ...path];
  return regions.map((region, depth) => ({
    key: cellKey(region, kind, sourceKind),
    region,
    kind,
    sourceKind,
    parent: depth === 0 ? null : cellKey(regions[depth - 1] ?? null, kind, sourceKind),
  }));
}

/** The list that units of one cell and one profile stand in: the key of their cell, then the profile. */
export function listAt({ path, kind, sourceKind }: Place, profile: string): string {
  return `${cellKey(path.at(-1) ?? null, kind, sourceKind)}|${profile}`;
}
