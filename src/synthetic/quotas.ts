import { spread, sumOf } from './apportion.js';
import type { VillageOrCommunity } from './divisions.js';
import * as model from './model.js';
import type { UnitShares } from './unit-shares.js';

/** A number for each place, in the order of the places, under each key. */
export type Quotas<K extends string> = readonly (readonly [K, readonly number[]])[];
type Scaled = (total: number) => number;

/** No more branches or groups of a family than there are units that they are for. */
export function familyQuotas(shares: UnitShares, scaled: Scaled): Quotas<model.FamilyName> {
  return model.FAMILY_NAMES.map((name) => {
    const { total, kinds } = model.FAMILIES[name];
    const weights = shares.of(kinds);
    const most = sumOf(weights);
    return [name, spread(name === 'city' ? most : Math.min(scaled(total), most), weights)] as const;
  });
}

/** Rural alliances follow the rural units, the others those of the communities. */
export function allianceQuotas(
  places: readonly VillageOrCommunity[],
  shares: UnitShares,
  scaled: Scaled,
): Quotas<model.PlaceAlliance> {
  const rural = shares
    .of(model.FAMILIES.rural.kinds)
    .map((weight, at) => (model.NAMED_IN_ARTICLE.includes(places[at]?.base ?? '') ? 0 : weight));
  const urban = shares
    .of(model.FAMILIES.work.kinds)
    .map((weight, at) => (places[at]?.level === 'COMMUNITY' ? weight : 0));
  const { RURAL_REVITALISATION, NEIGHBOURHOOD, BUILDING, INDUSTRY } = model.PLACE_ALLIANCES;
  return [
    ['RURAL_REVITALISATION', spread(scaled(RURAL_REVITALISATION), rural)],
    ['NEIGHBOURHOOD', spread(scaled(NEIGHBOURHOOD), urban)],
    ['BUILDING', spread(scaled(BUILDING), urban, 0.3)],
    ['INDUSTRY', spread(scaled(INDUSTRY), urban, 0.7)],
  ];
}

/** Facilities stop growing at the county's own number: its villages do not multiply. */
export function facilityQuotas(
  places: readonly VillageOrCommunity[],
  townshipCentres: number,
  scaled: Scaled,
): Quotas<model.PlaceFacility> {
  const { centre, station, venue, studio } = model.FACILITIES;
  const fitted = (total: number) => Math.min(total, scaled(total));
  const weights = (village: number, community: number) =>
    places.map(({ level }) => (level === 'VILLAGE' ? village : community));
  return [
    ['centre', spread(fitted(centre) - Math.min(townshipCentres, fitted(centre)), weights(1, 2))],
    ['station', spread(fitted(station), weights(1, 8))],
    ['venue', spread(fitted(venue), weights(1, 0))],
    ['studio', spread(Math.min(fitted(studio), places.length), weights(1, 1))],
  ];
}

/** The numbers of one place. */
export function quotasAt<K extends string>(
  quotas: Quotas<K>,
  index: number,
): ReadonlyMap<K, number> {
  return new Map(quotas.map(([key, parts]) => [key, parts[index] ?? 0]));
}
