import type { OperationCase } from './operation-case.js';

const asked = 'outcome length looked isCut paths { nodes { id } links { kind forward role mode } }';
const none = { outcome: 'NONE', length: null, isCut: false, paths: [] };
const link = { role: null, mode: null };
const path = (ids: string, links: readonly object[]) => ({
  nodes: ids.split(' ').map((id) => ({ id })),
  links: links.map((each) => ({ ...link, ...each })),
});
const covers = { kind: 'COVERAGE', forward: true };
const isMember = { kind: 'MEMBERSHIP', forward: true };

/** How things of the county are connected on 2026-06-30. */
export const connectionOperations: readonly OperationCase[] = [
  {
    title: 'two ways of one length, each with what its links are',
    operation: `{ connection(from: "o-branch", to: "a-belt", maxLength: 3, on: "2026-06-30") { ${asked} } }`,
    expected: {
      connection: {
        outcome: 'FOUND',
        length: 2,
        looked: 9,
        isCut: false,
        paths: [
          path('o-branch a-inner a-belt', [
            { ...isMember, role: 'LEAD' },
            { kind: 'PART', forward: true },
          ]),
          path('o-branch o-town a-belt', [
            { kind: 'SUPERIOR', forward: true },
            { ...isMember, role: 'MEMBER' },
          ]),
          path('o-branch u-farm a-belt', [
            { ...covers, mode: 'SOLO' },
            { ...isMember, role: 'MEMBER' },
          ]),
        ],
      },
    },
  },
  {
    title:
      'no way that is short enough, none over these kinds, and over a unit that is not there any more',
    operation: `{
      short: connection(from: "o-group", to: "a-belt", maxLength: 1) { ${asked} }
      kinds: connection(from: "o-branch", to: "a-belt", kinds: [SUPERIOR, SERVICE]) { outcome paths { nodes { id } } }
      gone: connection(from: "u-gone", to: "o-branch") { ${asked} }
      places: connection(from: "u-market", to: "u-shell", kinds: [PLACE]) { length paths { nodes { id } links { kind forward } } }
      regions: connection(from: "u-market", to: "350428", kinds: [PLACE, REGION]) { length }
      self: connection(from: "o-old", to: "u-market") { outcome }
      same: connection(from: "a-belt", to: "a-belt") { ${asked} }
    }`,
    expected: {
      short: { ...none, looked: 2 },
      kinds: { outcome: 'NONE', paths: [] },
      gone: { ...none, looked: 0 },
      places: {
        length: 2,
        paths: [
          {
            nodes: [{ id: 'u-market' }, { id: '350428101' }, { id: 'u-shell' }],
            links: [
              { kind: 'PLACE', forward: true },
              { kind: 'PLACE', forward: false },
            ],
          },
        ],
      },
      regions: { length: 2 },
      self: { outcome: 'NONE' },
      same: {
        ...{ outcome: 'FOUND', length: 0, looked: 0, isCut: false },
        paths: [{ nodes: [{ id: 'a-belt' }], links: [] }],
      },
    },
  },
  {
    title: 'an end that nothing has',
    operation: '{ connection(from: "o-branch", to: "nobody") { outcome } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'a source is no end',
    operation: '{ connection(from: "ledger", to: "o-branch") { outcome } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'a length of none',
    operation: '{ connection(from: "o-branch", to: "a-belt", maxLength: 0) { outcome } }',
    code: 'BAD_USER_INPUT',
  },
  {
    title: 'no kinds',
    operation: '{ connection(from: "o-branch", to: "a-belt", kinds: []) { outcome } }',
    code: 'BAD_USER_INPUT',
  },
];
