import type { CivilDate } from '../domain/civil-date.js';
import { type Divisions, regionsMeant } from '../domain/divisions.js';
import { FACILITY_KINDS, type FacilityKind, valuesOf } from '../domain/vocabulary.js';
import type { Reader } from '../graph/graph.js';
import { type PlacesOn, placesAmong, placesOn } from './by-region.js';
import {
  type FacilityScope,
  facilitiesIn,
  type ListedFacility,
  sharesWith,
} from './facility-places.js';
import type { Share } from './share.js';

/** What a change of facilities does to the facility rate of a kind in a scope. */
export interface FacilityRateEffect {
  readonly kind: FacilityKind;
  readonly before: Share;
  readonly after: Share;
}

/**
 * Sets facilities in the place of those of their ids, or beside them: the rates of their kinds as they are and as that
 * leaves them.
 *
 * @param reader reads the register as it is before the change
 * @param divisions how regions lie after the change; null: as before
 * @throws Problem NOT_FOUND where no region has the scope's code
 */
export async function facilityRateEffects(
  reader: Reader,
  changed: readonly ListedFacility[],
  scope: FacilityScope,
  on: CivilDate,
  divisions: Divisions | null = null,
): Promise<FacilityRateEffect[]> {
  const kinds = valuesOf(FACILITY_KINDS).filter((kind) => changed.some((row) => row.kind === kind));
  if (kinds.length === 0) return [];
  const { sources } = scope;
  const regions = regionsMeant(scope);
  const places = await placesOn(reader, scope, on);
  const after = divisions === null ? places : placesAmong(places.things, divisions, scope, on);
  const ids = new Set(changed.map(({ id }) => id));
  const isMeant = ({ region: at, sourceKind }: ListedFacility) =>
    (regions?.some((region) => after.around.isInside(at, region)) ?? true) &&
    (sources?.some((kind) => kind === sourceKind) ?? true);
  const share = (side: PlacesOn, facilities: readonly ListedFacility[]) =>
    sharesWith(side, scope, facilities, on).total;
  return kinds.map((kind) => {
    const before = facilitiesIn(places, scope, kind);
    const stay = facilitiesIn(after, scope, kind).filter(({ id }) => !ids.has(id));
    const come = changed.filter((row) => row.kind === kind && isMeant(row));
    return { kind, before: share(places, before), after: share(after, [...stay, ...come]) };
  });
}
