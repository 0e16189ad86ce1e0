import type { Day } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { Assessment } from '../assessment/assess.js';
import type { RuleSet } from '../rules/rules.js';
import { eachUnit } from './census.js';
import type { Contents } from './contents.js';
import type { Extent } from './extent.js';
import { spanOn } from './spans.js';
import { assessmentAt } from './stage-text.js';

/** What is said of a unit on two days; null where it does not exist. */
export interface ChangedUnit {
  readonly unit: EntityId;
  readonly before: Assessment | null;
  readonly after: Assessment | null;
}

/** The units of an extent that are in another stage on one day than on another. */
export function changedUnits(
  contents: Contents,
  extent: Extent,
  from: Day,
  to: Day,
  rules: RuleSet,
): ChangedUnit[] {
  const { units } = contents;
  const { states } = units.dictionaries;
  const changed: ChangedUnit[] = [];
  eachUnit(contents, extent, (slot) => {
    const spans = units.spans(slot);
    const [was, is] = [spanOn(spans, from, states), spanOn(spans, to, states)];
    if (was === is) return;
    const of = (at: number) => assessmentAt(spans, at, states, rules);
    changed.push({ unit: units.id(slot), before: of(was), after: of(is) });
  });
  return changed;
}
