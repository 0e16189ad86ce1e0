import type { Status, UnitKind } from '../../domain/vocabulary.js';
import type { DutyKind } from '../rules/duties.js';
import type { Finding } from '../rules/findings.js';
import type { GravityFilter } from '../rules/profile.js';
import type { Key } from './compare.js';
import type { PlacedUnit } from './indexed-unit.js';

/** Which units a list of gaps has: those of which a finding fits `codes` and `severities` both. */
export interface GapFilter extends GravityFilter {
  readonly kinds?: readonly UnitKind[] | null | undefined;
  readonly statuses?: readonly Status[] | null | undefined;
}

/**
 * All ascending, with the keys: SEVERITY by gravity (of the gravest finding that fits, 0 is HIGH), kind, kind
 * of source, path, profile and id; SINCE by the earliest day since when a finding that fits holds (empty
 * where unknown), then id; NAME by reading, then id.
 */
export type GapOrder = 'SEVERITY' | 'SINCE' | 'NAME' | 'ID';

/** So many units from one end of the list, behind the keys of one where it is given. */
export interface GapPage {
  readonly order: GapOrder;
  /** Of a unit that may no longer be there. */
  readonly behind: readonly (Key | boolean)[] | null;
  /** From the end of the list towards its start. */
  readonly backward: boolean;
  readonly limit: number;
}

/** A unit in the list, with all its findings in the order of its assessment; each is read when it is asked for. */
export interface GapRow extends PlacedUnit {
  readonly status: Status;
  /** Full members; null is unknown. */
  readonly fullMembers: number | null;
  /** The duties that bind it, broken or not. */
  readonly owes: readonly DutyKind[];
  readonly findings: readonly IndexedFinding[];
  readonly keys: readonly Key[];
}

export type IndexedFinding = Omit<Finding, 'rule'>;

export interface GapRows {
  /** In the direction of the page. */
  readonly rows: readonly GapRow[];
  /** How many units the whole list has. */
  readonly total: number;
}
