import { expect, test } from 'vitest';
import { z } from 'zod';
import { namesOf, observed } from '../support/observed.js';
import { answer, keepingNothing, onCounty, refusal } from './asking.js';

const figures = `units statuses { status count } excluded { reason count } sourceKinds { sourceKind count }
  rates { code numerator denominator value lower upper reason excluded { reason count } }`;
const trend = `query ($scope: UnitScope, $from: Date!, $to: Date!, $every: TrendInterval, $ruleSet: ID) {
  coverageTrend(scope: $scope, from: $from, to: $to, every: $every, ruleSet: $ruleSet) {
    points { on gaps coverage { ${figures} } } } }`;
const day = `query ($scope: UnitScope, $on: Date) {
  coverage(scope: $scope, on: $on) { ${figures} } coverageGaps(scope: $scope, on: $on, first: 1) { totalCount } }`;

const Trend = z.object({
  coverageTrend: z.object({
    points: z.array(
      z.object({
        on: z.string(),
        gaps: z.number(),
        coverage: z.object({
          units: z.number(),
          statuses: z.array(z.object({ count: z.number() })),
          rates: z.array(
            z.object({ numerator: z.number(), denominator: z.number(), reason: z.unknown() }),
          ),
        }),
      }),
    ),
  }),
});

onCounty('coverageTrend', (ask, engine) => {
  test('of a township is what was worked out by hand', async () => {
    const period = { from: '2025-10-31', to: '2026-09-15' };
    const asked = await ask(trend, { scope: { region: '990101102' }, ...period });
    const { points } = Trend.parse(asked).coverageTrend;
    // Of each status, ORGANIZATION, REQUIRED, gaps.
    expect(
      points.map(({ on, gaps, coverage: { statuses, rates } }) => {
        const counts = statuses.map(({ count }) => count).join(' ');
        const [organization, , required] = rates.map((r) => `${r.numerator}/${r.denominator}`);
        return `${on}: ${counts}, ${organization}, ${required}, ${gaps}`;
      }),
    ).toEqual([
      '2025-10-31: 2 2 0 0 4, 2/8, 1/2, 2',
      // Surveyed on 11 November: u-gap-zero, u-gap-one, u-gap-three.
      '2025-11-30: 2 2 0 3 1, 2/8, 1/2, 5',
      '2025-12-31: 2 2 0 3 1, 2/8, 1/2, 5',
      '2026-01-31: 2 2 0 3 1, 2/8, 1/2, 5',
      // u-gap-three has 3 members since 2 February.
      '2026-02-28: 2 2 0 3 1, 2/8, 1/3, 5',
      '2026-03-31: 2 2 0 3 1, 2/8, 1/3, 5',
      '2026-04-30: 2 2 0 3 1, 2/8, 1/3, 5',
      // u-future-cover: surveyed on 1 May, a branch from 1 September.
      '2026-05-31: 2 2 0 4 0, 2/8, 1/3, 6',
      '2026-06-30: 2 2 0 4 0, 2/8, 1/3, 6',
      '2026-07-31: 2 2 0 4 0, 2/8, 1/3, 6',
      '2026-08-31: 2 2 0 4 0, 2/8, 1/3, 6',
      '2026-09-15: 3 2 0 3 0, 3/8, 1/3, 5',
    ]);
  });

  test('of a unit that ends has no rate from its end on', async () => {
    const scope = { kinds: ['MIGRANT_GROUP'] };
    const period = { from: '2026-06-29', to: '2026-07-02', every: 'DAY' };
    const { points } = Trend.parse(await ask(trend, { scope, ...period })).coverageTrend;
    expect(points.map(({ coverage }) => coverage.units)).toEqual([1, 1, 0, 0]);
    expect(points.map(({ coverage }) => coverage.rates[0]?.reason)).toEqual([
      null,
      null,
      'NO_UNITS',
      'NO_UNITS',
    ]);
  });

  test.each(['DAY', 'MONTH', 'YEAR'])(
    'by %s has at every point what coverage and coverageGaps give for its day',
    async (every) => {
      const from = every === 'DAY' ? '2026-06-24' : every === 'MONTH' ? '2025-12-30' : '2015-01-01';
      const asked = await ask(trend, { from, to: '2026-07-02', every });
      const points = asked.coverageTrend.points;
      expect(points.at(-1).on).toBe('2026-07-02');
      for (const { on, gaps, coverage } of points) {
        const { coverageGaps, ...same } = await ask(day, { on });
        expect({ on, gaps, coverage }).toEqual({
          on,
          gaps: coverageGaps.totalCount,
          coverage: same.coverage,
        });
      }
    },
  );

  test('is the same from the facts, read once, however many points there are', async () => {
    const period = { from: '2024-01-01', to: '2026-06-30', every: 'DAY' };
    const kept = await ask(trend, period);
    const { graph, statements } = observed(engine.graph());
    const nothingKept = keepingNothing(graph);
    expect(await answer(nothingKept, trend, period)).toEqual(kept);
    const names = namesOf(statements.splice(0));
    expect(names.filter((name) => name === 'coverage.rows.coverages.unit')).toHaveLength(1);
    await answer(nothingKept, trend, { ...period, every: 'MONTH' });
    await answer(nothingKept, day, { on: '2025-01-01' });
    const others = ['graph.commitTime', 'graph.head'];
    expect(statements.filter(({ name }) => !others.includes(name))).toEqual([]);
  });

  test('refuses a period that ends before it starts, too many points, and what is not there', async () => {
    const refused = (variables: Record<string, unknown>) =>
      refusal(engine.graph(), trend, { from: '2024-01-01', to: '2026-06-30', ...variables });
    expect(await refused({ to: '2023-12-31' })).toEqual({
      code: 'BAD_USER_INPUT',
      message:
        'A period ends on the day on which it starts or later, received one from 2024-01-01 to 2023-12-31.',
    });
    expect(await refused({ from: '2023-01-01', every: 'DAY' })).toEqual({
      code: 'BAD_USER_INPUT',
      message:
        'A trend has at most 1000 points, received one of 1277: from 2023-01-01 to 2026-06-30, one every DAY.',
    });
    expect(await refused({ scope: { region: '12' } })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await refused({ ruleSet: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
