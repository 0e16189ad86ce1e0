import type { AllianceKind } from '../../domain/vocabulary.js';
import type { PlanAim, PlanBase, PlanStatus } from '../plan/plan.js';
import type { FrontierDocument } from '../proof/frontier.js';
import type { PlanDocument } from '../proof/plan-document.js';
import type { AllianceAim } from './answer.js';
import type { OutsideRule } from './gaps.js';
import type { RefusedLead } from './leads.js';
import type { AllianceOptions } from './options.js';

/**
 * Alliances that close gaps, and what is proved of them. Its aims are SERVED (MOST: the weight of gaps that join as often
 * as they have to), ALLIANCES (LEAST: those that are founded) and DISTANCE (LEAST: from each member to its lead).
 */
export interface AlliancePlan extends PlanBase {
  readonly options: AllianceOptions;
  /** Why it sets nothing up; null where it does. */
  readonly note: PlanNote | null;
  /** What all gaps weigh that an alliance closes, served or not. */
  readonly weight: number;
  /** New ones, then standing ones that take in members; by lead. */
  readonly alliances: readonly ProposedAlliance[];
  /** Units of the scope with findings that the plan closes no gap on, by id. */
  readonly unserved: readonly UnservedUnit[];
  /** Leads that were considered and are not in the plan, by id. */
  readonly refused: readonly RefusedCandidate[];
  /** Where INFEASIBLE what is in the way; else null. */
  readonly infeasible: Infeasibility | null;
  /** Other plans, the best first; none where none were asked. */
  readonly alternatives: Alternatives | null;
  /** What was asked and not, or not all, worked out before the time was over. */
  readonly unfinished: readonly Extra[];
  readonly proof: PlanDocument;
}

/**
 * NO_GAPS: no unit of the scope has a gap that an alliance closes; NO_LEADS: nobody may lead one; NOTHING_SERVED: no plan
 * serves anybody.
 */
export type PlanNote = 'NO_GAPS' | 'NO_LEADS' | 'NOTHING_SERVED';

export type Extra = 'EXPLANATION' | 'ALTERNATIVES' | 'INFEASIBILITY';

export interface ProposedAlliance {
  /** That of the standing one, or the id under which the steps found it. */
  readonly id: string;
  readonly name: string;
  readonly isNew: boolean;
  readonly kind: AllianceKind;
  readonly lead: string;
  readonly leadName: string;
  readonly leadNameEn: string | null;
  /** The code of the region that it is in; null where a standing one has none, and a new one where none is granted. */
  readonly region: string | null;
  /** Units that join, by id. */
  readonly members: readonly ProposedMember[];
  /** What its members weigh that are served, as if there were no other alliance. */
  readonly weight: number;
  /** What the aims lose without its lead; null where it was not asked, or not worked out. */
  readonly importance: Importance | null;
}

export interface Named {
  readonly name: string;
  readonly nameEn: string | null;
}

export interface ProposedMember extends Named {
  readonly unit: string;
  /** In what the plan's `distance` says. */
  readonly distance: number;
  /** Parts of the unit that have a gap and are reached through it, by id. */
  readonly parts: readonly string[];
}

/**
 * The price of doing without a lead, or of something that the plan does not do: by aim, in their order, what the best plan
 * then has more or less; above 0 is a loss. What one aim loses counts before what later ones win.
 */
export interface Importance {
  readonly losses: readonly AimLoss[];
  /** Whether both plans are proved to be the best, or that there is none: then these are the exact differences. */
  readonly isExact: boolean;
  /** Whether there is a plan then; where there is none, there are no losses to tell. */
  readonly isPossible: boolean;
}

export interface AimLoss {
  readonly aim: AllianceAim;
  readonly loss: number;
}

export interface UnservedUnit extends Named {
  readonly unit: string;
  readonly rule: UnservedRule;
  readonly weight: number;
  /** What the aims lose where it has to be served; null where no plan can, and where it was not worked out. */
  readonly price: Importance | null;
}

/**
 * Why a unit is not served:
 * - OutsideRule: no alliance closes a gap on it
 * - NO_LEAD: no lead fits its place or chain; FORBIDDEN: those that do are forbidden; TOO_FEW_LEADS: fewer than it has to
 *   have; NO_ROOM: those that do have no room for anybody
 * - NO_WEIGHT: it weighs nothing
 * - PRICE: serving it would lose more elsewhere, or is not possible beside what the options require
 */
export type UnservedRule = OutsideRule | UnservableRule | 'NO_WEIGHT' | 'PRICE';
export type UnservableRule = 'NO_LEAD' | 'FORBIDDEN' | 'TOO_FEW_LEADS' | 'NO_ROOM';

/** A lead that is not in the plan: refused by a rule, NO_GAP where it fits none, PRICE where others are better. */
export interface RefusedCandidate extends Omit<RefusedLead, 'rule'> {
  readonly rule: RefusedRule;
  /** What the aims lose where it has to lead; null where a rule refuses it, and where it was not worked out. */
  readonly price: Importance | null;
}

export type RefusedRule = RefusedLead['rule'] | 'NO_GAP' | 'PRICE';

export interface Infeasibility {
  /** At least so many units that have to be served are not, whatever the plan. */
  readonly shortfall: number;
  /** Units that have to be served and can't be, whatever else is chosen; by id. */
  readonly unservable: readonly UnservableUnit[];
  /** Options that can't all be kept, while all but any one of them can; none where that was not worked out. */
  readonly conflict: readonly ConflictingOption[];
  /** The smallest changes after each of which there is a plan, one of each kind that helps by itself. */
  readonly relaxations: readonly Relaxation[];
}

export interface UnservableUnit extends Named {
  readonly unit: string;
  readonly rule: UnservedRule;
}

/** An option, and the ids that it is about: a unit, a lead, or a lead and a member. */
export interface ConflictingOption {
  readonly option:
    | 'MUST_COVER'
    | 'COVER_ALL'
    | 'MOST'
    | 'MOST_MEMBERS'
    | 'CAPACITY'
    | 'FORBIDDEN_LEAD'
    | 'FORBIDDEN_MEMBER'
    | 'MOST_PER_UNIT'
    | 'PLACE';
  readonly ids: readonly string[];
}

export interface Relaxation {
  readonly change:
    | { readonly kind: 'MORE_ALLIANCES'; readonly by: number }
    | { readonly kind: 'MORE_MEMBERS'; readonly by: number }
    | { readonly kind: 'WIDER_PLACE'; readonly to: 'TOWNSHIP' | 'COUNTY' }
    | { readonly kind: 'NEIGHBOURS'; readonly townships: readonly [string, string] }
    | { readonly kind: 'WITHOUT_UNITS'; readonly units: readonly string[] };
  /** Of a plan under the options that are changed so. */
  readonly aims: readonly PlanAim[];
  readonly leads: readonly string[];
  /** That there is such a plan, and what is proved of its aims; not in plans that earlier releases have kept. */
  readonly proof?: PlanDocument;
}

/** The best different plans, or all within a tolerance. Plans are different where their leads are. */
export interface Alternatives {
  /** The best first. */
  readonly plans: readonly AlternativePlan[];
  /** Whether it is proved that there is no better one than these, beside them; or none else within the tolerance. */
  readonly isExact: boolean;
  /** Leads that all of them have, by id. */
  readonly shared: readonly string[];
  /** Each other lead with how many of the plans have it, the most first, then by id. */
  readonly others: readonly CountedLead[];
}

export interface CountedLead {
  readonly lead: string;
  readonly plans: number;
}

export interface AlternativePlan extends Pick<PlanBase, 'steps' | 'closes' | 'opens'> {
  readonly aims: readonly { readonly aim: AllianceAim; readonly objective: number }[];
  readonly alliances: readonly ProposedAlliance[];
}

/** How much each further alliance buys. */
export interface Frontier {
  readonly on: PlanBase['on'];
  readonly version: number;
  readonly ruleSet: string;
  /** OPTIMAL: each point that was asked for is proved. INFEASIBLE: there is no plan of any. Else FEASIBLE. */
  readonly status: PlanStatus;
  /** What all gaps weigh that an alliance closes. */
  readonly weight: number;
  /** For 1, 2, 3, … alliances at most, from the number of those that are fixed on. */
  readonly points: readonly FrontierPoint[];
  readonly proof: FrontierDocument;
}

export interface FrontierPoint {
  readonly alliances: number;
  readonly status: PlanStatus;
  /** The weight served by a plan of at most so many alliances, and what no such plan exceeds; null where INFEASIBLE. */
  readonly served: number | null;
  readonly bound: number | null;
  /** What it serves more than with one alliance less; null where there is no plan with one less. */
  readonly gain: number | null;
  readonly leads: readonly string[];
}
