import type { FacilityKind } from '../domain/vocabulary.js';
import { beginning } from './entities.js';
import type { Name } from './name-pools.js';
import type { CsvEntries } from './rows.js';
import type { Village } from './village-plan.js';

/** The facilities that the plan gives a place, all of them in use. */
export function* facilityEntries(village: Village): CsvEntries {
  const { facilities, units, place } = village.own;
  const { townships, townshipCentres } = village.plan;
  const hasCentre = townships.slice(0, townshipCentres).includes(place.township);
  const parent = hasCentre ? townshipCentreId(place.township.code) : null;
  yield* facilitiesOf('SERVICE_CENTRE', facilities.get('centre') ?? 0, null);
  const stations = facilities.get('station') ?? 0;
  const kind = place.level === 'COMMUNITY' ? 'NEIGHBOUR_CENTRE' : 'RED_STATION';
  yield* facilitiesOf(kind, stations, parent);
  yield* facilitiesOf('VILLAGE_VENUE', facilities.get('venue') ?? 0, null);
  yield* facilitiesOf('RESIDENT_STUDIO', facilities.get('studio') ?? 0, null);
  yield* facilitiesOf(
    'PARK_CENTRE',
    village.own.slice === 0 ? Math.min(1, units.get('PARK') ?? 0) : 0,
    null,
  );

  function* facilitiesOf(
    of: keyof typeof LABELS,
    count: number,
    station: string | null,
  ): CsvEntries {
    for (let at = 1; at <= count; at += 1) {
      const label = LABELS[of];
      const id = village.ids.next(`f-${label.id}`);
      const name = `${place.base}${label.zh}${at > 1 ? at : ''}`;
      const name_en = `${label.en}, ${place.baseEn}`;
      const valid_from = beginning(village.random, '2018-01-01', '2026-05-31');
      const row = { id, kind: of, name, name_en, region: place.code };
      yield ['facilities', { ...row, parent: station, valid_from }];
    }
  }
}

export function townshipCentreId(code: string): string {
  return `syn-f-centre-${code}`;
}

export const CENTRE: Name = { zh: '党群服务中心', en: 'Service Centre' };

const LABELS = {
  SERVICE_CENTRE: { id: 'centre', ...CENTRE },
  NEIGHBOUR_CENTRE: { id: 'neighbour', zh: '邻里中心', en: 'Neighbour Centre' },
  RED_STATION: { id: 'station', zh: '红色驿站', en: 'Red Station' },
  VILLAGE_VENUE: { id: 'venue', zh: '村级活动场所', en: 'Village Venue' },
  RESIDENT_STUDIO: { id: 'studio', zh: '驻村工作室', en: 'Resident Studio' },
  PARK_CENTRE: { id: 'park', zh: '园区党群活动服务中心', en: 'Park Centre' },
} as const satisfies Record<FacilityKind, Name & { id: string }>;
