import { expect, test } from 'vitest';
import { RATES } from '../../src/coverage/figures/rates.js';
import { valuesOf } from '../../src/domain/vocabulary.js';
import { REGISTER_FIGURES } from '../../src/figures/register-figures.js';
import { commitFiles } from '../changes/committing.js';
import { onEngines } from '../support/engines.js';
import { answer, jiangleFolder, onCounty, onFolder, refusal } from './asking.js';

const rate = 'code numerator denominator value lower upper missing { reason count } reason';
const rates = `total { ${rate} } regions { region { id } figure { ${rate} } } outside { ${rate} } sourceKinds { sourceKind count } claims { id }`;
const households = `query ($scope: OrganizationScope, $on: Date) { householdLinkRate(scope: $scope, on: $on) { ${rates} } }`;
const facilities = `query ($kind: FacilityKind!, $scope: FacilityRateScope, $on: Date) { facilityRate(kind: $kind, scope: $scope, on: $on) { ${rates} } }`;
const standing =
  'organizations stars { rating count } starsUnknown demonstration { yes no unknown }';
const standings = `query ($scope: OrganizationScope, $on: Date) { organizationStandings(scope: $scope, on: $on) {
  total { ${standing} } kinds { kind figure { organizations starsUnknown } } regions { region { id } figure { organizations starsUnknown } } outside { organizations } } }`;
const answers = '{ yes no unknown }';
const village = `villages incomeBelow ${answers} firstSecretary ${answers} residentTeam ${answers}`;
const villages = `query ($scope: UnitScope, $incomeBelow: Float, $on: Date) { villageStandings(scope: $scope, incomeBelow: $incomeBelow, on: $on) {
  total { ${village} } regions { region { id } figure { villages } } outside { villages } } }`;

const ratesOfCoverage = `query ($scope: UnitScope, $codes: [RateCode!], $on: Date, $knownOn: Date) {
  coverage(scope: $scope, on: $on, knownOn: $knownOn) { rates(codes: $codes) { ${rate} excluded { reason count } } } }`;
const cell = `numerator denominator value lower upper missing { reason count } reason difference { numerator denominator value }`;
const layer = `query ($scope: UnitScope, $rows: MatrixAxis!, $columns: MatrixAxis!, $layer: MatrixLayer, $compare: MatrixComparison) {
  coverageMatrix(scope: $scope, rows: $rows, columns: $columns, layer: $layer, compare: $compare) {
    columns { key label } cells { row column ${cell} } outside { ${cell} } } }`;

const county = { region: '990101' };

onCounty('the figures of the register', (ask, engine) => {
  test('households are those of one group; those of the others are unknown', async () => {
    expect(await ask(households, { scope: county })).toEqual({
      householdLinkRate: {
        total: linked(30, 33, 7),
        regions: [
          { region: { id: '990101101' }, figure: linked(30, 33, 4) },
          { region: { id: '990101102' }, figure: linked(0, 0, 1) },
          { region: { id: '990101103' }, figure: linked(0, 0, 2) },
        ],
        outside: linked(0, 0, 0),
        sourceKinds: [{ sourceKind: 'LEDGER', count: 1 }],
        claims: [],
      },
    });
  });

  test('before the first count no households are known', async () => {
    const { householdLinkRate } = await ask(households, { on: '2025-12-31' });
    // g-temp had not begun.
    expect(householdLinkRate).toMatchObject({ total: linked(0, 0, 7), sourceKinds: [] });
  });

  test('studios stand in two villages, one by the model, and nothing is listed of four', async () => {
    expect(await ask(facilities, { kind: 'RESIDENT_STUDIO', scope: county })).toEqual({
      facilityRate: {
        total: equipped(2, 6, 4),
        regions: [
          { region: { id: '990101101' }, figure: equipped(0, 2, 2) },
          { region: { id: '990101102' }, figure: equipped(0, 2, 2) },
          { region: { id: '990101103' }, figure: equipped(2, 2, 0) },
        ],
        outside: equipped(0, 0, 0),
        sourceKinds: [
          { sourceKind: 'LEDGER', count: 1 },
          { sourceKind: 'SYNTHETIC', count: 1 },
        ],
        claims: [{ id: 'cl-studios' }],
      },
    });
    const stated = { ...county, sources: ['LEDGER'] };
    const { facilityRate } = await ask(facilities, { kind: 'RESIDENT_STUDIO', scope: stated });
    expect(facilityRate).toMatchObject({ total: equipped(1, 6, 5) });
  });

  const kinds: [string, string, string, ReturnType<typeof equipped>][] = [
    ['SERVICE_CENTRE', 'stands in a township', '2026-06-30', equipped(0, 6, 6, 1)],
    ['RED_STATION', 'stands in a community', '2026-06-30', equipped(1, 6, 5)],
    ['VILLAGE_VENUE', 'stood in a village', '2025-12-31', equipped(1, 6, 5)],
    ['VILLAGE_VENUE', 'has ended: of that village it is known', '2026-01-01', equipped(0, 6, 5)],
    ['PARK_CENTRE', 'is listed nowhere', '2026-06-30', equipped(0, 6, 6)],
  ];
  test.each(kinds)('a %s %s, on %3$s', async (kind, _case, on, expected) => {
    const { facilityRate } = await ask(facilities, { kind, on });
    expect(facilityRate).toMatchObject({ total: expected });
  });

  test('among the rates of coverage they are what they are at the root', async () => {
    const codes = ['HOUSEHOLD', 'BACKUP', 'FACILITY_RESIDENT_STUDIO', 'HOUSEHOLD'];
    const { coverage } = await ask(ratesOfCoverage, { codes, scope: county });
    const [households, backup, studios, ...none] = coverage.rates;
    expect(none).toEqual([]);
    expect(households).toEqual({ ...linked(30, 33, 7), code: 'HOUSEHOLD', excluded: [] });
    expect(backup).toMatchObject({ code: 'BACKUP', missing: [], excluded: expect.any(Array) });
    const code = 'FACILITY_RESIDENT_STUDIO';
    expect(studios).toEqual({ ...equipped(2, 6, 4), code, excluded: [] });
    const ledger = { ...county, sources: ['LEDGER'] };
    const stated = await ask(ratesOfCoverage, { codes: [code], scope: ledger });
    expect(stated.coverage.rates).toMatchObject([{ numerator: 1, denominator: 6, upper: 1 }]);
    const venue = { codes: ['FACILITY_VILLAGE_VENUE'], scope: county };
    for (const [on, numerator] of [
      ['2025-12-31', 1],
      ['2026-01-01', 0],
    ]) {
      const { coverage } = await ask(ratesOfCoverage, { ...venue, on });
      expect(coverage.rates).toMatchObject([{ numerator, denominator: 6 }]);
    }
  });

  test('they are the six rates of units where none is named', async () => {
    const { coverage } = await ask(ratesOfCoverage, { scope: county });
    expect(coverage.rates.map(({ code }: { code: string }) => code)).toEqual(Object.keys(RATES));
  });

  test('of units of a kind, of what was known earlier and of what an alliance reaches they have no value', async () => {
    const codes = valuesOf(REGISTER_FIGURES);
    const regionOnly = codes.map((code) => ({
      ...{ code, numerator: 0, denominator: 0, value: null, lower: null, upper: null },
      ...{ missing: [], reason: 'REGION_ONLY', excluded: [] },
    }));
    const kinds = { codes, scope: { ...county, kinds: ['MARKET'] } };
    expect((await ask(ratesOfCoverage, kinds)).coverage.rates).toEqual(regionOnly);
    const known = { codes, scope: county, knownOn: '2026-06-29' };
    expect((await ask(ratesOfCoverage, known)).coverage.rates).toEqual(regionOnly);
    const reach = `query ($codes: [RateCode!]) { allianceReach(alliance: "al-rural") { coverage { rates(codes: $codes) { ${rate} excluded { reason } } } } }`;
    const { allianceReach } = await ask(reach, { codes });
    expect(allianceReach.coverage.rates).toEqual(regionOnly);
  });

  test('over time each day has its own', async () => {
    const query = `{ coverageTrend(scope: {region: "990101"}, from: "2025-12-30", to: "2026-01-01", every: DAY) {
      points { coverage { rates(codes: [FACILITY_VILLAGE_VENUE, HOUSEHOLD]) { numerator } } } } }`;
    const { coverageTrend } = await ask(query);
    const numerators = coverageTrend.points.map(
      ({ coverage }: { coverage: { rates: { numerator: number }[] } }) =>
        coverage.rates.map(({ numerator }) => numerator),
    );
    expect(numerators).toEqual([
      [1, 0],
      [1, 0],
      [0, 30],
    ]);
  });

  test('by region they are a layer of the matrix', async () => {
    const asked = { scope: county, rows: 'REGION', columns: 'TOTAL' };
    const { coverageMatrix } = await ask(layer, { ...asked, layer: 'FACILITY_RESIDENT_STUDIO' });
    expect(coverageMatrix).toEqual({
      columns: [{ key: 'TOTAL', label: '合计' }],
      cells: [
        cellOf('990101101', equipped(0, 2, 2)),
        cellOf('990101102', equipped(0, 2, 2)),
        cellOf('990101103', equipped(2, 2, 0)),
      ],
      outside: shown(equipped(0, 0, 0)),
    });
    const households = await ask(layer, { ...asked, layer: 'HOUSEHOLD' });
    expect(households.coverageMatrix.cells).toEqual([
      cellOf('990101101', linked(30, 33, 4)),
      cellOf('990101102', linked(0, 0, 1)),
      cellOf('990101103', linked(0, 0, 2)),
    ]);
    const turned = { scope: county, rows: 'TOTAL', columns: 'REGION', layer: 'HOUSEHOLD' };
    const { cells } = (await ask(layer, turned)).coverageMatrix;
    expect(cells[0]).toEqual({ ...cellOf('TOTAL', linked(30, 33, 4)), column: '990101101' });
  });

  test('a matrix by kind or status has no value of theirs, and one day is set against another', async () => {
    const none = {
      ...{ numerator: 0, denominator: 0, value: null, lower: null, upper: null },
      ...{ missing: [], reason: 'REGION_ONLY', difference: null },
    };
    for (const columns of ['UNIT_KIND', 'STATUS']) {
      const asked = { scope: county, rows: 'REGION', columns, layer: 'HOUSEHOLD' };
      const { coverageMatrix } = await ask(layer, asked);
      expect(coverageMatrix.outside).toEqual(none);
      for (const cell of coverageMatrix.cells) expect(cell).toMatchObject(none);
    }
    const venues = {
      ...{ scope: county, rows: 'REGION', columns: 'TOTAL', layer: 'FACILITY_VILLAGE_VENUE' },
      compare: { on: '2025-12-31' },
    };
    const { coverageMatrix } = await ask(layer, venues);
    expect(coverageMatrix.cells[1]).toMatchObject({
      ...{ row: '990101102', numerator: 0, denominator: 2 },
      difference: { numerator: -1, denominator: 0, value: -0.5 },
    });
  });

  test('the change of one is not split by units', async () => {
    const query =
      '{ coverageDiff(from: "2026-01-01", to: "2026-02-01", rate: HOUSEHOLD) { rate } }';
    expect(await refusal(engine.graph(), query)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('four organizations have stars, and two are demonstration sites', async () => {
    expect(await ask(standings, { scope: county })).toEqual({
      organizationStandings: {
        total: {
          organizations: 31,
          stars: [1, 2, 3, 4, 5].map((rating) => ({ rating, count: [0, 0, 1, 2, 1][rating - 1] })),
          starsUnknown: 27,
          demonstration: { yes: 2, no: 1, unknown: 28 },
        },
        kinds: [
          of('COMMITTEE', 4, 1),
          of('GENERAL_BRANCH', 1, 1),
          of('BRANCH', 14, 13),
          of('JOINT_BRANCH', 1, 1),
          of('TEMPORARY_BRANCH', 3, 3),
          of('PARTY_GROUP', 8, 8),
        ],
        regions: [
          { region: { id: '990101101' }, figure: { organizations: 16, starsUnknown: 14 } },
          { region: { id: '990101102' }, figure: { organizations: 4, starsUnknown: 3 } },
          { region: { id: '990101103' }, figure: { organizations: 8, starsUnknown: 7 } },
        ],
        outside: { organizations: 3 },
      },
    });
  });

  test('on another day those of that day stand, in a township by village and kind', async () => {
    const scope = { region: '990101103', kinds: ['COMMITTEE', 'BRANCH'] };
    const { organizationStandings } = await ask(standings, { scope, on: '2019-12-31' });
    expect(organizationStandings).toMatchObject({
      total: { organizations: 6, starsUnknown: 5, demonstration: { yes: 0, no: 1, unknown: 5 } },
      kinds: [of('COMMITTEE', 1, 0), of('BRANCH', 5, 5)],
      regions: [
        { region: { id: '990101103201' }, figure: { organizations: 1, starsUnknown: 1 } },
        { region: { id: '990101103202' }, figure: { organizations: 4, starsUnknown: 4 } },
      ],
      outside: { organizations: 1 },
    });
    // Before 2015 b-solo, the only branch with stars, was not there.
    const town = { region: '990101101', kinds: ['BRANCH'] };
    for (const [on, rated] of [
      ['2015-05-31', 0],
      ['2015-06-01', 1],
    ]) {
      const { organizationStandings } = await ask(standings, { scope: town, on });
      const { organizations, starsUnknown, stars } = organizationStandings.total;
      expect(stars[3]).toEqual({ rating: 4, count: rated });
      expect(organizations - starsUnknown).toBe(rated);
    }
  });

  test('one cooperative has an income that is known; what is excluded stands outside', async () => {
    const asked = { scope: { kinds: ['COOPERATIVE'], ...county } };
    const total = {
      villages: 5,
      incomeBelow: { yes: 1, no: 0, unknown: 4 },
      firstSecretary: { yes: 1, no: 0, unknown: 4 },
      residentTeam: { yes: 0, no: 1, unknown: 4 },
    };
    expect(await ask(villages, asked)).toEqual({
      villageStandings: {
        total,
        regions: [
          { region: { id: '990101102' }, figure: { villages: 3 } },
          { region: { id: '990101103' }, figure: { villages: 2 } },
        ],
        outside: { villages: 0 },
      },
    });
    const { villageStandings } = await ask(villages, { ...asked, incomeBelow: 80_000.5 });
    expect(villageStandings).toMatchObject({
      total: { ...total, incomeBelow: { yes: 0, no: 1, unknown: 4 } },
    });
  });

  test('where no bodies of villages are listed there is nothing to count', async () => {
    const { villageStandings } = await ask(villages);
    const none = { yes: 0, no: 0, unknown: 0 };
    expect(villageStandings).toEqual({
      total: { villages: 0, incomeBelow: none, firstSecretary: none, residentTeam: none },
      regions: [],
      outside: { villages: 0 },
    });
  });
});

onFolder(jiangleFolder, 'the figures of the real county', (ask) => {
  test('143 studios are stated of 154 villages and communities, and none is listed', async () => {
    const query = `{ facilityRate(kind: RESIDENT_STUDIO) { total { ${rate} } claims { id stated outOf share } } }`;
    expect(await ask(query)).toEqual({
      facilityRate: {
        total: equipped(0, 154, 154),
        claims: [{ id: 'jl-claim-resident-studios', stated: 143, outOf: 154, share: 143 / 154 }],
      },
    });
  });

  test('a station and a centre stand in the county itself', async () => {
    const { facilityRate } = await ask(facilities, {
      kind: 'PARK_CENTRE',
      scope: { region: '350428' },
    });
    expect(facilityRate).toMatchObject({
      total: equipped(0, 154, 154, 1),
      outside: equipped(0, 0, 0, 1),
    });
  });

  test('no households are counted', async () => {
    const { householdLinkRate } = await ask(households);
    expect(householdLinkRate).toMatchObject({ total: linked(0, 0, 0) });
  });
});

onEngines('a station in a part of a village', (engine) => {
  test('is in the village, and for a scope within it nowhere else', async () => {
    await engine.clear();
    await commitFiles(engine.graph(), {
      'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
      'regions.csv':
        'code,parent,level,name,source\n990101,,COUNTY,县,s\n990101100,990101,TOWNSHIP,镇,s\n' +
        '990101100201,990101100,VILLAGE,村,s\ng,990101100201,GRID,网格,s\nm,g,MICRO_GRID,微网格,s\n',
      'facilities.csv': 'id,kind,name,region,source\nf,RED_STATION,驿站,m,s\n',
    });
    const totalOf = async (region: string) => {
      const asked = { kind: 'RED_STATION', scope: { region } };
      const { facilityRate } = await answer(engine.graph(), facilities, asked);
      return facilityRate;
    };
    for (const around of ['990101', '990101100', '990101100201'])
      expect(await totalOf(around)).toMatchObject({ total: equipped(1, 1, 0) });
    for (const part of ['g', 'm'])
      expect(await totalOf(part)).toMatchObject({ total: equipped(0, 0, 0) });
  });
});

function linked(numerator: number, denominator: number, silent: number) {
  const missing = silent === 0 ? [] : [{ reason: 'NOT_COUNTED', count: silent }];
  return share('HOUSEHOLD', { numerator, denominator, unknown: 0, missing }, 'HOUSEHOLDS_UNKNOWN');
}

function equipped(numerator: number, denominator: number, unknown: number, elsewhere = 0) {
  const missing = [
    { reason: 'FACILITY_NOT_LISTED', count: unknown },
    { reason: 'FACILITY_ELSEWHERE', count: elsewhere },
  ].filter(({ count }) => count > 0);
  return share('FACILITY', { numerator, denominator, unknown, missing }, 'NO_VILLAGES');
}

interface Counted {
  readonly numerator: number;
  readonly denominator: number;
  readonly unknown: number;
  readonly missing: readonly { readonly reason: string; readonly count: number }[];
}

function share(code: string, { unknown, ...counted }: Counted, whenEmpty: string) {
  const { numerator, denominator } = counted;
  const isKnown = denominator > 0;
  const value = isKnown ? numerator / denominator : null;
  const upper = isKnown ? (numerator + unknown) / denominator : null;
  return { code, ...counted, value, lower: value, upper, reason: isKnown ? null : whenEmpty };
}

/** A share as a cell of a matrix shows it. */
function shown({ code: _, ...figures }: ReturnType<typeof share>) {
  return { ...figures, difference: null };
}

function cellOf(row: string, figures: ReturnType<typeof share>) {
  return { row, column: 'TOTAL', ...shown(figures) };
}

function of(kind: string, organizations: number, starsUnknown: number) {
  return { kind, figure: { organizations, starsUnknown } };
}
