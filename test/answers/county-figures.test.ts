import { expect, test } from 'vitest';
import { jiangleFolder, onCounty, onFolder } from './asking.js';

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

const county = { region: '990101' };

onCounty('the figures of the register', (ask) => {
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

function of(kind: string, organizations: number, starsUnknown: number) {
  return { kind, figure: { organizations, starsUnknown } };
}
