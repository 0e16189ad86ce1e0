import type { CivilDate } from '../domain/civil-date.js';
import type { FacilityKind } from '../domain/vocabulary.js';
import type { Reader } from '../graph/graph.js';
import { type ByRegion, placesOn } from './by-region.js';
import { type FacilityScope, facilityShares } from './facility-places.js';
import { householdShares } from './household-link-rate.js';
import type { Share } from './share.js';

/** The figures of the register that stand among the rates of coverage, with their Chinese labels. */
export const REGISTER_FIGURES = {
  HOUSEHOLD: '联户率',
  FACILITY_SERVICE_CENTRE: '党群服务中心覆盖率',
  FACILITY_NEIGHBOUR_CENTRE: '邻里中心覆盖率',
  FACILITY_RED_STATION: '红色驿站覆盖率',
  FACILITY_VILLAGE_VENUE: '活动场所覆盖率',
  FACILITY_RESIDENT_STUDIO: '驻村工作室覆盖率',
  FACILITY_PARK_CENTRE: '园区中心覆盖率',
} as const satisfies Record<'HOUSEHOLD' | `FACILITY_${FacilityKind}`, string>;
export type RegisterFigure = keyof typeof REGISTER_FIGURES;

/** The kind of facilities that a figure is of; null for one of households. */
const kinds: Readonly<Record<RegisterFigure, FacilityKind | null>> = {
  HOUSEHOLD: null,
  FACILITY_SERVICE_CENTRE: 'SERVICE_CENTRE',
  FACILITY_NEIGHBOUR_CENTRE: 'NEIGHBOUR_CENTRE',
  FACILITY_RED_STATION: 'RED_STATION',
  FACILITY_VILLAGE_VENUE: 'VILLAGE_VENUE',
  FACILITY_RESIDENT_STUDIO: 'RESIDENT_STUDIO',
  FACILITY_PARK_CENTRE: 'PARK_CENTRE',
};

export function isRegisterFigure(code: string): code is RegisterFigure {
  return code in REGISTER_FIGURES;
}

/**
 * Figures of the register in a region on a day, by sources of some kinds, in the order in which they are asked for.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function registerShares(
  reader: Reader,
  figures: readonly RegisterFigure[],
  scope: FacilityScope,
  on: CivilDate,
): Promise<ByRegion<Share>[]> {
  const places = await placesOn(reader, scope, on);
  return Promise.all(
    figures.map((figure) => {
      const kind = kinds[figure];
      return kind === null
        ? householdShares(reader, { ...scope, kinds: null }, on)
        : facilityShares(places, scope, kind, on);
    }),
  );
}
