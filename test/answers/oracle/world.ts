import fc from 'fast-check';
import { type TableName, tables } from '../../../src/changes/tables/tables.js';
import { type ChangeSource, changeEntry } from '../../../src/changes/validate/change-source.js';

/** A row as a CSV file has it: texts by column, `''` or nothing where unknown. */
export type Row = Readonly<Record<string, string>>;
/** A small county, as the rows of its files. */
export type World = Readonly<Record<TableName, readonly Row[]>>;

/** Every date that a world knows, ascending; 31 August and 6 months make 28 February. */
export const DATES = [
  ...['2025-08-31', '2025-10-01', '2025-12-15', '2026-02-28', '2026-03-31'],
  ...['2026-05-01', '2026-06-15', '2026-07-01'],
];
/** The days between which questions are asked: from before every known date to after all of them. */
export const [firstDay, lastDay] = ['2025-08-30', '2026-07-31'];

export const NAMES: Readonly<Record<string, string>> = { 甲: 'jia', 乙: 'yi', 丙: 'bing', A: 'a' };

const sources = fc.constantFrom('s', 's', 's', 'model');
const someDate = fc.option(fc.constantFrom(...DATES), { nil: '' });
const lifetime = fc
  .record({ validFrom: someDate, validTo: someDate })
  .filter(({ validFrom, validTo }) => validFrom === '' || validTo === '' || validFrom < validTo);
const dated = fc.oneof(lifetime, fc.record({ validFrom: someDate, validTo: fc.constant('') }));
const mostlyAlive = fc.oneof(
  { weight: 2, arbitrary: fc.constant({ validFrom: '', validTo: '' }) },
  { weight: 1, arbitrary: lifetime },
);

/** County, 2 townships, 2 villages, a grid and one in it: code and parent. */
const PLACES: readonly (readonly [code: string, parent: string, level: string])[] = [
  ['350428', '', 'COUNTY'],
  ['350428101', '350428', 'TOWNSHIP'],
  ['350428102', '350428', 'TOWNSHIP'],
  ['350428101201', '350428101', 'VILLAGE'],
  ['350428102201', '350428102', 'VILLAGE'],
  ['grid', '350428101201', 'GRID'],
  ['micro', 'grid', 'MICRO_GRID'],
];
export const CODES = PLACES.map(([code]) => code);
export const KINDS = ['COMPOUND', 'BUILDING', 'COOPERATIVE', 'ENTERPRISE'];
const place = fc.constantFrom(...CODES);
const kind = fc.constantFrom(...KINDS);

const organizations = entities('o', 6, {
  kind: fc.constantFrom(
    ...['BRANCH', 'JOINT_BRANCH', 'TEMPORARY_BRANCH', 'PARTY_GROUP', 'PARTY_GROUP', 'COMMITTEE'],
  ),
});
const units = entities('u', 7, { kind, exclusion: fc.constantFrom('', '', '', '', 'SHELL') });
const alliances = entities('a', 2, { kind: fc.constant('INDUSTRY') });
const MODES = ['SOLO', 'SOLO', 'JOINT', 'UNSPECIFIED', 'ATTACHED', 'INSTRUCTOR', 'LIAISON'];
const oneOf = (prefix: string, count: number) => fc.nat(count - 1).map((at) => `${prefix}${at}`);
const [organization, unit, alliance] = [oneOf('o', 6), oneOf('u', 7), oneOf('a', 2)];
const count = fc.option(fc.nat(5).map(String), { nil: '', freq: 5 });

/** Of what moves, the days on which it did: from one of two regions to the other and back. */
const SIDES: Readonly<Record<string, readonly [now: string, other: string]>> = {
  '350428101201': ['350428101', '350428102'],
  '350428102201': ['350428102', '350428101'],
  grid: ['350428101201', '350428102201'],
};
const moveDays = fc.subarray(DATES.slice(0, -1), { maxLength: 2 });

/** What a file of links or observations may hold before the rules of the contract have sifted it. */
const drafts = fc.record({
  organizations,
  units,
  alliances,
  subordinations: rows(10, { organization, superior: organization, lifetime: mostlyAlive }),
  coverages: rows(24, { organization, unit, mode: fc.constantFrom(...MODES), lifetime: dated }),
  parts: rows(12, { unit, whole: unit, lifetime: mostlyAlive }),
  memberships: rows(3, { member: unit, alliance, lifetime }),
  services: rows(3, { alliance, target: unit, lifetime }),
  counts: rows(14, {
    entity: unit,
    on: fc.constantFrom(...DATES),
    fullMembers: count,
    staff: fc.option(fc.constantFrom('5', '10', '40'), { nil: '', freq: 3 }),
    revenue: fc.option(fc.constantFrom('1000', '20000000'), { nil: '', freq: 3 }),
  }),
  moves: fc.record({
    '350428101201': moveDays,
    '350428102201': moveDays,
    grid: moveDays,
  }),
  surveys: rows(4, {
    unit: fc.option(unit, { nil: '' }),
    region: place,
    kind,
    on: fc.constantFrom(...DATES),
  }),
});

/** Valid worlds: every row of them is one that an import accepts. */
export const worlds: fc.Arbitrary<World> = drafts.map((draft) => {
  const things = [...draft.organizations, ...draft.units, ...draft.alliances];
  const byId = new Map(things.map((thing) => [thing.id ?? '', thing]));
  const fits = (...ends: string[]) => {
    return (row: Row) => ends.every((end) => within(row, byId.get(row[end] ?? '')));
  };
  const modeOf = (row: Row): Row => {
    const organizationKind = byId.get(row.organization ?? '')?.kind;
    if (organizationKind === 'TEMPORARY_BRANCH') return { ...row, mode: 'TEMPORARY' };
    return row.mode === 'JOINT' && organizationKind !== 'JOINT_BRANCH'
      ? { ...row, mode: 'SOLO' }
      : row;
  };
  return {
    sources: [
      { id: 's', kind: 'LEDGER', title: 'Ledger' },
      { id: 'model', kind: 'SYNTHETIC', title: 'Model' },
    ],
    regions: PLACES.map(([code, parent, level]) => ({
      code,
      parent,
      level,
      name: code,
      source: 's',
    })),
    region_parents: Object.entries(draft.moves).flatMap(([region, days]) =>
      parentsUntil(region, days),
    ),
    organizations: draft.organizations,
    units: draft.units,
    alliances: draft.alliances,
    facilities: [],
    claims: [],
    subordinations: unique(
      draft.subordinations.filter(fits('organization', 'superior')),
      ...['organization', 'superior', 'validFrom'],
    ),
    coverages: unique(
      draft.coverages.map(modeOf).filter(fits('organization', 'unit')),
      ...['organization', 'unit', 'mode', 'validFrom'],
    ),
    // A whole comes before its parts, so that there is no cycle.
    parts: unique(
      draft.parts
        .filter(fits('unit', 'whole'))
        .filter((row) => (row.unit ?? '') > (row.whole ?? '')),
      ...['unit', 'whole', 'validFrom'],
    ),
    memberships: unique(
      draft.memberships.filter(fits('member', 'alliance')),
      'member',
      'alliance',
    ).map((row) => ({ ...row, role: 'MEMBER' })),
    services: unique(
      draft.services.filter(fits('alliance', 'target')),
      ...['alliance', 'target', 'validFrom'],
    ),
    counts: unique(draft.counts, 'entity', 'on'),
    surveys: unique(
      draft.surveys.map((row) => (row.unit === '' ? row : { ...row, region: '', kind: '' })),
      ...['unit', 'region', 'kind', 'on'],
    ),
  };
});

/** Where a region lay until each of some days, which ascend. */
function parentsUntil(region: string, days: readonly string[]): Row[] {
  const sides = SIDES[region] ?? ['', ''];
  return days.map((validTo, at) => ({
    ...{ region, parent: sides[(days.length - at) % 2] ?? '', source: 's' },
    ...{ validFrom: days[at - 1] ?? '', validTo },
  }));
}

/** The rows of a world as an import reads them. */
export function sourceOf(world: World): ChangeSource {
  return {
    files: ['world'],
    problems: async () => [],
    async *rows(table) {
      const { columns } = tables[table];
      for (const row of world[table]) {
        const cells = Object.fromEntries(columns.map(({ key }) => [key, row[key] ?? '']));
        yield changeEntry(table, { file: 'world', line: null }, cells);
      }
    },
  };
}

type Columns = Readonly<Record<string, fc.Arbitrary<string | Row>>>;

function entities(prefix: string, count: number, columns: Columns): fc.Arbitrary<Row[]> {
  const name = fc.constantFrom(...Object.keys(NAMES));
  const row = record({ name, region: place, ...columns, lifetime: mostlyAlive, source: sources });
  const all = Array.from({ length: count }, (_, at) =>
    row.map((each): Row => ({ id: `${prefix}${at}`, ...each })),
  );
  return fc.tuple(...all);
}

function rows(maxLength: number, columns: Columns): fc.Arbitrary<Row[]> {
  return fc.array(record({ ...columns, source: sources }), { maxLength, size: 'max' });
}

/** The columns of a row; those of its lifetime stand beside the others. */
function record(columns: Columns): fc.Arbitrary<Row> {
  return fc.record(columns).map((row) => {
    const cells = Object.entries(row).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[key, value]] : Object.entries(value),
    );
    return Object.fromEntries(cells);
  });
}

export function unique(all: readonly Row[], ...key: string[]): Row[] {
  return [...new Map(all.map((row) => [key.map((each) => row[each]).join('|'), row])).values()];
}

/** Whether no known date of a link lies outside the known lifetime of one of its ends. */
export function within(link: Row, end: Row | undefined): boolean {
  const { validFrom: from = '', validTo: to = '' } = link;
  const { validFrom: begins = '', validTo: ends = '' } = end ?? {};
  return (
    !(from !== '' && begins !== '' && from < begins) &&
    !(from !== '' && ends !== '' && from >= ends) &&
    !(to !== '' && ends !== '' && to > ends) &&
    !(to !== '' && begins !== '' && to <= begins)
  );
}
