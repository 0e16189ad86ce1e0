import { expect, test } from 'vitest';
import { z } from 'zod';
import { owner } from '../../src/access/subject.js';
import { matrixOf } from '../../src/coverage/queries/matrix.js';
import { contextOf } from '../../src/graphql/context.js';
import { comparedQuestion } from '../../src/graphql/resolvers/matrix-comparison.js';
import { questionOf } from '../../src/graphql/resolvers/question.js';
import { defaultsOn, ruleSets, today } from '../support/run-query.js';
import { onCounty, refusal } from './asking.js';
import { otherRules } from './other-rules.js';

const figures = 'units gaps unknown numerator denominator value';
const query = `query ($scope: UnitScope, $rows: MatrixAxis!, $columns: MatrixAxis!, $layer: MatrixLayer, $compare: MatrixComparison) {
  coverageMatrix(scope: $scope, rows: $rows, columns: $columns, layer: $layer, compare: $compare) {
    cells { row column ${figures} difference { ${figures} } } outside { ${figures} difference { ${figures} } } } }`;

const Figures = z.object({
  units: z.number(),
  gaps: z.number(),
  unknown: z.number(),
  numerator: z.number(),
  denominator: z.number(),
  value: z.number().nullable(),
});
const Counts = Figures.extend({ difference: Figures.nullable() });
const Matrix = z.object({
  coverageMatrix: z.object({
    cells: z.array(Counts.extend({ row: z.string(), column: z.string() })),
    outside: Counts,
  }),
});

const townships = { rows: 'REGION', columns: 'UNIT_KIND' } as const;
const enterprises = { scope: { region: '990101', kinds: ['ENTERPRISE'] }, ...townships };

onCounty('the layers of coverageMatrix', (ask, engine) => {
  const matrix = async (variables: Record<string, unknown>) =>
    Matrix.parse(await ask(query, variables)).coverageMatrix;

  // The town: u-solo 5, u-joint-a 2, u-joint-b 4 (two organizations), u-renewed 3, u-group-good 3 and
  // u-group-nested covered; u-instructor 3; u-lapsed 4, u-dissolved, u-group-broken 1. The third
  // township: u-group-double 2 and u-model 7 covered, u-unknown-five 5.
  test.each([
    ['ORGANIZATION', '6/10', '2/3'],
    ['WORK', '7/10', '2/3'],
    ['BACKUP', '1/10', '0/3'],
    ['MEMBER_WEIGHTED', '17/25', '9/14'],
    // u-instructor 1, u-lapsed 2, u-dissolved 1, u-group-broken 1.
    ['FINDINGS', '5/10', '0/3'],
  ])('%s of enterprises by township', async (layer, town, green) => {
    const { cells, outside } = await matrix({ ...enterprises, layer });
    expect(cells.map((each) => `${each.numerator}/${each.denominator}`)).toEqual([
      town,
      '0/0',
      green,
    ]);
    for (const { numerator, denominator, value, difference } of [...cells, outside]) {
      expect(value).toBe(denominator === 0 ? null : numerator / denominator);
      expect(difference).toBeNull();
    }
  });

  test('is ORGANIZATION where none is asked for', async () => {
    const organization = await matrix({ ...enterprises, layer: 'ORGANIZATION' });
    expect(await matrix(enterprises)).toEqual(organization);
  });

  test('compared with another day', async () => {
    const { cells, outside } = await matrix({ ...enterprises, compare: { on: '2026-01-31' } });
    // In January u-ended was there, unknown, and u-group-broken was covered: 7/11.
    expect(cells[0]?.difference).toEqual({
      units: -1,
      gaps: 1,
      unknown: -1,
      numerator: -1,
      denominator: -1,
      value: 6 / 10 - 7 / 11,
    });
    const same = { units: 0, gaps: 0, unknown: 0, numerator: 0, denominator: 0 };
    expect(cells[1]?.difference).toEqual({ ...same, value: null });
    expect(cells[2]?.difference).toEqual({ ...same, value: 0 });
    expect(outside.difference).toEqual({ ...same, value: null });
  });

  test('compared with what other sources say', async () => {
    const compare = { sources: ['DOCUMENT', 'REGISTER', 'LEDGER'] };
    const { cells } = await matrix({ ...enterprises, compare });
    expect(cells[2]).toMatchObject({
      units: 3,
      difference: { units: 1, numerator: 1, denominator: 1, value: 2 / 3 - 1 / 2 },
    });
  });

  test('compared by status has a unit in another cell on another day', async () => {
    const asked = { scope: { kinds: ['FAMILY_FARM'] }, rows: 'UNIT_KIND', columns: 'STATUS' };
    const { cells } = await matrix({ ...asked, compare: { on: '2026-09-01' } });
    // u-future-cover is a gap today and covered then.
    expect(
      cells.map(({ column, units, difference }) => [column, units, difference?.units]),
    ).toEqual([
      ['COVERED', 0, -1],
      ['WORK_ONLY', 0, 0],
      ['TEMPORARY_ONLY', 0, 0],
      ['GAP', 2, 1],
      ['UNKNOWN', 2, 0],
    ]);
  });

  test('compared under another rule set', async () => {
    const defaults = { ...defaultsOn(today), ruleSets: [...ruleSets, otherRules] };
    const context = contextOf(engine.graph(), owner, defaults);
    const scope = { region: '990101', kinds: ['BUILDING'] as const };
    const args = { ...townships, scope, compare: { ruleSet: 'other' } };
    const { cells } = await matrixOf(
      context,
      questionOf({ scope }, context),
      { ...townships, layer: 'ORGANIZATION' },
      comparedQuestion(args, context),
    );
    // Under those rules nothing is known of the buildings of the compound: u-building-in, covered, and
    // u-building-left, lapsed.
    expect(cells[0]).toMatchObject({
      units: 4,
      gaps: 3,
      unknown: 0,
      difference: { units: 0, gaps: 1, unknown: -2, numerator: 1, denominator: 0, value: 1 / 4 },
    });
  });

  test('compared with nothing else is refused', async () => {
    const refused = (compare: unknown) =>
      refusal(engine.graph(), query, { rows: 'REGION', columns: 'STATUS', compare });
    expect(await refused({})).toEqual({
      code: 'BAD_USER_INPUT',
      message:
        'A comparison gives another day, day of knowledge, rule set or sources, received {}.',
    });
    expect(await refused({ on: null })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused({ ruleSet: 'none' })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
