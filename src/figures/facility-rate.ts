import { type CivilDate, isAlive } from '../domain/civil-date.js';
import type { FacilityKind } from '../domain/vocabulary.js';
import { claimsOf } from '../evidence/claim-page.js';
import type { Asking } from '../graph/ask.js';
import { byRegion, thingsAround } from './by-region.js';
import {
  equippedShare,
  type FacilityScope,
  facilitiesIn,
  placesOf,
  villagesIn,
} from './facility-places.js';
import type { RegisterRates } from './register-rates.js';
import { sourceKindsOf } from './source-kinds.js';

/**
 * The facility rate: villages and communities with a facility of a kind that exists on a day, of all in scope
 * (domain.md, "Statistics"). One of which no source lists such a facility, of whatever day, could have one.
 *
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function facilityRate(
  asking: Asking,
  kind: FacilityKind,
  scope: FacilityScope,
  on: CivilDate,
): Promise<RegisterRates> {
  const region = scope.region ?? null;
  const things = await thingsAround(asking.reader, region);
  const facilities = facilitiesIn(things, scope, [kind]).get(kind) ?? [];
  const places = placesOf(villagesIn(things, scope, on), facilities, on, things);
  return {
    ...byRegion(places, region, things, equippedShare),
    sourceKinds: sourceKindsOf(facilities.filter((facility) => isAlive(facility, on))),
    claims: await claimsOf(
      asking,
      ({ of, kinds, region: about }) =>
        of === 'FACILITY' &&
        (kinds.length === 0 || kinds.includes(kind)) &&
        (region === null || things.isInside(about, region)),
    ),
  };
}
