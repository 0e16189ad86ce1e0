import { latestUnits } from '../../coverage/kept/current-index.js';
import type { CivilDate } from '../../domain/civil-date.js';
import type { Whereabouts } from '../../domain/divisions.js';
import type { Reader } from '../../graph/graph.js';
import { latestThings } from '../../registry/current-things.js';
import { THING_TYPES } from '../../registry/index/thing.js';
import { latestGranted } from '../../registry/sight-in.js';

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

/**
 * @param on the day of which organizations and alliances are counted
 * @param granted the regions and organizations in which whoever asks sees anything: what lies elsewhere is counted
 * nowhere; null: all
 */
export function countsOf(reader: Reader, on: CivilDate, granted: readonly string[] | null): Counts {
  const things = latestThings(reader);
  const within = granted === null ? null : latestGranted(reader, granted, on);
  const all = {
    region: null,
    marks: within?.regions.map((code) => [code, true] as const) ?? null,
    besides: within,
  };
  const ofTypes = (types: readonly string[]) =>
    things?.count({ ...all, kinds: null, sourceKinds: null, on, types }).things ?? 0;
  const isSeen = (region: string) =>
    within === null || within.regions.some((each) => things?.isInside(region, each));
  const units = (where: Whereabouts) => latestUnits(reader)?.unitsIn(where) ?? 0;
  return {
    units: (region) => {
      if (region === null) return units({ within });
      return isSeen(region) ? units({ region }) : 0;
    },
    organizations: () => ofTypes(['Organization']),
    alliances: () => ofTypes(['Alliance']),
    places: () => ofTypes(['Facility', 'Region']),
    things: () => (granted === null ? (things?.size ?? 0) : ofTypes(THING_TYPES)),
  };
}
