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

/** Where a row comes from, and when it was recorded. */
export interface Recorded {
  /** Tells the row apart from all others: `coverages|o1|u1|SOLO|2020-01-01`. */
  readonly key: string;
  readonly source: EntityId;
  /** Where in the source; null where it isn't said. */
  readonly locator: string | null;
  readonly sourceKind: SourceKind;
  /** An ISO instant in UTC. */
  readonly recordedAt: string;
}

interface NamedRow extends Recorded {
  readonly id: EntityId;
  readonly name: string;
  readonly nameEn: string | null;
}

interface LastingRow extends Recorded {
  readonly lifetime: Lifetime;
}

export interface UnitRow extends NamedRow, LastingRow {
  readonly table: 'units';
  readonly kind: UnitKind;
  readonly exclusion: Exclusion | null;
}

export interface OrganizationRow extends NamedRow, LastingRow {
  readonly table: 'organizations';
  readonly kind: OrganizationKind;
  /** Of the region that it is based in. */
  readonly level: RegionLevel;
  readonly termStart: CivilDate | null;
  readonly hasCommittee: boolean | null;
}

export interface AllianceRow extends NamedRow, LastingRow {
  readonly table: 'alliances';
}

/** Read for its name only. */
export interface RegionRow extends NamedRow {
  readonly table: 'regions';
}

export interface CoverageRow extends LastingRow {
  readonly table: 'coverages';
  readonly organization: EntityId;
  readonly unit: EntityId;
  readonly mode: CoverageMode;
}

export interface PartRow extends LastingRow {
  readonly table: 'parts';
  readonly unit: EntityId;
  readonly whole: EntityId;
}

export interface MembershipRow extends LastingRow {
  readonly table: 'memberships';
  readonly member: EntityId;
  readonly alliance: EntityId;
}

export interface ServiceRow extends LastingRow {
  readonly table: 'services';
  readonly alliance: EntityId;
  readonly target: EntityId;
}

export interface SubordinationRow extends LastingRow {
  readonly table: 'subordinations';
  readonly organization: EntityId;
  readonly superior: EntityId;
}

export interface CountRow extends Recorded {
  readonly table: 'counts';
  readonly entity: EntityId;
  readonly on: CivilDate;
  /** Persons; null is unknown. */
  readonly fullMembers: number | null;
}

/** A survey of the unit that is explained, or of its kind in a region that contains it. */
export interface SurveyRow extends Recorded {
  readonly table: 'surveys';
  readonly on: CivilDate;
  /** Null where the unit itself was surveyed. */
  readonly region: EntityId | null;
}

/** One row of the facts that an explanation reads: each key once. */
export type Row =
  | UnitRow
  | OrganizationRow
  | AllianceRow
  | RegionRow
  | CoverageRow
  | PartRow
  | MembershipRow
  | ServiceRow
  | SubordinationRow
  | CountRow
  | SurveyRow;

type RowOf<T extends Row['table']> = Extract<Row, { readonly table: T }>;

/** The rows of one table. */
export function rowsOf<T extends Row['table']>(rows: readonly Row[], table: T): RowOf<T>[] {
  return rows.filter((row): row is RowOf<T> => row.table === table);
}

/** Rows as they are once some have been written: of two with one key the later one stands. */
export function withRows(rows: readonly Row[], written: readonly Row[]): Row[] {
  return [...new Map([...rows, ...written].map((row) => [row.key, row])).values()];
}
