import type { OperationCase } from './operation-case.js';

const rate = 'code numerator denominator value lower upper missing { reason count } reason';
const standing =
  'organizations stars { rating count } starsUnknown demonstration { yes no unknown }';
const answers = '{ yes no unknown }';
const village = `villages incomeBelow ${answers} firstSecretary ${answers} residentTeam ${answers}`;

/** Figures of the register. */
export const figureOperations: readonly OperationCase[] = [
  {
    title: 'figures of the register among the rates of coverage, and as a layer of the matrix',
    operation: `{
      coverage(scope: {region: "350428100"}) { rates(codes: [FACILITY_RED_STATION, HOUSEHOLD]) {
        code numerator denominator value lower upper missing { reason count } excluded { reason } reason } }
      ofKind: coverage(scope: {kinds: [MARKET]}) { rates(codes: [FACILITY_PARK_CENTRE]) { value reason } }
      coverageMatrix(scope: {region: "350428"}, rows: REGION, columns: TOTAL, layer: FACILITY_RED_STATION) {
        columns { key label }
        cells { row numerator denominator value lower upper missing { reason count } reason }
        outside { numerator lower upper missing { reason } reason }
      }
    }`,
    expected: {
      coverage: {
        rates: [
          {
            ...{ code: 'FACILITY_RED_STATION', numerator: 1, denominator: 1, value: 1 },
            ...{ lower: 1, upper: 1, missing: [], excluded: [], reason: null },
          },
          {
            ...{ code: 'HOUSEHOLD', numerator: 12, denominator: 41, value: 12 / 41 },
            ...{ lower: 12 / 41, upper: 12 / 41, excluded: [], reason: null },
            missing: [{ reason: 'NOT_COUNTED', count: 1 }],
          },
        ],
      },
      ofKind: { rates: [{ value: null, reason: 'REGION_ONLY' }] },
      coverageMatrix: {
        columns: [{ key: 'TOTAL', label: '合计' }],
        cells: [
          {
            ...{ row: '350428100', numerator: 1, denominator: 1, value: 1 },
            ...{ lower: 1, upper: 1, missing: [], reason: null },
          },
          {
            ...{ row: '350428101', numerator: 0, denominator: 1, value: 0, lower: 0, upper: 1 },
            ...{ missing: [{ reason: 'FACILITY_NOT_LISTED', count: 1 }], reason: null },
          },
        ],
        outside: { numerator: 0, lower: null, upper: null, missing: [], reason: 'NO_VILLAGES' },
      },
    },
  },
  {
    title: 'households linked',
    operation: `{
      householdLinkRate { total { ${rate} } regions { region { id } figure { ${rate} } } outside { ${rate} }
        sourceKinds { sourceKind count } claims { id } }
      earlier: householdLinkRate(scope: {region: "350428", kinds: [BRANCH]}, on: "2025-12-31") { total { numerator denominator } }
    }`,
    expected: {
      householdLinkRate: {
        // The branch's last count; nobody has counted those of the group.
        total: linked(12, 41, 1),
        regions: [{ region: { id: '35' }, figure: linked(12, 41, 1) }],
        outside: linked(0, 0, 0),
        sourceKinds: [{ sourceKind: 'LEDGER', count: 1 }],
        claims: [],
      },
      earlier: { total: { numerator: 10, denominator: 40 } },
    },
  },
  {
    title: 'villages with a facility of a kind',
    operation: `{
      facilityRate(kind: RED_STATION, scope: {region: "350428", sources: [LEDGER]}, on: "2026-06-30") {
        total { ${rate} } regions { region { id } figure { ${rate} } } outside { ${rate} }
        sourceKinds { sourceKind count } claims { id } }
      none: facilityRate(kind: RED_STATION, scope: {region: "44"}) { total { value reason } }
    }`,
    expected: {
      facilityRate: {
        total: equipped(1, 2),
        regions: [
          { region: { id: '350428100' }, figure: equipped(1, 1) },
          { region: { id: '350428101' }, figure: equipped(0, 1) },
        ],
        outside: equipped(0, 0),
        sourceKinds: [{ sourceKind: 'LEDGER', count: 1 }],
        claims: [{ id: 'c-stations' }],
      },
      none: { total: { value: null, reason: 'NO_VILLAGES' } },
    },
  },
  {
    title: 'stars and demonstration sites',
    operation: `{
      organizationStandings { total { ${standing} } kinds { kind figure { ${standing} } }
        regions { region { id } figure { ${standing} } } outside { ${standing} } }
      scoped: organizationStandings(scope: {region: "350428", kinds: [BRANCH]}, on: "2021-01-01") { total { organizations } }
    }`,
    expected: {
      organizationStandings: {
        total: stars({ 2: 1, 4: 1 }, 6, [1, 1, 4]),
        kinds: [
          { kind: 'COMMITTEE', figure: stars({}, 2, [0, 0, 2]) },
          { kind: 'BRANCH', figure: stars({ 4: 1 }, 2, [1, 0, 1]) },
          { kind: 'TEMPORARY_BRANCH', figure: stars({}, 1, [0, 0, 1]) },
          { kind: 'PARTY_GROUP', figure: stars({ 2: 1 }, 1, [0, 1, 0]) },
        ],
        regions: [{ region: { id: '35' }, figure: stars({ 2: 1, 4: 1 }, 6, [1, 1, 4]) }],
        outside: stars({}, 0, [0, 0, 0]),
      },
      // The branch, the old one and the one of the model.
      scoped: { total: { organizations: 3 } },
    },
  },
  {
    title: 'incomes, first secretaries and resident teams',
    operation: `{
      villageStandings(scope: {region: "350428", kinds: [COOPERATIVE, MARKET]}, incomeBelow: 60000, on: "2026-06-30") {
        total { ${village} } regions { region { id } figure { ${village} } } outside { ${village} } }
      bodies: villageStandings { total { villages } }
    }`,
    expected: {
      villageStandings: {
        total: villages(2, [1, 1, 0], [1, 1, 0], [0, 1, 1]),
        regions: [
          {
            region: { id: '350428100' },
            figure: villages(1, [1, 0, 0], [1, 0, 0], [0, 1, 0]),
          },
          {
            region: { id: '350428101' },
            figure: villages(1, [0, 1, 0], [0, 1, 0], [0, 0, 1]),
          },
        ],
        outside: villages(0, [0, 0, 0], [0, 0, 0], [0, 0, 0]),
      },
      bodies: { total: { villages: 0 } },
    },
  },
  ...[
    'householdLinkRate(scope: {region: "999"}) { total { value } }',
    'facilityRate(kind: RED_STATION, scope: {region: "999"}) { total { value } }',
    'organizationStandings(scope: {region: "999"}) { total { organizations } }',
    'villageStandings(scope: {region: "999"}) { total { villages } }',
  ].map((field) => ({
    title: `${field.split('(')[0]} where no region is`,
    operation: `{ ${field} }`,
    code: 'NOT_FOUND',
  })),
];

function linked(numerator: number, denominator: number, silent: number) {
  const value = denominator === 0 ? null : numerator / denominator;
  return {
    ...{ code: 'HOUSEHOLD', numerator, denominator, value, lower: value, upper: value },
    missing: silent === 0 ? [] : [{ reason: 'NOT_COUNTED', count: silent }],
    reason: value === null ? 'HOUSEHOLDS_UNKNOWN' : null,
  };
}

/** Of the others nobody lists any. */
function equipped(numerator: number, denominator: number) {
  const value = denominator === 0 ? null : numerator / denominator;
  const unknown = denominator - numerator;
  return {
    ...{ code: 'FACILITY', numerator, denominator, value, lower: value },
    upper: value === null ? null : 1,
    missing: unknown === 0 ? [] : [{ reason: 'FACILITY_NOT_LISTED', count: unknown }],
    reason: value === null ? 'NO_VILLAGES' : null,
  };
}

type Triple = readonly [yes: number, no: number, unknown: number];

function answersIn([yes, no, unknown]: Triple) {
  return { yes, no, unknown };
}

function stars(counts: Readonly<Record<number, number>>, organizations: number, sites: Triple) {
  const known = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    organizations,
    stars: [1, 2, 3, 4, 5].map((rating) => ({ rating, count: counts[rating] ?? 0 })),
    starsUnknown: organizations - known,
    demonstration: answersIn(sites),
  };
}

function villages(count: number, income: Triple, secretary: Triple, team: Triple) {
  return {
    villages: count,
    incomeBelow: answersIn(income),
    firstSecretary: answersIn(secretary),
    residentTeam: answersIn(team),
  };
}
