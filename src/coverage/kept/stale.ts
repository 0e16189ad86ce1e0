import { z } from 'zod';
import type { Statement } from '../../graph/statement.js';
import type { IndexedUnit } from '../index/indexed-unit.js';
import { timelineList, timelineOfList } from './timeline-store.js';

/** A unit whose kept assessment may no longer be right. */
export interface StaleUnit {
  readonly id: string;
  /** What has changed, at most `mostCauses` of it: keys of rows, `date|2026-07-01`, `rules|<id>`. */
  readonly causes: readonly string[];
}

const StaleRow = z.object({
  id: z.string(),
  causes: z
    .array(z.string())
    .nullable()
    .transform((causes) => causes ?? []),
});

/** How many causes of its reassessment a unit keeps: the first. */
export const mostCauses = 5;

/**
 * Cypher that marks the unit of a variable: the mark stays in the graph until the unit has been
 * reassessed, so that no crash loses it.
 *
 * @param causes the expression of a list of causes, each once
 */
export function markStale(unit: string, causes: string): string {
  const known = `coalesce(${unit}.staleBy, [])`;
  return `SET ${unit}:Stale SET ${unit}.staleBy = (${known} + [x IN ${causes} WHERE NOT x IN ${known}])[0..${mostCauses}]`;
}

const CountRow = z.object({ units: z.number().int() });

/** A unit that waits for its reassessment, and the timeline that is kept of it; null of one that is new. */
export interface StaleTimeline extends StaleUnit {
  readonly timeline: IndexedUnit | null;
}

const StaleTimelineRow = StaleRow.extend({ timelines: z.array(z.array(z.unknown())) });

export function staleTimelines(limit: number): Statement<StaleTimeline> {
  return {
    name: 'kept.staleTimelines',
    text: `MATCH (u:Stale) WITH u LIMIT $limit
      CALL (u) { MATCH (u)-[:ASSESSED]->(t:Timeline) RETURN collect(${timelineList('t')}) AS timelines }
      RETURN u.id AS id, u.staleBy AS causes, timelines`,
    parameters: { limit },
    decode: (row) => {
      const { timelines, ...unit } = StaleTimelineRow.parse(row);
      const [timeline = null] = timelines.map(timelineOfList);
      return { ...unit, timeline };
    },
  };
}

export function countStale(): Statement<number> {
  return {
    name: 'kept.countStale',
    text: 'MATCH (u:Stale) RETURN count(*) AS units',
    parameters: {},
    decode: (row) => CountRow.parse(row).units,
  };
}

export function unmark(ids: readonly string[]): Statement<null> {
  return {
    name: 'kept.unmark',
    text: 'UNWIND $ids AS one MATCH (u:Unit) WHERE u.id = one REMOVE u:Stale REMOVE u.staleBy',
    parameters: { ids },
    decode: () => null,
  };
}

/** Marks every unit that has one of some ids. */
export function markUnits(ids: readonly string[], cause: string): Statement<null> {
  return {
    name: 'kept.markUnits',
    text: `UNWIND $ids AS one MATCH (u:Unit) WHERE u.id = one ${markStale('u', '[$cause]')}`,
    parameters: { ids, cause },
    decode: () => null,
  };
}

const IdRow = z.object({ id: z.string() });

export function allUnitIds(): Statement<string> {
  return {
    name: 'kept.allUnitIds',
    text: 'MATCH (u:Unit) RETURN u.id AS id',
    parameters: {},
    decode: (row) => IdRow.parse(row).id,
  };
}
