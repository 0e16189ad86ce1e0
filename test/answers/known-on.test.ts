import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { inFolderOf } from '../changes/folder-fixture.js';
import { onEngines } from '../support/engines.js';
import { answer, importFolder, refusal } from './asking.js';

/** Two townships, a firm in the first of them that a survey has found, and a branch. */
const february = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
  'regions.csv':
    'code,parent,level,name,source\n350428,,COUNTY,将乐县,s\n350428100,350428,TOWNSHIP,古镛镇,s\n350428101,350428,TOWNSHIP,万安镇,s\n',
  'organizations.csv': 'id,kind,name,region,source\nb,BRANCH,支部,350428100,s\n',
  'units.csv': 'id,kind,name,region,source\nu,ENTERPRISE,甲厂,350428100,s\n',
  'surveys.csv': 'unit,on,source\nu,2025-12-01,s\n',
};
/** The branch has covered the firm from January on. */
const march = {
  'coverages.csv': 'organization,unit,mode,valid_from,valid_to,source\nb,u,SOLO,2026-01-01,,s\n',
};
/** It did so until the middle of February only; and the firm lies in the other township, now renamed. */
const may = {
  'coverages.csv':
    'organization,unit,mode,valid_from,valid_to,source\nb,u,SOLO,2026-01-01,2026-02-15,s\n',
  'regions.csv': 'code,parent,level,name,source\n350428101,350428,TOWNSHIP,万安新镇,s\n',
  'units.csv': 'id,kind,name,region,source\nu,ENTERPRISE,甲公司,350428101,s\n',
};

onEngines('what was known', (engine) => {
  const record = (files: Readonly<Record<string, string>>, at: string) =>
    inFolderOf(files, (dir) => importFolder(engine.graph(), dir, at));
  beforeAll(async () => {
    // In Shanghai all three are recorded on the day after.
    await record(february, '2026-01-31T17:00:00.000Z');
    await record(march, '2026-03-09T17:00:00.000Z');
    await record(may, '2026-05-04T17:00:00.000Z');
  });
  const ask = (query: string) => answer(engine.graph(), query);

  describe('of the firm, by the day on which it was and the day on which it was known', () => {
    test.each([
      ['before anything was recorded', '2026-02-10', '2026-01-31', null, []],
      [
        'in February, of the days that it was covered on',
        '2026-02-10',
        '2026-02-01',
        'GAP',
        ['BLANK 2025-12-01'],
      ],
      [
        'on the day before it was recorded',
        '2026-02-10',
        '2026-03-09',
        'GAP',
        ['BLANK 2025-12-01'],
      ],
      ['on the day of the record', '2026-02-10', '2026-03-10', 'COVERED', []],
      [
        'in April, of the days on which it was not covered any more',
        '2026-03-31',
        '2026-04-30',
        'COVERED',
        [],
      ],
      ['on the day before the correction', '2026-03-31', '2026-05-04', 'COVERED', []],
      ['on the day of the correction', '2026-03-31', '2026-05-05', 'GAP', ['LAPSED 2026-02-15']],
      ['in June, of the days that it was covered on', '2026-02-10', '2026-06-15', 'COVERED', []],
      ['today', '2026-03-31', '2026-06-30', 'GAP', ['LAPSED 2026-02-15']],
    ])('%s', async (_, on, knownOn, status, findings) => {
      const args = `on: "${on}", knownOn: "${knownOn}"`;
      const { coverage, coverageGaps } = Known.parse(
        await ask(
          `{ coverage(${args}) { statuses { status count } } coverageGaps(${args}, first: 9) { nodes { findings { code since } } } }`,
        ),
      );
      const held = coverage.statuses.filter(({ count }) => count > 0);
      expect(held.map((each) => each.status)).toEqual(status === null ? [] : [status]);
      const found = coverageGaps.nodes.flatMap((node) => node.findings);
      expect(found.map(({ code, since }) => `${code} ${since}`)).toEqual(findings);
    });
  });

  test('follows where it was known to lie, under the names that regions had; the unit stays as it is now', async () => {
    const matrix = (knownOn: string) =>
      `coverageMatrix(scope: { region: "350428" }, rows: REGION, columns: UNIT_KIND, knownOn: "${knownOn}") { rows { label } cells { row units column } }`;
    const gaps = (region: string, knownOn: string) =>
      `coverageGaps(scope: { region: "${region}" }, on: "2026-01-01", knownOn: "${knownOn}", first: 9) { nodes { unit { name } findings { explanation(lang: ZH) } } }`;
    const data = Placed.parse(
      await ask(`{
        april: ${matrix('2026-04-30')} may: ${matrix('2026-05-05')}
        here: ${gaps('350428100', '2026-02-28')} there: ${gaps('350428101', '2026-02-28')} }`),
    );
    const places = ({ rows, cells }: z.infer<typeof Matrix>) => [
      rows.map(({ label }) => label),
      cells.filter(({ units }) => units > 0).map(({ row }) => row),
    ];
    expect(places(data.april)).toEqual([['古镛镇', '万安镇'], ['350428100']]);
    expect(places(data.may)).toEqual([['古镛镇', '万安新镇'], ['350428101']]);
    expect(data.there.nodes).toEqual([]);
    expect(data.here.nodes).toMatchObject([{ unit: { name: '甲公司' } }]);
    expect(data.here.nodes[0]?.findings[0]?.explanation).toContain('甲厂');
  });

  test('of a region that was not known yet is nothing; a region that there never was is not found', async () => {
    const units = (region: string) =>
      `{ coverage(scope: { region: "${region}" }, knownOn: "2026-01-31") { units } }`;
    expect(await ask(units('350428101'))).toEqual({ coverage: { units: 0 } });
    expect(await refusal(engine.graph(), units('350428199'))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('of organizations: there from the day on which they were recorded', async () => {
    const share = (knownOn: string) =>
      `chainAudit(scope: { region: "350428100" }, knownOn: "${knownOn}") { share { numerator denominator } }`;
    expect(await ask(`{ before: ${share('2026-01-31')} after: ${share('2026-02-01')} }`)).toEqual({
      before: { share: { numerator: 0, denominator: 0 } },
      after: { share: { numerator: 0, denominator: 1 } },
    });
  });
});

const Known = z.object({
  coverage: z.object({
    statuses: z.array(z.object({ status: z.string(), count: z.number() })),
  }),
  coverageGaps: z.object({
    nodes: z.array(
      z.object({
        findings: z.array(z.object({ code: z.string(), since: z.string().nullable() })),
      }),
    ),
  }),
});

const Matrix = z.object({
  rows: z.array(z.object({ label: z.string() })),
  cells: z.array(z.object({ row: z.string(), units: z.number() })),
});
const Gaps = z.object({
  nodes: z.array(
    z.object({
      unit: z.object({ name: z.string() }),
      findings: z.array(z.object({ explanation: z.string() })),
    }),
  ),
});
const Placed = z.object({ april: Matrix, may: Matrix, here: Gaps, there: Gaps });
