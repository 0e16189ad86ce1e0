import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type {
  CoverageMode,
  Exclusion,
  OrganizationKind,
  RegionLevel,
  SourceKind,
  UnitKind,
} from '../../domain/vocabulary.js';

/**
 * The rows that facts are assembled from: of each table of the contract (input.md) the columns that an
 * assessment needs. They may come from the graph as it was known once, or from anywhere else. A row
 * that names another which is not among them counts as none.
 */
export interface FactRows {
  readonly regions: readonly RegionRow[];
  readonly units: readonly UnitRow[];
  readonly organizations: readonly OrganizationRow[];
  readonly alliances: readonly AllianceRow[];
  readonly coverages: readonly CoverageRow[];
  readonly parts: readonly PartRow[];
  readonly memberships: readonly MembershipRow[];
  readonly services: readonly ServiceRow[];
  readonly subordinations: readonly SubordinationRow[];
  readonly counts: readonly CountRow[];
  readonly surveys: readonly SurveyRow[];
}

/** The rows that the facts of organizations are assembled from. */
export type OrganizationFactRows = Pick<
  FactRows,
  'regions' | 'units' | 'organizations' | 'coverages' | 'subordinations' | 'counts'
>;

export interface RegionRow {
  readonly code: EntityId;
  /** The code of the region directly above; null at the top. */
  readonly parent: EntityId | null;
  readonly level: RegionLevel;
}

/** A unit that facts name: a whole, or one that is covered. */
export interface UnitRow extends Lifetime {
  readonly id: EntityId;
  readonly kind: UnitKind;
}

/** A unit whose facts are wanted. */
export interface AssessedUnitRow extends UnitRow {
  readonly region: EntityId;
  readonly exclusion: Exclusion | null;
  readonly sourceKind: SourceKind;
}

export interface OrganizationRow extends Lifetime {
  readonly id: EntityId;
  readonly kind: OrganizationKind;
  readonly region: EntityId;
  readonly termStart: CivilDate | null;
  readonly hasCommittee: boolean | null;
}

export interface AllianceRow extends Lifetime {
  readonly id: EntityId;
}

export interface CoverageRow extends Lifetime {
  readonly organization: EntityId;
  readonly unit: EntityId;
  readonly mode: CoverageMode;
}

export interface PartRow extends Lifetime {
  readonly unit: EntityId;
  readonly whole: EntityId;
}

export interface MembershipRow extends Lifetime {
  readonly member: EntityId;
  readonly alliance: EntityId;
}

export interface ServiceRow extends Lifetime {
  readonly alliance: EntityId;
  readonly target: EntityId;
}

export interface SubordinationRow extends Lifetime {
  readonly organization: EntityId;
  readonly superior: EntityId;
}

export interface CountRow {
  readonly entity: EntityId;
  readonly on: CivilDate;
  /** Persons; null is unknown. */
  readonly fullMembers: number | null;
}

/** Of a unit, or of a kind in a region. */
export interface SurveyRow {
  readonly unit: EntityId | null;
  readonly region: EntityId | null;
  readonly kind: UnitKind | null;
  readonly on: CivilDate;
  readonly sourceKind: SourceKind;
}
