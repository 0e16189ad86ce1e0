import { byLedger, listed, type OperationCase, stamp } from './operation-case.js';

/** Everything that can be asked of a unit but its assessment. */
export const unitOperations: readonly OperationCase[] = [
  {
    title: 'a unit with all that is known of it',
    operation: `{ unit(id: "u-farm") {
      id kind name nameEn validFrom validTo exclusion annualIncome firstSecretary residentTeam location { lon lat } ${stamp}
      region { code } counts { on fullMembers staff revenue } before: counts(on: "2024-12-31") { on }
    } }`,
    expected: {
      unit: {
        id: 'u-farm',
        kind: 'COOPERATIVE',
        name: '永鑫农机合作社',
        nameEn: 'Yongxin Cooperative',
        validFrom: '2019-01-01',
        validTo: '2035-01-01',
        exclusion: null,
        annualIncome: 50000.5,
        firstSecretary: true,
        residentTeam: false,
        location: { lon: 117.4731, lat: 26.7285 },
        ...byLedger('row 7'),
        region: { code: '350428100201' },
        counts: { on: '2025-01-01', fullMembers: 4, staff: 12, revenue: 2_500_000_000 },
        before: null,
      },
    },
  },
  {
    title: 'a unit that is excluded, and a whole number of yuan',
    operation:
      '{ unit(id: "u-shell") { exclusion } market: unit(id: "u-market") { annualIncome location { lon } } }',
    expected: { unit: { exclusion: 'SHELL' }, market: { annualIncome: 100000, location: null } },
  },
  {
    title: 'the organizations that cover it',
    operation: `{ unit(id: "u-market") {
      organizations(first: 9) { totalCount nodes { id } }
      earlier: organizations(first: 9, on: "2020-01-01", kinds: [BRANCH]) {
        totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } mode validFrom validTo ${stamp} }
      }
      others: organizations(first: 9, on: "2020-01-01", kinds: [COMMITTEE]) { nodes { id } }
      ever: organizations(first: 9, ended: true) { nodes { id } }
    } }`,
    expected: {
      unit: {
        organizations: { totalCount: 0, ...listed() },
        earlier: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('o-old'),
          edges: [
            {
              node: { id: 'o-old' },
              mode: 'SOLO',
              validFrom: '2018-06-01',
              validTo: '2022-01-01',
              ...byLedger(null),
            },
          ],
        },
        others: listed(),
        ever: listed('o-old'),
      },
    },
  },
  {
    title: 'what it is part of, and its parts',
    operation: `{ tower: unit(id: "u-tower") {
      wholes(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } validFrom validTo ${stamp} } }
      before: wholes(first: 9, on: "2022-12-31") { nodes { id } }
      ever: wholes(first: 9, on: "2022-12-31", ended: true) { nodes { id } }
    }
    compound: unit(id: "u-compound") {
      parts(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } validFrom validTo ${stamp} } }
      before: parts(first: 9, on: "2020-06-01") { nodes { id } }
      ever: parts(first: 9, ended: true) { totalCount nodes { id } }
      ofKind: parts(first: 9, ended: true, kinds: [BUILDING]) { totalCount nodes { id } }
    } }`,
    expected: {
      tower: {
        wholes: part('u-compound'),
        before: listed(),
        ever: listed('u-compound'),
      },
      compound: {
        parts: part('u-tower'),
        before: listed('u-shell'),
        ever: { totalCount: 2, ...listed('u-shell', 'u-tower') },
        ofKind: { totalCount: 1, ...listed('u-tower') },
      },
    },
  },
  {
    title: 'the alliances that it is in, by role, position and id',
    operation: `{ unit(id: "u-farm") {
      alliances(first: 1) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } role position validFrom validTo ${stamp} } }
      all: alliances(first: 9) { nodes { id } }
      earlier: alliances(first: 9, on: "2022-12-31") { nodes { id } }
      members: alliances(first: 9, on: "2021-12-31", ended: true, roles: [MEMBER]) { nodes { id } }
      leading: alliances(first: 9, roles: [LEAD]) { nodes { id } }
      belts: alliances(first: 9, kinds: [BELT]) { nodes { id } }
      village: alliances(first: 9, region: "350428100") { totalCount nodes { id } }
    } }`,
    expected: {
      unit: {
        alliances: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          ...listed('a-belt'),
          edges: [
            {
              node: { id: 'a-belt' },
              role: 'MEMBER',
              position: 1,
              validFrom: '2023-01-01',
              validTo: '2029-01-01',
              ...byLedger('row 15'),
            },
          ],
        },
        all: listed('a-belt', 'a-inner'),
        earlier: listed('a-inner'),
        members: listed('a-belt', 'a-inner'),
        leading: listed(),
        belts: listed('a-belt'),
        village: { totalCount: 1, ...listed('a-inner') },
      },
    },
  },
  {
    title: 'the alliances that serve it',
    operation: `{ unit(id: "u-tower") {
      servedBy(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } validFrom validTo ${stamp} } }
      before: servedBy(first: 9, on: "2023-12-31") { nodes { id } }
      ever: servedBy(first: 9, on: "2023-12-31", ended: true) { nodes { id } }
    } }`,
    expected: {
      unit: {
        servedBy: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('a-belt'),
          edges: [
            {
              node: { id: 'a-belt' },
              validFrom: '2024-01-01',
              validTo: '2028-01-01',
              ...byLedger('row 17'),
            },
          ],
        },
        before: listed(),
        ever: listed('a-belt'),
      },
    },
  },
  {
    title: 'the surveys of it or of its kind in a region around it, the newest first',
    operation: `{ unit(id: "u-market") { surveys { on kind ${stamp} } }
      other: unit(id: "u-model") { surveys { on } } }`,
    expected: {
      unit: {
        surveys: [
          { on: '2025-03-01', kind: null, ...byLedger('row 30') },
          { on: '2024-02-01', kind: 'MARKET', ...byLedger('row 31') },
        ],
      },
      other: { surveys: [] },
    },
  },
];

function part(id: string) {
  return {
    totalCount: 1,
    pageInfo: { hasNextPage: false },
    ...listed(id),
    edges: [{ node: { id }, validFrom: '2023-01-01', validTo: '2033-01-01', ...byLedger('row 9') }],
  };
}
