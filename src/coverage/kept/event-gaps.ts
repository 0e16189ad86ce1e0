import type { Event } from '../../events/events.js';
import type { Reader } from '../../graph/graph.js';
import type { Scope } from '../../registry/lists.js';
import type { ScopesSeen } from '../../registry/scope-seen.js';
import type { IndexedUnit } from '../index/indexed-unit.js';
import { cellsAt, cellsOf } from './event-cells.js';
import { type GapEvent, gapEventsOf } from './ledger.js';
import { timelinesOf } from './timeline-store.js';

/** Whether an event tells of what counts units of some scopes; one with too much to name it may. */
export async function concernsScopes(
  reader: Reader,
  { cells, units }: Event,
  seen: ScopesSeen<Scope>,
): Promise<boolean> {
  const { scopes, things } = seen;
  if (cells === null) return scopes.length + things.size > 0;
  const named = new Set(cells);
  if (scopes.flatMap(cellsOf).some((cell) => named.has(cell))) return true;
  // What is granted one by one has no cells.
  if (units === null) return things.size > 0;
  const told = units.filter((id) => things.has(id));
  return (await unitsIn(reader, told, seen)).size > 0;
}

/** What an event tells of findings on the units of some scopes, by unit and finding. */
export async function gapsOfEvent(
  reader: Reader,
  event: number,
  seen: ScopesSeen<Scope>,
): Promise<GapEvent[]> {
  const entries = await reader.read(gapEventsOf(event));
  const inScope = await unitsIn(
    reader,
    entries.map(({ unit }) => unit),
    seen,
  );
  const key = ({ unit, code, change }: GapEvent) => `${unit}|${code}|${change}`;
  return entries.filter(({ unit }) => inScope.has(unit)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Those of some ids that units of some scopes have. */
async function unitsIn(
  reader: Reader,
  ids: readonly string[],
  { scopes, things, asked }: ScopesSeen<Scope>,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const cells = new Set(scopes.flatMap(cellsOf));
  const everywhere = new Set(cellsOf({ ...asked, region: null }));
  const timelines = await reader.read(timelinesOf([...new Set(ids)]));
  const isMeant = ({ id, place }: IndexedUnit) => {
    const own = cellsAt(place);
    return (
      own.some((cell) => cells.has(cell)) ||
      (things.has(id) && own.some((cell) => everywhere.has(cell)))
    );
  };
  return new Set(timelines.filter(isMeant).map(({ id }) => id));
}
