import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { countyFolder, onCounty } from '../answers/asking.js';
import { runQuery } from '../support/run-query.js';
import { readTables, underOrganizations } from './seen-alone.js';
import { readerOf } from './subjects.js';

/** Committees with what is below them, one beside a branch elsewhere, and one beside a township. */
const grants = [
  ['t-new', 'j-trade'],
  ['c-town1', 'b-coop'],
  ['c-town1', '990101102'],
];
const days = ['2026-06-30', '2023-05-01'];

const county = readTables(countyFolder);
const rowsOf = (table: string) => county.get(table) ?? [];
const parents = new Map(rowsOf('regions').map(({ code = '', parent = '' }) => [code, parent]));
const isInside = (code: string, granted: readonly string[]): boolean =>
  granted.includes(code) || (parents.has(code) && isInside(parents.get(code) ?? '', granted));
const grantedIn = (table: string, granted: readonly string[]) => {
  const { below, covered } = underOrganizations(county, granted);
  return rowsOf(table).flatMap(({ id = '', region = '' }) =>
    isInside(region, granted) || below.has(id) || covered.has(id) ? [id] : [],
  );
};

const Unit = z.object({
  id: z.string(),
  excluded: z.string().nullable(),
  assessment: z
    .object({
      status: z.string(),
      findings: z.array(z.object({ code: z.string(), severity: z.string() })),
    })
    .nullable(),
});
const Units = z.object({ nodes: z.array(Unit.nullable()) });
const Coverage = z.object({
  units: z.number(),
  statuses: z.array(z.object({ status: z.string(), count: z.number() })),
});
const Counted = z.array(z.object({ code: z.string(), severity: z.string(), count: z.number() }));
const Figures = z.object({
  coverage: Coverage,
  coverageTrend: z.object({ points: z.array(z.object({ coverage: Coverage })) }),
  coverageMatrix: z.object({
    rows: z.array(z.unknown()),
    cells: z.array(z.object({ units: z.number() })),
  }),
  byRegion: z.object({
    rows: z.array(z.object({ key: z.string() })),
    cells: z.array(z.object({ units: z.number() })),
    outside: z.object({ units: z.number() }),
  }),
  coverageGapCounts: Counted,
});

const Listed = z.object({ totalCount: z.number(), nodes: z.array(z.unknown()) });
/** The rows of a list with the id of the thing that each is about. */
const listed = (answer: unknown, field: string) => {
  const { totalCount, nodes } = Listed.parse(
    z.record(z.string(), z.unknown()).parse(answer)[field],
  );
  expect(totalCount).toBe(nodes.length);
  return nodes.map((row) => ({ row, id: /"id":"([^"]*)"/.exec(JSON.stringify(row))?.[1] ?? '' }));
};

/** Lists of units, of organizations, or of both. */
const lists = [
  'coverageGaps(DAY, first: 100, orderBy: ID) { totalCount nodes { unit { id } status findings { code severity since explanation } } }',
  'coverageGaps(DAY, first: 100, orderBy: SEVERITY, filter: {kinds: [ENTERPRISE, COOPERATIVE, COMPOUND]}) { totalCount nodes { unit { id } } }',
  'organizationFindings(DAY, first: 100) { totalCount nodes { organization { id } findings { code severity since } } }',
  'dueList(DAY, until: "2030-01-01", first: 200) { totalCount nodes { thing { ... on Unit { id } ... on Organization { id } } on change } }',
  'search(DAY, text: "东", first: 100, scope: {kinds: [UNIT, ORGANIZATION]}) { totalCount nodes { ... on Unit { id } ... on Organization { id } } }',
  'units(DAY, first: 100) { totalCount nodes { id kind } }',
  'organizations(DAY, first: 100) { totalCount nodes { id kind } }',
];

onCounty('whoever is granted organizations', (ask, engine) => {
  // Neo4j plans each question anew, and what is read of it is the same for all.
  describe.each(engine.name === 'grafeo' ? grants : grants.slice(2))('%s', (...granted) => {
    const told = async (query: string) => {
      const { data, errors } = await runQuery(
        engine.graph(),
        query,
        {},
        undefined,
        undefined,
        readerOf(granted),
      );
      expect(errors).toBeUndefined();
      return data;
    };
    const units = grantedIn('units', granted);
    const organizations = grantedIn('organizations', granted);

    test.each(days)('has the figures of their units on %s', async (on) => {
      const ids = JSON.stringify(units);
      const query = `{ nodes(ids: ${ids}) { ... on Unit { id excluded: exclusion assessment(on: "${on}") { status findings { code severity } } } } }`;
      const there = Units.parse(await ask(query)).nodes.filter((unit) => unit !== null);
      const counted = there.filter(({ excluded }) => excluded === null);
      const assessed = counted.flatMap(({ assessment }) => assessment ?? []);
      expect(assessed.length).toBeGreaterThan(1);
      const statuses = 'units statuses { status count }';
      const figures = Figures.parse(
        await told(`{ coverage(on: "${on}") { ${statuses} }
          coverageTrend(from: "${on}", to: "${on}") { points { coverage { ${statuses} } } }
          coverageMatrix(rows: TOTAL, columns: UNIT_KIND, on: "${on}") { rows { key } cells { units } }
          byRegion: coverageMatrix(rows: REGION, columns: TOTAL, on: "${on}") { rows { key } cells { units } outside { units } }
          coverageGapCounts(on: "${on}") { code severity count } }`),
      );
      const { coverage, coverageTrend, coverageMatrix, byRegion, coverageGapCounts } = figures;
      expect(coverage.units).toBe(assessed.length);
      for (const { status, count } of coverage.statuses)
        expect(count).toBe(assessed.filter((each) => each.status === status).length);
      expect(coverageTrend.points).toEqual([{ coverage }]);
      const sum = (cells: readonly { units: number }[]) =>
        cells.reduce((all, each) => all + each.units, 0);
      expect(sum(coverageMatrix.cells)).toBe(assessed.length);
      const inside = [...parents].filter(([, parent]) => granted.includes(parent));
      // What is granted one by one lies outside of all that are below the region.
      expect(byRegion.rows.map(({ key }) => key)).toEqual(inside.map(([code]) => code));
      expect(sum(byRegion.cells) + byRegion.outside.units).toBe(assessed.length);
      for (const { code, severity, count } of coverageGapCounts)
        expect(count).toBe(
          there.filter(({ assessment }) =>
            assessment?.findings.some(
              (found) => found.code === code && found.severity === severity,
            ),
          ).length,
        );
    });

    test.each(lists)('is told of its own alone by %s', async (list) => {
      const own = new Set([...units, ...organizations]);
      const field = list.slice(0, list.indexOf('('));
      let found = 0;
      for (const on of days) {
        const query = `{ ${list.replace('DAY', `on: "${on}"`)} }`;
        const all = listed(await ask(query), field);
        const theirs = listed(await told(query), field);
        expect(theirs).toEqual(all.filter(({ id }) => own.has(id)));
        found += theirs.length;
      }
      if (!list.includes('kinds')) expect(found).toBeGreaterThan(0);
    });
  });
});
