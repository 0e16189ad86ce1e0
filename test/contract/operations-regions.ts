import { byLedger, byRegister, listed, type OperationCase, stamp } from './operation-case.js';

/** Everything that can be asked of a region. */
export const regionOperations: readonly OperationCase[] = [
  {
    title: 'a region with its place in the tree',
    operation: `{ region(code: "350428") {
      id code level name nameEn ${stamp} parent { code parent { code } }
      children(first: 1) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { id } edges { node { code parent { id } } } }
      rest: children(first: 1, orderBy: NAME_DESC) { nodes { id } }
    } }`,
    expected: {
      region: {
        id: '350428',
        code: '350428',
        level: 'COUNTY',
        name: '将乐县',
        nameEn: 'Jiangle',
        ...byRegister('row 1'),
        parent: { code: '35', parent: null },
        children: {
          totalCount: 2,
          pageInfo: { hasNextPage: true, hasPreviousPage: false },
          ...listed('350428100'),
          edges: [{ node: { code: '350428100', parent: { id: '350428' } } }],
        },
        rest: listed('350428101'),
      },
    },
  },
  {
    title: 'when a region was one, where it lay before, and what goes on in its place',
    operation: `{
      moved: region(code: "350428100201") {
        validFrom validTo successors { code } formerParents { region { code name } validFrom validTo ${stamp} }
      }
      unmoved: region(code: "350428101201") { formerParents { region { code } } }
      ended: region(code: "grid-old") { validFrom validTo successors { code name } formerParents { region { code } } }
      coverage(scope: {region: "grid-old"}) { units endedRegion { code successors { code } } }
      earlier: coverage(scope: {region: "grid-old"}, on: "2004-12-31") { endedRegion { code } }
      all: coverage { endedRegion { code } }
      coverageMatrix(scope: {region: "grid-old"}, rows: REGION, columns: STATUS) { endedRegion { code } }
    }`,
    expected: {
      moved: {
        ...{ validFrom: null, validTo: null, successors: [] },
        formerParents: [
          {
            region: { code: '350428101', name: '万安镇' },
            ...{ validFrom: null, validTo: '2010-01-01', ...byRegister('row 3') },
          },
        ],
      },
      unmoved: { formerParents: [] },
      ended: {
        ...{ validFrom: '2001-01-01', validTo: '2005-01-01', formerParents: [] },
        successors: [{ code: '350428100201', name: '梅花村' }],
      },
      coverage: {
        units: 0,
        endedRegion: { code: 'grid-old', successors: [{ code: '350428100201' }] },
      },
      earlier: { endedRegion: null },
      all: { endedRegion: null },
      coverageMatrix: { endedRegion: { code: 'grid-old' } },
    },
  },
  {
    title: 'what a region had in it before another one moved',
    operation: `{
      region(code: "350428101") {
        children(on: "2009-12-31", first: 9) { totalCount nodes { code parent(on: "2009-12-31") { code } } }
        organizations(on: "2009-12-31", first: 9, ended: true) { totalCount nodes { id } }
        twinnings(on: "2009-12-31", first: 9, ended: true) { totalCount }
        since: organizations(on: "2010-01-01", first: 9, ended: true) { nodes { id } }
      }
      left: region(code: "350428100") { children(on: "2009-12-31", first: 9) { nodes { code } } }
    }`,
    expected: {
      region: {
        children: {
          totalCount: 2,
          nodes: ['350428100201', '350428101201'].map((code) => ({
            code,
            parent: { code: '350428101' },
          })),
        },
        organizations: { totalCount: 3, ...listed('o-branch', 'o-model', 'o-old') },
        twinnings: { totalCount: 0 },
        since: listed('o-model', 'o-old'),
      },
      left: { children: { nodes: [] } },
    },
  },
  {
    title: 'no region',
    operation: '{ region(code: "u-farm") { id } }',
    expected: { region: null },
  },
  {
    title: 'what lies in a region or below it',
    operation: `{ region(code: "350428") {
      organizations(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      units(first: 2) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      alliances(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      facilities(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      claims(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
    } }`,
    expected: {
      region: {
        organizations: page(
          false,
          'o-branch',
          'o-county',
          'o-group',
          'o-model',
          'o-temp',
          'o-town',
        ),
        units: { ...page(true, 'u-compound', 'u-farm'), totalCount: 7 },
        alliances: page(false, 'a-belt', 'a-inner'),
        facilities: page(false, 'f-centre', 'f-station'),
        claims: page(false, 'c-branches', 'c-members', 'c-stations'),
      },
    },
  },
  {
    title: 'what lay there on another day, of some kinds',
    operation: `{ region(code: "350428") {
      organizations(first: 9, on: "2019-06-01", kinds: [BRANCH]) { nodes { id } }
      units(first: 9, on: "2018-06-01", kinds: [ENTERPRISE, COOPERATIVE]) { nodes { id } }
      alliances(first: 9, on: "2020-01-01", kinds: [BELT, RURAL_REVITALISATION]) { nodes { id } }
      facilities(first: 9, on: "2015-01-01", kinds: [RED_STATION]) { nodes { id } }
    } }`,
    expected: {
      region: {
        organizations: listed('o-model', 'o-old'),
        units: listed('u-gone', 'u-shell'),
        alliances: listed('a-belt'),
        facilities: listed('f-past'),
      },
    },
  },
  {
    title: 'what ever lay there, by name: jiu, mo, yong; kong, jiu; mei, jin; mei, jiu',
    operation: `{ region(code: "350428") {
      organizations(first: 9, ended: true, kinds: [BRANCH], orderBy: NAME_ASC) { nodes { id } }
      units(first: 9, ended: true, kinds: [ENTERPRISE], orderBy: NAME_DESC) { nodes { id } }
      alliances(first: 9, on: "2020-01-01", ended: true, orderBy: NAME_DESC) { nodes { id } }
      facilities(first: 9, ended: true, kinds: [RED_STATION], orderBy: NAME_DESC) { nodes { id } }
    } }`,
    expected: {
      region: {
        organizations: listed('o-old', 'o-model', 'o-branch'),
        units: listed('u-shell', 'u-gone'),
        alliances: listed('a-inner', 'a-belt'),
        facilities: listed('f-station', 'f-past'),
      },
    },
  },
  {
    title: 'the alliances that serve a region',
    operation: `{ region(code: "350428100201") {
      servedBy(first: 1) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } validFrom validTo ${stamp} } }
      before: servedBy(first: 1, on: "2021-05-31") { totalCount nodes { id } }
      ever: servedBy(first: 1, on: "2021-05-31", ended: true) { nodes { id } }
    } }`,
    expected: {
      region: {
        servedBy: {
          ...page(false, 'a-inner'),
          edges: [
            {
              node: { id: 'a-inner' },
              validFrom: '2021-06-01',
              validTo: '2027-01-01',
              ...byLedger('row 16'),
            },
          ],
        },
        before: { totalCount: 0, nodes: [] },
        ever: listed('a-inner'),
      },
    },
  },
  {
    title: 'off-site branches at both ends',
    operation: `{
      home: region(code: "350428") {
        awayBranches(first: 9) { totalCount pageInfo { hasNextPage } nodes { id hostRegion { code } } edges { node { id } } }
        branches: awayBranches(first: 9, kinds: [BRANCH], orderBy: NAME_DESC) { nodes { id } }
        groups: awayBranches(first: 9, kinds: [PARTY_GROUP]) { nodes { id } }
        before: awayBranches(first: 9, on: "2019-12-31") { nodes { id } }
        ever: awayBranches(first: 9, on: "2019-12-31", ended: true) { nodes { id } }
        guestBranches(first: 9) { totalCount nodes { id } }
        guests: guestBranches(first: 9, on: "2020-06-01", kinds: [BRANCH], orderBy: ID_DESC) {
          totalCount pageInfo { hasNextPage } nodes { id homeRegion { code } hostRegion { code } } edges { node { id } } }
        guestsEver: guestBranches(first: 9, ended: true) { nodes { id } }
      }
      host: region(code: "44") {
        guestBranches(first: 9) { nodes { id homeRegion { code } } }
        awayBranches(first: 9, on: "2020-06-01") { nodes { id } }
      }
      above: region(code: "35") { awayBranches(first: 9) { nodes { id } } }
    }`,
    expected: {
      home: {
        awayBranches: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          nodes: [{ id: 'o-branch', hostRegion: { code: '44' } }],
          edges: [{ node: { id: 'o-branch' } }],
        },
        branches: listed('o-branch'),
        groups: listed(),
        before: listed(),
        ever: listed('o-branch'),
        guestBranches: { totalCount: 0, ...listed() },
        guests: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          nodes: [{ id: 'o-old', homeRegion: { code: '44' }, hostRegion: { code: '350428100' } }],
          edges: [{ node: { id: 'o-old' } }],
        },
        guestsEver: listed('o-old'),
      },
      host: {
        guestBranches: { nodes: [{ id: 'o-branch', homeRegion: { code: '350428' } }] },
        awayBranches: listed('o-old'),
      },
      above: { awayBranches: listed('o-branch') },
    },
  },
  {
    title: 'twinnings at both ends, with their partners',
    operation: `{
      host: region(code: "44") {
        twinnings(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id members(first: 9, roles: [PARTNER]) { nodes { ... on Node { id } } } } } }
        before: twinnings(first: 9, on: "2024-05-31") { nodes { id } }
      }
      home: region(code: "35") {
        twinnings(first: 9, orderBy: NAME_DESC) { nodes { id } }
        notYet: twinnings(first: 9, on: "2026-03-31") { nodes { id } }
        ever: twinnings(first: 9, on: "2026-03-31", ended: true) { nodes { id } }
      }
      elsewhere: region(code: "350428100") { twinnings(first: 9) { totalCount } }
    }`,
    expected: {
      host: {
        twinnings: {
          totalCount: 1,
          pageInfo: { hasNextPage: false },
          ...listed('a-twin'),
          edges: [{ node: { id: 'a-twin', members: listed('o-temp') } }],
        },
        before: listed(),
      },
      home: { twinnings: listed('a-twin'), notYet: listed(), ever: listed('a-twin') },
      elsewhere: { twinnings: { totalCount: 0 } },
    },
  },
];

function page(hasNextPage: boolean, ...ids: readonly string[]) {
  return {
    totalCount: ids.length,
    pageInfo: { hasNextPage },
    ...listed(...ids),
    edges: ids.map((id) => ({ node: { id } })),
  };
}
