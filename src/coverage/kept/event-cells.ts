import {
  SOURCE_KINDS,
  type SourceKind,
  UNIT_KINDS,
  type UnitKind,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Scope } from '../../registry/lists.js';
import type { Place } from '../index/place.js';

/**
 * The cells that count a unit, by which an event says whom it concerns: one for each region that the unit
 * is in, and one of all regions, with its kind and the kind of its source.
 */
export function cellsAt({ path, grids, kind, sourceKind }: Place): string[] {
  return [null, ...path, ...grids].map((region) => cellKey(region, kind, sourceKind));
}

/** The cells that together count the units of a scope. */
export function cellsOf({ region, kinds, sources }: Scope): string[] {
  const sourceKinds = valuesOf(SOURCE_KINDS).filter((kind) => sources?.includes(kind) ?? true);
  return valuesOf(UNIT_KINDS)
    .filter((kind) => kinds?.includes(kind) ?? true)
    .flatMap((kind) => sourceKinds.map((source) => cellKey(region ?? null, kind, source)));
}

function cellKey(region: string | null, kind: UnitKind, sourceKind: SourceKind): string {
  return `${region ?? ''}|${kind}|${sourceKind}`;
}
