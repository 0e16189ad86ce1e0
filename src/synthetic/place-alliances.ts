import { CivilDate } from '../domain/civil-date.js';
import { type Candidates, partnersOf, ruralMembers, townMembers } from './alliance-members.js';
import { allianceEntries, type SyntheticAlliance } from './alliances.js';
import { dayBetween } from './calendar.js';
import type { PLACE_ALLIANCES, PlaceAlliance } from './model.js';
import { brandName } from './names.js';
import { numberedId } from './numbering.js';
import type { CsvEntries } from './rows.js';
import type { Village } from './village-plan.js';

const KINDS: readonly PlaceAlliance[] = [
  'RURAL_REVITALISATION',
  'NEIGHBOURHOOD',
  'BUILDING',
  'INDUSTRY',
];

/** The alliances that are led from a place, built from its branches and its units. */
export function* placeAllianceEntries(village: Village, candidates: Candidates): CsvEntries {
  let neighbourhood: string | null = null;
  for (const kind of KINDS) {
    const count = village.own.alliances.get(kind) ?? 0;
    if (count === 0) continue;
    const partners = partnersOf(kind, candidates);
    for (let at = 0; at < count; at += 1) {
      const alliance = draftAlliance(village, kind, neighbourhood);
      if (kind === 'NEIGHBOURHOOD') neighbourhood = alliance.id;
      const [members, served] =
        kind === 'RURAL_REVITALISATION'
          ? ruralMembers(village, partners)
          : townMembers(village, partners, kind);
      yield* allianceEntries(alliance, members, served, village.random);
    }
  }
}

const MODEL = {
  RURAL_REVITALISATION: {
    family: 'a-rural',
    zh: '乡村振兴党建联盟',
    en: 'Rural Revitalisation Alliance',
  },
  NEIGHBOURHOOD: { family: 'a-neighbourhood', zh: '近邻共建联盟', en: 'Neighbourhood Alliance' },
  BUILDING: { family: 'a-building', zh: '楼宇党建联盟', en: 'Building Alliance' },
  INDUSTRY: { family: 'a-industry', zh: '行业党建联盟', en: 'Industry Alliance' },
} as const satisfies Record<keyof typeof PLACE_ALLIANCES, object>;

/** Every other rural alliance is a part of a belt, and a building's of the neighbourhood's. */
function draftAlliance(
  village: Village,
  kind: PlaceAlliance,
  neighbourhood: string | null,
): SyntheticAlliance {
  const { plan, own, ids, random } = village;
  const { family, zh, en } = MODEL[kind];
  const id = ids.next(family);
  const number = ids.count(family);
  const belt =
    kind === 'RURAL_REVITALISATION' && number % 2 === 0 && plan.belts > 0
      ? numberedId('a-belt', 1 + (number % plan.belts))
      : null;
  const brand = brandName(random.int(0, 379));
  return {
    ...{ id, kind, region: own.place.code },
    parent: kind === 'BUILDING' ? neighbourhood : belt,
    name: { zh: own.place.base + brand.zh + zh, en: `${brand.en} ${en}, ${own.place.baseEn}` },
    validFrom: dayBetween(random, '2019-06-01', '2026-03-31'),
    // Every fifth industry alliance was closed on the day of the model.
    validTo: kind === 'INDUSTRY' && number % 5 === 4 ? CivilDate.parse('2026-06-30') : null,
  };
}
