import type { UnitCourse } from '../figures/clearance.js';
import { eachUnit } from './census.js';
import type { Contents } from './contents.js';
import type { CountedStates } from './counted-states.js';
import { dateOf } from './day.js';
import type { Entry } from './entry.js';
import type { Extent } from './extent.js';
import { fromOf, nextOf, stateAt } from './spans.js';

/** The units of an extent with what is found on them over time. */
export function coursesIn(contents: Contents, extent: Extent): UnitCourse[] {
  const courses: UnitCourse[] = [];
  eachUnit(contents.byPath, extent, (entry) => {
    courses.push(courseOf(entry, contents.states));
  });
  return courses;
}

function courseOf({ id, spans }: Entry, states: CountedStates): UnitCourse {
  const stages: UnitCourse['stages'][number][] = [];
  for (let at = 0; at < spans.length; at = nextOf(spans, at, states)) {
    const from = dateOf(fromOf(spans, at));
    if (from !== null) stages.push({ from, assessment: states.at(stateAt(spans, at)) });
  }
  return { id, stages };
}
