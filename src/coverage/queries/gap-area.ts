import type { Status, UnitKind } from '../../domain/vocabulary.js';
import type { AssessedUnit } from '../reading/assessed-units.js';
import { type GravityFilter, gravityOf } from '../rules/profile.js';

/** What a list of gaps is about. */
export interface GapArea {
  /** All units in these regions and below them; a region may lie in another. */
  readonly regions: readonly string[];
  /** These units, wherever they are. */
  readonly units: readonly string[];
  /** But not these. */
  readonly without: readonly string[];
}

/** What a gap has to be like; a finding of it must fit `codes` and `severities` both. */
export interface AreaGapFilter extends GravityFilter {
  readonly kinds?: readonly UnitKind[] | null;
  readonly statuses?: readonly Status[] | null;
}

/** Whether a unit has a finding that fits, and fits itself. */
export function fitsGap(
  { kind, assessment: { status, findings } }: Pick<AssessedUnit, 'kind' | 'assessment'>,
  filter: AreaGapFilter,
): boolean {
  return (
    gravityOf(findings, filter) !== null &&
    (filter.kinds?.includes(kind) ?? true) &&
    (filter.statuses?.includes(status) ?? true)
  );
}
