import { byLedger, type OperationCase, stamp } from './operation-case.js';

/** When members join and leave, and who is in an alliance by whatever way. */
export const membershipOperations: readonly OperationCase[] = [
  {
    title: 'when a unit joined and leaves alliances, on days to come too',
    operation: `{ membershipHistory(member: "u-farm", first: 3) {
      totalCount pageInfo { hasNextPage hasPreviousPage }
      nodes { change }
      edges { node { date change alliance { id kind } role roleBefore ${stamp} } }
    } }`,
    expected: {
      membershipHistory: {
        totalCount: 4,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
        nodes: [{ change: 'JOINED' }, { change: 'JOINED' }, { change: 'LEFT' }],
        edges: [
          {
            node: {
              date: '2022-01-01',
              change: 'JOINED',
              alliance: { id: 'a-inner', kind: 'RURAL_REVITALISATION' },
              role: 'MEMBER',
              roleBefore: null,
              ...byLedger(null),
            },
          },
          {
            node: {
              date: '2023-01-01',
              change: 'JOINED',
              alliance: { id: 'a-belt', kind: 'BELT' },
              role: 'MEMBER',
              roleBefore: null,
              ...byLedger('row 15'),
            },
          },
          {
            node: {
              date: '2029-01-01',
              change: 'LEFT',
              alliance: { id: 'a-belt', kind: 'BELT' },
              role: null,
              roleBefore: 'MEMBER',
              ...byLedger('row 15'),
            },
          },
        ],
      },
    },
  },
  {
    title: 'an alliance that ends is left, and a day that is unknown stands first',
    operation: `{
      farm: membershipHistory(member: "u-farm", last: 1) { nodes { date change alliance { id } role roleBefore } }
      town: membershipHistory(member: "o-town", first: 9) { nodes { date change alliance { id } role roleBefore } }
      none: membershipHistory(member: "u-gone", first: 9) { totalCount nodes { date } }
    }`,
    expected: {
      farm: {
        nodes: [
          {
            date: '2031-01-01',
            change: 'LEFT',
            alliance: { id: 'a-inner' },
            role: null,
            roleBefore: 'MEMBER',
          },
        ],
      },
      town: {
        nodes: [
          {
            date: null,
            change: 'JOINED',
            alliance: { id: 'a-belt' },
            role: 'MEMBER',
            roleBefore: null,
          },
        ],
      },
      none: { totalCount: 0, nodes: [] },
    },
  },
  {
    title: 'the history of what is no member',
    operation: '{ membershipHistory(member: "a-belt", first: 1) { totalCount } }',
    code: 'NOT_FOUND',
  },
];
