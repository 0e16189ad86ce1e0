import type { GroupAim } from '../../model/groups.js';
import type { PlanNote, RefusalReason, RemedyKind, RemedyReason } from '../remedy-plan.js';

/** What every text on a remedy is filled with. */
export interface RemedyValues {
  readonly name: string;
  /** Full members; null is unknown. */
  readonly members: number | null;
  /** Full members from which the unit has to have a branch: where a threshold is about it more than a branch needs. */
  readonly required: number;
  /** Full members that any branch needs, those above which one is too large, and units of a joint one. */
  readonly minimum: number;
  readonly maximum: number;
  readonly mostUnits: number;
  /** The organization that covers it, or that was refused; empty where there is none. */
  readonly organization: string;
  /** The unit that it is covered through; empty where there is none. */
  readonly whole: string;
}

/** The texts of one language: the compiler refuses a reason or an aim without them. */
export interface RemedyCatalogue {
  readonly kinds: Readonly<Record<RemedyKind, string>>;
  readonly reasons: Readonly<Record<RemedyReason, (values: RemedyValues) => string>>;
  readonly refusals: Readonly<Record<RefusalReason, (values: RemedyValues) => string>>;
  /** What an aim loses, or wins. */
  readonly losses: Readonly<Record<GroupAim, (by: { size: number; isLost: boolean }) => string>>;
  /** What would be instead, at which price: none, or clauses of `losses`. */
  readonly instead: (values: {
    kind: string;
    organization: string;
    losses: readonly string[];
  }) => string;
  readonly notes: Readonly<Record<PlanNote, string>>;
}
