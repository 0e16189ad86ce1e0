import { type CivilDate, isAlive } from '../domain/civil-date.js';
import { groupedBy } from '../domain/grouped-by.js';
import type { FacilityKind } from '../domain/vocabulary.js';
import type { PlacedThing, ThingIndex } from '../registry/index/thing-index.js';
import type { Located } from './by-region.js';
import { type Share, shareOf } from './share.js';

/** Which villages and communities are meant, and whose word on their facilities counts. */
export interface FacilityScope {
  readonly region?: string | null | undefined;
  /** Kinds of sources. */
  readonly sources?: readonly string[] | null | undefined;
}

/** A village or community, or a facility that is in none. */
export interface Place extends Located {
  readonly is: 'EQUIPPED' | 'WITHOUT' | 'NOT_LISTED' | 'ELSEWHERE';
}

/** A facility, of whatever day. */
export type ListedFacility = Omit<PlacedThing, 'region'> & Located;

/** The codes of the villages and communities of a scope that exist on a day. */
export function villagesIn(
  things: ThingIndex,
  { region = null }: FacilityScope,
  on: CivilDate,
): string[] {
  const wanted = { types: ['Region'], kinds: ['VILLAGE', 'COMMUNITY'], sourceKinds: null, region };
  const villages: string[] = [];
  for (const village of things.listed(wanted)) if (isAlive(village, on)) villages.push(village.id);
  return villages;
}

/** The facilities of a scope, of whatever day, by their kinds. */
export function facilitiesIn(
  things: ThingIndex,
  { region = null, sources = null }: FacilityScope,
  kinds: readonly FacilityKind[],
): ReadonlyMap<string, readonly ListedFacility[]> {
  const listed = things.listed({ types: ['Facility'], kinds, sourceKinds: sources, region });
  const located = [...listed].flatMap(({ region: at, ...facility }) =>
    at === null ? [] : [{ ...facility, region: at }],
  );
  return groupedBy(located, ({ kind }) => kind);
}

/** What is known of facilities of a kind on a day: in villages, and elsewhere. */
export function placesOf(
  villages: readonly string[],
  facilities: readonly ListedFacility[],
  on: CivilDate,
  things: ThingIndex,
): Place[] {
  const inVillage = new Map<string, ListedFacility[]>();
  const elsewhere: Place[] = [];
  const codes = new Set(villages);
  for (const facility of facilities) {
    const village = things.regionsUp(facility.region).find((code) => codes.has(code));
    if (village === undefined) {
      if (isAlive(facility, on)) elsewhere.push({ region: facility.region, is: 'ELSEWHERE' });
      continue;
    }
    const listed = inVillage.get(village);
    if (listed === undefined) inVillage.set(village, [facility]);
    else listed.push(facility);
  }
  const places = villages.map((region): Place => {
    const listed = inVillage.get(region);
    if (listed === undefined) return { region, is: 'NOT_LISTED' };
    return { region, is: listed.some((each) => isAlive(each, on)) ? 'EQUIPPED' : 'WITHOUT' };
  });
  return [...places, ...elsewhere];
}

/** The facility rate of some places (domain.md, "Statistics"). */
export function equippedShare(places: readonly Place[]): Share {
  const number = (is: Place['is']) => places.filter((place) => place.is === is).length;
  const [unknown, elsewhere] = [number('NOT_LISTED'), number('ELSEWHERE')];
  return shareOf({
    ...{ code: 'FACILITY', numerator: number('EQUIPPED'), unknown },
    denominator: places.length - elsewhere,
    missing: [
      { reason: 'FACILITY_NOT_LISTED', count: unknown },
      { reason: 'FACILITY_ELSEWHERE', count: elsewhere },
    ],
    whenEmpty: 'NO_VILLAGES',
  });
}
