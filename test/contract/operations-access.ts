import type { OperationCase } from './operation-case.js';

const nothing = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, hasPreviousPage: false },
  ...{ edges: [], nodes: [] },
};
const always = { region: null, organization: null, validFrom: null, validTo: null };

/** Who asks, and who may ask; what is given and made is in test/access/{granting,seeing-to}.test.ts. */
export const accessOperations: readonly OperationCase[] = [
  {
    title:
      'who asks, and that there are no accounts, no tokens and no grants but those of the owner, which nobody gives',
    operation: `{
      me { subject name by grants { grant role region organization validFrom validTo } }
      grants(subject: "local:x", first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { grant } }
        nodes { grant subject role region organization validFrom validTo recordedAt recordedBy } }
      accounts(first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { account } }
        nodes { account name recordedAt recordedBy endedAt lockedUntil grants { grant } } }
      tokens(first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { token } }
        nodes { token for prefix until recordedAt recordedBy endedAt lastUsedAt grants { grant } } }
    }`,
    expected: {
      me: {
        ...{ subject: 'owner', name: 'owner', by: 'OWNER' },
        grants: [
          { grant: 'owner-reader', role: 'READER', ...always },
          { grant: 'owner-steward', role: 'STEWARD', ...always },
          { grant: 'owner-planner', role: 'PLANNER', ...always },
          { grant: 'owner-admin', role: 'ADMIN', ...always },
        ],
      },
      grants: nothing,
      accounts: nothing,
      tokens: nothing,
    },
  },
];
