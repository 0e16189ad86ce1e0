import type { EntityId } from '../../domain/ids.js';
import type { UnitKind } from '../../domain/vocabulary.js';
import { type Assessment, assess } from '../assessment/assess.js';
import type { CoverageQuestion } from './question.js';
import type { ScopedUnit } from './units-with-ids.js';

/** A unit that exists on the day, with what the rules say of it. */
export interface AssessedUnit extends Omit<ScopedUnit, 'facts'> {
  readonly id: EntityId;
  readonly kind: UnitKind;
  readonly assessment: Assessment;
}

/** What the rules say of those of some units that exist on a day. */
export function assessedOf(
  units: readonly ScopedUnit[],
  { on, rules }: Pick<CoverageQuestion, 'on' | 'rules'>,
): AssessedUnit[] {
  return units.flatMap(({ facts, ...unit }) => {
    const assessment = assess(facts, on, rules);
    return assessment === null ? [] : [{ ...unit, id: facts.id, kind: facts.kind, assessment }];
  });
}
