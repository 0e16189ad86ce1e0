import type { Day } from '../../domain/day.js';
import type { Work } from '../../domain/work.js';
import { type Clearance, GapFlows, openIn } from '../figures/clearance.js';
import { eachUnitInSteps } from './census.js';
import type { Contents } from './contents.js';
import type { Extent } from './extent.js';
import { fromOf, nextOf, stateAt } from './spans.js';

/** What gaps of an extent opened and closed, after a first day up to a last one. */
export function* gapFlows(contents: Contents, extent: Extent, from: Day, to: Day): Work<Clearance> {
  const { units } = contents;
  const { states } = units.dictionaries;
  const openInState = Array.from({ length: states.size }, (_, at) =>
    openIn(states.at(at)?.findings ?? []),
  );
  const flows = new GapFlows(from);
  yield* eachUnitInSteps(contents, extent, (slot) => {
    const spans = units.spans(slot);
    const days: Day[] = [];
    const open: number[] = [];
    for (let at = spans.start; fromOf(spans, at) <= to; at = nextOf(spans, at, states)) {
      days.push(fromOf(spans, at));
      open.push(openInState[stateAt(spans, at)] ?? 0);
    }
    flows.add(() => units.id(slot), days, open);
  });
  return flows.clearance();
}
