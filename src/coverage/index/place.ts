import type { SourceKind, UnitKind } from '../../domain/vocabulary.js';

/** The regions that a unit is located in, by their codes. */
export interface RegionPath {
  /** From the widest down to the finest that is no grid: lists of units go down to it. */
  readonly path: readonly string[];
  /** The grid in it and the micro-grid in that, as far as there are any: they are counted only. */
  readonly grids: readonly string[];
}

/** Where a unit is counted: in its region and each one above, by kind and source kind. */
export interface Place extends RegionPath {
  readonly kind: UnitKind;
  readonly sourceKind: SourceKind;
}
