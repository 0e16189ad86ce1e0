import type { AllianceAim } from '../answer.js';
import type {
  ConflictingOption,
  PlanNote,
  RefusedRule,
  Relaxation,
  UnservedRule,
} from '../plan.js';

/** What a loss is said by. */
export interface LossValues {
  /** Above 0. */
  readonly size: number;
  /** Else it is won. */
  readonly isLost: boolean;
}

/** What a price is said by: clauses of `losses`, none where nothing is lost. */
export interface PriceValues {
  readonly losses: readonly string[];
  readonly isExact: boolean;
}

/** The texts of one language: the compiler refuses a rule, an aim or an option without them. */
export interface AllianceCatalogue {
  readonly notes: Readonly<Record<PlanNote, string>>;
  /** Why the unit with a name is not served. */
  readonly unserved: Readonly<Record<UnservedRule, (name: string) => string>>;
  /** Why the lead with a name leads no alliance of the plan. */
  readonly refused: Readonly<Record<RefusedRule, (name: string) => string>>;
  readonly losses: Readonly<Record<AllianceAim, (values: LossValues) => string>>;
  /** What the aims lose without a lead, with a unit or with a lead. */
  readonly price: (values: PriceValues) => string;
  /** That there is no plan then. */
  readonly impossible: string;
  readonly options: Readonly<
    Record<ConflictingOption['option'], (ids: readonly string[]) => string>
  >;
  readonly relaxations: {
    readonly [Kind in Relaxation['change']['kind']]: (
      change: Extract<Relaxation['change'], { readonly kind: Kind }>,
    ) => string;
  };
}
