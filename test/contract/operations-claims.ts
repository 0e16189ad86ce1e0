import { byLedger, listed, type OperationCase, stamp } from './operation-case.js';

const figures = 'listed difference outOf share outOfSources { id kind }';
const none = { outOf: null, share: null, outOfSources: [] };

/** Everything that can be asked of claims. */
export const claimOperations: readonly OperationCase[] = [
  {
    title:
      'a claim with all that is known of it: two of four stated branches and groups are listed',
    operation: `{ node(id: "c-branches") { ... on Claim {
      id text textEn stated region { code } of kinds outOfSubject outOfKinds on ${stamp} ${figures}
    } } }`,
    expected: {
      node: {
        id: 'c-branches',
        text: '支部或小组126个。',
        textEn: '126 branches or groups.',
        stated: 126,
        region: { code: '350428' },
        of: 'ORGANIZATION',
        kinds: ['BRANCH', 'PARTY_GROUP'],
        outOfSubject: null,
        outOfKinds: [],
        on: null,
        ...byLedger('¶1'),
        listed: 2,
        difference: 124,
        ...none,
      },
    },
  },
  {
    title: 'a share of two townships and two villages, on the day of the claim',
    operation: `{ node(id: "c-stations") { ... on Claim {
      textEn stated kinds outOfSubject outOfKinds on ${figures}
    } } }`,
    expected: {
      node: {
        textEn: null,
        stated: 3,
        kinds: ['RED_STATION'],
        outOfSubject: 'REGION',
        outOfKinds: ['TOWNSHIP', 'VILLAGE'],
        on: '2023-12-31',
        listed: 1,
        difference: 2,
        outOf: 4,
        share: 0.75,
        outOfSources: [{ id: 'register', kind: 'REGISTER' }],
      },
    },
  },
  {
    title: 'members by their last counts, 6 and 3; and a claim that nothing listed answers',
    operation: `{
      members: node(id: "c-members") { ... on Claim { of kinds ${figures} } }
      funds: node(id: "c-funds") { ... on Claim { of stated ${figures} } }
    }`,
    expected: {
      members: { of: 'MEMBERS', kinds: [], listed: 9, difference: 11, ...none },
      funds: { of: null, stated: 16_000_000, listed: null, difference: null, ...none },
    },
  },
  {
    title: 'claims, and set against what the model alone lists',
    operation: `{
      claims(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id listed } } }
      model: claims(first: 9, scope: { region: "350428", kinds: [ORGANIZATION, MEMBERS] }) {
        nodes { id listed(sources: [SYNTHETIC]) difference(sources: [SYNTHETIC]) outOf(sources: [SYNTHETIC])
          share(sources: [SYNTHETIC]) outOfSources(sources: [SYNTHETIC]) { id } }
      }
    }`,
    expected: {
      claims: {
        totalCount: 4,
        pageInfo: { hasNextPage: false },
        ...listed('c-branches', 'c-funds', 'c-members', 'c-stations'),
        edges: [
          { node: { id: 'c-branches', listed: 2 } },
          { node: { id: 'c-funds', listed: null } },
          { node: { id: 'c-members', listed: 9 } },
          { node: { id: 'c-stations', listed: 1 } },
        ],
      },
      model: {
        nodes: [
          { id: 'c-branches', listed: 1, difference: 125, ...none },
          { id: 'c-members', listed: 0, difference: 20, ...none },
        ],
      },
    },
  },
];
