import type { UnitFindingCode } from '../../coverage/rules/findings.js';
import type { GroupAim } from '../model/groups.js';
import type { PlanAim, PlanBase } from '../plan/plan.js';
import type { PlanDocument } from '../proof/plan-document.js';
import type { NoRoom } from './attach.js';
import type { PlannedBranch } from './branches.js';
import type { RemedyOptions } from './options.js';

/** One remedy for each gap of a scope, and what to survey. Plain data: it crosses threads and is kept as JSON. */
export interface RemedyPlan extends PlanBase {
  /** Why it sets nothing up; null where it does. */
  readonly note: PlanNote | null;
  readonly options: RemedyOptions;
  /** By the weight of the gap, the gravest first, then by unit. */
  readonly remedies: readonly Remedy[];
  /** By their first unit. */
  readonly branches: readonly ExplainedBranch[];
  readonly unknown: UnknownEffect;
  readonly components: readonly PlannedComponent[];
  /** Null where none are asked for. */
  readonly alternatives: Alternatives | null;
  /** Each component is a part of it, in their order. */
  readonly proof: PlanDocument;
}

/**
 * NO_GAPS: no unit of the scope has a finding that is a gap, or is of unknown status; ONLY_SURVEYS: the units that have
 * are to be surveyed first; NOTHING_FEASIBLE: no rule allows for a remedy.
 */
export type PlanNote = 'NO_GAPS' | 'ONLY_SURVEYS' | 'NOTHING_FEASIBLE';

/** What a gap gets, or why it gets nothing. */
export const REMEDY_KINDS = {
  SOLO: '单独组建',
  JOINT: '联合组建',
  ATTACHED: '挂靠',
  INSTRUCTOR: '选派指导员',
  THROUGH_WHOLE: '随整体覆盖',
  SURVEY: '摸底',
  NONE: '暂无措施',
} as const;
export type RemedyKind = keyof typeof REMEDY_KINDS;

/** The rule by which a gap gets its remedy. */
export type RemedyReason =
  /** Its members are as many as a branch of its own has to be set up from. */
  | 'REQUIRED'
  /** It has to have a branch of its own by a duty of the rule set. */
  | 'OWN_BRANCH_DUE'
  /** The same, and it has fewer members than a branch needs: nothing is set up. */
  | 'TOO_FEW_FOR_OWN'
  /** It does not have to have an organization, and has members enough for a branch of its own. */
  | 'ENOUGH_MEMBERS'
  /** Two units that have members enough share a branch. */
  | 'REQUIRED_TOGETHER'
  /** Units have as many members together. */
  | 'TOGETHER'
  /** No group takes it, an existing branch has room. */
  | 'ROOM'
  /** Neither a group nor an existing branch takes it. */
  | 'LAST_RESORT'
  /** No group takes it, and it has to have an instructor by a duty of the rule set. */
  | 'INSTRUCTOR_DUE'
  /** Coverage of the whole that it is part of extends to it. */
  | 'PART'
  | 'MEMBERS_UNKNOWN'
  | 'NOT_SURVEYED'
  /** Work coverage reaches it, and no organization can be set up for it. */
  | 'REACHED_ALREADY'
  /** There is none that a new organization could be under. */
  | 'NO_SUPERIOR';

export interface Remedy {
  readonly unit: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly findings: readonly UnitFindingCode[];
  /** Full members; null where unknown. */
  readonly members: number | null;
  /** Full members from which it has to have an organization; not in plans that earlier releases have kept. */
  readonly minimum?: number;
  /** Ids of the clauses of the rule set that say so, and that its findings rest on; not in those plans either. */
  readonly clauses?: readonly string[];
  /** What the gap weighs: of its gravest finding; 0 of a unit of unknown status. */
  readonly weight: number;
  readonly kind: RemedyKind;
  readonly reason: RemedyReason;
  /** The organization that covers it, one of the plan's own or a standing one; null where none does by the plan. */
  readonly organization: NamedId | null;
  /** THROUGH_WHOLE: the unit that it is covered through. */
  readonly whole: NamedId | null;
  /** SURVEY: positions of the components that it could be in, once its members are known. */
  readonly couldJoin: readonly number[];
  readonly next: NextBest | null;
  readonly refused: readonly Refused[];
}

export interface NamedId {
  readonly id: string;
  readonly name: string;
}

/** The best remedy but the chosen one, all else as planned. */
export interface NextBest {
  readonly kind: RemedyKind;
  readonly organization: NamedId | null;
  /** What each aim would lose, in their order; below 0: what it would win. */
  readonly price: readonly AimLoss[];
}

export interface AimLoss {
  readonly aim: GroupAim;
  readonly loss: number;
}

/** Why something was not chosen for a gap. */
export type RefusalReason =
  | NoRoom
  | 'TOO_FEW_MEMBERS'
  | 'REQUIRED_ALONE'
  | 'EMPTY_LEFT_OUT'
  | 'NOBODY_NEAR'
  | 'TOO_FEW_TOGETHER'
  | 'TOO_MANY_TOGETHER'
  | 'WORSE'
  | 'NO_BRANCH'
  | 'NOT_ALLOWED'
  | 'REACHED_ALREADY'
  | 'INSTRUCTOR_DUE'
  | 'MORE_IS_POSSIBLE'
  | 'NO_SUPERIOR';

export interface Refused {
  readonly kind: RemedyKind;
  /** The organization that was refused; null where the kind was as such. */
  readonly organization: NamedId | null;
  readonly why: RefusalReason;
}

export interface ExplainedBranch extends PlannedBranch {
  /** What the aims would lose without it; null where it was not worked out in the time. */
  readonly importance: Importance | null;
}

/** What the best plan without a branch loses more than the plan with it. */
export interface Importance {
  /** In the order of the aims; the first that is not 0 is more. */
  readonly losses: readonly ProvedLoss[];
  /** Whether all of that is proved; else it is as far as was found. */
  readonly isExact: boolean;
}

export interface ProvedLoss extends AimLoss {
  /** Whether it is proved that the best plan without loses just so much more, by this aim and those before. */
  readonly isExact: boolean;
}

/** What is not known, and what it could change. */
export interface UnknownEffect {
  /** Gaps whose members are unknown. */
  readonly gaps: number;
  /** What they weigh: COVERED could be so much more, or nothing. */
  readonly gapsWeight: number;
  /** Units of unknown status. */
  readonly unsurveyed: number;
  /** What they could weigh at the most, were they all gaps of the highest severity. */
  readonly unsurveyedWeight: number;
}

export interface PlannedComponent {
  /** Codes of its townships, or of the regions of units that lie in none; ascending. */
  readonly regions: readonly string[];
  readonly units: number;
  readonly branches: number;
  /** Of this component alone. */
  readonly aims: readonly PlanAim[];
}

/** The best different plans, or all within a tolerance. Plans are different where their groups are. */
export interface Alternatives {
  /** The plan itself first, then from the best down. */
  readonly plans: readonly AlternativePlan[];
  /** Whether it is proved that there is no better one than these, beside them; or none else within the tolerance. */
  readonly isExact: boolean;
  /** The units of the branches that all of them have, each ascending. */
  readonly shared: readonly (readonly string[])[];
}

export interface AlternativePlan extends Pick<PlanBase, 'steps' | 'closes' | 'opens'> {
  readonly aims: readonly { readonly aim: GroupAim; readonly objective: number }[];
  readonly branches: readonly PlannedBranch[];
}
