import type { Day } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { Work } from '../../domain/work.js';
import { type Contribution, contributionOf, isSame, NOTHING } from '../figures/contribution.js';
import type { Contributions } from '../figures/rate-change.js';
import type { RateCode } from '../figures/rates.js';
import { eachUnitInSteps } from './census.js';
import type { Contents } from './contents.js';
import type { CountedStates } from './counted-states.js';
import type { Extent } from './extent.js';
import { membersAt, organizationsAt, type Spans, spanOn, stateAt } from './spans.js';
import type { Slot } from './units.js';

/**
 * What the units of an extent contribute to a rate on each of some days. Of several days, units that contribute the
 * same on all of them are left out.
 *
 * @param isIn whether a unit is in the extent on the day at a place
 */
export function* contributionsIn(
  contents: Contents,
  extent: Extent,
  days: readonly Day[],
  rate: RateCode,
  isIn: (slot: Slot, at: number) => boolean = () => true,
): Work<Contributions[]> {
  const { units } = contents;
  const { states } = units.dictionaries;
  const byDay = days.map(() => new Map<EntityId, Contribution>());
  yield* eachUnitInSteps(contents, extent, (slot) => {
    const spans = units.spans(slot);
    const found = days.map((day, at) =>
      isIn(slot, at) ? contributionAt(spans, spanOn(spans, day, states), states, rate) : NOTHING,
    );
    const [first = NOTHING, ...others] = found;
    if (others.length > 0 && others.every((other) => isSame(first, other))) return;
    for (const [at, contribution] of found.entries())
      if (!isSame(contribution, NOTHING)) byDay[at]?.set(units.id(slot), contribution);
  });
  return byDay;
}

function contributionAt(
  spans: Spans,
  at: number,
  states: CountedStates,
  rate: RateCode,
): Contribution {
  const state = states.at(stateAt(spans, at));
  if (state === null) return NOTHING;
  const { status, exclusion, required, solo } = state;
  const fullMembers = state.areMembersKnown ? membersAt(spans, at) : null;
  const coveringOrganizations = organizationsAt(spans, at);
  return contributionOf(
    { status, exclusion, required, solo, fullMembers, coveringOrganizations },
    rate,
  );
}
