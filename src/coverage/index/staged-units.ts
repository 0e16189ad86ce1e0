import type { StagedUnit } from '../figures/clearance.js';
import { eachUnit } from './census.js';
import type { Contents } from './contents.js';
import type { CountedStates } from './counted-states.js';
import { dateOf } from './day.js';
import type { Entry } from './entry.js';
import type { Extent } from './extent.js';
import { fromOf, nextOf, stateAt } from './spans.js';

/** The units of an extent with what is found on them over time. */
export function stagedUnitsIn(contents: Contents, extent: Extent): StagedUnit[] {
  const units: StagedUnit[] = [];
  eachUnit(contents.byPath, extent, (entry) => {
    units.push(stagedUnit(entry, contents.states));
  });
  return units;
}

function stagedUnit({ id, spans }: Entry, states: CountedStates): StagedUnit {
  const stages: StagedUnit['stages'][number][] = [];
  for (let at = 0; at < spans.length; at = nextOf(spans, at, states)) {
    const from = dateOf(fromOf(spans, at));
    if (from !== null) stages.push({ from, assessment: states.at(stateAt(spans, at)) });
  }
  return { id, stages };
}
