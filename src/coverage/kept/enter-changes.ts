import { appendEvent } from '../../events/events.js';
import type { Transaction } from '../../graph/graph.js';
import { retractedWithIds } from '../../registry/retracted-things.js';
import { grouped } from '../facts/indexes.js';
import { addUnit, emptyTally, TALLY_KEYS } from '../figures/tally.js';
import { profileOf } from '../rules/profile.js';
import { endAnnotations } from './annotations.js';
import { cellsAt } from './event-cells.js';
import {
  appendEvents,
  eventsAbout,
  type GapEvent,
  gapEventsBetween,
  type Occasion,
} from './ledger.js';
import type { Verdict, VerdictChange } from './verdict-change.js';

/**
 * Enters into the gap ledger what opens and closes, ends the notes on what closes, and tells those who
 * follow. The transaction must hold the write lock.
 */
export async function enterChanges(
  tx: Transaction,
  changes: readonly VerdictChange[],
  occasion: Occasion,
): Promise<void> {
  const counted = changes.filter(isCountedAnew);
  if (counted.length === 0) return;
  const { on, recordedAt } = occasion;
  const cells = new Set(
    counted.flatMap(({ before, after }) => [...cellsOf(before), ...cellsOf(after)]),
  );
  const told = { cells: [...cells], units: counted.map(({ unit }) => unit) };
  const [entries, event] = await Promise.all([
    entriesOf(tx, counted, occasion),
    appendEvent(tx, { on, recordedAt, ...told, alliances: [], rows: [] }),
  ]);
  const closed = entries.filter(({ change }) => change === 'CLOSED');
  const findings = closed.map(({ unit, code }) => ({ unit, code }));
  await Promise.all([
    entries.length > 0 && tx.run(appendEvents(entries, event)),
    findings.length > 0 && tx.run(endAnnotations(findings, recordedAt)),
  ]);
}

/** Whether a figure or a list shows the unit in another way than before. */
function isCountedAnew({ before, after }: VerdictChange): boolean {
  const [had, has] = [before?.assessment ?? null, after.assessment];
  if (had === null || has === null) return had !== has;
  if (String(cellsOf(before)) !== String(cellsOf(after))) return true;
  if (profileOf(had.findings) !== profileOf(has.findings)) return true;
  const [was, is] = [addUnit(emptyTally(), had), addUnit(emptyTally(), has)];
  return TALLY_KEYS.some((key) => was[key] !== is[key]);
}

function cellsOf(verdict: Verdict | null): string[] {
  return verdict === null || verdict.assessment === null ? [] : cellsAt(verdict.place);
}

async function entriesOf(
  tx: Transaction,
  changes: readonly VerdictChange[],
  occasion: Occasion,
): Promise<GapEvent[]> {
  const units = changes.map(({ unit }) => unit);
  const entriesAbout = grouped(await tx.read(eventsAbout(units)), ({ unit }) => unit);
  const events = changes.flatMap((change) =>
    gapEventsBetween(change, entriesAbout(change.unit), occasion),
  );
  const reopened = events.filter(({ change }) => change === 'REOPENED').map(({ unit }) => unit);
  if (reopened.length === 0) return events;
  const retracted = grouped(
    await tx.read(retractedWithIds([...new Set(reopened)])),
    ({ id }) => id,
  );
  return events.map((event) => {
    const { unit, code, change } = event;
    // What was found on a unit that never was is nothing to the one that has its id now.
    const isKnown = (entry: GapEvent) =>
      entry.code === code && retracted(unit).every(({ at }) => at < entry.recordedAt);
    return change === 'REOPENED' && !entriesAbout(unit).some(isKnown)
      ? { ...event, change: 'OPENED' }
      : event;
  });
}
