import type { OperationCase } from './operation-case.js';

const path = 'outcome length isCut searched paths { nodes { id } }';
const step = 'before { id } kind direction after { __typename id } role mode';
const none = { length: null, isCut: false, paths: [] };

/** The shortest paths between two things. */
export const connectionOperations: readonly OperationCase[] = [
  {
    title: 'the shortest path between two units, with its links',
    operation: `{ connection(from: "u-farm", to: "u-tower") { ${path} paths { steps { ${step} } } } }`,
    expected: {
      connection: {
        ...{ outcome: 'CONNECTED', length: 2, isCut: false, searched: 2 },
        paths: [
          {
            nodes: ids('u-farm', 'a-belt', 'u-tower'),
            steps: [
              {
                before: { id: 'u-farm' },
                ...{ kind: 'MEMBER_OF', direction: 'ALONG', role: 'MEMBER', mode: null },
                after: { __typename: 'Alliance', id: 'a-belt' },
              },
              {
                before: { id: 'a-belt' },
                ...{ kind: 'SERVES', direction: 'ALONG', role: null, mode: null },
                after: { __typename: 'Unit', id: 'u-tower' },
              },
            ],
          },
        ],
      },
    },
  },
  {
    title: 'all shortest paths, by the ids along them',
    operation: `{ connection(from: "o-branch", to: "a-belt") { length paths { nodes { id } steps { kind role mode } } } }`,
    expected: {
      connection: {
        length: 2,
        paths: [
          {
            nodes: ids('o-branch', 'a-inner', 'a-belt'),
            steps: [
              { kind: 'MEMBER_OF', role: 'LEAD', mode: null },
              { kind: 'ALLIANCE_PART_OF', role: null, mode: null },
            ],
          },
          {
            nodes: ids('o-branch', 'o-town', 'a-belt'),
            steps: [
              { kind: 'SUBORDINATE_TO', role: null, mode: null },
              { kind: 'MEMBER_OF', role: 'MEMBER', mode: null },
            ],
          },
          {
            nodes: ids('o-branch', 'u-farm', 'a-belt'),
            steps: [
              { kind: 'COVERS', role: null, mode: 'SOLO' },
              { kind: 'MEMBER_OF', role: 'MEMBER', mode: null },
            ],
          },
        ],
      },
    },
  },
  {
    title: 'over the kinds of links that are asked for, on the day that is asked for',
    operation: `{
      parts: connection(from: "u-compound", to: "u-tower", kinds: [UNIT_PART_OF]) { paths { steps { kind direction } } }
      alliances: connection(from: "a-inner", to: "a-belt", kinds: [ALLIANCE_PART_OF, UNIT_PART_OF]) { length }
      place: connection(from: "f-station", to: "o-town", kinds: [SITUATED_IN, WITHIN]) { ${path} }
      partner: connection(from: "o-county", to: "a-belt", on: "2024-06-01") { length paths { steps { role } } }
      later: connection(from: "o-county", to: "a-belt") { length }
      group: connection(from: "o-group", to: "u-compound") { length }
      self: connection(from: "u-farm", to: "u-farm") { ${path} }
    }`,
    expected: {
      parts: { paths: [{ steps: [{ kind: 'UNIT_PART_OF', direction: 'AGAINST' }] }] },
      alliances: { length: 1 },
      place: {
        ...{ outcome: 'CONNECTED', length: 3, isCut: false, searched: 3 },
        paths: [{ nodes: ids('f-station', '350428100201', '350428100', 'o-town') }],
      },
      partner: { length: 1, paths: [{ steps: [{ role: 'PARTNER' }] }] },
      later: { length: 2 },
      group: { length: 1 },
      self: {
        ...{ outcome: 'CONNECTED', length: 0, isCut: false, searched: 0 },
        paths: [{ nodes: ids('u-farm') }],
      },
    },
  },
  {
    title: 'that nothing connects two things, or nothing near enough, or one of them is no more',
    operation: `{
      apart: connection(from: "u-task", to: "u-farm") { ${path} }
      far: connection(from: "u-tower", to: "o-county", maxLength: 2) { ${path} }
      near: connection(from: "u-tower", to: "o-county", maxLength: 3) { length }
      gone: connection(from: "u-gone", to: "o-branch") { ${path} }
    }`,
    expected: {
      apart: { ...none, outcome: 'NOT_CONNECTED', searched: 6 },
      far: { ...none, outcome: 'TOO_FAR', searched: 2 },
      near: { length: 3 },
      gone: { ...none, outcome: 'ABSENT', searched: 6 },
    },
  },
  {
    title: 'a connection with what is not there',
    operation: '{ connection(from: "u-farm", to: "nothing") { length } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'a connection with a source',
    operation: '{ connection(from: "ledger", to: "u-farm") { length } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'a connection of more links than are searched',
    operation: '{ connection(from: "u-tower", to: "u-farm", maxLength: 11) { length } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'a connection over nothing',
    operation: '{ connection(from: "u-tower", to: "u-farm", kinds: []) { length } }',
    code: 'BAD_USER_INPUT',
  },
];

function ids(...all: readonly string[]) {
  return all.map((id) => ({ id }));
}
