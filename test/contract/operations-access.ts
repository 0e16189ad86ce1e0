import type { OperationCase } from './operation-case.js';

const always = { region: null, organization: null, validFrom: null, validTo: null };

/** Who asks, and who may ask; what is given and taken is in test/access/granting.test.ts. */
export const accessOperations: readonly OperationCase[] = [
  {
    title: 'who asks, and that there are no grants but those of the owner, which nobody gives',
    operation: `{
      me { subject name by grants { grant role region organization validFrom validTo } }
      grants(subject: "local:x", first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { grant } }
        nodes { grant subject role region organization validFrom validTo recordedAt recordedBy } }
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
      grants: {
        totalCount: 0,
        pageInfo: { hasNextPage: false, hasPreviousPage: false },
        ...{ edges: [], nodes: [] },
      },
    },
  },
];
