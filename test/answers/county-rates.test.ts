import { expect, test } from 'vitest';
import { onCounty, refusal } from './asking.js';
import { RATES } from './county-expected.js';

const figures = `units statuses { status count } excluded { reason count } sourceKinds { sourceKind count }
  rates { code numerator denominator value lower upper reason excluded { reason count } }`;
const coverage = `query ($scope: UnitScope, $on: Date) { coverage(scope: $scope, on: $on) { ${figures} } }`;

const outside = [
  { reason: 'SHELL', count: 1 },
  { reason: 'DORMANT', count: 1 },
  { reason: 'OUT_OF_SCOPE', count: 1 },
];

onCounty('coverage', (ask, engine) => {
  test('of everything is what was worked out by hand', async () => {
    expect(await ask(coverage)).toEqual({
      coverage: {
        units: 43,
        statuses: statuses(13, 8, 4, 12, 6),
        excluded: outside,
        sourceKinds: [
          { sourceKind: 'DOCUMENT', count: 1 },
          { sourceKind: 'LEDGER', count: 40 },
          { sourceKind: 'SYNTHETIC', count: 2 },
        ],
        rates: RATES.map((text) => rateOf(text)),
      },
    });
  });

  test('of the county is the same by its code, its prefecture and its province', async () => {
    const all = await ask(coverage);
    for (const region of ['990101', '9901', '99'])
      expect(await ask(coverage, { scope: { region } })).toEqual(all);
  });

  test('of one grid reaches the micro-grid within it', async () => {
    const { coverage: grid } = await ask(coverage, { scope: { region: 'G-DM-1' } });
    expect(grid).toMatchObject({ units: 3, statuses: statuses(2, 0, 0, 1, 0), excluded: [] });
  });

  test('tells real and synthetic apart', async () => {
    const real = { sources: ['DOCUMENT', 'REGISTER', 'LEDGER'] };
    expect((await ask(coverage, { scope: real })).coverage).toMatchObject({
      units: 41,
      statuses: statuses(12, 8, 4, 11, 6),
    });
    expect((await ask(coverage, { scope: { sources: ['SYNTHETIC'] } })).coverage).toMatchObject({
      units: 2,
      statuses: statuses(1, 0, 0, 1, 0),
      sourceKinds: [{ sourceKind: 'SYNTHETIC', count: 2 }],
    });
  });

  test('of some kinds', async () => {
    const scope = { region: '990101', kinds: ['COOPERATIVE', 'FAMILY_FARM'] };
    expect((await ask(coverage, { scope })).coverage).toMatchObject({
      units: 9,
      statuses: statuses(1, 0, 0, 5, 3),
      excluded: [{ reason: 'DORMANT', count: 1 }],
    });
  });

  test.each([
    ['without a unit at all', { kinds: ['PROPERTY_COMPANY'] }, 'NO_UNITS', 'NO_UNITS'],
    ['of unknown members', { kinds: ['TASK_FORCE'] }, 'MEMBERS_UNKNOWN', 'MEMBERS_UNKNOWN'],
    ['of known but few members', { kinds: ['SECTION'] }, 'NO_UNITS_REQUIRED', null],
  ])('%s says why a rate has no value', async (_case, scope, required, weighted) => {
    const query = `query ($scope: UnitScope) { coverage(scope: $scope) { rates { code value lower upper reason } } }`;
    const { rates } = (await ask(query, { scope })).coverage;
    expect(rates[2]).toMatchObject({ code: 'REQUIRED', reason: required });
    expect(rates[4]).toMatchObject({ code: 'MEMBER_WEIGHTED', reason: weighted });
    expect(rates[2]).toMatchObject({ value: null, lower: null, upper: null });
  });

  test('a unit without members gives no weighted rate, and says so', async () => {
    const query = `{ coverage(scope: {region: "990101102201", kinds: [COOPERATIVE]}) { rates { code numerator denominator value reason } } }`;
    const { rates } = (await ask(query)).coverage;
    // u-gap-zero has none, u-unspecified is not counted: the members of one are unknown.
    expect(rates[4]).toEqual({
      code: 'MEMBER_WEIGHTED',
      numerator: 0,
      denominator: 0,
      value: null,
      reason: 'MEMBERS_UNKNOWN',
    });
  });

  test('on another day', async () => {
    const { coverage: before } = await ask(coverage, { on: '2026-01-31' });
    // u-building-left is still in its compound, u-group-broken still has its branch; u-temp-old has no
    // count yet, u-temp-new and u-group-temp no branch, u-begins-today is not there, u-ended is;
    // u-future-cover is not surveyed yet, nor is u-model-gap.
    expect(before).toMatchObject({ units: 43, statuses: statuses(15, 8, 2, 7, 11) });
  });

  test('of a region that is not there is an error', async () => {
    expect(await refusal(engine.graph(), coverage, { scope: { region: '12' } })).toEqual({
      code: 'NOT_FOUND',
      message: 'A scope names a region of the graph, received "12".',
    });
  });
});

function statuses(...counts: number[]) {
  const names = ['COVERED', 'WORK_ONLY', 'TEMPORARY_ONLY', 'GAP', 'UNKNOWN'];
  return names.map((status, at) => ({ status, count: counts[at] }));
}

/** `CODE numerator/denominator upper`, as JSON. */
function rateOf(text: string) {
  const [code, share = '', upper] = text.split(' ');
  const [numerator = 0, denominator = 0] = share.split('/').map(Number);
  const ofMembers = code === 'REQUIRED' || code === 'MEMBER_WEIGHTED';
  return {
    code,
    numerator,
    denominator,
    value: numerator / denominator,
    lower: numerator / denominator,
    upper: Number(upper) / denominator,
    reason: null,
    excluded: [...outside, ...(ofMembers ? [{ reason: 'MEMBERS_UNKNOWN', count: 18 }] : [])],
  };
}
