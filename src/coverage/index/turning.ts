import type { CivilDate } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';
import type { Contents } from './contents.js';
import { type Day, dateOf } from './day.js';
import { fromOf, nextOf } from './spans.js';

/** The units of which something else is said from a day on, by these days: after one, up to another. */
export function turningIn(
  { byId, states }: Contents,
  after: Day,
  upTo: Day,
): ReadonlyMap<CivilDate, readonly EntityId[]> {
  const units = new Map<CivilDate, EntityId[]>();
  for (const { items } of byId.chunks)
    for (const { id, spans } of items)
      for (let at = 0; at < spans.length; at = nextOf(spans, at, states)) {
        const from = fromOf(spans, at);
        const date = from > after && from <= upTo ? dateOf(from) : null;
        if (date === null) continue;
        const those = units.get(date);
        if (those === undefined) units.set(date, [id]);
        else those.push(id);
      }
  return units;
}
