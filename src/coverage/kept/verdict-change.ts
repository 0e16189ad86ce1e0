import type { CivilDate } from '../../domain/civil-date.js';
import { dayOf } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { Assessment } from '../assessment/assess.js';
import { CountedStates } from '../index/counted-states.js';
import type { IndexedUnit } from '../index/indexed-unit.js';
import type { Place } from '../index/place.js';
import { unpackDay } from '../index/stage-text.js';
import type { RuleSet } from '../rules/rules.js';

/** Where a unit is counted on a day, and as what; the assessment is null where it does not exist. */
export interface Verdict {
  readonly place: Place;
  readonly assessment: Assessment | null;
}

/** What becomes of a unit; before it was ever assessed there is nothing. */
export interface VerdictChange {
  readonly unit: EntityId;
  readonly before: Verdict | null;
  readonly after: Verdict;
  /** Why: keys of rows, `date|2026-07-01`, `rules|<id>`. */
  readonly causes: readonly string[];
}

/** Gives what timelines say of a day. */
export function verdictsOn(
  on: CivilDate,
  rules: RuleSet,
): (timeline: Pick<IndexedUnit, 'place' | 'stages'>) => Verdict {
  const states = new CountedStates();
  const day = dayOf(on);
  return ({ place, stages }) => ({ place, assessment: unpackDay(stages, day, rules, states) });
}
