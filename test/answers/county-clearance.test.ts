import { expect, test } from 'vitest';
import { z } from 'zod';
import { onCounty, refusal } from './asking.js';

const flow =
  'openAtStart opened closed reopened openAtEnd rate { numerator denominator value reason }';
const clearance = `query ($scope: UnitScope, $from: Date!, $to: Date!) {
  gapClearance(scope: $scope, from: $from, to: $to) {
    ${flow} byCode { code ${flow} } reopenedUnits { totalCount nodes { id } } }
  before: coverageGaps(scope: $scope, on: $from, first: 1) { totalCount }
  after: coverageGaps(scope: $scope, on: $to, first: 1) { totalCount } }`;

const Flow = z.object({
  openAtStart: z.number(),
  opened: z.number(),
  closed: z.number(),
  reopened: z.number(),
  openAtEnd: z.number(),
  rate: z.object({
    numerator: z.number(),
    denominator: z.number(),
    value: z.number().nullable(),
    reason: z.string().nullable(),
  }),
});
const Total = z.object({ totalCount: z.number() });
const Answer = z.object({
  gapClearance: Flow.extend({
    byCode: z.array(Flow.extend({ code: z.string() })),
    reopenedUnits: Total.extend({ nodes: z.array(z.object({ id: z.string() })) }),
  }),
  before: Total,
  after: Total,
});

onCounty('gapClearance', (ask, engine) => {
  test('of the county over 18 months is what was worked out by hand', async () => {
    const period = { from: '2024-12-31', to: '2026-06-30' };
    const { gapClearance, before, after } = Answer.parse(await ask(clearance, period));
    // At the start: u-attached, u-instructor, u-member, u-lapsed-work, u-served-ended. Only u-renewed
    // closes, which had opened on 2025-01-01.
    expect(text(gapClearance)).toBe('5 +20 -1 (0) 24, 1/25');
    expect(gapClearance.byCode.map((each) => `${each.code} ${text(each)}`)).toEqual([
      // u-instructor's third member on 2025-01-01, u-temp-old's and u-gap-three's in February 2026;
      // u-resettled, u-lapsed, and u-renewed until 2025-06-01.
      'NOT_ESTABLISHED 0 +6 -1 (0) 5, 1/6',
      'LAPSED 1 +5 -1 (0) 5, 1/6',
      // u-gap-three is blank from its survey to its third member.
      'BLANK 0 +8 -1 (0) 7, 1/8',
      // u-temp-august matured on 2026-02-28, which opens and closes nothing.
      'TEMPORARY_ONLY 0 +4 -0 (0) 4, 0/4',
      // Closed: u-instructor's third member, the ends of u-served-ended's and u-group-broken's alliances.
      'WORK_ONLY 5 +4 -3 (0) 6, 3/9',
    ]);
    expect([before.totalCount, after.totalCount]).toEqual([5, 24]);
    expect(gapClearance.reopenedUnits).toEqual({ totalCount: 0, nodes: [] });
  });

  test('of a township: one of six is closed', async () => {
    const scope = { region: '990101102' };
    const period = { from: '2025-10-31', to: '2026-09-15' };
    const { gapClearance } = Answer.parse(await ask(clearance, { scope, ...period }));
    expect(text(gapClearance)).toBe('2 +4 -1 (0) 5, 1/6');
    expect(gapClearance.rate).toEqual({ numerator: 1, denominator: 6, value: 1 / 6, reason: null });
  });

  test('without gaps has no rate', async () => {
    const period = { from: '2026-01-01', to: '2026-06-30' };
    const scope = { kinds: ['MIGRANT_GROUP'] };
    const { gapClearance } = Answer.parse(await ask(clearance, { scope, ...period }));
    expect(gapClearance.rate).toEqual({
      numerator: 0,
      denominator: 0,
      value: null,
      reason: 'NO_GAPS',
    });
  });

  test('refuses a period that ends before it starts', async () => {
    const period = { from: '2026-01-02', to: '2026-01-01' };
    expect(await refusal(engine.graph(), clearance, period)).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});

function text({ openAtStart, opened, closed, reopened, openAtEnd, rate }: z.infer<typeof Flow>) {
  return `${openAtStart} +${opened} -${closed} (${reopened}) ${openAtEnd}, ${rate.numerator}/${rate.denominator}`;
}
