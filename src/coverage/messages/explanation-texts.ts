import type { CivilDate, Lifetime } from '../../domain/civil-date.js';
import type { CoverageMode, Exclusion } from '../../domain/vocabulary.js';
import type { ReachSort } from '../assessment/reach.js';
import type { Terms } from '../rules/clauses.js';
import type { OrganizationFindingCode, UnitFindingCode } from '../rules/findings.js';
import type { ChangeKind } from './change-kinds.js';
import type { FactBreak, FactKind } from './fact-kinds.js';

/** The tests of a unit's status that ask for coverage. */
export interface CoverageTestValues {
  /** Who gives such coverage on the day; nobody where the test fails. */
  readonly by: readonly string[];
  /** How many such coverages are on record, whenever they held. */
  readonly recorded: number;
}

/** What a test of members is filled with. */
export interface MembersValues {
  /** Full members on the day; null is unknown. */
  readonly members: number | null;
  readonly minimum: number;
}

/** What the conditions of the findings on units are filled with. */
export type UnitConditionValues = MembersValues & DutyConditionValues;

export interface DutyConditionValues extends Pick<MembersValues, 'members'> {
  /** From when on the duties bind that the rule set has for such units; empty: it has none. */
  readonly when: readonly Terms[];
  /** Staff on the day, and the yearly revenue in yuan; null is unknown. */
  readonly staff: number | null;
  readonly revenue: number | null;
  /** The unit's first day; null is unknown. */
  readonly begins: CivilDate | null;
}

/** What the conditions of the findings on organizations are filled with. */
export interface OrganizationConditionValues extends MembersValues {
  readonly maximum: number;
  readonly committeeFrom: number;
  readonly hasCommittee: boolean | null;
  /** Living units covered, and the number above which a joint branch is too wide. */
  readonly units: number;
  readonly maximumUnits: number;
  readonly unitsEnded: boolean;
  readonly months: number;
  readonly temporaryDue: CivilDate | null;
  readonly termEnds: CivilDate | null;
  /** The line of superiors, from the organization upward. */
  readonly line: readonly string[];
  /** What breaks its own link, in the words of `breaks`; empty where it is whole. */
  readonly linkBreak: string;
  /** The superior whose link is the first that is broken, where it is not its own; else empty. */
  readonly brokenAbove: string;
}

/** What a row states: `name` is the entity's own, `other` the one that it is linked to. */
export interface FactValues {
  readonly name: string;
  readonly other: string;
  readonly mode: CoverageMode | null;
  readonly members: number | null;
  /** Null where it says nothing of it, or the rule set asks for nothing of it. */
  readonly staff: number | null;
  readonly revenue: number | null;
}

/** What a change is about. */
export interface ChangeValues {
  /** The unit or the organization that is explained. */
  readonly name: string;
  /** What else it names: the organization that is renewed, the superior that is ended. */
  readonly other: string;
  readonly on: CivilDate;
  /** Full members or units, where the change is of a number. */
  readonly count: number;
  /** What that number then comes to. */
  readonly total: number;
  /** The kind of superior that is needed, as `superiors` has it. */
  readonly superior: string;
}

/** The texts of explanations in one language. */
export interface ExplanationTexts {
  readonly steps: {
    readonly exists: (v: {
      name: string;
      on: CivilDate;
      lifetime: Lifetime;
      holds: boolean;
    }) => string;
    readonly coverage: Readonly<Record<ReachSort, (v: CoverageTestValues) => string>>;
    /** The first survey, and the last day up to which some coverage held; null: none. What may not be told, else empty. */
    readonly surveyedOrCovered: (v: {
      surveyed: CivilDate | null;
      coveredUntil: CivilDate | null;
      outside: string;
    }) => string;
    readonly nothingKnown: (v: { holds: boolean }) => string;
    readonly members: (v: MembersValues) => string;
    readonly exclusion: (v: { exclusion: Exclusion | null }) => string;
    /** A condition, whether it is met, and whether an exclusion keeps it from being a finding. */
    readonly condition: (v: { condition: string; holds: boolean; excluded: boolean }) => string;
  };
  readonly conditions: Readonly<Record<UnitFindingCode, (v: UnitConditionValues) => string>>;
  readonly organizationConditions: Readonly<
    Record<OrganizationFindingCode, (v: OrganizationConditionValues) => string>
  >;
  /** Who covers, and in which mode. */
  readonly coveredBy: (v: { name: string; mode: CoverageMode | null }) => string;
  readonly facts: Readonly<Record<FactKind, (v: FactValues) => string>>;
  /** Of the organization that is explained: its term and its committee. */
  readonly terms: (v: { termStart: CivilDate | null; hasCommittee: boolean | null }) => string;
  /** Why a fact does not hold on the day: `name` is the end of a link that it is because of. */
  readonly breaks: Readonly<
    Record<FactBreak, (v: { name: string; date: CivilDate | null }) => string>
  >;
  readonly changes: Readonly<Record<ChangeKind, (v: ChangeValues) => string>>;
  /** The kinds of superior that a link can need, from the grid's branch up to the county. */
  readonly superiors: {
    readonly BRANCH: string;
    readonly GRID_BRANCH: string;
    readonly VILLAGE_ORGANIZATION: string;
    readonly AREA_ORGANIZATION: string;
    readonly TOWNSHIP_COMMITTEE: string;
    readonly COUNTY_COMMITTEE: string;
  };
  /** Between two names. */
  readonly comma: string;
  /** A text of a step that also rests on what may not be told. */
  readonly andOutside: (text: string, outside: string) => string;
  /** A clause as a sentence of its own. */
  readonly sentence: (clause: string) => string;
  readonly events: {
    readonly begins: (v: { fact: string }) => string;
    readonly ends: (v: { fact: string }) => string;
    /** A unit has been covered temporarily, or a temporary branch has been there, for so long. */
    readonly coverageDue: (v: { name: string; months: number }) => string;
    readonly branchDue: (v: { name: string; months: number }) => string;
    readonly termEnds: (v: { name: string }) => string;
    /** A unit comes to lie in other regions, where it is held to something else. */
    readonly liesElsewhere: (v: { name: string }) => string;
    /** A unit has been there for so many years, which a duty asks for. */
    readonly yearsOver: (v: { name: string; years: number }) => string;
  };
}
