import {
  anyEntity,
  entitiesById,
  formerParents,
  linksOf,
  membershipsOf,
  parentsOf,
  subregionsOf,
} from '../../src/changes/validate/known-graph-store.js';
import { lateReferences, namedIn } from '../../src/changes/write/complete-references.js';
import {
  kindsOfSources,
  restampLinks,
  restampNodes,
} from '../../src/changes/write/source-kinds.js';
import type { Statement } from '../../src/graph/statement.js';
import { rehearse } from '../support/rehearse.js';
import { probe, type StatementCase, sorted } from './case.js';

/** What validation asks of the graph, and the kinds of sources that rows are stamped with. */
export const knownGraphCases: readonly StatementCase[] = [
  {
    ...reading('any entity, of a graph with some', anyEntity()),
    run: async (graph) => (await graph.read(anyEntity())).length,
    expected: 1,
  },
  {
    title: 'any entity, of an empty graph',
    statements: ['changes.anyEntity'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(probe('MATCH (n:Entity) DETACH DELETE n'));
        return tx.read(anyEntity());
      }),
    expected: [],
  },
  {
    ...reading(
      'entities of every table by id; nothing for other ids, versions and observations',
      entitiesById([
        'ledger',
        '350428100201',
        'o-branch',
        'u-gone',
        'a-inner',
        'f-centre',
        'c-funds',
        'nobody',
        'counts|o-group|2025-01-01',
      ]),
    ),
    expected: [
      ['350428100201', { table: 'regions', kind: 'VILLAGE', validFrom: null, validTo: null }],
      ['a-inner', entity('alliances', 'RURAL_REVITALISATION', '2021-01-01', '2031-01-01')],
      ['c-funds', entity('claims', null, null, null)],
      ['f-centre', entity('facilities', 'SERVICE_CENTRE', '2019-01-01', null)],
      ['ledger', entity('sources', 'LEDGER', null, null)],
      ['o-branch', entity('organizations', 'BRANCH', '2020-01-01', '2030-01-01')],
      ['u-gone', entity('units', 'ENTERPRISE', '2010-01-01', '2024-01-01')],
    ],
  },
  {
    ...reading(
      'parents of regions',
      parentsOf('regions', ['350428100201', '350428', '35', 'u-tower']),
    ),
    expected: [
      ['350428', '35'],
      ['350428100201', '350428100'],
    ],
  },
  {
    ...reading('parents of alliances', parentsOf('alliances', ['a-inner', 'a-past', 'a-belt'])),
    expected: [
      ['a-inner', 'a-belt'],
      ['a-past', 'a-belt'],
    ],
  },
  {
    ...reading('parents of facilities', parentsOf('facilities', ['f-station', 'f-centre'])),
    expected: [['f-station', 'f-centre']],
  },
  {
    ...reading('wholes of units', parentsOf('parts', ['u-tower', 'u-shell', 'u-farm'])),
    expected: [
      ['u-shell', 'u-compound'],
      ['u-tower', 'u-compound'],
    ],
  },
  {
    ...reading('memberships, ended ones too', membershipsOf(['u-farm', 'o-county', 'u-tower'])),
    expected: [
      ['o-county', { alliance: 'a-belt', validFrom: '2020-01-01', validTo: '2025-01-01' }],
      ['u-farm', { alliance: 'a-belt', validFrom: '2023-01-01', validTo: '2029-01-01' }],
      ['u-farm', { alliance: 'a-inner', validFrom: '2022-01-01', validTo: null }],
    ],
  },
  {
    ...reading('dated links in both directions', linksOf(['o-group', 'a-inner'])),
    expected: [
      [
        'a-inner',
        link('memberships', 'memberships|o-branch|a-inner|2021-06-01', '2021-06-01', '2028-01-01'),
      ],
      ['a-inner', link('memberships', 'memberships|u-farm|a-inner|2022-01-01', '2022-01-01', null)],
      [
        'a-inner',
        link('services', 'services|a-inner|350428100201|2021-06-01', '2021-06-01', '2027-01-01'),
      ],
      [
        'a-inner',
        link('services', 'services|a-inner|u-market|2023-01-01', '2023-01-01', '2024-01-01'),
      ],
      [
        'o-group',
        {
          ...link(
            'coverages',
            'coverages|o-group|u-compound|UNSPECIFIED|2024-06-01',
            '2024-06-01',
            null,
          ),
          mode: 'UNSPECIFIED',
          organization: 'o-group',
        },
      ],
      [
        'o-group',
        link('subordinations', 'subordinations|o-group|o-branch|2024-01-01', '2024-01-01', null),
      ],
    ],
  },
  {
    ...reading('regions directly within', subregionsOf(['350428', '44'])),
    expected: [
      ['350428', subregion('350428100', 'TOWNSHIP')],
      ['350428', subregion('350428101', 'TOWNSHIP')],
    ],
  },
  {
    ...reading('where regions lay before', formerParents()),
    expected: [
      {
        ...{ key: 'region_parents|350428100201|', region: '350428100201', parent: '350428101' },
        ...{ validFrom: null, validTo: '2010-01-01' },
      },
      {
        ...{ key: 'region_parents|350428101201|', region: '350428101201', parent: '350428101' },
        ...{ validFrom: null, validTo: null },
      },
    ],
  },
  {
    ...reading('kinds of sources', kindsOfSources(['ledger', 'model', 'o-branch'])),
    expected: [
      { id: 'ledger', kind: 'LEDGER' },
      { id: 'model', kind: 'SYNTHETIC' },
    ],
  },
  {
    title: 'what rows name as another of their table',
    statements: lateReferences.map(({ label, column }) => namedIn(label, column).name),
    run: async (graph) =>
      Promise.all(
        lateReferences.map(async ({ label, column }) => {
          const named = await graph.read(namedIn(label, column));
          return [label, ...sorted(named).map(({ id, to }) => `${id} in ${to}`)];
        }),
      ),
    expected: [
      ['Source', 'ledger in register'],
      [
        'Region',
        ...['350428 in 35', '350428100 in 350428', '350428100201 in 350428100'],
        ...['350428101 in 350428', '350428101201 in 350428101', 'grid-old in 350428100201'],
      ],
      ['Region', 'grid-old in 350428100201'],
      ['Alliance', 'a-inner in a-belt', 'a-past in a-belt'],
      ['Facility', 'f-past in f-centre', 'f-station in f-centre'],
    ],
  },
  {
    title: 'stamps what a source states with its new kind',
    statements: ['changes.restampNodes', 'changes.restampLinks'],
    run: (graph) =>
      rehearse(graph, async (tx) => {
        await tx.run(restampNodes('model', 'DOCUMENT'));
        await tx.run(restampLinks('model', 'DOCUMENT'));
        const nodes = "MATCH (n) WHERE n.sourceKind = 'DOCUMENT' RETURN n.key AS key";
        const links = "MATCH ()-[e]->() WHERE e.sourceKind = 'DOCUMENT' RETURN e.key AS key";
        return sorted([...(await tx.read(probe(nodes))), ...(await tx.read(probe(links)))]);
      }),
    expected: [
      { key: 'organizations|o-model' },
      { key: 'services|a-belt|350428101|' },
      { key: 'units|u-model' },
    ],
  },
];

function reading(title: string, statement: Statement<unknown>) {
  return {
    title,
    statements: [statement.name],
    run: async (graph: Parameters<StatementCase['run']>[0]) => sorted(await graph.read(statement)),
  };
}

function entity(
  table: string,
  kind: string | null,
  validFrom: string | null,
  validTo: string | null,
) {
  return { table, kind, validFrom, validTo };
}

function link(table: string, key: string, validFrom: string | null, validTo: string | null) {
  return { table, key, validFrom, validTo };
}

function subregion(code: string, level: string) {
  return { table: 'regions', key: `regions|${code}`, code, level, validFrom: null, validTo: null };
}
