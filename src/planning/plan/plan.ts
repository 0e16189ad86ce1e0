import type { UnitFindingCode } from '../../coverage/rules/findings.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { DistanceUsed } from '../facts/distance.js';
import type { StepInput } from './step-input.js';

/** OPTIMAL: no plan is better, which is proved. FEASIBLE: none is better than the bounds. INFEASIBLE: there is none. */
export type PlanStatus = 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE';

/** What plans of every kind have. Plain data: they cross threads and are kept as JSON. */
export interface PlanBase {
  /** The day that it is made for, and the version of the graph that it is made on. */
  readonly on: CivilDate;
  readonly version: number;
  readonly ruleSet: string;
  readonly status: PlanStatus;
  /** In the order in which they count. */
  readonly aims: readonly PlanAim[];
  /** What simulate and commit take as it is. */
  readonly steps: readonly StepInput[];
  /** The findings on units of the scope that the steps close, and those that they open; by unit and code. */
  readonly closes: readonly PlanFinding[];
  readonly opens: readonly PlanFinding[];
  /** How distances were measured. */
  readonly distance: DistanceUsed;
}

/** One aim of a plan. Figures are those of the domain: a weight that is closed, a number of organizations, a distance. */
export interface PlanAim {
  readonly aim: string;
  readonly direction: 'MOST' | 'LEAST';
  /** What the plan reaches; null where INFEASIBLE. */
  readonly objective: number | null;
  /** What no plan that is as good in all aims before it exceeds (MOST), or falls below (LEAST). */
  readonly bound: number | null;
  /** |bound − objective|; 0: it is proved that this is the best. */
  readonly gap: number | null;
}

export interface PlanFinding {
  readonly unit: string;
  readonly code: UnitFindingCode;
}

/** What limits the making of a plan, and who hears of it. */
export interface PlanLimits<P> {
  /** What is left of the time; 0 or less where it is over. */
  readonly secondsLeft: () => number;
  /** Told the first plan, and each that is better or better proved, at most some times a second. */
  readonly onPlan: (plan: P) => void;
}
