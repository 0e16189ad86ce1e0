import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type {
  CoverageMode,
  Exclusion,
  OrganizationKind,
  UnitKind,
} from '../../domain/vocabulary.js';

/** The whole through which a unit is reached (its compound, its chain). */
export interface Whole {
  readonly id: EntityId;
  readonly kind: UnitKind;
}

/** A line of superiors from a party group to the nearest organization that is not a group. */
export interface Line {
  readonly branch: EntityId;
  readonly branchKind: OrganizationKind;
  /** Of every edge and every organization on the line, the branch included. */
  readonly lifetimes: readonly Lifetime[];
}

/** One COVERS edge that reaches a unit, directly or through a whole that it is part of. */
export interface CoverageFact {
  readonly organization: EntityId;
  readonly organizationKind: OrganizationKind;
  readonly mode: CoverageMode;
  /**
   * All must be alive for the coverage to hold: the edge, the organization, and for a coverage of a
   * whole also the whole and the part-of edge.
   */
  readonly lifetimes: readonly Lifetime[];
  /** Read for a PARTY_GROUP only; empty where no line leads to an organization that is not a group. */
  readonly lines: readonly Line[];
  /** Null where the unit is covered itself. */
  readonly whole: Whole | null;
}

/** An alliance that serves a unit or has it as a member: work coverage either way. */
export interface AllianceFact {
  readonly alliance: EntityId;
  /** All must be alive: the edge, the alliance, and for a whole also the whole and the part-of edge. */
  readonly lifetimes: readonly Lifetime[];
  /** Null where the unit is served, or is a member, itself. */
  readonly whole: Whole | null;
}

/** Full members (persons) observed on a day; null says that from this day on they are unknown. */
export interface CountFact {
  readonly on: CivilDate;
  readonly fullMembers: number | null;
}

/** Everything that the assessment of one unit reads, past and future facts included, in any order. */
export interface UnitFacts {
  readonly id: EntityId;
  readonly kind: UnitKind;
  readonly lifetime: Lifetime;
  readonly exclusion: Exclusion | null;
  readonly coverages: readonly CoverageFact[];
  readonly alliances: readonly AllianceFact[];
  /** Days of the surveys of the unit, or of its kind in a region that contains it. */
  readonly surveys: readonly CivilDate[];
  readonly counts: readonly CountFact[];
}
