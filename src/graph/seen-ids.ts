import { setOf } from '../domain/set-of.js';
import type { SeenPart, Sight } from './sight.js';

/** The ids of what is seen of a part beside things that are told by their regions. */
export interface SeenIds {
  readonly regions: ReadonlySet<string>;
  /** Of organizations and units that are granted one by one. */
  readonly single: ReadonlySet<string>;
  /** Of regions that are seen by name, */
  readonly regionsAbove: ReadonlySet<string>;
  /** and of organizations. */
  readonly organizationsAbove: ReadonlySet<string>;
  readonly alliances: ReadonlySet<string>;
}

export function seenIdsOf(part: SeenPart): SeenIds {
  return {
    regions: setOf(part.regions),
    single: setOf(part.granted.things),
    regionsAbove: setOf(part.regionsAbove),
    organizationsAbove: setOf(part.organizationsAbove),
    alliances: setOf(part.alliances),
  };
}

/** Tells of regions whether they are seen, be it by name. */
export function seenRegions(sight: Sight): (code: string) => boolean {
  if (sight === 'ALL') return () => true;
  const { regions, regionsAbove } = seenIdsOf(sight);
  return (code) => regions.has(code) || regionsAbove.has(code);
}
