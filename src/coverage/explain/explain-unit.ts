import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Assessment } from '../assessment/assess.js';
import type { Lying } from '../facts/lying.js';
import type { RecordedRows, Row } from '../facts/recorded-rows.js';
import type { UnitFindingCode } from '../rules/findings.js';
import type { RuleSet } from '../rules/rules.js';
import type { ExplainedChange } from './changes.js';
import type { ExplainedEnd } from './ends.js';
import { explainedUnit } from './explained-unit.js';
import type { ExplainedFact } from './facts.js';
import type { ExplainedStep } from './steps.js';
import type { Told } from './told.js';
import { unitChanges } from './unit-changes.js';
import { type UnitAfter, unitEnd } from './unit-end.js';
import { unitFactList } from './unit-facts.js';
import { unitSteps } from './unit-steps.js';

/** Why a unit has its status and its findings on a day. What few ask for is worked out when it is asked for. */
export interface UnitVerdict {
  readonly unit: RecordedRows['units'];
  /** Null where the unit is not alive on the day; its only step then says so. */
  readonly assessment: Assessment | null;
  readonly steps: readonly ExplainedStep[];
  readonly facts: readonly ExplainedFact[];
  readonly changes: readonly ExplainedChange<UnitFindingCode>[];
  /** Null where no known fact will change it. */
  readonly end: ExplainedEnd<UnitAfter> | null;
}

/**
 * Explains a unit on a day under a rule set, from the rows behind it; null where its own row is not
 * among them. The assessment is that of `assess`, of all rows.
 *
 * @param told what of these may be told; all where left out
 */
export function explainUnit(
  rows: readonly Row[],
  id: EntityId,
  on: CivilDate,
  rules: RuleSet,
  lying?: Lying,
  told?: Told,
): UnitVerdict | null {
  const explained = explainedUnit(rows, id, on, rules, lying, told);
  if (explained === null) return null;
  return {
    unit: explained.unit,
    assessment: explained.assessment,
    get steps() {
      return unitSteps(explained);
    },
    get facts() {
      return unitFactList(explained);
    },
    get changes() {
      return unitChanges(explained);
    },
    end: unitEnd(explained),
  };
}
