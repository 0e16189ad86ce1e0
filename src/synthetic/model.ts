import type { UnitKind } from '../domain/vocabulary.js';

/**
 * The numbers of the model county at its default size. With another size each is scaled by
 * units / 2,150; those marked (article) are the totals that the article states.
 */
interface KindModel {
  /** Units of the kind in the county. */
  readonly total: number;
  /** How many a village gets against how many a community gets. */
  readonly village: number;
  readonly community: number;
}

export const UNIT_MODEL: Readonly<Record<UnitKind, KindModel>> = {
  COOPERATIVE: { total: 330, village: 1, community: 0 },
  FAMILY_FARM: { total: 440, village: 1, community: 0 },
  COMPOUND: { total: 95, village: 0, community: 1 },
  RESETTLEMENT_COMPOUND: { total: 60, village: 1, community: 0 },
  STREET: { total: 120, village: 1, community: 8 },
  BUILDING: { total: 262, village: 0, community: 1 },
  INDUSTRY_CHAIN: { total: 25, village: 1, community: 0 },
  ENTERPRISE: { total: 260, village: 1, community: 10 },
  ASSOCIATION: { total: 24, village: 0, community: 1 },
  MARKET: { total: 30, village: 1, community: 10 },
  PARK: { total: 4, village: 0, community: 1 },
  PROJECT: { total: 70, village: 1, community: 6 },
  TASK_FORCE: { total: 50, village: 0, community: 1 },
  SERVICE_WINDOW: { total: 62, village: 0, community: 1 },
  SECTION: { total: 70, village: 0, community: 1 },
  VILLAGE_BODY: { total: 145, village: 1, community: 0 },
  COMMUNITY_BODY: { total: 9, village: 0, community: 1 },
  PROPERTY_COMPANY: { total: 36, village: 0, community: 1 },
  // In the communities of the county town only.
  MIGRANT_GROUP: { total: 40, village: 0, community: 1 },
};

/** Groups of migrant members in other cities, fifteen of them with a branch of their own. */
export const OFF_SITE_UNITS = 18;

/** Units of the county where no number is asked for. */
export const DEFAULT_UNITS = Object.values(UNIT_MODEL).reduce(
  (sum, { total }) => sum + total,
  OFF_SITE_UNITS,
);

/** The families of living branches and groups, each with the kinds of units that it is set up in. */
export const FAMILIES = {
  /** (article: 126 rural branches or groups) */
  rural: {
    total: 126,
    kinds: ['COOPERATIVE', 'FAMILY_FARM', 'RESETTLEMENT_COMPOUND', 'INDUSTRY_CHAIN'],
  },
  /** (article: 29 compound or grid branches) */
  compound: { total: 29, kinds: ['COMPOUND'] },
  /** (article: 68 temporary branches in windows and task forces) */
  temporary: { total: 68, kinds: ['SERVICE_WINDOW', 'TASK_FORCE'] },
  /** Branches of the members who moved to town, one a group, under the city united committee. */
  city: { total: 40, kinds: ['MIGRANT_GROUP'] },
  /** Branches at everyone else's place of work. */
  work: {
    total: 250,
    kinds: [
      'ENTERPRISE',
      'ASSOCIATION',
      'MARKET',
      'PARK',
      'PROJECT',
      'SECTION',
      'PROPERTY_COMPANY',
    ],
  },
} as const satisfies Record<string, { total: number; kinds: readonly UnitKind[] }>;

export type FamilyName = keyof typeof FAMILIES;
export const FAMILY_NAMES: readonly FamilyName[] = [
  'rural',
  'compound',
  'temporary',
  'city',
  'work',
];

/** Off-site branches (article), rotating over Shanghai, Shenzhen, Xiamen and Fuzhou. */
export const OFF_SITE_BRANCHES = 15;
/** Full members who moved to town (article: 1,500), over the migrant groups of the county town. */
export const RELOCATED_MEMBERS = 1_500;

/** Alliances led from a village or community (article: 17 rural revitalisation alliances). */
export const PLACE_ALLIANCES = {
  RURAL_REVITALISATION: 17,
  NEIGHBOURHOOD: 14,
  BUILDING: 8,
  INDUSTRY: 8,
} as const;
/** Alliances of the county as a whole. */
export const BELTS = 4;
export const TWINNINGS = 3;

/** Facilities (all four of the article). */
export const FACILITIES = { centre: 68, station: 37, venue: 48, studio: 143 } as const;

/** Villages whose alliances the article names: the model leads none from them. */
export const NAMED_IN_ARTICLE: readonly string[] = ['常口', '蛟湖'];

export type PlaceAlliance = keyof typeof PLACE_ALLIANCES;
export type PlaceFacility = keyof typeof FACILITIES;

/** Units of a village or community for one of its grids. */
export const UNITS_PER_GRID = 10;
