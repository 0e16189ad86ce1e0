import type { DutyKind } from '../../coverage/rules/duties.js';
import type { UnitFindingCode } from '../../coverage/rules/findings.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type {
  AllianceKind,
  OrganizationKind,
  Severity,
  Status,
  UnitKind,
} from '../../domain/vocabulary.js';

/** All that a plan is made from: as of a day, under a rule set, in one version of the graph. Plain data. */
export interface PlanFacts {
  readonly on: CivilDate;
  /** The number of the last commit. */
  readonly version: number;
  readonly rules: RuleSet;
  /** The units of the scope with findings, NOT_SURVEYED among them; by id. */
  readonly units: readonly PlanUnit[];
  /** Standing organizations in the townships of these units, or above them, and those that are asked about by themselves; by id. */
  readonly organizations: readonly PlanOrganization[];
  /** Alliances alive on the day with a place in these townships, or with one of the units or organizations; by id. */
  readonly alliances: readonly PlanAlliance[];
  /** The names of the regions on the paths of all of these, by code. */
  readonly regionNames: ReadonlyMap<string, string>;
  /** The ids of the units and organizations that may be planned by themselves: in their regions nothing else may be. */
  readonly single: ReadonlySet<string>;
  /** Of each of these units the ids of the organizations above it by its links, the nearest first. */
  readonly above: ReadonlyMap<string, readonly string[]>;
}

/** Where something is. */
export interface Placed {
  /** The code of the region that it is in. */
  readonly region: string;
  /** The codes from the outermost region to the one that it is in. */
  readonly path: readonly string[];
  /** Degrees (WGS 84); null where unknown. */
  readonly location: Location | null;
  /** Ids of the industry chains that it is part of (a unit) or covers (an organization), ascending. */
  readonly chains: readonly string[];
}

export interface Location {
  readonly lon: number;
  readonly lat: number;
}

export interface PlanUnit extends Placed {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: UnitKind;
  readonly status: Status;
  readonly findings: readonly FoundOnUnit[];
  /** m; null where unknown. */
  readonly fullMembers: number | null;
  /** The duties of the rule set that bind it, broken or not. */
  readonly owes: readonly DutyKind[];
  /** Ids of the units that it is part of whose coverage extends to it under the rule set, ascending. */
  readonly wholes: readonly string[];
}

export interface FoundOnUnit {
  readonly code: UnitFindingCode;
  readonly severity: Severity;
  /** The id of the threshold or duty that it rests on; left out, or null, where it rests on none. */
  readonly clause?: string | null;
}

/** An organization alive on the day, no party group and no temporary branch, whose chain is not broken. */
export interface PlanOrganization extends Placed {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: OrganizationKind;
  /** Null where unknown. */
  readonly fullMembers: number | null;
  /** How many living units it covers itself, in whatever mode. */
  readonly coveredUnits: number;
}

export interface PlanAlliance {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: AllianceKind;
  /** Null where it has none. */
  readonly region: string | null;
  /** Members alive on the day, by id. */
  readonly members: readonly {
    readonly id: string;
    readonly role: 'LEAD' | 'MEMBER' | 'PARTNER';
  }[];
}
