import type { Day } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import { type Contribution, contributionOf } from '../figures/contribution.js';
import type { RateCode } from '../figures/rates.js';
import type { RuleSet } from '../rules/rules.js';
import { eachUnit } from './census.js';
import type { Contents } from './contents.js';
import type { Extent } from './extent.js';
import { assessmentOn } from './stage-text.js';

/** What the units of an extent contribute to a rate on a day; those that do not exist are left out. */
export function contributionsIn(
  contents: Contents,
  extent: Extent,
  day: Day,
  rate: RateCode,
  rules: RuleSet,
): ReadonlyMap<EntityId, Contribution> {
  const { units } = contents;
  const { states } = units.dictionaries;
  const contributions = new Map<EntityId, Contribution>();
  eachUnit(contents, extent, (slot) => {
    const assessment = assessmentOn(units.spans(slot), day, states, rules);
    if (assessment !== null) contributions.set(units.id(slot), contributionOf(assessment, rate));
  });
  return contributions;
}
