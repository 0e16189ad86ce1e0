import type { CivilDate } from '../../domain/civil-date.js';
import type { Assessment } from '../assessment/assess.js';
import type { RuleSet } from '../rules/rules.js';
import type { Influence } from './influences.js';
import type { UnitTrace } from './unit-trace.js';

/** A unit with what it is explained from. */
export interface UnitCase {
  readonly trace: UnitTrace;
  readonly influences: readonly Influence[];
  /** Null where the unit is not alive on the day. */
  readonly assessment: Assessment | null;
  readonly on: CivilDate;
  readonly rules: RuleSet;
}
