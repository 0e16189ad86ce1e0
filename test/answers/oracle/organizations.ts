import fc from 'fast-check';
import type { Hierarchy } from '../../../src/coverage/facts/hierarchy.js';
import type { OrganizationFacts } from '../../../src/coverage/facts/organization-facts.js';
import type { RankedOrganization } from '../../../src/coverage/facts/rows.js';
import { CivilDate, type Lifetime } from '../../../src/domain/civil-date.js';
import { EntityId } from '../../../src/domain/ids.js';
import type { OrganizationKind, RegionLevel } from '../../../src/domain/vocabulary.js';
import { DATES, NAMES, type Row, unique, type World, within } from './world.js';

/** A province, a county, a township, two villages, a grid and a micro-grid, by code. */
const REGIONS: Readonly<Record<string, readonly [level: RegionLevel, parent: string]>> = {
  '35': ['PROVINCE', ''],
  '350428': ['COUNTY', '35'],
  '350428101': ['TOWNSHIP', '350428'],
  '350428101201': ['VILLAGE', '350428101'],
  '350428101202': ['VILLAGE', '350428101'],
  grid: ['GRID', '350428101201'],
  micro: ['MICRO_GRID', 'grid'],
};
/** Where the grid may have lain before. */
const OTHER_VILLAGE = '350428101202';
export const REGION_CODES = Object.keys(REGIONS);

/** What can stand on a line, most of it in its usual place. */
const PLACES: readonly (readonly [kind: OrganizationKind, region: string])[] = [
  ['PARTY_GROUP', 'micro'],
  ['PARTY_GROUP', 'micro'],
  ['BRANCH', 'grid'],
  ['JOINT_BRANCH', 'grid'],
  ['JOINT_BRANCH', '350428101202'],
  ['TEMPORARY_BRANCH', '350428101201'],
  ['BRANCH', '350428101201'],
  ['UNITED_COMMITTEE', '350428101'],
  ['UNITED_COMMITTEE', '350428'],
  ['COMMITTEE', '350428101'],
  ['BRANCH', '350428'],
  ['COMMITTEE', '350428'],
  ['COMMITTEE', '35'],
];
const KINDS = Object.fromEntries(PLACES.map(([kind]) => [kind, kind]));
export const ORGANIZATION_KINDS = Object.values(KINDS);

const date = fc.option(fc.constantFrom(...DATES), { nil: '', freq: 2 });
const lifetime = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ validFrom: '', validTo: '' }) },
  {
    weight: 2,
    arbitrary: fc
      .record({ validFrom: date, validTo: date })
      .filter(({ validFrom, validTo }) => !(validFrom && validTo) || validFrom < validTo),
  },
);
const source = fc.constantFrom('s', 's', 'model');

const IDS = ['o0', 'o1', 'o2', 'o3', 'o4', 'o5', 'o6', 'o7'];
const UNITS = ['u0', 'u1', 'u2', 'u3', 'u4', 'u5', 'u6'];
const organization = fc.constantFrom(...IDS);
const unit = fc.constantFrom(...UNITS);

const organizations = fc.tuple(
  ...IDS.map((id) =>
    fc
      .record({
        place: fc.constantFrom(...PLACES),
        name: fc.constantFrom(...Object.keys(NAMES)),
        life: lifetime,
        termStart: fc.constantFrom('', '2021-05-01', '2022-10-01', '2023-03-31'),
        hasCommittee: fc.constantFrom('', 'true', 'false', 'false'),
        source,
      })
      .map(
        ({ place: [kind, region], life, ...row }): Row => ({ id, kind, region, ...row, ...life }),
      ),
  ),
);
const units = fc.tuple(...UNITS.map((id) => lifetime.map((life): Row => ({ id, ...life }))));

/** Any link, and one upward in the order of ids: cycles, diamonds and lines that are long. */
const link = fc.oneof(
  fc.tuple(organization, organization),
  fc
    .tuple(fc.nat(IDS.length - 2), fc.nat(IDS.length - 2))
    .map(([at, further]) => [IDS[at] ?? '', IDS[Math.min(at + 1 + further, 7)] ?? '']),
);
const drafts = fc.record({
  organizations,
  units,
  subordinations: fc.array(
    fc.record({ link, life: lifetime }).map(
      ({ link: [from = '', to = ''], life }): Row => ({
        ...{ organization: from, superior: to },
        ...life,
      }),
    ),
    { maxLength: 14, size: 'max' },
  ),
  coverages: fc.array(
    fc
      .record({ organization, unit, life: lifetime })
      .map(({ life, ...row }): Row => ({ ...row, ...life })),
    { maxLength: 30, size: 'max' },
  ),
  counts: fc.array(
    fc.record({
      entity: organization,
      on: fc.constantFrom(...DATES),
      fullMembers: fc.constantFrom('', '0', '2', '3', '7', '50', '51'),
    }),
    { maxLength: 10, size: 'max' },
  ),
  gridUntil: fc.constantFrom('', ...DATES.slice(0, -1)),
});

/** Valid worlds of organizations: every row of them is one that an import accepts. */
export const organizationWorlds: fc.Arbitrary<World> = drafts.map((draft) => {
  const byId = new Map([...draft.organizations, ...draft.units].map((row) => [row.id ?? '', row]));
  const fits =
    (...ends: string[]) =>
    (row: Row) =>
      ends.every((end) => within(row, byId.get(row[end] ?? '')));
  const stated = (row: Row): Row => ({ source: 's', ...row });
  const modeOf = ({ organization: id = '' }: Row) => {
    const kind = byId.get(id)?.kind;
    return kind === 'TEMPORARY_BRANCH' ? 'TEMPORARY' : kind === 'JOINT_BRANCH' ? 'JOINT' : 'SOLO';
  };
  return {
    sources: [
      { id: 's', kind: 'LEDGER', title: 'Ledger' },
      { id: 'model', kind: 'SYNTHETIC', title: 'Model' },
    ],
    regions: Object.entries(REGIONS).map(([code, [level, parent]]) =>
      stated({ code, level, parent, name: code }),
    ),
    region_parents:
      draft.gridUntil === ''
        ? []
        : [stated({ region: 'grid', parent: OTHER_VILLAGE, validTo: draft.gridUntil })],
    organizations: draft.organizations,
    units: draft.units.map((row) =>
      stated({ ...row, kind: 'ENTERPRISE', name: row.id ?? '', region: '350428' }),
    ),
    subordinations: unique(
      draft.subordinations.filter(fits('organization', 'superior')),
      ...['organization', 'superior', 'validFrom'],
    ).map(stated),
    coverages: unique(
      draft.coverages.filter(fits('organization', 'unit')),
      ...['organization', 'unit', 'validFrom'],
    ).map((row) => stated({ ...row, mode: modeOf(row) })),
    counts: unique(draft.counts, 'entity', 'on').map(stated),
    ...{ alliances: [], facilities: [], claims: [], parts: [], memberships: [] },
    ...{ services: [], surveys: [] },
  };
});

/** All of a world's organizations and edges. */
export function hierarchyOf(world: World): Hierarchy {
  return {
    organizations: world.organizations.map(ranked),
    subordinations: world.subordinations.map((row) => ({
      organization: idOf(row.organization),
      superior: idOf(row.superior),
      lifetime: life(row),
    })),
  };
}

/** The facts of each organization of a world, the whole of it standing for what is above. */
export function factsOf(world: World): OrganizationFacts[] {
  const units = new Map(world.units.map((row) => [row.id, row]));
  const above = hierarchyOf(world);
  return world.organizations.map((row) => ({
    ...ranked(row),
    termStart: dateOf(row.termStart),
    hasCommittee: row.hasCommittee === '' ? null : row.hasCommittee === 'true',
    counts: world.counts
      .filter(({ entity }) => entity === row.id)
      .map(({ on, fullMembers }) => ({
        entity: idOf(row.id),
        on: CivilDate.parse(on),
        fullMembers: fullMembers === '' ? null : Number(fullMembers),
        ...{ staff: null, revenue: null },
      })),
    covered: world.coverages
      .filter((edge) => edge.organization === row.id)
      .map((edge) => ({
        edge: {
          organization: idOf(row.id),
          unit: idOf(edge.unit),
          mode: 'UNSPECIFIED',
          lifetime: life(edge),
        },
        unit: {
          id: idOf(edge.unit),
          kind: 'ENTERPRISE',
          lifetime: life(units.get(edge.unit) ?? {}),
        },
      })),
    above,
  }));
}

/** The ids of a world's organizations in a scope as it was on a day, ended and later ones too. */
export function idsInScope(
  { organizations: rows, region_parents: moves }: World,
  scope: {
    readonly region: string | null;
    readonly kinds: readonly string[] | null;
    readonly sources: readonly string[] | null;
  },
  on: string,
): EntityId[] {
  const isBelow = (code: string): boolean =>
    code === scope.region || (code !== '' && isBelow(parentOf(code)));
  const parentOf = (code: string) => {
    const until = moves.find(({ region }) => region === code)?.validTo ?? '';
    return on < until ? OTHER_VILLAGE : (REGIONS[code]?.[1] ?? '');
  };
  return rows
    .filter(({ region = '' }) => scope.region === null || isBelow(region))
    .filter(({ kind = '' }) => scope.kinds?.includes(kind) ?? true)
    .filter((row) => scope.sources?.includes(row.source === 's' ? 'LEDGER' : 'SYNTHETIC') ?? true)
    .map((row) => idOf(row.id));
}

const kindOf = (row: Row): OrganizationKind => {
  const [kind] = PLACES.find(([each]) => each === row.kind) ?? [];
  if (kind === undefined) throw new Error(`A kind of the world, received ${row.kind}.`);
  return kind;
};

function ranked(row: Row): RankedOrganization {
  const [level] = REGIONS[row.region ?? ''] ?? [];
  if (level === undefined) throw new Error(`A region of the world, received ${row.region}.`);
  return { id: idOf(row.id), kind: kindOf(row), level, lifetime: life(row) };
}

const idOf = (text: string | undefined) => EntityId.parse(text);
const dateOf = (text: string | undefined) => (text ? CivilDate.parse(text) : null);
const life = ({ validFrom, validTo }: Row): Lifetime => ({
  validFrom: dateOf(validFrom),
  validTo: dateOf(validTo),
});
