import type { Event } from '../../events/events.js';
import type { Reader } from '../../graph/graph.js';
import type { Scope } from '../../registry/lists.js';
import type { RuleSet } from '../rules/rules.js';
import { assessmentsOf } from './assessment-store.js';
import { cellKeysOf, isInScope } from './in-scope.js';
import { type GapEvent, gapEventsOf } from './ledger.js';

/** Whether an event tells of cells that count units of a scope; one with too many to name may. */
export function concernsScope({ cells }: Event, scope: Scope): boolean {
  if (cells === null) return true;
  const named = new Set(cells);
  return cellKeysOf(scope).some((key) => named.has(key));
}

/** What an event tells of findings on the units of a scope, by unit and finding. */
export async function gapsOfEvent(
  reader: Reader,
  event: number,
  scope: Scope,
  rules: RuleSet,
): Promise<GapEvent[]> {
  const entries = await reader.read(gapEventsOf(event));
  const units = [...new Set(entries.map(({ unit }) => unit))];
  if (units.length === 0) return [];
  const stored = await reader.read(assessmentsOf(units, rules));
  const inScope = new Set(
    stored.flatMap(({ kept }) => (isInScope(kept.place, scope) ? [kept.unit] : [])),
  );
  const key = ({ unit, code, change }: GapEvent) => `${unit}|${code}|${change}`;
  return entries.filter(({ unit }) => inScope.has(unit)).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
