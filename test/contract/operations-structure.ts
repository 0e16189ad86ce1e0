import type { OperationCase } from './operation-case.js';

const info = 'pageInfo { hasNextPage hasPreviousPage } totalCount';
const whole = { pageInfo: { hasNextPage: false, hasPreviousPage: false } };
const id = '... on Node { id }';

/** Where alliances overlap, and what they hang on. */
export const structureOperations: readonly OperationCase[] = [
  {
    title: 'the pairs of alliances that share members',
    operation: `{
      allianceOverlap(first: 9) {
        ${info} edges { node { shared } }
        nodes { a { id name } b { id parent { id } } shared union jaccard overlap
          members { __typename ${id} ... on Unit { name } } one: members(first: 1) { ${id} } }
      }
      earlier: allianceOverlap(scope: { region: "350428" }, on: "2024-12-31", minShared: 1, orderBy: OVERLAP, first: 9) {
        nodes { union jaccard overlap }
      }
      bySize: allianceOverlap(orderBy: SHARED, last: 1) { nodes { a { id } } }
      byId: allianceOverlap(orderBy: ID, first: 1) { nodes { b { id } } }
      byJaccard: allianceOverlap(orderBy: JACCARD, minShared: 2, first: 1) { ${info} nodes { shared } }
      inVillage: allianceOverlap(scope: { region: "350428100201" }, first: 1) { totalCount }
      before: allianceOverlap(on: "2022-12-31", first: 1) { totalCount }
      ofInner: allianceOverlap(alliance: "a-inner", first: 1) { totalCount nodes { a { id } } }
      ofTwin: allianceOverlap(alliance: "a-twin", first: 1) { totalCount }
    }`,
    expected: {
      allianceOverlap: {
        ...whole,
        totalCount: 1,
        edges: [{ node: { shared: 1 } }],
        nodes: [
          {
            a: { id: 'a-belt', name: '金溪示范带' },
            b: { id: 'a-inner', parent: { id: 'a-belt' } },
            shared: 1,
            union: 3,
            jaccard: 1 / 3,
            overlap: 1 / 2,
            members: [{ __typename: 'Unit', id: 'u-farm', name: '永鑫农机合作社' }],
            one: [{ id: 'u-farm' }],
          },
        ],
      },
      earlier: { nodes: [{ union: 4, jaccard: 1 / 4, overlap: 1 / 2 }] },
      bySize: { nodes: [{ a: { id: 'a-belt' } }] },
      byId: { nodes: [{ b: { id: 'a-inner' } }] },
      byJaccard: { ...whole, totalCount: 0, nodes: [] },
      inVillage: { totalCount: 0 },
      before: { totalCount: 0 },
      ofInner: { totalCount: 1, nodes: [{ a: { id: 'a-belt' } }] },
      ofTwin: { totalCount: 0 },
    },
  },
  {
    title: 'the pairs of what is no alliance',
    operation: '{ allianceOverlap(alliance: "u-farm", first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'what alliances hang on',
    operation: `{
      bridges {
        alliances members pieces
        cutMembers(first: 9) { ${info} nodes { member { ${id} } pieces alliances } edges { node { pieces } } }
        soleLeads(first: 9) { ${info} nodes { member { ${id} } alliance { id name } } edges { node { alliance { id } } } }
        loneMembers(first: 9) { ${info} nodes { member { ${id} } } }
        isolated(first: 9) { ${info} nodes { members } }
      }
      belts: bridges(scope: { kinds: [BELT] }) {
        alliances members pieces
        isolated(last: 1) { ${info} nodes { alliance { id kind } members } edges { node { members } } }
        soleLeads(first: 9) { totalCount }
      }
      past: bridges(on: "2016-01-01", scope: { region: "350428" }) {
        alliances members pieces
        loneMembers(first: 9) { ${info}
          nodes { member { __typename ${id} ... on Organization { name } } alliance { id } role } edges { node { role } } }
      }
      away: bridges(scope: { region: "44" }) { alliances members pieces isolated(first: 1) { totalCount } }
    }`,
    expected: {
      bridges: {
        alliances: 3,
        members: 4,
        pieces: 2,
        cutMembers: { ...whole, totalCount: 0, nodes: [], edges: [] },
        soleLeads: {
          ...whole,
          totalCount: 1,
          nodes: [{ member: { id: 'o-branch' }, alliance: { id: 'a-inner', name: '梅花联盟' } }],
          edges: [{ node: { alliance: { id: 'a-inner' } } }],
        },
        loneMembers: { ...whole, totalCount: 1, nodes: [{ member: { id: 'o-temp' } }] },
        isolated: { ...whole, totalCount: 1, nodes: [{ members: 1 }] },
      },
      belts: {
        alliances: 1,
        members: 2,
        pieces: 1,
        isolated: {
          ...whole,
          totalCount: 1,
          nodes: [{ alliance: { id: 'a-belt', kind: 'BELT' }, members: 2 }],
          edges: [{ node: { members: 2 } }],
        },
        soleLeads: { totalCount: 0 },
      },
      past: {
        alliances: 1,
        members: 1,
        pieces: 1,
        loneMembers: {
          ...whole,
          totalCount: 1,
          nodes: [
            {
              member: { __typename: 'Organization', id: 'o-town', name: '古镛镇党委' },
              alliance: { id: 'a-belt' },
              role: 'MEMBER',
            },
          ],
          edges: [{ node: { role: 'MEMBER' } }],
        },
      },
      away: { alliances: 1, members: 1, pieces: 1, isolated: { totalCount: 1 } },
    },
  },
  {
    title: 'overlaps in a region that is not there',
    operation: '{ allianceOverlap(scope: { region: "0" }, first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'what the alliances of a region that is not there hang on',
    operation: '{ bridges(scope: { region: "0" }) { alliances } }',
    code: 'NOT_FOUND',
  },
];
