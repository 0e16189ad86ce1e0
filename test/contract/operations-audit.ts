import type { OperationCase } from './operation-case.js';

const imported = {
  ...{ number: 1, at: '2026-01-02T03:04:05.000Z', actor: 'owner', name: 'owner', by: 'OWNER' },
  ...{ from: null, grant: null, region: null, action: 'IMPORT' },
  detail: { commit: 1, origin: 'county', added: 67, replaced: 0 },
  ...{ previous: '0'.repeat(64) },
  hash: 'afbfa39691b9d99ff5cb46a060f453d0b9a4b1d56f3120935c2091c7a3b75a44',
};

const nothing = { totalCount: 0, nodes: [] };
const nothingIn = {
  ...{ later: nothing, before: nothing, others: nothing, none: nothing },
  elsewhere: nothing,
};

/** The audit log. */
export const auditOperations: readonly OperationCase[] = [
  {
    title: 'what was done, with all that is known of it',
    operation: `{ audit(first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { number } }
      nodes { number at actor name by from grant region action detail previous hash } } }`,
    expected: {
      audit: {
        totalCount: 1,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
        edges: [{ node: { number: 1 } }],
        nodes: [imported],
      },
    },
  },
  {
    title: 'what was done in a time, by somebody, of some actions',
    operation: `{
      all: audit(from: "2026-01-02T03:04:05Z", to: "2026-01-02T11:04:06+08:00", actor: "owner", actions: [IMPORT], last: 1) {
        totalCount nodes { number } }
      later: audit(from: "2026-01-02T03:04:06Z", first: 1) { totalCount nodes { number } }
      before: audit(to: "2026-01-02T03:04:05Z", first: 1) { totalCount nodes { number } }
      others: audit(actor: "local:x", first: 1) { totalCount nodes { number } }
      none: audit(actions: [GRANT, COMMIT], last: 1) { totalCount nodes { number } }
      elsewhere: audit(scope: {region: "350428"}, first: 1) { totalCount nodes { number } }
    }`,
    expected: { all: { totalCount: 1, nodes: [{ number: 1 }] }, ...nothingIn },
  },
];
