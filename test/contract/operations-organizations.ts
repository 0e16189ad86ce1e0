import { byLedger, listed, type OperationCase, stamp } from './operation-case.js';

/** Everything that can be asked of an organization. */
export const organizationOperations: readonly OperationCase[] = [
  {
    title: 'an organization with all that is known of it',
    operation: `{ organization(id: "o-branch") {
      id kind name nameEn validFrom validTo termStart hasCommittee starRating brand demonstration ${stamp}
      region { code } homeRegion { code } hostRegion { name }
    } }`,
    expected: {
      organization: {
        id: 'o-branch',
        kind: 'BRANCH',
        name: '永鑫支部',
        nameEn: 'Yongxin Branch',
        validFrom: '2020-01-01',
        validTo: '2030-01-01',
        termStart: '2021-05-01',
        hasCommittee: true,
        starRating: 4,
        brand: '红色农机',
        demonstration: true,
        ...byLedger('row 3'),
        region: { code: '350428100201' },
        homeRegion: { code: '350428' },
        hostRegion: { name: '广东省' },
      },
    },
  },
  {
    title: 'an organization of which little is known',
    operation: `{ organization(id: "o-county") {
      nameEn validFrom validTo termStart hasCommittee starRating brand demonstration locator
      homeRegion { code } hostRegion { code } counts { on } superiors(first: 1) { nodes { id } totalCount }
    } }`,
    expected: {
      organization: {
        nameEn: null,
        validFrom: null,
        validTo: null,
        termStart: null,
        hasCommittee: null,
        starRating: null,
        brand: null,
        demonstration: null,
        locator: null,
        homeRegion: null,
        hostRegion: null,
        counts: null,
        superiors: { nodes: [], totalCount: 0 },
      },
    },
  },
  {
    title: 'what was counted last by a day',
    operation: `{ organization(id: "o-branch") {
      counts { on fullMembers probationaryMembers staff householdLinks households ${stamp} }
      earlier: counts(on: "2025-12-31") { on fullMembers probationaryMembers staff householdLinks households }
      first: counts(on: "2024-01-01") { on }
      before: counts(on: "2023-12-31") { on }
    } }`,
    expected: {
      organization: {
        counts: {
          on: '2026-01-01',
          fullMembers: 6,
          probationaryMembers: 2,
          staff: 3,
          householdLinks: 12,
          households: 41,
          ...byLedger('row 22'),
        },
        earlier: {
          on: '2024-01-01',
          fullMembers: 5,
          probationaryMembers: 1,
          staff: null,
          householdLinks: 10,
          households: 40,
        },
        first: { on: '2024-01-01' },
        before: null,
      },
    },
  },
  {
    title: 'the units that it covers',
    operation: `{ organization(id: "o-branch") {
      units(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } mode validFrom validTo ${stamp} } }
      earlier: units(first: 9, on: "2022-01-01") { totalCount nodes { id } }
      ofKind: units(first: 9, on: "2022-01-01", kinds: [ENTERPRISE]) { totalCount nodes { id } }
      ever: units(first: 9, ended: true) { nodes { id } edges { mode } }
    } }`,
    expected: {
      organization: {
        units: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('u-farm'),
          edges: [
            {
              node: { id: 'u-farm' },
              mode: 'SOLO',
              validFrom: '2020-06-01',
              validTo: '2029-01-01',
              ...byLedger('row 8'),
            },
          ],
        },
        earlier: { totalCount: 2, ...listed('u-farm', 'u-gone') },
        ofKind: { totalCount: 1, ...listed('u-gone') },
        ever: { ...listed('u-farm', 'u-gone'), edges: [{ mode: 'SOLO' }, { mode: 'ATTACHED' }] },
      },
    },
  },
  {
    title: 'what stands above it and below',
    operation: `{ organization(id: "o-branch") {
      superiors(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } validFrom validTo ${stamp} } }
      past: superiors(first: 9, on: "2019-12-31") { nodes { id } }
      ever: superiors(first: 9, on: "2019-12-31", ended: true) { nodes { id } }
      subordinates(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } validFrom validTo ${stamp} } }
      none: subordinates(first: 9, on: "2023-12-31") { nodes { id } }
      groups: subordinates(first: 9, on: "2023-12-31", ended: true, kinds: [PARTY_GROUP]) { nodes { id } }
      branches: subordinates(first: 9, kinds: [BRANCH]) { totalCount nodes { id } }
    } }`,
    expected: {
      organization: {
        superiors: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('o-town'),
          edges: [
            {
              node: { id: 'o-town' },
              validFrom: '2020-01-01',
              validTo: '2030-01-01',
              ...byLedger('row 4'),
            },
          ],
        },
        past: listed(),
        ever: listed('o-town'),
        subordinates: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('o-group'),
          edges: [
            { node: { id: 'o-group' }, validFrom: '2024-01-01', validTo: null, ...byLedger(null) },
          ],
        },
        none: listed(),
        groups: listed('o-group'),
        branches: { totalCount: 0, ...listed() },
      },
    },
  },
  {
    title: 'the alliances that it is in',
    operation: `{ organization(id: "o-branch") {
      alliances(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } role position validFrom validTo ${stamp} } }
      before: alliances(first: 9, on: "2021-05-31") { nodes { id } }
      leading: alliances(first: 9, on: "2021-05-31", ended: true, roles: [LEAD]) { nodes { id } }
      other: alliances(first: 9, roles: [MEMBER, PARTNER]) { totalCount nodes { id } }
      rural: alliances(first: 9, kinds: [RURAL_REVITALISATION]) { nodes { id } }
      elsewhere: alliances(first: 9, region: "350428101") { totalCount nodes { id } }
    } }`,
    expected: {
      organization: {
        alliances: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('a-inner'),
          edges: [
            {
              node: { id: 'a-inner' },
              role: 'LEAD',
              position: null,
              validFrom: '2021-06-01',
              validTo: '2028-01-01',
              ...byLedger('row 13'),
            },
          ],
        },
        before: listed(),
        leading: listed('a-inner'),
        other: { totalCount: 0, ...listed() },
        rural: listed('a-inner'),
        elsewhere: { totalCount: 0, ...listed() },
      },
    },
  },
];
