import type { Divisions, Township, VillageOrCommunity } from './divisions.js';
import type { SyntheticOrganization } from './entities.js';
import type { Name } from './name-pools.js';
import { type Random, random } from './random.js';

/*
 * The organizations from the village up. Each is known from its region alone, so that a village can
 * refer to another's without anything being remembered; the days they began on are not stated.
 */

const UNSTATED = { validFrom: null, validTo: null };

export function countyCommittee({ county }: Divisions): SyntheticOrganization {
  const name = { zh: `${county.name}模型县委`, en: `Model County Committee (${county.name_en})` };
  return { id: 'syn-o-county', kind: 'COMMITTEE', region: county.code, name, ...UNSTATED };
}

/** The united committee of the town, for the members who moved there. */
export function cityCommittee(town: Township): SyntheticOrganization {
  const name = {
    zh: `${town.name}城区片区联合党委`,
    en: `Urban United Committee, ${town.nameEn}`,
  };
  return { id: 'syn-o-city', kind: 'UNITED_COMMITTEE', region: town.code, name, ...UNSTATED };
}

export function townshipCommittee(township: Township): SyntheticOrganization {
  const { code, name, nameEn } = township;
  return {
    ...{ id: `syn-o-town-${code}`, kind: 'COMMITTEE', region: code },
    name: { zh: `${name}党委`, en: `Committee of ${nameEn}` },
    ...UNSTATED,
  };
}

/** The area's united committee above a village; every fifth township has none (the level is optional). */
export function areaCommittee(township: Township, area: number): SyntheticOrganization | null {
  if (township.index % 5 === 4) return null;
  return {
    id: `syn-o-area-${township.code}-${area}`,
    kind: 'UNITED_COMMITTEE',
    region: township.code,
    name: {
      zh: `${township.name}第${area}片区联合党委`,
      en: `United Committee of Area ${area}, ${township.nameEn}`,
    },
    ...UNSTATED,
  };
}

/** The organization of a village or community and its full members. */
export function placeOrganization(seed: number, place: VillageOrCommunity) {
  const draws = random(seed, 'place-organization', place.code);
  const { kind, members } = place.level === 'COMMUNITY' ? community(draws) : village(draws);
  const { zh, en } = LABELS[kind];
  const level: Name =
    place.level === 'COMMUNITY' ? { zh: '社区', en: 'Community' } : { zh: '村', en: 'Village' };
  const name = { zh: `${place.base}${level.zh}${zh}`, en: `${en}, ${place.baseEn} ${level.en}` };
  const id = `syn-o-place-${place.code}`;
  const organization: SyntheticOrganization = { id, kind, region: place.code, name, ...UNSTATED };
  return { organization, members };
}

const LABELS = {
  BRANCH: { zh: '党支部', en: 'Party Branch' },
  GENERAL_BRANCH: { zh: '党总支', en: 'General Branch' },
  COMMITTEE: { zh: '党委', en: 'Party Committee' },
  BIG_COMMITTEE: { zh: '大党委', en: 'Community Big Committee' },
} as const;

function community(draws: Random) {
  return { kind: 'BIG_COMMITTEE', members: draws.int(90, 260) } as const;
}

function village(draws: Random) {
  const draw = draws.next();
  if (draw < 0.05) return { kind: 'COMMITTEE', members: draws.int(100, 140) } as const;
  if (draw < 0.3) return { kind: 'GENERAL_BRANCH', members: draws.int(51, 99) } as const;
  // Some have outgrown a branch.
  const members = draws.chance(0.05) ? draws.int(50, 58) : draws.int(14, 49);
  return { kind: 'BRANCH', members } as const;
}
