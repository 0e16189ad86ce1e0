import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { seenRegions } from '../../graph/seen-ids.js';
import type { Sight } from '../../graph/sight.js';
import { sightOf } from '../../registry/sight-in.js';

/** Who asks for a plan, and what a plan may be of. */
export interface PlanAsking extends Pick<Asking, 'reader' | 'today'> {
  /** The codes of the regions that are seen with all that lies in them; null: all is seen. */
  readonly granted: readonly string[] | null;
  /** The codes of the regions in which plans may be made, with all that lies in them; null: everywhere. */
  readonly planned: readonly string[] | null;
}

/** What a plan is made of. */
export interface PlanSight {
  /** What of the graph it may tell of. */
  readonly seen: Sight;
  /** What its steps may touch. */
  readonly planned: Sight;
}

/** What a plan is made of, of the version that a reader gives. */
export async function planSightOf(
  { granted, planned, today }: Omit<PlanAsking, 'reader'>,
  reader: Reader,
): Promise<PlanSight> {
  return {
    seen: await sightOf(reader, granted, today),
    planned: await sightOf(reader, planned, today),
  };
}

/** Gives of some codes of regions those that are seen, be it by name. */
export function regionsSeen(seen: Sight): (codes: readonly string[]) => readonly string[] {
  if (seen === 'ALL') return (codes) => codes;
  const isSeen = seenRegions(seen);
  return (codes) => codes.filter(isSeen);
}
