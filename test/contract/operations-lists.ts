import { listed, type OperationCase } from './operation-case.js';

const nodes = '{ nodes { id } }';

/** The lists of everything, with every scope, filter and order; pages are walked in test/graph. */
export const listOperations: readonly OperationCase[] = [
  {
    title: 'organizations',
    operation: `{
      organizations(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { id } edges { node { id superiors(first: 1) { nodes { id } } } } }
      region: organizations(first: 9, scope: { region: "350428101", kinds: [BRANCH], sources: [SYNTHETIC] }) ${nodes}
      demonstrations: organizations(first: 9, filter: { demonstration: true }) ${nodes}
      others: organizations(first: 9, filter: { demonstration: false }) ${nodes}
      three: organizations(first: 9, filter: { starRatingAtLeast: 3 }) ${nodes}
      two: organizations(first: 9, filter: { starRatingAtLeast: 2 }) ${nodes}
      home: organizations(first: 9, filter: { homeRegion: "350428", hostRegion: "44" }) ${nodes}
      away: organizations(first: 9, filter: { hostRegion: "350428" }) ${nodes}
      onDay: organizations(first: 9, on: "2019-06-01", orderBy: ID_DESC) ${nodes}
      ever: organizations(last: 2, ended: true) { totalCount nodes { id } }
    }`,
    expected: {
      organizations: {
        totalCount: 6,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
        ...listed('o-branch', 'o-county'),
        edges: [
          { node: { id: 'o-branch', superiors: listed('o-town') } },
          { node: { id: 'o-county', superiors: listed() } },
        ],
      },
      region: listed('o-model'),
      demonstrations: listed('o-branch'),
      others: listed('o-group'),
      three: listed('o-branch'),
      two: listed('o-branch', 'o-group'),
      home: listed('o-branch'),
      away: listed(),
      onDay: listed('o-town', 'o-old', 'o-model', 'o-group', 'o-county'),
      ever: { totalCount: 7, ...listed('o-temp', 'o-town') },
    },
  },
  {
    title: 'units, by name he, hua, kong, lao, mo, yong, zhao',
    operation: `{
      units(first: 2, orderBy: NAME_ASC) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { id } edges { node { id } } }
      down: units(first: 9, orderBy: NAME_DESC) ${nodes}
      scoped: units(first: 9, scope: { region: "350428101", kinds: [MARKET, FAMILY_FARM, TASK_FORCE], sources: [LEDGER] }) ${nodes}
      excluded: units(first: 9, filter: { excluded: true }) ${nodes}
      counted: units(first: 1, filter: { excluded: false }) { totalCount }
      without: units(first: 9, filter: { firstSecretary: false }) ${nodes}
      teams: units(first: 9, filter: { residentTeam: true }) ${nodes}
      weak: units(first: 9, filter: { annualIncomeBelow: 100000 }) ${nodes}
      weaker: units(first: 9, filter: { annualIncomeBelow: 50000.5, firstSecretary: true }) ${nodes}
      onDay: units(first: 9, on: "2018-12-31", scope: { region: "350428100" }) ${nodes}
      ever: units(first: 9, ended: true, scope: { kinds: [ENTERPRISE] }) ${nodes}
    }`,
    expected: {
      units: {
        totalCount: 7,
        pageInfo: { hasNextPage: true, hasPreviousPage: false },
        ...listed('u-compound', 'u-tower'),
        edges: [{ node: { id: 'u-compound' } }, { node: { id: 'u-tower' } }],
      },
      down: listed('u-task', 'u-farm', 'u-model', 'u-market', 'u-shell', 'u-tower', 'u-compound'),
      scoped: listed('u-market'),
      excluded: listed('u-shell'),
      counted: { totalCount: 6 },
      without: listed('u-market'),
      teams: listed('u-model'),
      weak: listed('u-farm'),
      weaker: listed(),
      onDay: listed('u-compound', 'u-gone', 'u-tower'),
      ever: listed('u-gone', 'u-shell'),
    },
  },
  {
    title: 'alliances and facilities',
    operation: `{
      alliances(first: 9, orderBy: ID_DESC) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      belts: alliances(first: 9, scope: { region: "350428", kinds: [BELT], sources: [LEDGER] }) ${nodes}
      inside: alliances(first: 9, filter: { parent: "a-belt" }) ${nodes}
      onDay: alliances(first: 9, on: "2016-01-01") ${nodes}
      all: alliances(first: 9, ended: true) ${nodes}
      facilities(first: 9, orderBy: ID_DESC) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      stations: facilities(first: 9, orderBy: ID_ASC, scope: { region: "350428100201", kinds: [RED_STATION], sources: [LEDGER] }) ${nodes}
      below: facilities(first: 9, filter: { parent: "f-centre" }) ${nodes}
      past: facilities(first: 9, on: "2015-01-01") ${nodes}
      ever: facilities(first: 9, ended: true) ${nodes}
    }`,
    expected: {
      alliances: {
        totalCount: 3,
        pageInfo: { hasNextPage: false },
        ...listed('a-twin', 'a-inner', 'a-belt'),
        edges: ['a-twin', 'a-inner', 'a-belt'].map((id) => ({ node: { id } })),
      },
      belts: listed('a-belt'),
      inside: listed('a-inner'),
      onDay: listed('a-belt', 'a-past'),
      all: listed('a-belt', 'a-inner', 'a-past', 'a-twin'),
      facilities: {
        totalCount: 2,
        pageInfo: { hasNextPage: false },
        ...listed('f-station', 'f-centre'),
        edges: [{ node: { id: 'f-station' } }, { node: { id: 'f-centre' } }],
      },
      stations: listed('f-station'),
      below: listed('f-station'),
      past: listed('f-past'),
      ever: listed('f-centre', 'f-past', 'f-station'),
    },
  },
  {
    title: 'sources',
    operation: `{
      sources(first: 9) { totalCount pageInfo { hasNextPage } nodes { id } edges { node { id } } }
      registers: sources(first: 9, kinds: [REGISTER]) ${nodes}
    }`,
    expected: {
      sources: {
        totalCount: 3,
        pageInfo: { hasNextPage: false },
        ...listed('ledger', 'model', 'register'),
        edges: [
          { node: { id: 'ledger' } },
          { node: { id: 'model' } },
          { node: { id: 'register' } },
        ],
      },
      registers: listed('register'),
    },
  },
  ...['organizations', 'units', 'alliances', 'facilities', 'claims'].map((list) => ({
    title: `${list} of a region that is not there`,
    operation: `{ ${list}(first: 1, scope: { region: "u-farm" }) { totalCount } }`,
    code: 'NOT_FOUND',
  })),
];
