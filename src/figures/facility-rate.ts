import { type CivilDate, isAlive } from '../domain/civil-date.js';
import { regionsMeant } from '../domain/divisions.js';
import type { FacilityKind } from '../domain/vocabulary.js';
import { claimsOf } from '../evidence/claim-page.js';
import type { Asking } from '../graph/ask.js';
import { placesOn } from './by-region.js';
import { type FacilityScope, facilitiesIn, facilityShares } from './facility-places.js';
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
  const places = await placesOn(asking.reader, scope, on);
  const meant = regionsMeant(scope);
  const facilities = facilitiesIn(places, scope, kind);
  return {
    ...facilityShares(places, scope, kind, on),
    sourceKinds: sourceKindsOf(facilities.filter((facility) => isAlive(facility, on))),
    claims: await claimsOf(
      asking,
      ({ of, kinds, region: about }) =>
        of === 'FACILITY' &&
        (kinds.length === 0 || kinds.includes(kind)) &&
        (meant === null || meant.some((region) => places.around.isInside(about, region))),
    ),
  };
}
