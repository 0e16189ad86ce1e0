import {
  STATUSES,
  type Status,
  UNIT_KINDS,
  type UnitKind,
  valuesOf,
} from '../../domain/vocabulary.js';
import { countKinds } from './count-kinds.js';
import type { ReachedUnit, ReachWay } from './reached-units.js';

/** A unit that an alliance reaches, with its status on the day. */
export interface AssessedReach extends ReachedUnit {
  readonly status: Status;
}

/** How many of the units that an alliance reaches are of a kind and have a status. */
export interface ReachedUnitCount {
  readonly kind: UnitKind;
  readonly status: Status;
  readonly count: number;
}

/** Counts units, in the order of the kinds and then of the statuses; pairs without any are left out. */
export function countReached(
  units: readonly Pick<AssessedReach, 'kind' | 'status'>[],
): ReachedUnitCount[] {
  return valuesOf(UNIT_KINDS).flatMap((kind) => {
    const statuses = units
      .filter((unit) => unit.kind === kind)
      .map(({ status }) => ({ kind: status }));
    return countKinds(valuesOf(STATUSES), statuses).map(({ kind: status, count }) => ({
      kind,
      status,
      count,
    }));
  });
}

/** What a reached unit has to be like; what is left out excludes nothing. */
export interface ReachedUnitFilter {
  readonly kinds?: readonly UnitKind[] | null;
  readonly statuses?: readonly Status[] | null;
  /** It must be reached in one of these ways at least. */
  readonly ways?: readonly ReachWay[] | null;
  readonly isNested?: boolean | null;
}

/** Whether a reached unit fits all of a filter. */
export function fitsReach(
  unit: Pick<AssessedReach, 'kind' | 'status' | 'ways' | 'isNested'>,
  { kinds, statuses, ways, isNested }: ReachedUnitFilter,
): boolean {
  return (
    (kinds?.includes(unit.kind) ?? true) &&
    (statuses?.includes(unit.status) ?? true) &&
    (ways == null || unit.ways.some((way) => ways.includes(way))) &&
    (isNested == null || unit.isNested === isNested)
  );
}
