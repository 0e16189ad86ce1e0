import type { CivilDate } from '../../domain/civil-date.js';
import { type Day, dateOf } from '../../domain/day.js';
import type { EntityId } from '../../domain/ids.js';
import type { Contents } from './contents.js';
import { fromOf, nextOf } from './spans.js';

/** The units of which something else is said from a day on, by these days: after one, up to another. */
export function turningIn(
  { units: all }: Contents,
  after: Day,
  upTo: Day,
): ReadonlyMap<CivilDate, readonly EntityId[]> {
  const { states } = all.dictionaries;
  const units = new Map<CivilDate, EntityId[]>();
  for (let slot = 0; slot < all.size; slot += 1) {
    const spans = all.spans(slot);
    for (let at = spans.start; at < spans.end; at = nextOf(spans, at, states)) {
      const from = fromOf(spans, at);
      const date = from > after && from <= upTo ? dateOf(from) : null;
      if (date === null) continue;
      const those = units.get(date);
      if (those === undefined) units.set(date, [all.id(slot)]);
      else those.push(all.id(slot));
    }
  }
  return units;
}
