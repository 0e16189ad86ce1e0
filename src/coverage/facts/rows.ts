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
 * The rows that facts are made of: of each table of the contract (input.md) the columns that an
 * assessment needs. Whoever reads them may read more of a row (an explanation wants to know where it
 * comes from), so facts are typed by the rows that they were made of.
 */
export interface Rows {
  readonly regions: RegionRow;
  readonly units: UnitRow;
  readonly organizations: OrganizationRow;
  readonly alliances: AllianceRow;
  readonly coverages: CoverageRow;
  readonly parts: PartRow;
  readonly memberships: MembershipRow;
  readonly services: ServiceRow;
  readonly subordinations: SubordinationRow;
  readonly counts: CountRow;
  readonly surveys: SurveyRow;
}

/** Rows whose organizations are known with the level on which they stand. */
export interface RankedRows extends Rows {
  readonly organizations: RankedOrganization;
}

/** Rows by their table, in any order. A row that names another which is not among them counts as none. */
export type RowLists<R extends Rows = Rows, Table extends keyof Rows = keyof Rows> = {
  readonly [T in Table]: readonly R[T][];
};

interface LastingRow {
  readonly lifetime: Lifetime;
}

export interface RegionRow {
  readonly code: EntityId;
  /** The code of the region directly above; null at the top. */
  readonly parent: EntityId | null;
}

/** A unit that facts name: a whole, or one that is covered. */
export interface UnitRow extends LastingRow {
  readonly id: EntityId;
  readonly kind: UnitKind;
}

/** A unit whose facts are wanted. */
export interface AssessedUnitRow extends UnitRow {
  readonly region: EntityId;
  readonly exclusion: Exclusion | null;
  readonly sourceKind: SourceKind;
}

export interface OrganizationRow extends LastingRow {
  readonly id: EntityId;
  readonly kind: OrganizationKind;
}

/** An organization as a line of superiors needs it. */
export interface RankedOrganization extends OrganizationRow {
  /** Of the region that it is based in. */
  readonly level: RegionLevel;
}

/** An organization whose facts are wanted. */
export interface AssessedOrganizationRow extends RankedOrganization {
  /** First day of the current term; null is unknown. */
  readonly termStart: CivilDate | null;
  /** Whether it has a committee of its own; null is unknown. */
  readonly hasCommittee: boolean | null;
}

export interface AllianceRow extends LastingRow {
  readonly id: EntityId;
}

export interface CoverageRow extends LastingRow {
  readonly organization: EntityId;
  readonly unit: EntityId;
  readonly mode: CoverageMode;
}

export interface PartRow extends LastingRow {
  readonly unit: EntityId;
  readonly whole: EntityId;
}

export interface MembershipRow extends LastingRow {
  readonly member: EntityId;
  readonly alliance: EntityId;
}

export interface ServiceRow extends LastingRow {
  readonly alliance: EntityId;
  readonly target: EntityId;
}

export interface SubordinationRow extends LastingRow {
  readonly organization: EntityId;
  readonly superior: EntityId;
}

export interface CountRow {
  readonly entity: EntityId;
  readonly on: CivilDate;
  /** Persons; null says that from this day on they are unknown. */
  readonly fullMembers: number | null;
  /** Persons; null: unknown. */
  readonly staff: number | null;
  /** Yuan a year; null: unknown. */
  readonly revenue: number | null;
}

/** Of a unit, or of a kind in a region. */
export interface SurveyRow {
  readonly unit: EntityId | null;
  readonly region: EntityId | null;
  readonly kind: UnitKind | null;
  readonly on: CivilDate;
  readonly sourceKind: SourceKind;
}
