import { byLedger, listed, type OperationCase, stamp } from './operation-case.js';

/** Everything that can be asked of alliances, and who belongs to them. */
export const allianceOperations: readonly OperationCase[] = [
  {
    title: 'an alliance with all that is known of it',
    operation: `{ alliance(id: "a-inner") {
      id kind name nameEn validFrom validTo ${stamp} region { code } parent { id region { code } parent { id } }
    } past: alliance(id: "a-past") { nameEn region { code } } }`,
    expected: {
      alliance: {
        id: 'a-inner',
        kind: 'RURAL_REVITALISATION',
        name: '梅花联盟',
        nameEn: 'Meihua Alliance',
        validFrom: '2021-01-01',
        validTo: '2031-01-01',
        ...byLedger('row 12'),
        region: { code: '350428100201' },
        parent: { id: 'a-belt', region: { code: '350428' }, parent: null },
      },
      past: { nameEn: null, region: null },
    },
  },
  {
    title: 'the alliances inside it',
    operation: `{ alliance(id: "a-belt") {
      alliances(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      onDay: alliances(first: 9, on: "2016-01-01") { nodes { id } }
      ever: alliances(last: 1, ended: true) { totalCount pageInfo { hasPreviousPage } nodes { id } }
    } }`,
    expected: {
      alliance: {
        alliances: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('a-inner'),
          edges: [{ node: { id: 'a-inner' } }],
        },
        onDay: listed('a-past'),
        ever: { totalCount: 2, pageInfo: { hasPreviousPage: true }, ...listed('a-past') },
      },
    },
  },
  {
    title: 'its members, by role, position and id',
    operation: `{ alliance(id: "a-belt") {
      hiddenMembers hiddenOnDay: hiddenMembers(on: "2024-12-31")
      members(first: 1) {
        totalCount pageInfo { hasNextPage }
        nodes { __typename ... on Unit { id region { code } } ... on Organization { id } }
        edges { node { ... on Node { id } ... on Dated { validFrom } } role position validFrom validTo ${stamp} }
      }
      all: members(first: 9) { nodes { __typename ... on Unit { id exclusion } ... on Organization { id starRating } } }
      earlier: members(first: 9, on: "2024-12-31") { edges { role position } }
      partners: members(first: 9, ended: true, roles: [PARTNER]) { nodes { ... on Node { id } } }
      committees: members(first: 9, ended: true, kinds: [COMMITTEE]) { nodes { ... on Node { id } } }
      township: members(first: 9, ended: true, region: "350428100") { totalCount nodes { ... on Node { id } } }
      nowhere: members(first: 9, region: "nowhere") { totalCount nodes { ... on Node { id } } }
    } }`,
    expected: {
      alliance: {
        hiddenMembers: 0,
        hiddenOnDay: 0,
        members: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [{ __typename: 'Unit', id: 'u-farm', region: { code: '350428100201' } }],
          edges: [
            {
              node: { id: 'u-farm', validFrom: '2019-01-01' },
              role: 'MEMBER',
              position: 1,
              validFrom: '2023-01-01',
              validTo: '2029-01-01',
              ...byLedger('row 15'),
            },
          ],
        },
        all: {
          nodes: [
            { __typename: 'Unit', id: 'u-farm', exclusion: null },
            { __typename: 'Organization', id: 'o-town', starRating: null },
          ],
        },
        earlier: {
          edges: [
            { role: 'MEMBER', position: 1 },
            { role: 'MEMBER', position: 2 },
            { role: 'PARTNER', position: null },
          ],
        },
        partners: listed('o-county'),
        committees: listed('o-town', 'o-county'),
        township: { totalCount: 2, ...listed('u-farm', 'o-town') },
        nowhere: { totalCount: 0, nodes: [] },
      },
    },
  },
  {
    title: 'the sites of a belt in their order, and none of another alliance',
    operation: `{
      belt: alliance(id: "a-belt") {
        sites(first: 9) {
          totalCount pageInfo { hasNextPage } nodes { ... on Node { id } }
          edges { node { ... on Unit { name } ... on Organization { name } } role position validFrom validTo ${stamp} }
        }
        earlier: sites(first: 9, on: "2024-12-31") { nodes { ... on Node { id } } }
        ever: sites(last: 1, ended: true) { nodes { ... on Node { id } } }
      }
      inner: alliance(id: "a-inner") { sites(first: 9) { totalCount nodes { ... on Node { id } } } }
    }`,
    expected: {
      belt: {
        sites: {
          totalCount: 2,
          pageInfo: { hasNextPage: false },
          ...listed('u-farm', 'o-town'),
          edges: [
            {
              node: { name: '永鑫农机合作社' },
              role: 'MEMBER',
              position: 1,
              validFrom: '2023-01-01',
              validTo: '2029-01-01',
              ...byLedger('row 15'),
            },
            {
              node: { name: '古镛镇党委' },
              role: 'MEMBER',
              position: 2,
              validFrom: null,
              validTo: null,
              ...byLedger(null),
            },
          ],
        },
        earlier: listed('u-farm', 'o-town', 'o-county'),
        ever: listed('o-county'),
      },
      inner: { sites: { totalCount: 0, ...listed() } },
    },
  },
  {
    title: 'the units and regions that it serves',
    operation: `{ belt: alliance(id: "a-belt") {
      services(first: 9) {
        totalCount pageInfo { hasNextPage } nodes { __typename ... on Region { code parent { id } } ... on Unit { id parts(first: 1) { totalCount } } }
      }
    }
    inner: alliance(id: "a-inner") {
      services(first: 9) { edges { node { ... on Region { name } } validFrom validTo ${stamp} } }
      earlier: services(first: 9, on: "2023-06-01") { nodes { ... on Node { id } } }
      ever: services(last: 1, ended: true) { nodes { ... on Node { id } } }
    } }`,
    expected: {
      belt: {
        services: {
          totalCount: 2,
          pageInfo: { hasNextPage: false },
          nodes: [
            { __typename: 'Region', code: '350428101', parent: { id: '350428' } },
            { __typename: 'Unit', id: 'u-tower', parts: { totalCount: 0 } },
          ],
        },
      },
      inner: {
        services: {
          edges: [
            {
              node: { name: '梅花村' },
              validFrom: '2021-06-01',
              validTo: '2027-01-01',
              ...byLedger('row 16'),
            },
          ],
        },
        earlier: listed('350428100201', 'u-market'),
        ever: listed('u-market'),
      },
    },
  },
  {
    title: 'who belongs to an alliance, by which paths',
    operation: `{
      group: membership(member: "o-group", alliance: "a-belt") {
        isMember role validFrom validTo pathCount cutBy paths { via role validFrom validTo nodes { __typename id } }
      }
      branch: membership(member: "o-branch", alliance: "a-inner") {
        isMember role validFrom validTo paths { via role validFrom validTo nodes { id } }
      }
      before: membership(member: "o-group", alliance: "a-belt", on: "2023-12-31") {
        isMember role validFrom validTo paths { via }
      }
    }`,
    expected: {
      group: {
        isMember: true,
        role: 'MEMBER',
        validFrom: null,
        validTo: null,
        pathCount: 2,
        cutBy: null,
        paths: [
          {
            via: 'SUPERIOR',
            role: 'MEMBER',
            validFrom: '2024-01-01',
            validTo: '2030-01-01',
            nodes: [
              { __typename: 'Organization', id: 'o-group' },
              { __typename: 'Organization', id: 'o-branch' },
              { __typename: 'Organization', id: 'o-town' },
              { __typename: 'Alliance', id: 'a-belt' },
            ],
          },
          {
            via: 'SEVERAL',
            role: 'LEAD',
            validFrom: '2024-01-01',
            validTo: '2028-01-01',
            nodes: [
              { __typename: 'Organization', id: 'o-group' },
              { __typename: 'Organization', id: 'o-branch' },
              { __typename: 'Alliance', id: 'a-inner' },
              { __typename: 'Alliance', id: 'a-belt' },
            ],
          },
        ],
      },
      branch: {
        isMember: true,
        role: 'LEAD',
        validFrom: '2021-06-01',
        validTo: '2028-01-01',
        paths: [
          {
            via: 'DIRECT',
            role: 'LEAD',
            validFrom: '2021-06-01',
            validTo: '2028-01-01',
            nodes: [{ id: 'o-branch' }, { id: 'a-inner' }],
          },
          {
            via: 'UNIT',
            role: 'MEMBER',
            validFrom: '2022-01-01',
            validTo: '2029-01-01',
            nodes: [{ id: 'o-branch' }, { id: 'u-farm' }, { id: 'a-inner' }],
          },
        ],
      },
      before: { isMember: false, role: null, validFrom: null, validTo: null, paths: [] },
    },
  },
  {
    title: 'membership of what is no member',
    operation: '{ membership(member: "a-inner", alliance: "a-belt") { isMember } }',
    code: 'NOT_FOUND',
  },
  {
    title: 'membership in what is no alliance',
    operation: '{ membership(member: "u-farm", alliance: "u-farm") { isMember } }',
    code: 'NOT_FOUND',
  },
];
