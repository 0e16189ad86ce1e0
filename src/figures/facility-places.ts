import { type CivilDate, isAlive, type Lifetime } from '../domain/civil-date.js';
import type { Whereabouts } from '../domain/divisions.js';
import { oncePer } from '../domain/once-per.js';
import { Remembered } from '../domain/remembered.js';
import type { FacilityKind } from '../domain/vocabulary.js';
import type { PlacedThing, ThingIndex } from '../registry/index/thing-index.js';
import {
  type ByRegion,
  figuresOf,
  type Located,
  type Placed,
  type PlacesOn,
  placed,
} from './by-region.js';
import { type Share, shareOf } from './share.js';

/** Which villages and communities are meant, and whose word on their facilities counts; null for any. */
export interface FacilityScope extends Whereabouts {
  readonly region: string | null;
  /** Kinds of sources. */
  readonly sources: readonly string[] | null;
}

/** A facility, of whatever day. */
export type ListedFacility = Omit<PlacedThing, 'region'> & Located;

/** A village or community with the facilities that are listed of it, or one facility that is in none. */
type Place = (Located & Lifetime & { readonly listed: readonly Lifetime[] }) | ElsewherePlace;
interface ElsewherePlace extends Located, Lifetime {
  readonly listed: null;
}

/** The facility rates of a scope on a day: of facilities of one kind (domain.md, "Statistics"). */
export function facilityShares(
  places: PlacesOn,
  scope: FacilityScope,
  kind: FacilityKind,
  on: CivilDate,
): ByRegion<Share> {
  const { things, alike } = places;
  const placed = rememberedOf(things).of(JSON.stringify([scope, kind, alike]), () =>
    placesOf(places, scope, facilitiesIn(places, scope, kind)),
  );
  return sharesOf(placed, on);
}

/** The same of other facilities than the scope has. */
export function sharesWith(
  places: PlacesOn,
  scope: FacilityScope,
  facilities: readonly ListedFacility[],
  on: CivilDate,
): ByRegion<Share> {
  return sharesOf(placesOf(places, scope, facilities), on);
}

/** The facilities of a kind in a scope, of whatever day. */
export function facilitiesIn(
  { things, marks }: PlacesOn,
  { region, sources }: FacilityScope,
  kind: FacilityKind,
): ListedFacility[] {
  const wanted = { types: ['Facility'], kinds: [kind], sourceKinds: sources, region, marks };
  return [...things.listed(wanted)].flatMap(({ region: at, ...facility }) =>
    at === null ? [] : [{ ...facility, region: at }],
  );
}

/** A version of the index never changes: what follows from it lasts as long as it is held. */
const rememberedOf = oncePer((_: ThingIndex) => new Remembered<Placed<Place>>(mostScopes));
const mostScopes = 200;

function placesOf(
  { things, around, marks }: PlacesOn,
  scope: FacilityScope,
  facilities: readonly ListedFacility[],
): Placed<Place> {
  const { region } = scope;
  const villageKinds = { types: ['Region'], kinds: villageLevels };
  const wanted = { ...villageKinds, sourceKinds: null, region, marks };
  const villages = new Map<string, Located & Lifetime & { readonly listed: Lifetime[] }>();
  for (const { id, validFrom, validTo } of things.listed(wanted))
    villages.set(id, { region: id, validFrom, validTo, listed: [] });
  const elsewhere: Place[] = [];
  for (const { region: at, validFrom, validTo } of facilities) {
    const upward = around.regionsUp(at);
    const code = upward.find((each) => villages.has(each));
    const village = code === undefined ? undefined : villages.get(code);
    if (village !== undefined) village.listed.push({ validFrom, validTo });
    // What lies in a scope that is itself a part of a village lies in that village.
    else if (!upward.some((each) => isVillage(things, each)))
      elsewhere.push({ region: at, validFrom, validTo, listed: null });
  }
  return placed([...villages.values(), ...elsewhere], scope, around);
}

const villageLevels = ['VILLAGE', 'COMMUNITY'];

function isVillage(things: ThingIndex, code: string): boolean {
  return villageLevels.includes(things.thing(code)?.kind ?? '');
}

function sharesOf(places: Placed<Place>, on: CivilDate): ByRegion<Share> {
  const exists = (place: Place) => isAlive(place, on);
  return figuresOf(
    places,
    (rows) => equippedShare(rows, on),
    (rows) => rows.some(exists),
  );
}

function equippedShare(places: readonly Place[], on: CivilDate): Share {
  let [villages, equipped, unlisted, elsewhere] = [0, 0, 0, 0];
  for (const place of places) {
    if (!isAlive(place, on)) continue;
    const { listed } = place;
    if (listed === null) {
      elsewhere += 1;
      continue;
    }
    villages += 1;
    if (listed.length === 0) unlisted += 1;
    else if (listed.some((each) => isAlive(each, on))) equipped += 1;
  }
  return shareOf({
    ...{ code: 'FACILITY', numerator: equipped, denominator: villages, unknown: unlisted },
    missing: [
      { reason: 'FACILITY_NOT_LISTED', count: unlisted },
      { reason: 'FACILITY_ELSEWHERE', count: elsewhere },
    ],
    whenEmpty: 'NO_VILLAGES',
  });
}
