import type { Day } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { Work } from '../../domain/work.js';
import { type Due, findingsDue, plainDue } from '../rules/due.js';
import type { UnitFindingCode } from '../rules/findings.js';
import { eachUnitInSteps } from './census.js';
import type { Contents } from './contents.js';
import type { CountedState } from './counted-states.js';
import type { Extent } from './extent.js';
import { fromOf, nextOf, organizationsAt, type Spans, spanOn, stateAt } from './spans.js';
import type { Slot } from './units.js';

/** What falls due on a unit. */
export interface UnitDue extends Due<UnitFindingCode> {
  readonly of: 'UNIT';
  readonly id: EntityId;
  readonly day: Day;
}

/** What falls due on the units of an extent after a day, up to another. */
export function* unitsDue(
  contents: Contents,
  extent: Extent,
  after: Day,
  upTo: Day,
): Work<UnitDue[]> {
  const { units } = contents;
  const { states } = units.dictionaries;
  const due: UnitDue[] = [];
  yield* eachUnitInSteps(contents, extent, (slot) => {
    const spans = units.spans(slot);
    let before = spanOn(spans, after, states);
    let at = before < 0 ? spans.start : nextOf(spans, before, states);
    for (; fromOf(spans, at) <= upTo; at = nextOf(spans, at, states)) {
      add(slot, fromOf(spans, at), changesBetween(spans, before, at));
      before = at;
    }
  });
  return due;

  function add(slot: Slot, day: Day, changes: readonly Due<UnitFindingCode>[]): void {
    if (changes.length === 0) return;
    const id = units.id(slot);
    for (const { change, code, severity, severityBefore } of changes)
      due.push({ of: 'UNIT', id, day, change, code, severity, severityBefore });
  }

  function changesBetween(spans: Spans, before: number, at: number): Due<UnitFindingCode>[] {
    const [was, is] = [states.at(stateAt(spans, before)), states.at(stateAt(spans, at))];
    const findings = findingsDue(was?.findings ?? [], is?.findings ?? []);
    if (was === null) return findings;
    if (is === null) return [plainDue('ENDS'), ...findings];
    const isFewer = organizationsAt(spans, at) < organizationsAt(spans, before);
    return [...coveragesDue(was, is, isFewer), ...findings];
  }
}

/** What of a unit's coverage ends while the unit goes on. */
function coveragesDue(was: CountedState, is: CountedState, isFewer: boolean): Due<never>[] {
  const due: Due<never>[] = [];
  if (was.organizationCovered && !is.organizationCovered)
    due.push(plainDue('ORGANIZATION_COVERAGE_ENDS'));
  if (was.workCovered && !is.workCovered) due.push(plainDue('WORK_COVERAGE_ENDS'));
  if (was.temporarilyCovered && !is.temporarilyCovered)
    due.push(plainDue('TEMPORARY_COVERAGE_ENDS'));
  if (is.organizationCovered && isFewer) due.push(plainDue('FEWER_ORGANIZATIONS'));
  return due;
}
