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

/** There may be thousands, the same for many questions. */
export function seenIdsOf(part: SeenPart): SeenIds {
  const known = idsOfParts.get(part);
  if (known !== undefined) return known;
  const ids = {
    regions: new Set(part.regions),
    single: new Set(part.granted.things),
    regionsAbove: new Set(part.regionsAbove),
    organizationsAbove: new Set(part.organizationsAbove),
    alliances: new Set(part.alliances),
  };
  idsOfParts.set(part, ids);
  return ids;
}

const idsOfParts = new WeakMap<SeenPart, SeenIds>();

/** Tells of regions whether they are seen, be it by name. */
export function seenRegions(sight: Sight): (code: string) => boolean {
  if (sight === 'ALL') return () => true;
  const { regions, regionsAbove } = seenIdsOf(sight);
  return (code) => regions.has(code) || regionsAbove.has(code);
}
