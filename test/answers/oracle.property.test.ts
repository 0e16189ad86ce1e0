import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { commit } from '../../src/changes/commit.js';
import { addDays, CivilDate } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy } from '../support/run-query.js';
import { answer } from './asking.js';
import { type Assessed, SEVERITIES } from './oracle/assessed.js';
import {
  type Axis,
  cellsOf,
  coverageOf,
  type Filter,
  gapsOf,
  headingsOf,
  type Order,
  type Scope,
  unitsOf,
} from './oracle/expected.js';
import { CODES, DATES, firstDay, KINDS, lastDay, sourceOf, worlds } from './oracle/world.js';

const CODES_OF_FINDINGS = [
  ...['NOT_ESTABLISHED', 'LAPSED', 'BLANK', 'TEMPORARY_ONLY', 'WORK_ONLY', 'NOT_SURVEYED'],
];
const AXES: readonly Axis[] = ['REGION', 'UNIT_KIND', 'STATUS'];
const pairs = AXES.flatMap((rows) =>
  AXES.filter((columns) => columns !== rows).map((columns) => [rows, columns] as const),
);

const some = (values: readonly string[]) => fc.option(fc.subarray([...values], { minLength: 1 }));
const question = fc.record({
  scope: fc.record({
    region: fc.option(fc.constantFrom(...CODES)),
    kinds: some(KINDS),
    sources: some(['LEDGER', 'SYNTHETIC']),
  }),
  filter: fc.record({
    codes: some(CODES_OF_FINDINGS),
    severities: some(SEVERITIES),
    kinds: some(KINDS),
  }),
  order: fc.constantFrom<Order>('SEVERITY', 'SINCE', 'NAME', 'ID'),
  size: fc.integer({ min: 1, max: 4 }),
  /** On a known date, or the day before or after one. */
  on: fc
    .tuple(fc.constantFrom(firstDay, ...DATES, lastDay), fc.constantFrom(-1, 0, 1))
    .map(([date, days]): string => addDays(CivilDate.parse(date), days))
    .filter((on) => on >= firstDay && on <= lastDay),
});

onEngines('the lists, the figures and a naive reading of domain.md agree', (engine) => {
  // Neo4j plans most of these statements anew, which takes it far longer than running them.
  const [numRuns, asked] = engine.name === 'grafeo' ? [60, 2] : [4, 1];
  test('on any county, in any scope, on any day', async () => {
    await fc.assert(
      fc.asyncProperty(
        worlds,
        fc.array(question, { minLength: asked, maxLength: asked }),
        async (world, questions) => {
          const graph = engine.graph();
          await engine.clear();
          const now = () => new Date('2026-06-30T00:00:00Z');
          const context = {
            graph,
            now,
            journals: tmpdir(),
            refreshPolicy,
            actor: 'test',
            origin: 'world',
          };
          await commit(context, sourceOf(world));
          for (const { scope, filter, order, size, on } of questions) {
            const units = unitsOf(world, scope, on);
            expect(await listed(graph, scope, on)).toEqual(units.map((each) => summary(each)));
            expect(await counted(graph, scope, on)).toEqual(coverageOf(units));
            expect(await matrices(graph, scope, on)).toEqual(
              pairs.map((axes) => ({
                rows: headingsOf(world, scope, axes[0], on),
                columns: headingsOf(world, scope, axes[1], on),
                cells: cellsOf(world, units, scope, axes, on),
              })),
            );
            expect(await walked(graph, { scope, filter, orderBy: order, on }, size)).toEqual(
              gapsOf(world, units, filter, order),
            );
          }
        },
      ),
      { numRuns },
    );
  }, 240_000);
});

const Finding = z.object({ code: z.string(), severity: z.string(), since: z.string().nullable() });
const assessment = 'status fullMembers findings { code severity since }';
const List = z.object({
  units: z.object({
    totalCount: z.number(),
    nodes: z.array(
      z.object({
        id: z.string(),
        assessment: z.object({
          status: z.string(),
          fullMembers: z.number().nullable(),
          findings: z.array(Finding),
        }),
      }),
    ),
  }),
});

/** The units of a scope with what is said of each one by itself. */
async function listed(graph: Graph, scope: Scope, on: string) {
  const query = `query ($scope: UnitScope, $on: Date) { units(scope: $scope, on: $on, first: 200) { totalCount nodes { id assessment(on: $on) { ${assessment} } } } }`;
  const { units } = List.parse(await answer(graph, query, { scope, on }));
  expect(units.totalCount).toBe(units.nodes.length);
  return units.nodes.map(({ id, assessment: { findings, ...rest } }) => ({
    id,
    ...rest,
    findings: findings.map(textOf).sort(),
  }));
}

function summary({ unit, status, members, findings }: Assessed) {
  return { id: unit.id, status, fullMembers: members, findings: findings.map(textOf).sort() };
}

function textOf({ code, severity, since }: z.infer<typeof Finding>): string {
  return `${code} ${severity} ${since}`;
}

const Coverage = z.object({
  coverage: z.object({
    units: z.number(),
    statuses: z.array(z.object({ status: z.string(), count: z.number() })),
    rates: z.array(
      z.object({
        code: z.string(),
        numerator: z.number(),
        denominator: z.number(),
        value: z.number().nullable(),
        lower: z.number().nullable(),
        upper: z.number().nullable(),
        reason: z.string().nullable(),
      }),
    ),
  }),
});

async function counted(graph: Graph, scope: Scope, on: string) {
  const query = `query ($scope: UnitScope, $on: Date) { coverage(scope: $scope, on: $on) {
    units statuses { status count } rates { code numerator denominator value lower upper reason } } }`;
  const { coverage } = Coverage.parse(await answer(graph, query, { scope, on }));
  const rates = coverage.rates.map(({ code, numerator, denominator, ...bounds }) => {
    const { value, lower, upper, reason } = bounds;
    expect(value === null).toBe(denominator === 0);
    expect(reason === null).toBe(denominator > 0);
    expect(lower).toBe(value);
    if (value !== null) expect(value).toBe(numerator / denominator);
    return `${code} ${numerator}/${denominator} ${Math.round((upper ?? 0) * denominator)}`;
  });
  return { ...coverage, rates };
}

const Counts = z.object({ units: z.number(), gaps: z.number(), unknown: z.number() });
const Matrix = z.object({
  rows: z.array(z.object({ key: z.string() })),
  columns: z.array(z.object({ key: z.string() })),
  cells: z.array(Counts.extend({ row: z.string(), column: z.string() })),
  outside: Counts,
});

/** The matrices of all pairs of axes; of the kinds, those that worlds have. */
async function matrices(graph: Graph, scope: Scope, on: string) {
  const fields = pairs.map(
    ([rows, columns]) =>
      `${rows}_${columns}: coverageMatrix(scope: $scope, on: $on, rows: ${rows}, columns: ${columns}) {
        rows { key } columns { key } cells { row column units gaps unknown } outside { units gaps unknown } }`,
  );
  const query = `query ($scope: UnitScope, $on: Date) { ${fields.join(' ')} }`;
  const data = z.record(z.string(), Matrix).parse(await answer(graph, query, { scope, on }));
  return Object.values(data).map(({ rows, columns, cells, outside }) => {
    expect(cells).toHaveLength(rows.length * columns.length);
    const filled = [
      ...cells.map(({ row, column, ...counts }) => ({ key: `${row} ${column}`, ...counts })),
      { key: 'outside', ...outside },
    ].filter(({ units, gaps, unknown }) => units + gaps + unknown > 0);
    return {
      rows: known(rows),
      columns: known(columns),
      cells: filled.map((each) => `${each.key} ${each.units}/${each.gaps}/${each.unknown}`).sort(),
    };
  });
}

/** Worlds have few of the kinds that a matrix has a heading for. */
function known(headings: readonly { key: string }[]): string[] {
  const words = new Set([
    ...KINDS,
    ...CODES,
    'COVERED',
    'WORK_ONLY',
    'TEMPORARY_ONLY',
    'GAP',
    'UNKNOWN',
  ]);
  const keys = headings.map(({ key }) => key).filter((key) => words.has(key));
  return KINDS.some((kind) => keys.includes(kind))
    ? KINDS.filter((kind) => keys.includes(kind))
    : keys;
}

const Gaps = z.object({
  coverageGaps: z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    nodes: z.array(z.object({ unit: z.object({ id: z.string() }) })),
  }),
});

/** The ids of all gaps, page by page. */
async function walked(
  graph: Graph,
  asked: { scope: Scope; filter: Filter; orderBy: Order; on: string },
  first: number,
) {
  const query = `query ($scope: UnitScope, $filter: GapFilter, $orderBy: GapOrder, $on: Date, $first: Int, $after: String) {
    coverageGaps(scope: $scope, filter: $filter, orderBy: $orderBy, on: $on, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { unit { id } } } }`;
  const ids: string[] = [];
  let after: string | null = null;
  for (let more = true; more; ) {
    const { coverageGaps } = Gaps.parse(await answer(graph, query, { ...asked, first, after }));
    ids.push(...coverageGaps.nodes.map(({ unit }) => unit.id));
    more = coverageGaps.pageInfo.hasNextPage;
    after = coverageGaps.pageInfo.endCursor;
    if (!more) expect(ids).toHaveLength(coverageGaps.totalCount);
  }
  return ids;
}
