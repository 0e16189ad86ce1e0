import { z } from 'zod';
import { CivilDate, isAlive } from '../domain/civil-date.js';
import {
  type FacilityKind,
  SOURCE_KINDS,
  type SourceKind,
  valuesOf,
} from '../domain/vocabulary.js';
import { claimsOf } from '../evidence/claim-page.js';
import type { Asking } from '../graph/ask.js';
import { orNull } from '../graph/or-null.js';
import type { Statement } from '../graph/statement.js';
import type { ThingIndex } from '../registry/index/thing-index.js';
import { byRegion, type Located, thingsAround } from './by-region.js';
import type { RegisterRates } from './register-rates.js';
import { type Share, shareOf } from './share.js';
import { sourceKindsOf } from './source-kinds.js';

/** Which villages and communities are meant, and whose word on their facilities counts. */
export interface FacilityScope {
  readonly region?: string | null | undefined;
  readonly sources?: readonly SourceKind[] | null | undefined;
}

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
  const isAsked = (code: string) => region === null || things.isInside(code, region);
  const codes = await asking.reader.read(villages());
  const all = await asking.reader.read(facilitiesOf(kind));
  const facilities = all.filter(
    ({ sourceKind, ...at }) => isAsked(at.region) && (scope.sources?.includes(sourceKind) ?? true),
  );
  const places = placesOf(codes.filter(isAsked), facilities, on, things);
  return {
    ...byRegion(places, region, things, equippedShare),
    sourceKinds: sourceKindsOf(facilities.filter((facility) => isAlive(facility, on))),
    claims: await claimsOf(
      asking,
      ({ of, kinds, region: about }) =>
        of === 'FACILITY' && (kinds.length === 0 || kinds.includes(kind)) && isAsked(about),
    ),
  };
}

/** A village or community, or a facility that is in none. */
interface Place extends Located {
  readonly is: 'EQUIPPED' | 'WITHOUT' | 'NOT_LISTED' | 'ELSEWHERE';
}

function placesOf(
  villageCodes: readonly string[],
  facilities: readonly FacilityRow[],
  on: CivilDate,
  things: ThingIndex,
): Place[] {
  const inVillage = new Map<string, FacilityRow[]>(villageCodes.map((code) => [code, []]));
  const elsewhere: Place[] = [];
  for (const facility of facilities) {
    const village = things.regionsUp(facility.region).find((code) => inVillage.has(code));
    if (village !== undefined) inVillage.get(village)?.push(facility);
    else if (isAlive(facility, on)) elsewhere.push({ region: facility.region, is: 'ELSEWHERE' });
  }
  const places = [...inVillage].map(([region, listed]): Place => {
    if (listed.length === 0) return { region, is: 'NOT_LISTED' };
    return { region, is: listed.some((each) => isAlive(each, on)) ? 'EQUIPPED' : 'WITHOUT' };
  });
  return [...places, ...elsewhere];
}

function equippedShare(places: readonly Place[]): Share {
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

const CodeRow = z.object({ code: z.string() });

function villages(): Statement<string> {
  return {
    name: 'figures.villages',
    text: "MATCH (r:Region) WHERE r.level IN ['VILLAGE', 'COMMUNITY'] RETURN r.id AS code",
    parameters: {},
    decode: (row) => CodeRow.parse(row).code,
  };
}

type FacilityRow = z.infer<typeof FacilityRow>;
const FacilityRow = z.object({
  region: z.string(),
  sourceKind: z.enum(valuesOf(SOURCE_KINDS)),
  validFrom: orNull(CivilDate),
  validTo: orNull(CivilDate),
});

/** Those of a kind, of whatever day. */
function facilitiesOf(kind: FacilityKind): Statement<FacilityRow> {
  return {
    name: 'figures.facilities',
    text: `MATCH (f:Facility) WHERE f.kind = $kind
      RETURN f.region AS region, f.sourceKind AS sourceKind, f.validFrom AS validFrom, f.validTo AS validTo`,
    parameters: { kind },
    decode: (row) => FacilityRow.parse(row),
  };
}
