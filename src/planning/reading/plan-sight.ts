import type { Asking } from '../../graph/ask.js';
import type { Reader } from '../../graph/graph.js';
import { seenRegions } from '../../graph/seen-ids.js';
import type { Sight, SightReading } from '../../graph/sight.js';
import { sightOf } from '../../registry/sight-in.js';

/** Who asks for a plan, and what a plan may be of. */
export interface PlanAsking extends Pick<Asking, 'reader' | 'today'> {
  /** The codes of the regions, and the ids of the organizations, that are seen with what is below; null: all is seen. */
  readonly granted: readonly string[] | null;
  /** The same of those in which plans may be made; null: everywhere. */
  readonly planned: readonly string[] | null;
}

/** What a plan is made of. */
export interface PlanSight {
  /** What of the graph it may tell of. */
  readonly seen: Sight;
  /** What its steps may touch. */
  readonly planned: Sight;
}

/** Units and organizations that steps may touch, of what may be planned: those in its regions, and those of it by themselves. */
export const plannedSight: SightReading = { there: (node, planned) => [planned.granted(node)] };

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
