import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { owner } from '../../src/access/subject.js';
import { diffOf } from '../../src/coverage/queries/diff.js';
import { contextOf } from '../../src/graphql/context.js';
import { diffQuestion } from '../../src/graphql/resolvers/period-question.js';
import { commitRows } from '../contract/county.js';
import { type Engine, onEngines } from '../support/engines.js';
import { defaultsOn, ruleSets, today } from '../support/run-query.js';
import { answer, onCounty, refusal } from './asking.js';
import { otherRules } from './other-rules.js';

const share = '{ numerator denominator }';
const part = `{ value units { totalCount nodes { unit { id } before ${share} after ${share} } } }`;
const diff = `query ($scope: UnitScope, $from: Date!, $to: Date!, $rate: RateCode, $knownFrom: Date, $knownTo: Date, $ruleSetTo: ID) {
  coverageDiff(scope: $scope, from: $from, to: $to, rate: $rate, knownFrom: $knownFrom, knownTo: $knownTo, ruleSetTo: $ruleSetTo) {
    knownFrom knownTo change reason start ${share} corrected ${share} rescored ${share} end ${share}
    numerator ${part} denominator ${part} corrections ${part} rules ${part} } }`;

const Share = z.object({ numerator: z.number(), denominator: z.number() });
const Part = z.object({
  value: z.number().nullable(),
  units: z.object({
    totalCount: z.number(),
    nodes: z.array(z.object({ unit: z.object({ id: z.string() }), before: Share, after: Share })),
  }),
});
const Diff = z.object({
  knownFrom: z.string(),
  knownTo: z.string().nullable(),
  change: z.number().nullable(),
  reason: z.string().nullable(),
  start: Share,
  corrected: Share,
  rescored: Share,
  end: Share,
  numerator: Part,
  denominator: Part,
  corrections: Part,
  rules: Part,
});
const decoded = (data: { coverageDiff: unknown }) => Diff.parse(data.coverageDiff);

onCounty('coverageDiff', (ask, engine) => {
  test('of five months: two units lost their coverage, one ended, one began', async () => {
    const found = decoded(await ask(diff, { from: '2026-01-31', to: '2026-06-30' }));
    expect(sides(found)).toEqual(['15/43', '15/43', '15/43', '13/43']);
    expect(found.knownFrom).toBe('2026-06-30');
    expect(found.change).toBeCloseTo(-2 / 43, 12);
    expect(listed(found.numerator)).toEqual(['u-building-left 1/1 0/1', 'u-group-broken 1/1 0/1']);
    expect(listed(found.denominator)).toEqual(['u-begins-today 0/0 0/1', 'u-ended 0/1 0/0']);
    expect(values(found)).toEqual([0, 0, 0, -0.046512]);
  });

  test('of REQUIRED in a township: a third member widens the denominator', async () => {
    const scope = { region: '990101102' };
    const asked = { scope, from: '2026-02-01', to: '2026-02-02', rate: 'REQUIRED' };
    const found = decoded(await ask(diff, asked));
    expect(sides(found)).toEqual(['1/2', '1/2', '1/2', '1/3']);
    expect(values(found)).toEqual([0, 0, -0.166667, 0]);
    expect(listed(found.denominator)).toEqual(['u-gap-three 0/0 0/1']);
    expect(listed(found.numerator)).toEqual([]);
  });

  test('of members: the numerator and the denominator of a unit that ends', async () => {
    const asked = { from: '2026-06-30', to: '2026-07-01', rate: 'MEMBER_WEIGHTED' };
    const found = decoded(await ask(diff, asked));
    // u-ends-tomorrow takes its 9 members, u-compound is left with 2 of 12.
    expect(sides(found)).toEqual(['57/89', '57/89', '57/89', '38/70']);
    expect(listed(found.numerator)).toEqual(['u-compound 12/12 2/2', 'u-ends-tomorrow 9/9 0/0']);
    expect(found.denominator.value).toBeCloseTo(57 / 70 - 57 / 89, 12);
    expect(found.numerator.value).toBeCloseTo(38 / 70 - 57 / 70, 12);
  });

  test('of no unit has no value and says why, and lists the units all the same', async () => {
    const asked = { scope: { kinds: ['MIGRANT_GROUP'] }, from: '2026-06-30', to: '2026-07-01' };
    const found = decoded(await ask(diff, asked));
    expect(found.reason).toBe('NO_UNITS');
    expect([found.change, found.corrections.value, found.rules.value]).toEqual([null, null, null]);
    expect([found.numerator.value, found.denominator.value]).toEqual([null, null]);
    expect(listed(found.numerator)).toEqual(['u-ends-tomorrow 1/1 0/0']);
  });

  test('under other rules: what they change is set apart', async () => {
    const defaults = { ...defaultsOn(today), ruleSets: [...ruleSets, otherRules] };
    const context = contextOf(engine.graph(), owner, defaults);
    const args = { from: '2026-06-30', to: '2026-06-30', ruleSetTo: 'other' };
    const question = await diffQuestion({ scope: null, rate: 'REQUIRED', ...args }, context);
    const found = await diffOf(context, question);
    expect(sides(found)).toEqual(['8/14', '8/14', '10/17', '10/17']);
    expect(found.rules.value).toBeCloseTo(10 / 17 - 8 / 14, 12);
    // Those of 2 members.
    expect(found.rules.units.nodes.map(({ unit, after }) => [unit, after.numerator])).toEqual([
      ['u-group-double', 1],
      ['u-joint-a', 1],
      ['u-lapsed-work', 0],
    ]);
  });

  test('refuses a period that ends before it starts, and a rule set that is not there', async () => {
    const refused = (variables: Record<string, unknown>) =>
      refusal(engine.graph(), diff, { from: '2026-01-02', to: '2026-01-03', ...variables });
    expect(await refused({ to: '2026-01-01' })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused({ ruleSetTo: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

onEngines('coverageDiff of records that were corrected', (engine: Engine) => {
  // Recorded on 2026-01-02 and 2026-02-03.
  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
    await commitRows(engine.graph(), 'county-later');
  });

  const scope = { region: '350428' };
  const asked = async (variables: Record<string, unknown>) =>
    decoded(await answer(engine.graph(), diff, { scope, ...variables }));

  test('sets apart what was recorded since', async () => {
    const found = await asked({ from: '2026-01-31', to: '2029-01-01' });
    expect(found.knownFrom).toBe('2026-01-31');
    // Known then: farm, compound, tower of these, market, task, model. Now the compound's coverage has
    // ended, the tower never was in the compound in 2024, and the firm is no shell. The farm's ends.
    expect(sides(found)).toEqual(['3/6', '1/7', '1/7', '0/7']);
    expect(listed(found.corrections)).toEqual([
      'u-compound 1/1 0/1',
      'u-shell 0/0 0/1',
      'u-tower 1/1 0/1',
    ]);
    expect(found.corrections.value).toBeCloseTo(1 / 7 - 3 / 6, 12);
    expect(listed(found.numerator)).toEqual(['u-farm 1/1 0/1']);
    expect(found.numerator.value).toBeCloseTo(-1 / 7, 12);
    expect(found.denominator.value).toBe(0);
  });

  test('of a day before the graph was filled shows no corrections but those since', async () => {
    const found = await asked({ from: '2025-01-01', to: '2025-06-30', knownTo: '2026-01-31' });
    expect(found).toMatchObject({ knownFrom: '2026-01-02', knownTo: '2026-01-31' });
    expect(found.corrections).toEqual({ value: 0, units: { totalCount: 0, nodes: [] } });
    const since = await asked({ from: '2025-01-01', to: '2025-06-30' });
    expect(listed(since.corrections)).toHaveLength(3);
  });

  test('where nothing was known yet there is no value', async () => {
    const known = { from: '2025-12-31', to: '2026-06-30', knownFrom: '2025-12-31' };
    const found = await asked(known);
    expect(found).toMatchObject({ reason: 'NO_UNITS', change: null, start: { denominator: 0 } });
    expect(found.corrections.units.totalCount).toBe(7);
  });
});

interface Sides extends Record<'start' | 'corrected' | 'rescored' | 'end', z.infer<typeof Share>> {}

function sides({ start, corrected, rescored, end }: Sides): string[] {
  return [start, corrected, rescored, end].map((each) => `${each.numerator}/${each.denominator}`);
}

/** Corrections, rules, denominator, numerator, to six digits. */
function values(found: z.infer<typeof Diff>): number[] {
  const parts = [found.corrections, found.rules, found.denominator, found.numerator];
  return parts.map(({ value }) => Math.round((value ?? Number.NaN) * 1e6) / 1e6);
}

function listed({ units }: z.infer<typeof Part>): string[] {
  expect(units.totalCount).toBe(units.nodes.length);
  return units.nodes.map(
    ({ unit, before, after }) =>
      `${unit.id} ${before.numerator}/${before.denominator} ${after.numerator}/${after.denominator}`,
  );
}
