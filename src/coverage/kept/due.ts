import { z } from 'zod';
import { CivilDate } from '../../domain/civil-date.js';
import type { Statement } from '../../graph/statement.js';

/**
 * The days on which some assessment ends, each once: engines index by equality only, so what is due is
 * found day by day.
 */
export function addDueDays(days: readonly CivilDate[]): Statement<null> {
  return {
    name: 'kept.addDueDays',
    text: 'UNWIND $days AS day MERGE (:Due {on: day})',
    parameters: { days },
    decode: () => null,
  };
}

/** The days up to one that are still to be gone through, ascending. */
export function dueDays(on: CivilDate): Statement<CivilDate> {
  return {
    name: 'kept.dueDays',
    text: 'MATCH (d:Due) WHERE d.on <= $on RETURN d.on AS day ORDER BY day',
    parameters: { on },
    decode: (row) => z.object({ day: CivilDate }).parse(row).day,
  };
}

/** Marks the units whose assessment holds until a day, and takes the day off the list. */
export function markDue(day: CivilDate): Statement<null> {
  return {
    name: 'kept.markDue',
    text: `MATCH (d:Due) WHERE d.on = $day DELETE d
      WITH count(*) AS gone MATCH (a:Assessment) WHERE a.holdsUntil = $day
      MATCH (a)<-[:ASSESSED]-(u:Unit) SET u:Stale SET u.staleBy = [$cause]`,
    parameters: { day, cause: `date|${day}` },
    decode: () => null,
  };
}
