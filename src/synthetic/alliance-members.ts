import type { UnitKind } from '../domain/vocabulary.js';
import type { DraftMember } from './alliances.js';
import { ALWAYS } from './calendar.js';
import { placeOrganization } from './committees.js';
import type { End } from './edges.js';
import type { SyntheticOrganization, SyntheticUnit } from './entities.js';
import type { Establishment } from './establishment.js';
import type { FamilyName, PlaceAlliance } from './model.js';
import type { Village } from './village-plan.js';

/** The branches of a place, the units that they or its groups cover, and the others. */
export interface Candidates {
  readonly established: readonly Establishment[];
  readonly covered: readonly SyntheticUnit[];
  readonly uncovered: readonly SyntheticUnit[];
}

/** Those of them, living, that can be members of an alliance of a kind, or that it can serve. */
interface Partners {
  readonly branches: readonly SyntheticOrganization[];
  readonly units: readonly SyntheticUnit[];
  readonly served: readonly SyntheticUnit[];
}

/** Picked once for all alliances of a kind: a place can have thousands of units. */
export function partnersOf(kind: PlaceAlliance, candidates: Candidates): Partners {
  const { families, members, served } = FIELDS[kind];
  const { established, covered, uncovered } = candidates;
  const ofKinds = (units: readonly SyntheticUnit[], kinds: readonly UnitKind[]) =>
    units.filter((unit) => unit.validTo === null && kinds.includes(unit.kind));
  return {
    branches: established
      .filter(({ family }) => families.includes(family))
      .map(({ organization }) => organization),
    units: [...ofKinds(covered, members), ...ofKinds(uncovered, members)],
    served: ofKinds(uncovered, served),
  };
}

/** Led by the village, with villages further along the road, so that alliances overlap. */
export function ruralMembers(village: Village, partners: Partners): [DraftMember[], End[]] {
  const { plan, own, random, seed } = village;
  const at = plan.places.findIndex(({ place }) => place === own.place);
  const road = [...plan.places.slice(at + 1), ...plan.places.slice(0, at)].slice(0, 14);
  const others = random.sample(road, 3).map(({ place }) => place);
  const members: DraftMember[] = [
    [village.organization, 'LEAD'],
    ...others.map((place): DraftMember => [placeOrganization(seed, place).organization, 'MEMBER']),
    ...asMembers(random.sample(partners.units, 3)),
    ...asMembers(random.sample(partners.branches, 2)),
  ];
  if (random.chance(0.3)) members.push([village.township, 'PARTNER']);
  const regions = [own.place, ...others.slice(0, 1)].map(({ code }) => ({ id: code, ...ALWAYS }));
  return [members, [...regions, ...random.sample(partners.served, 3)]];
}

/** Led by the community, by a branch in it or by a unit, with others of the same field there. */
export function townMembers(
  village: Village,
  partners: Partners,
  kind: PlaceAlliance,
): [DraftMember[], End[]] {
  const { random, organization, township } = village;
  const branches: readonly End[] = random.sample(partners.branches, 3);
  const units: readonly End[] = random.sample(partners.units, 4);
  const isLedByUnit = kind === 'INDUSTRY' && random.chance(0.5);
  const [first = organization, ...rest] =
    kind === 'NEIGHBOURHOOD'
      ? [organization, ...branches, ...units]
      : isLedByUnit
        ? [...units, ...branches]
        : [...branches, ...units];
  const members: DraftMember[] = [[first, 'LEAD'], ...asMembers(rest)];
  if (random.chance(0.35)) members.push([township, 'PARTNER']);
  return [members, random.sample(partners.served, 3)];
}

interface Field {
  readonly families: readonly FamilyName[];
  readonly members: readonly UnitKind[];
  readonly served: readonly UnitKind[];
}

const FIELDS: Readonly<Record<PlaceAlliance, Field>> = {
  RURAL_REVITALISATION: {
    families: ['rural'],
    members: ['COOPERATIVE', 'FAMILY_FARM', 'INDUSTRY_CHAIN'],
    served: ['COOPERATIVE', 'FAMILY_FARM', 'RESETTLEMENT_COMPOUND', 'PROJECT'],
  },
  NEIGHBOURHOOD: {
    families: ['work', 'compound'],
    members: ['PROPERTY_COMPANY', 'SECTION', 'COMPOUND'],
    served: ['COMPOUND', 'STREET', 'BUILDING'],
  },
  BUILDING: {
    families: ['work'],
    members: ['ENTERPRISE', 'PROPERTY_COMPANY', 'BUILDING'],
    served: ['BUILDING', 'ENTERPRISE'],
  },
  INDUSTRY: {
    families: ['work'],
    members: ['ENTERPRISE', 'ASSOCIATION', 'MARKET'],
    served: ['ENTERPRISE', 'MARKET', 'PROJECT'],
  },
};

function asMembers(ends: readonly End[]): DraftMember[] {
  return ends.map((end) => [end, 'MEMBER']);
}
