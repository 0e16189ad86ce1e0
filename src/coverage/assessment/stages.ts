import type { CivilDate } from '../../domain/civil-date.js';
import type { UnitFacts } from '../facts/facts.js';
import type { RuleSet } from '../rules/rules.js';
import { type Assessment, assessorOf } from './assess.js';

export { FIRST_DAY, LAST_DAY } from '../../domain/civil-date.js';

/** What a unit's assessment is from a day until the next stage. */
export interface Stage {
  readonly from: CivilDate;
  /** Null where the unit does not exist. */
  readonly assessment: Assessment | null;
}

/**
 * A unit's stages from one day to another, both included, in ascending order: the first is that of
 * `from`, or of the day on which the unit begins, where that is later; the last may be its end.
 */
export function stagesOf(
  facts: UnitFacts,
  from: CivilDate,
  to: CivilDate,
  rules: RuleSet,
): Stage[] {
  const { validFrom } = facts.lifetime;
  const assess = assessorOf(facts, rules);
  const stages: Stage[] = [];
  let day: CivilDate | null = validFrom !== null && validFrom > from ? validFrom : from;
  while (day !== null && day <= to) {
    const assessment = assess(day);
    stages.push({ from: day, assessment });
    day = assessment?.holdsUntil ?? null;
  }
  return stages;
}
