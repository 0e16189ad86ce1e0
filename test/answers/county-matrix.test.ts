import { expect, test } from 'vitest';
import { z } from 'zod';
import { type Ask, onCounty, refusal } from './asking.js';

const query = `query ($scope: UnitScope, $rows: MatrixAxis!, $columns: MatrixAxis!, $on: Date) {
  coverageMatrix(scope: $scope, rows: $rows, columns: $columns, on: $on) {
    rows { key label en: label(lang: EN) } columns { key label } cells { row column units gaps unknown }
    outside { units gaps unknown } } }`;
const Heading = z.object({ key: z.string(), label: z.string() });
const Counts = z.object({ units: z.number(), gaps: z.number(), unknown: z.number() });
const Matrix = z.object({
  coverageMatrix: z.object({
    rows: z.array(Heading.extend({ en: z.string() })),
    columns: z.array(Heading),
    cells: z.array(Counts.extend({ row: z.string(), column: z.string() })),
    outside: Counts,
  }),
});

const county = { region: '990101' };
const [town, white, green] = ['990101101', '990101102', '990101103'] as const;
const axes = ['REGION', 'UNIT_KIND', 'STATUS'] as const;
const pairs = axes.flatMap((rows) =>
  axes.filter((columns) => columns !== rows).map((columns) => [rows, columns] as const),
);

onCounty('coverageMatrix', (ask, engine) => {
  test('of townships by status is what was worked out by hand', async () => {
    const matrix = await ask(query, { scope: county, rows: 'REGION', columns: 'STATUS' });
    const { rows, columns, cells, outside } = Matrix.parse(matrix).coverageMatrix;
    expect(rows).toEqual([
      { key: town, label: '城关镇', en: 'Chengguan Town' },
      { key: white, label: '白石乡', en: 'Baishi Township' },
      { key: green, label: '绿水乡', en: 'Lvshui Township' },
    ]);
    expect(columns.map(({ key, label }) => `${key} ${label}`)).toEqual([
      'COVERED 组织覆盖',
      'WORK_ONLY 工作覆盖',
      'TEMPORARY_ONLY 临时覆盖',
      'GAP 空白',
      'UNKNOWN 未知',
    ]);
    expect(cells.map(({ units, gaps, unknown }) => `${units}/${gaps}/${unknown}`)).toEqual([
      ...['8/0/0', '4/4/0', '4/4/0', '7/7/0', '0/0/0'],
      ...['2/0/0', '2/2/0', '0/0/0', '4/4/0', '0/0/0'],
      ...['2/0/0', '0/0/0', '0/0/0', '1/1/0', '6/0/6'],
    ]);
    expect(cells.map(({ row, column }) => [row, column])).toEqual(
      [town, white, green].flatMap((row) => columns.map(({ key }) => [row, key])),
    );
    expect(outside).toEqual({ units: 3, gaps: 2, unknown: 0 });
  });

  test('of townships by some kinds is what was worked out by hand', async () => {
    const scope = { ...county, kinds: ['FAMILY_FARM', 'COOPERATIVE', 'SECTION'] };
    const matrix = await ask(query, { scope, rows: 'UNIT_KIND', columns: 'REGION' });
    const { rows, cells, outside } = Matrix.parse(matrix).coverageMatrix;
    expect(rows.map(({ key, label }) => `${key} ${label}`)).toEqual([
      'COOPERATIVE 合作社',
      'FAMILY_FARM 家庭农场',
      'SECTION 科室',
    ]);
    expect(cells.map(({ units, gaps, unknown }) => `${units}/${gaps}/${unknown}`)).toEqual([
      ...['0/0/0', '3/2/0', '2/1/1'],
      ...['0/0/0', '2/2/0', '2/0/2'],
      ...['0/0/0', '0/0/0', '0/0/0'],
    ]);
    expect(outside).toEqual({ units: 1, gaps: 1, unknown: 0 });
  });

  test('without a scope has the regions at the top, and nothing outside', async () => {
    const matrix = await ask(query, { rows: 'REGION', columns: 'STATUS' });
    const { rows, cells, outside } = Matrix.parse(matrix).coverageMatrix;
    expect(rows).toEqual([{ key: '99', label: '模范省', en: 'Model Province' }]);
    expect(cells.map(({ units }) => units)).toEqual([13, 8, 4, 12, 6]);
    expect(outside).toEqual({ units: 0, gaps: 0, unknown: 0 });
  });

  test('tells real and synthetic apart', async () => {
    const scope = { ...county, sources: ['SYNTHETIC'] };
    const matrix = await ask(query, { scope, rows: 'REGION', columns: 'STATUS' });
    const { cells } = Matrix.parse(matrix).coverageMatrix;
    expect(cells.filter(({ units }) => units > 0)).toEqual([
      { row: green, column: 'COVERED', units: 1, gaps: 0, unknown: 0 },
      { row: green, column: 'GAP', units: 1, gaps: 1, unknown: 0 },
    ]);
  });

  test.each(pairs)(
    'of %s by %s adds up to 43, and turned round is the same',
    async (rows, columns) => {
      const { cells, outside } = Matrix.parse(await ask(query, { rows, columns })).coverageMatrix;
      expect(cells.reduce((sum, { units }) => sum + units, outside.units)).toBe(43);
      const turned = Matrix.parse(
        await ask(query, { rows: columns, columns: rows }),
      ).coverageMatrix;
      expect(
        turned.cells.map(({ row, column, ...rest }) => ({ row: column, column: row, ...rest })),
      ).toEqual(expect.arrayContaining(cells));
    },
  );

  test.each(['2026-06-30', '2026-01-31'])(
    'has in every cell of %s what the lists give for its scope',
    async (on) => {
      const scope = { ...county };
      const matrix = await ask(query, { scope, rows: 'REGION', columns: 'UNIT_KIND', on });
      const { cells } = Matrix.parse(matrix).coverageMatrix;
      for (const { row, column, ...counts } of cells)
        expect({ row, column, ...(await listed(ask, row, column, on)) }).toEqual({
          row,
          column,
          ...counts,
        });
    },
  );

  test('of one axis twice is refused, and of an unknown region too', async () => {
    const refused = (variables: Record<string, unknown>) =>
      refusal(engine.graph(), query, variables);
    expect(await refused({ rows: 'STATUS', columns: 'STATUS' })).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'The rows and columns of a matrix are different axes, received STATUS for both.',
    });
    const scope = { region: '12' };
    expect(await refused({ scope, rows: 'REGION', columns: 'STATUS' })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

const lists = `query ($scope: UnitScope, $on: Date) {
  units(scope: $scope, filter: {excluded: false}, on: $on, first: 1) { totalCount }
  coverageGaps(scope: $scope, on: $on, first: 1) { totalCount }
  unknown: coverageGaps(scope: $scope, filter: {codes: [NOT_SURVEYED]}, on: $on, first: 1) { totalCount } }`;
const Total = z.object({ totalCount: z.number() });
const Lists = z.object({ units: Total, coverageGaps: Total, unknown: Total });

async function listed(ask: Ask, region: string, kind: string, on: string) {
  const scope = { region, kinds: [kind] };
  const { units, coverageGaps, unknown } = Lists.parse(await ask(lists, { scope, on }));
  return { units: units.totalCount, gaps: coverageGaps.totalCount, unknown: unknown.totalCount };
}
