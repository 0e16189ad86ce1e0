import { addDays, type CivilDate, LAST_DAY } from '../../domain/civil-date.js';
import type { EntityId } from '../../domain/ids.js';

/** In which regions others lay, on all days (docs/decisions/regions.md). */
export interface Lying {
  /** Whether a region lay in another one on a day. */
  readonly layIn: (region: EntityId, other: EntityId, on: CivilDate) => boolean;
  /** The days on which one came to lie in others than before, ascending; maybe more. */
  readonly moves: (region: EntityId) => readonly CivilDate[];
}

/** Those around a region have always been around it. */
export const ALWAYS: Lying = { layIn: () => true, moves: () => [] };

/** The regions that contained one until a day, from the move before on. */
export interface RegionsUntil {
  readonly until: CivilDate;
  readonly regions: readonly EntityId[];
}

/** The regions that contain one. */
export interface RegionsOverTime {
  /** Since it moved last. */
  readonly regions: readonly EntityId[];
  /** Before each move, ascending; none of a region that has always lain where it does. */
  readonly regionsBefore: readonly RegionsUntil[];
}

/** @param regionsAround the codes of the regions that contain or ever contained one, itself among them */
export function regionsOverTime(
  regionsAround: (region: EntityId) => readonly EntityId[],
  lying: Lying,
): (region: EntityId) => RegionsOverTime {
  return (region) => {
    const around = regionsAround(region);
    const on = (day: CivilDate) => around.filter((code) => lying.layIn(region, code, day));
    return {
      regions: lying === ALWAYS ? around : on(LAST_DAY),
      regionsBefore: lying
        .moves(region)
        .map((until) => ({ until, regions: on(addDays(until, -1)) })),
    };
  };
}
