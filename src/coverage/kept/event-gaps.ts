import type { Event } from '../../events/events.js';
import type { Reader } from '../../graph/graph.js';
import type { Scope } from '../../registry/lists.js';
import { cellsAt, cellsOf } from './event-cells.js';
import { type GapEvent, gapEventsOf } from './ledger.js';
import { timelinesOf } from './timeline-store.js';

/** Whether an event tells of cells that count units of some scopes; one with too many to name may. */
export function concernsScopes({ cells }: Event, scopes: readonly Scope[]): boolean {
  if (cells === null) return scopes.length > 0;
  const named = new Set(cells);
  return scopes.flatMap(cellsOf).some((cell) => named.has(cell));
}

/** What an event tells of findings on the units of some scopes, by unit and finding. */
export async function gapsOfEvent(
  reader: Reader,
  event: number,
  scopes: readonly Scope[],
): Promise<GapEvent[]> {
  const entries = await reader.read(gapEventsOf(event));
  const units = [...new Set(entries.map(({ unit }) => unit))];
  if (units.length === 0) return [];
  const cells = new Set(scopes.flatMap(cellsOf));
  const inScope = new Set(
    (await reader.read(timelinesOf(units))).flatMap(({ id, place }) =>
      cellsAt(place).some((cell) => cells.has(cell)) ? [id] : [],
    ),
  );
  const key = ({ unit, code, change }: GapEvent) => `${unit}|${code}|${change}`;
  return entries.filter(({ unit }) => inScope.has(unit)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
