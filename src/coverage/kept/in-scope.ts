import {
  SOURCE_KINDS,
  type SourceKind,
  UNIT_KINDS,
  type UnitKind,
  valuesOf,
} from '../../domain/vocabulary.js';
import type { Scope } from '../../registry/lists.js';
import type { Place } from '../index/place.js';
import { cellKey } from './place.js';

/** Whether units in a place belong to a scope. */
export function isInScope({ path, grids, kind, sourceKind }: Place, scope: Scope): boolean {
  const { region } = scope;
  return (
    (region == null || path.includes(region) || grids.includes(region)) &&
    kindsOf(scope).includes(kind) &&
    sourceKindsOf(scope).includes(sourceKind)
  );
}

/** The keys of the cells that together count the units of a scope, whether they are there or not. */
export function cellKeysOf(scope: Scope): string[] {
  return kindsOf(scope).flatMap((kind) =>
    sourceKindsOf(scope).map((source) => cellKey(scope.region ?? null, kind, source)),
  );
}

function kindsOf({ kinds }: Scope): UnitKind[] {
  return valuesOf(UNIT_KINDS).filter((kind) => kinds?.includes(kind) ?? true);
}

/** The source kinds that a scope means. */
function sourceKindsOf({ sources }: Scope): SourceKind[] {
  return valuesOf(SOURCE_KINDS).filter((kind) => sources?.includes(kind) ?? true);
}
