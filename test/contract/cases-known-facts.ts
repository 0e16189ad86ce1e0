import { changeSet, changesOf } from '../../src/changes/validate/change-source.js';
import { applyAll } from '../../src/changes/write/apply.js';
import { batchesOf } from '../../src/changes/write/batches.js';
import {
  type Columns,
  columns,
  listedColumns,
  sourceColumns,
  statedColumns,
} from '../../src/coverage/reading/columns.js';
import type { AsKnown } from '../../src/coverage/reading/known/as-known.js';
import { knownDivisions } from '../../src/coverage/reading/known/divisions.js';
import { type Lookup, lookUp, lookups } from '../../src/coverage/reading/known/lookups.js';
import { knownOrganizationsAlone } from '../../src/coverage/reading/known/organizations-alone.js';
import { knownChildren, regionsAround } from '../../src/coverage/reading/known/regions.js';
import { knownUnits } from '../../src/coverage/reading/known/units.js';
import { CivilDate } from '../../src/domain/civil-date.js';
import { EntityId } from '../../src/domain/ids.js';
import type { Transaction } from '../../src/graph/graph.js';
import type { Scope } from '../../src/registry/lists.js';
import { rehearse } from '../support/rehearse.js';
import { type StatementCase, sorted } from './case.js';
import { readRows, recordedAt } from './county.js';

/** Before the county was recorded, between it and the later rows, and after these. */
const instants = {
  before: recordedAt.county,
  between: recordedAt['county-later'],
  after: '2026-03-01T00:00:00.000Z',
};

const groupsCoverage = { organization: 'o-group', unit: 'u-compound', mode: 'UNSPECIFIED' };

const group = 'o-group 350428100 1 0 o-branch';
const aboveBranch = ['o-county 350428 0 0', 'o-town 350428100 0 0 o-county'];

/** The village that lay in the other township. */
const lyingBefore = [
  ['350428100201'],
  [
    ['350428100201', true],
    ['350428101', true],
  ],
  null,
];

/** Rows as they were known, of a graph that holds the county and then the later rows. */
export const knownFactsCases: readonly StatementCase[] = [
  found('regions', lookups.region, listedColumns.regions, ['350428101201', 'nowhere'], {
    between: [region('350428101201', '350428101', 'VILLAGE', '山下村')],
    after: [region('350428101201', '350428100', 'VILLAGE', '山下村', 'Shanxia')],
  }),
  found('sources', lookups.source, sourceColumns, ['model', 'ledger'], {
    between: [
      { id: 'ledger', kind: 'LEDGER' },
      { id: 'model', kind: 'SYNTHETIC' },
    ],
    after: [
      { id: 'ledger', kind: 'LEDGER' },
      { id: 'model', kind: 'DOCUMENT' },
    ],
  }),
  found('units', lookups.unit, listedColumns.units, ['u-shell', 'o-branch'], {
    between: [shell({})],
    after: [
      shell({
        name: '实体公司',
        reading: 'shitigongsi',
        region: '350428100',
        exclusion: null,
        source: 'register',
        sourceKind: 'REGISTER',
      }),
    ],
  }),
  found('organizations', lookups.organization, listedColumns.organizations, ['o-branch'], {
    between: [
      branch({
        region: '350428100201',
        nameEn: 'Yongxin Branch',
        termStart: '2021-05-01',
        hasCommittee: true,
      }),
    ],
    after: [branch({ region: '350428100', nameEn: null, termStart: null, hasCommittee: null })],
  }),
  found('alliances', lookups.alliance, columns.alliances, ['a-past', 'a-inner'], {
    between: [
      { id: 'a-inner', lifetime: life('2021-01-01', '2031-01-01') },
      { id: 'a-past', lifetime: life('2015-01-01', '2019-01-01') },
    ],
  }),
  found('coverages of units', lookups.coverageOfUnit, columns.coverages, ['u-compound'], {
    between: [{ ...groupsCoverage, lifetime: life('2024-06-01', null) }],
    after: [{ ...groupsCoverage, lifetime: life('2024-06-01', '2025-01-01') }],
  }),
  found(
    'coverages by organizations',
    lookups.coverageBy,
    columns.coverages,
    ['o-group', 'o-temp'],
    {
      between: [
        { ...groupsCoverage, lifetime: life('2024-06-01', null) },
        {
          organization: 'o-temp',
          unit: 'u-task',
          mode: 'TEMPORARY',
          lifetime: life('2026-03-01', null),
        },
      ],
      after: [
        { ...groupsCoverage, lifetime: life('2024-06-01', '2025-01-01') },
        {
          organization: 'o-temp',
          unit: 'u-task',
          mode: 'TEMPORARY',
          lifetime: life('2026-03-01', null),
        },
      ],
    },
  ),
  found('parts, not wholes', lookups.part, columns.parts, ['u-tower', 'u-compound'], {
    between: [{ unit: 'u-tower', whole: 'u-compound', lifetime: life('2023-01-01', '2033-01-01') }],
    after: [{ unit: 'u-tower', whole: 'u-compound', lifetime: life('2023-01-01', '2024-01-01') }],
  }),
  found('memberships', lookups.membership, columns.memberships, ['u-farm', 'a-belt'], {
    between: [
      { member: 'u-farm', alliance: 'a-belt', lifetime: life('2023-01-01', '2029-01-01') },
      { member: 'u-farm', alliance: 'a-inner', lifetime: life('2022-01-01', null) },
    ],
    after: [
      { member: 'u-farm', alliance: 'a-belt', lifetime: life('2023-01-01', null) },
      { member: 'u-farm', alliance: 'a-inner', lifetime: life('2022-01-01', null) },
    ],
  }),
  found('services', lookups.service, columns.services, ['u-tower', 'u-market'], {
    between: [
      { alliance: 'a-belt', target: 'u-tower', lifetime: life('2024-01-01', '2028-01-01') },
      { alliance: 'a-inner', target: 'u-market', lifetime: life('2023-01-01', '2024-01-01') },
    ],
    after: [
      { alliance: 'a-belt', target: 'u-tower', lifetime: life('2024-01-01', null) },
      { alliance: 'a-inner', target: 'u-market', lifetime: life('2023-01-01', '2024-01-01') },
    ],
  }),
  found(
    'subordinations, upward only',
    lookups.subordination,
    columns.subordinations,
    ['o-group', 'o-branch'],
    {
      between: [
        {
          organization: 'o-branch',
          superior: 'o-town',
          lifetime: life('2020-01-01', '2030-01-01'),
        },
        { organization: 'o-group', superior: 'o-branch', lifetime: life('2024-01-01', null) },
      ],
      after: [
        {
          organization: 'o-branch',
          superior: 'o-town',
          lifetime: life('2020-01-01', '2030-01-01'),
        },
        {
          organization: 'o-group',
          superior: 'o-branch',
          lifetime: life('2024-01-01', '2025-01-01'),
        },
      ],
    },
  ),
  found(
    'counts of organizations and units',
    lookups.count,
    columns.counts,
    ['u-market', 'o-group'],
    {
      between: [
        { entity: 'o-group', on: '2025-01-01', fullMembers: 3, staff: null, revenue: null },
        { entity: 'u-market', on: '2025-01-01', fullMembers: 3, staff: null, revenue: null },
      ],
      after: [
        { entity: 'o-group', on: '2025-01-01', fullMembers: 3, staff: null, revenue: null },
        { entity: 'u-market', on: '2025-01-01', fullMembers: 2, staff: null, revenue: null },
      ],
    },
  ),
  found('surveys of units', lookups.surveyOfUnit, statedColumns.surveys, ['u-market'], {
    between: [survey('u-market', null, null, '2025-03-01', 'ledger')],
    after: [survey('u-market', null, null, '2025-03-01', 'register')],
  }),
  found(
    'surveys in regions',
    lookups.surveyInRegion,
    statedColumns.surveys,
    ['350428101', '350428'],
    {
      between: [survey(null, '350428101', 'MARKET', '2024-02-01', 'ledger')],
    },
  ),
  known(
    'units of a scope: where they were, and of the kind that their source was',
    [
      ...['coverage.ids.units', 'coverage.idsIn.units', 'coverage.replacedIds.units'],
      ...['coverage.movedRegions', 'coverage.rows.units.id', 'coverage.rows.sources.id'],
    ],
    (past) =>
      Promise.all([
        scoped(past, { region: '350428101' }),
        scoped(past, { region: '350428101', kinds: ['MARKET'] }),
        scoped(past, { sources: ['SYNTHETIC', 'DOCUMENT'] }),
      ]),
    {
      before: [[], [], []],
      between: [
        ['u-market LEDGER', 'u-model SYNTHETIC', 'u-shell LEDGER'],
        ['u-market LEDGER'],
        ['u-model SYNTHETIC'],
      ],
      after: [['u-market LEDGER'], ['u-market LEDGER'], ['u-model DOCUMENT']],
    },
  ),
  known(
    'organizations of a scope: where they were based, then those above them',
    [
      ...['coverage.ids.organizations', 'coverage.idsIn.organizations'],
      ...['coverage.replacedIds.organizations', 'coverage.rows.organizations.id'],
      'coverage.idsUpward',
    ],
    (past) =>
      Promise.all([
        scopedOrganizations(past, { region: '350428100201' }),
        scopedOrganizations(past, { region: '350428100', kinds: ['PARTY_GROUP'] }),
        scopedOrganizations(past, { kinds: ['TEMPORARY_BRANCH'] }),
      ]),
    {
      before: [[], [], []],
      between: [
        ['o-branch 350428100201 2 0 o-town', ...aboveBranch],
        ['o-branch 350428100201 0 0 o-town', ...aboveBranch, group].sort(),
        ['o-temp 350428 0 1'],
      ],
      after: [
        [],
        ['o-branch 350428100 0 0 o-town', ...aboveBranch, group].sort(),
        ['o-temp 350428 0 1'],
      ],
    },
  ),
  known(
    'where regions lay before, as it was known',
    ['coverage.rows.formerParents'],
    async (past) => {
      const divisions = await knownDivisions(past);
      const former = CivilDate.parse('2009-12-31');
      return [
        divisions.moved,
        [...(divisions.partsOn({ region: '350428101' }, former)?.marks ?? [])].sort(),
        divisions.partsOn({ region: '350428101' }, CivilDate.parse('2010-01-01')),
      ];
    },
    {
      before: [[], [], null],
      between: lyingBefore,
      after: lyingBefore,
    },
  ),
  known(
    'regions directly below one, at the top and around one, as they lay',
    [...['coverage.rows.topRegions', 'coverage.rows.childRegions'], 'coverage.rows.regions.id'],
    async (past) => [
      codesOf(await knownChildren(past, '350428100')),
      codesOf(await knownChildren(past, null)),
      [
        ...(await regionsAround(past, [EntityId.parse('350428101201')], columns.regions)).keys(),
      ].sort(),
    ],
    {
      before: [[], [], []],
      between: [['350428100201'], ['35', '44'], ['35', '350428', '350428101', '350428101201']],
      after: [
        ['350428100201', '350428101201'],
        ['35', '44'],
        ['35', '350428', '350428100', '350428101201'],
      ],
    },
  ),
];

/** A lookup's rows between and after; before the county was recorded it finds none. */
function found<Row>(
  title: string,
  lookup: Lookup,
  columnsOf: Columns<Row>,
  ids: readonly string[],
  { between, after = between }: { between: readonly unknown[]; after?: readonly unknown[] },
): StatementCase {
  const ask = async (past: AsKnown) => sorted(await lookUp(past, lookup, columnsOf, ids));
  const name = `coverage.rows.${lookup.table}.${lookup.column}`;
  return known(`${title}, as they were known`, [name], ask, {
    before: [],
    between: sorted(between),
    after: sorted(after),
  });
}

/** What a reading gives before, between and after, and now. */
function known(
  title: string,
  statements: readonly string[],
  ask: (past: AsKnown) => Promise<unknown>,
  expected: Readonly<Record<keyof typeof instants, unknown>>,
): StatementCase {
  return {
    title,
    statements,
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await writeLater(tx);
        const { before, between, after } = instants;
        return {
          before: await ask({ reader: tx, knownBefore: before }),
          between: await ask({ reader: tx, knownBefore: between }),
          after: await ask({ reader: tx, knownBefore: after }),
          now: await ask({ reader: tx, knownBefore: null }),
        };
      }),
    expected: { ...expected, now: expected.after },
  };
}

async function writeLater(tx: Transaction): Promise<void> {
  const rows = changeSet(await readRows('county-later'));
  const batches = batchesOf((tables) => changesOf(rows, tables));
  await applyAll(tx, batches, recordedAt['county-later']);
}

async function scoped(past: AsKnown, scope: Scope): Promise<string[]> {
  const units: string[] = [];
  for await (const batch of knownUnits(past, scope))
    units.push(...batch.map(({ facts, sourceKind }) => `${facts.id} ${sourceKind}`));
  return units.sort();
}

/** Each with its kind, its regions, how many counts and units it has, and its superiors. */
async function scopedOrganizations(past: AsKnown, scope: Scope): Promise<string[]> {
  const found: string[] = [];
  for await (const batch of knownOrganizationsAlone(past, scope))
    for (const { facts, regions, links } of batch)
      found.push(
        [
          ...[facts.id, regions.at(-1), facts.counts.length, facts.covered.length],
          ...links.map(({ superior }) => superior).sort(),
        ].join(' '),
      );
  return found.sort();
}

function codesOf(rows: readonly { code: string }[]): string[] {
  return rows.map(({ code }) => code).sort();
}

function life(validFrom: string | null, validTo: string | null) {
  return { validFrom, validTo };
}

function region(
  code: string,
  parent: string,
  level: string,
  name: string,
  nameEn: string | null = null,
) {
  return { code, parent, level, name, nameEn };
}

function survey(
  unit: string | null,
  at: string | null,
  kind: string | null,
  on: string,
  source: string,
) {
  const sourceKind = source === 'register' ? 'REGISTER' : 'LEDGER';
  return { unit, region: at, kind, on, source, sourceKind };
}

function shell(changed: object) {
  return {
    id: 'u-shell',
    kind: 'ENTERPRISE',
    exclusion: 'SHELL',
    name: '空壳公司',
    nameEn: null,
    reading: 'kongkegongsi',
    region: '350428101',
    source: 'ledger',
    sourceKind: 'LEDGER',
    lifetime: life(null, null),
    ...changed,
  };
}

function branch(changed: object) {
  const dates = life('2020-01-01', '2030-01-01');
  return {
    id: 'o-branch',
    kind: 'BRANCH',
    termStart: null,
    hasCommittee: null,
    name: '永鑫支部',
    nameEn: null,
    reading: 'yongxinzhibu',
    region: '',
    source: 'ledger',
    sourceKind: 'LEDGER',
    lifetime: dates,
    ...changed,
  };
}
