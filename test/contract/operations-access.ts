import type { OperationCase } from './operation-case.js';

const always = { region: null, validFrom: null, validTo: null };

/** Who asks, and who may ask; what is given and taken is in test/access/granting.test.ts. */
export const accessOperations: readonly OperationCase[] = [
  {
    title: 'who asks, and that there are no grants but those of the owner, which nobody gives',
    operation: `{
      me { id name by grants { id role region validFrom validTo } }
      grants(subject: "local:x", first: 5) { totalCount pageInfo { hasNextPage hasPreviousPage } edges { node { id } }
        nodes { id subject role region validFrom validTo recordedAt recordedBy } }
    }`,
    expected: {
      me: {
        ...{ id: 'owner', name: 'owner', by: 'OWNER' },
        grants: [
          { id: 'owner-reader', role: 'READER', ...always },
          { id: 'owner-steward', role: 'STEWARD', ...always },
          { id: 'owner-planner', role: 'PLANNER', ...always },
          { id: 'owner-admin', role: 'ADMIN', ...always },
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
