import { latestUnits } from '../../coverage/kept/current-index.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Reader } from '../../graph/graph.js';
import { latestThings } from '../../registry/current-things.js';

/**
 * How much there is of what questions go through, by the indexes in memory: one that is not there yet counts nothing,
 * and one that is behind is as good.
 */
export interface Counts {
  /** @param region a region's code; null: in all */
  units(region: string | null): number;
  organizations(): number;
  alliances(): number;
  /** Facilities, and regions that can have some. */
  places(): number;
  /** Of the register, of every type. */
  things(): number;
}

/** @param on the day of which organizations and alliances are counted */
export function countsOf(reader: Reader, on: CivilDate): Counts {
  const everywhere = { kinds: null, sourceKinds: null, region: null, on };
  const ofType = (type: string) =>
    latestThings(reader)?.count({ ...everywhere, types: [type] }).things ?? 0;
  return {
    units: (region) => latestUnits(reader)?.unitsIn(region) ?? 0,
    organizations: () => ofType('Organization'),
    alliances: () => ofType('Alliance'),
    places: () => ofType('Facility') + ofType('Region'),
    things: () => latestThings(reader)?.size ?? 0,
  };
}
