import { owner } from '../../src/access/subject.js';
import { thingsInRegions } from '../../src/alliances/membership/listed.js';
import { chainsOf, partsOf } from '../../src/alliances/reach/reach-area.js';
import type { Graph } from '../../src/graph/graph.js';
import { readerOf, seeingFor } from '../access/subjects.js';
import { runQuery, today } from '../support/run-query.js';
import { type StatementCase, sorted } from './case.js';

/** Who is granted the village of the county, and nothing else. */
const villager = readerOf(['350428100201']);

/** The statements about alliances that no operation over the county reaches: it has no industry chain. */
export const allianceCases: readonly StatementCase[] = [
  {
    title: 'the units that are part of others on a day, and the chains that units are part of',
    statements: ['alliances.partsOf', 'alliances.chainsOf'],
    run: async (graph) => ({
      all: await partsAndChains(graph, owner),
      village: await partsAndChains(graph, villager),
    }),
    expected: {
      all: { parts: [{ unit: 'u-tower', whole: 'u-compound' }], chains: [] },
      village: { parts: [], chains: [] },
    },
  },
  {
    title: 'which things are in some regions themselves',
    statements: ['alliances.thingsInRegions'],
    run: async (graph) => ({
      all: await thingsPlaced(graph, owner),
      village: await thingsPlaced(graph, villager),
    }),
    expected: { all: ['o-branch', 'u-compound'], village: ['o-branch'] },
  },
  {
    title: 'what whoever is granted a village is told of alliances that touch it',
    statements: [
      ...['alliances.surroundings', 'alliances.inside', 'alliances.listedMembers'],
      ...['alliances.stepsBelow', 'alliances.stepsFromUnits', 'alliances.thingsWithin'],
      ...['alliances.membershipRows', 'alliances.served', 'alliances.coveredByMembers'],
      ...['alliances.enclosingRegions', 'alliances.regionLevels', 'alliances.persons'],
      ...['alliances.network', 'alliances.connectionEnds', 'alliances.neighbours'],
    ],
    run: async (graph) => {
      const { data } = await runQuery(graph, inVillage, {}, undefined, undefined, villager);
      return data;
    },
    expected: {
      membership: { role: 'LEAD', paths: ['ALLIANCE', 'SUPERIOR', 'UNIT', 'SEVERAL'].map(via) },
      allianceMembers: { nodes: [member('o-town'), member('u-farm'), member('o-branch')] },
      inVillage: { nodes: [member('u-farm'), member('o-branch')] },
      membershipHistory: {
        nodes: [{ change: 'JOINED', alliance: { id: 'a-belt' }, source: { id: 'ledger' } }],
      },
      allianceReach: {
        nestedAlliances: 1,
        units: { nodes: [{ unit: { id: 'u-farm' }, ways: ['MEMBER', 'THROUGH_MEMBER'] }] },
        regions: {
          nodes: [
            { region: { code: '350428100' }, ways: ['MEMBER'] },
            { region: { code: '350428100201' }, ways: ['SERVED', 'MEMBER'] },
          ],
        },
        regionCounts: [
          { level: 'TOWNSHIP', count: 1 },
          { level: 'VILLAGE', count: 1 },
        ],
        members: { total: 3, fullMembers: 10, fullMembersUnknown: 1 },
        gaps: { totalCount: 0 },
      },
      bridges: {
        alliances: 1,
        members: 2,
        isolated: { nodes: [{ alliance: { id: 'a-inner' } }] },
      },
      connection: {
        paths: [
          path('u-farm', 'a-belt', 'o-town', 'o-county'),
          path('u-farm', 'o-branch', 'o-town', 'o-county'),
        ],
      },
      hidden: null,
    },
  },
];

const id = '... on Node { id }';
const inVillage = `{
  membership(member: "o-branch", alliance: "a-belt") { role paths { via } }
  allianceMembers(alliance: "a-belt", first: 9) { nodes { member { ${id} } } }
  inVillage: allianceMembers(alliance: "a-belt", filter: { region: "350428100201" }, first: 9) {
    nodes { member { ${id} } } }
  membershipHistory(member: "o-town", first: 9) { nodes { change alliance { id } source { id } } }
  allianceReach(alliance: "a-belt") {
    nestedAlliances units(first: 9) { nodes { unit { id } ways } }
    regions(first: 9) { nodes { region { code } ways } } regionCounts { level count }
    members { total fullMembers fullMembersUnknown } gaps(first: 9) { totalCount } }
  bridges { alliances members isolated(first: 9) { nodes { alliance { id } } } }
  connection(from: "u-farm", to: "o-county") { paths { nodes { id } } }
  hidden: connection(from: "u-farm", to: "u-tower") { outcome }
}`;

function via(way: string) {
  return { via: way };
}

function member(each: string) {
  return { member: { id: each } };
}

function path(...ids: readonly string[]) {
  return { nodes: ids.map((each) => ({ id: each })) };
}

async function partsAndChains(graph: Graph, subject: typeof owner) {
  const { reader, builder } = await seeingFor(graph, subject);
  return {
    parts: await reader.read(partsOf(['u-compound', 'u-farm', 'nothing'], today, builder())),
    chains: await reader.read(chainsOf(['u-tower', 'u-farm'], today, builder())),
  };
}

async function thingsPlaced(graph: Graph, subject: typeof owner) {
  const { reader, builder } = await seeingFor(graph, subject);
  const [things, codes] = [
    ['o-branch', 'o-old', 'u-compound', 'nothing'],
    ['350428100201', '350428100', 'grid-old', 'no'],
  ];
  return sorted(await reader.read(thingsInRegions(things, codes, builder())));
}
