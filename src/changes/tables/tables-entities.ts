import type { z } from 'zod';
import type { CivilDate } from '../../domain/civil-date.js';
import {
  ALLIANCE_KINDS,
  EXCLUSIONS,
  FACILITY_KINDS,
  ORGANIZATION_KINDS,
  REGION_LEVELS,
  type RegionLevel,
  SOURCE_KINDS,
  UNIT_KINDS,
} from '../../domain/vocabulary.js';
import {
  between,
  boolean,
  date,
  degrees,
  id,
  name,
  number,
  optional,
  refuse,
  regionCode,
  required,
  text,
  webAddress,
  word,
} from './tables-cells.js';
import { datesInOrder, defineTable } from './tables-table.js';

/** Where a row comes from: every file has these two columns. */
export const evidence = { source: required(id), locator: optional(text) };
/** From when until when a row holds. */
export const lifetime = { validFrom: optional(date), validTo: optional(date) };

const names = { name: required(name), nameEn: optional(name) };

export const sourcesTable = defineTable(
  'sources',
  {
    id: required(id),
    kind: required(word(SOURCE_KINDS)),
    title: required(text),
    date: optional(date),
    url: optional(webAddress),
    source: optional(id),
    locator: optional(text),
  },
  ['id'],
);

export const regionsTable = defineTable(
  'regions',
  {
    code: required(regionCode),
    parent: optional(regionCode),
    level: required(word(REGION_LEVELS)),
    ...names,
    ...lifetime,
    successor: optional(regionCode),
    ...evidence,
  },
  ['code'],
  codeOfLevel,
  datesInOrder,
  successorOfEnded,
);

export const organizationsTable = defineTable(
  'organizations',
  {
    id: required(id),
    kind: required(word(ORGANIZATION_KINDS)),
    ...names,
    region: required(regionCode),
    ...lifetime,
    termStart: optional(date),
    hasCommittee: optional(boolean),
    starRating: optional(between(1, 5)),
    brand: optional(name),
    demonstration: optional(boolean),
    homeRegion: optional(regionCode),
    hostRegion: optional(regionCode),
    ...evidence,
  },
  ['id'],
  datesInOrder,
);

export const unitsTable = defineTable(
  'units',
  {
    id: required(id),
    kind: required(word(UNIT_KINDS)),
    ...names,
    region: required(regionCode),
    ...lifetime,
    exclusion: optional(word(EXCLUSIONS)),
    annualIncome: optional(number),
    firstSecretary: optional(boolean),
    residentTeam: optional(boolean),
    lon: optional(degrees('longitude', -180, 180)),
    lat: optional(degrees('latitude', -90, 90)),
    ...evidence,
  },
  ['id'],
  datesInOrder,
  wholeLocation,
);

export const alliancesTable = defineTable(
  'alliances',
  {
    id: required(id),
    kind: required(word(ALLIANCE_KINDS)),
    ...names,
    region: optional(regionCode),
    parent: optional(id),
    ...lifetime,
    ...evidence,
  },
  ['id'],
  datesInOrder,
);

export const facilitiesTable = defineTable(
  'facilities',
  {
    id: required(id),
    kind: required(word(FACILITY_KINDS)),
    ...names,
    region: required(regionCode),
    parent: optional(id),
    ...lifetime,
    ...evidence,
  },
  ['id'],
  datesInOrder,
);

/** Half a location is none. */
function wholeLocation(
  { lon, lat }: { lon: number | null; lat: number | null },
  context: z.RefinementCtx,
): void {
  if ((lon === null) === (lat === null)) return;
  const missing = lon === null ? 'lon' : 'lat';
  refuse(context, 'LOCATION', '', 'lon and lat are both given, or neither of them', [missing]);
}

/** The digits of a statistical code by level; a grid has a code of its own. */
const CODE_DIGITS: Readonly<Record<RegionLevel, number | null>> = {
  PROVINCE: 2,
  PREFECTURE: 4,
  COUNTY: 6,
  TOWNSHIP: 9,
  VILLAGE: 12,
  COMMUNITY: 12,
  SPECIAL_AREA: 12,
  GRID: null,
  MICRO_GRID: null,
};

/** What goes on has no successor yet. */
function successorOfEnded(
  { validTo, successor }: { validTo: CivilDate | null; successor: string | null },
  context: z.RefinementCtx,
): void {
  if (successor === null || validTo !== null) return;
  const statement = 'A region that has a successor has ended: it has a valid_to';
  refuse(context, 'SUCCESSOR', successor, statement, ['successor']);
}

function codeOfLevel(
  { code, level }: { code: string; level: RegionLevel },
  context: z.RefinementCtx,
): void {
  const digits = CODE_DIGITS[level];
  if (digits === null || (code.length === digits && /^\d+$/.test(code))) return;
  const statement = `The code of a ${level} is ${digits} digits`;
  refuse(context, 'REGION_CODE', code, statement, ['code']);
}
