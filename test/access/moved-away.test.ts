import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CivilDate } from '../../src/domain/civil-date.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { migrate } from '../../src/graph/migrations.js';
import { View } from '../../src/graph/view.js';
import { planFacts } from '../../src/planning/reading/plan-facts.js';
import { importFolder } from '../answers/asking.js';
import { onEngines } from '../support/engines.js';
import { rules, runQuery, today } from '../support/run-query.js';
import { seenAlone } from './seen-alone.js';
import { readerOf } from './subjects.js';

/** Of two townships; on 2026-03-01 a village of each, with all in it, comes to the other one. */
const files = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
  'regions.csv': `code,parent,level,name,source
99,,PROVINCE,测试省,s
9901,99,PREFECTURE,测试市,s
990101,9901,COUNTY,测试县,s
990101100,990101,TOWNSHIP,甲镇,s
990101200,990101,TOWNSHIP,乙乡,s
990101100201,990101200,VILLAGE,丁村,s
990101200201,990101100,VILLAGE,丙村,s
990101200202,990101200,VILLAGE,戊村,s
`,
  'region_parents.csv':
    'region,parent,valid_to,source\n990101200201,990101200,2026-03-01,s\n990101100201,990101100,2026-03-01,s\n',
  'units.csv': `id,kind,name,region,source,valid_to
u1,COOPERATIVE,甲社,990101200201,s,
u2,COOPERATIVE,乙社,990101100201,s,
u3,COOPERATIVE,丙社,990101200202,s,
u4,COOPERATIVE,丁社,990101100,s,
u5,VILLAGE_BODY,丙村,990101200201,s,
u6,VILLAGE_BODY,丁村,990101100201,s,
u7,PROJECT,丙村工地,990101200201,s,2026-01-15
`,
  'organizations.csv':
    'id,kind,name,region,source\nb1,BRANCH,丙村支部,990101200201,s\nb2,BRANCH,丁村支部,990101100201,s\nc1,COMMITTEE,甲镇党委,990101100,s\nc2,COMMITTEE,乙乡党委,990101200,s\n',
  'facilities.csv':
    'id,kind,name,region,source\nf1,VILLAGE_VENUE,丙村会场,990101200201,s\nf2,VILLAGE_VENUE,丁村会场,990101100201,s\n',
  'alliances.csv':
    'id,kind,name,region,source\na1,NEIGHBOURHOOD,丙村联盟,990101200201,s\na2,NEIGHBOURHOOD,丁村联盟,990101100201,s\n',
  'memberships.csv':
    'member,alliance,role,source\nb1,a1,LEAD,s\nb2,a1,MEMBER,s\nu1,a1,MEMBER,s\nu2,a2,MEMBER,s\nb1,a2,MEMBER,s\n',
  'counts.csv':
    'entity,on,full_members,households,household_links,source\nb1,2024-01-01,5,40,30,s\nb2,2024-01-01,7,80,10,s\n',
  'surveys.csv':
    'unit,on,source\nu1,2024-01-01,s\nu2,2024-01-01,s\nu3,2024-01-01,s\nu4,2024-01-01,s\n',
  'claims.csv':
    'id,text,stated,region,of,on,source\nk1,甲镇有单位9家。,9,990101100,UNIT,2025-01-01,s\nk2,乙乡有单位9家。,9,990101200,UNIT,2025-01-01,s\n',
};

const asked = (region: string, day: string) => {
  const scope = region === '' ? '' : `scope: {region: "${region}"}, `;
  const filter = region === '' ? '' : `filter: {region: "${region}"}, `;
  const on = `on: "${day}"`;
  return `{
    coverage(${scope}${on}) { units statuses { status count } }
    coverageGaps(${scope}${on}, first: 9) { totalCount nodes { unit { id name } findings { code } } }
    coverageGapCounts(${scope}${on}) { code count }
    coverageMatrix(${scope}${on}, rows: STATUS, columns: UNIT_KIND) { cells { row column units } outside { units } }
    coverageTrend(${scope}from: "2025-01-01", to: "${day}", every: MONTH) { points { on gaps coverage { units } } }
    gapClearance(${scope}from: "2023-06-01", to: "${day}") { openAtStart opened reopenedUnits { nodes { id } } }
    organizationFindings(${scope}${on}, first: 9) { totalCount nodes { organization { id } } }
    organizationFindingCounts(${scope}${on}) { code count }
    organizationStandings(${scope}${on}) { total { organizations } }
    villageStandings(${scope}${on}) { total { villages } }
    facilityRate(${scope}${on}, kind: VILLAGE_VENUE) { total { numerator denominator } }
    householdLinkRate(${scope}${on}) { total { numerator denominator } }
    search(${scope}${on}, text: "村", first: 20) { totalCount nodes { __typename } }
    units(${scope}${on}, first: 9) { totalCount nodes { id } }
    claims(${scope}first: 9) { nodes { id listed } }
    nodes(ids: ["k1", "k2"]) { ... on Claim { listed } }
    bridges(${scope}${on}) { alliances members pieces isolated(first: 9) { nodes { alliance { id } } } }
    allianceMembers(alliance: "a1", ${filter}${on}, first: 9) { totalCount nodes { member { ... on Unit { id } ... on Organization { id } } } }
    allianceReach(alliance: "a2", ${on}) { regions(first: 9) { nodes { region { code } } } gaps(first: 9) { nodes { unit { id } reasons { reason region { code } } } } }
    dueList(${scope}${on}, until: "2026-12-31", first: 9) { totalCount nodes { thing { ... on Unit { id } ... on Organization { id } } responsible { id } } }
  }`;
};
/** What regions had in them on a day. */
const lainOn = (day: string) =>
  `{ nodes(ids: ["990101", "990101100", "990101200", "990101200201"]) { ... on Region { parent(on: "${day}") { code } children(on: "${day}", first: 9) { nodes { code } } units(on: "${day}", first: 9) { totalCount nodes { id } } alliances(on: "${day}", first: 9) { nodes { id } } } } }`;
/** Of one township its villages, of two these. */
const byPart = (region: string, day: string) =>
  `{ coverageMatrix(${region === '' ? '' : `scope: {region: "${region}"}, `}on: "${day}", rows: REGION, columns: TOTAL) { rows { key label } cells { row units } outside { units } } }`;

const [one, other] = ['990101100', '990101200'];

onEngines('what lay elsewhere before', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-moved-away-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(async () => {
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
    await importFolder(engine.graph(), folder);
  });
  const told = (query: string, granted: readonly string[]) =>
    runQuery(engine.graph(), query, {}, undefined, undefined, readerOf(granted));

  /** What a plan is made of. */
  const planOn = (graph: Graph, region: string, on: string, seen: readonly string[] | null) =>
    planFacts(
      { reader: new View(graph), today, granted: seen, planned: seen },
      { scope: region === '' ? {} : { region }, on: CivilDate.parse(on), rules },
    );

  const grants = [[one], [one, other], [other], ['990101']];
  const tried = engine.name === 'grafeo' ? grants : grants.slice(0, 2);
  describe.each(tried.map((granted) => ({ granted })))('of $granted', ({ granted }) => {
    const alone = openGrafeo(null);
    beforeAll(async () => {
      await migrate(alone, () => new Date('2026-01-01T00:00:00Z'));
      await importFolder(alone, seenAlone(folder, granted));
    });
    afterAll(() => alone.close());

    test.each(['2025-02-01', '2026-03-01'])(
      'on %s is what lies there now, as in a graph of that alone',
      async (day) => {
        const root = granted.length === 1 ? (granted[0] ?? '') : '';
        for (const region of new Set(['', root])) {
          const answer = await told(asked(region, day), granted);
          expect(answer).toEqual(await runQuery(alone, asked(root, day)));
          expect(answer.errors).toBeUndefined();
          const planned = await planOn(engine.graph(), region, day, granted);
          expect(planned).toEqual(await planOn(alone, root, day, null));
          expect(planned.units.length).toBeGreaterThan(0);
        }
        expect(await told(byPart('', day), granted)).toEqual(
          root === ''
            ? await runQuery(alone, byPart('990101', day))
            : await runQuery(alone, byPart(root, day)),
        );
      },
    );

    test('is in the regions in which it lies now', async () => {
      const day = '2025-02-01';
      expect(await told(lainOn(day), granted)).toEqual(await runQuery(alone, lainOn(day)));
    });
  });

  test('of both, one of them is what it was on the day', async () => {
    for (const [region, day] of [one, other].flatMap((code) => [
      [code, '2025-02-01'] as const,
      [code, '2026-03-01'] as const,
    ]))
      expect(await told(asked(region, day), [one, other])).toEqual(
        await runQuery(engine.graph(), asked(region, day)),
      );
  });

  test('is told of what was known earlier, as far as it lies there now', async () => {
    const query = (day: string, region: string) => `{
      coverage(knownOn: "${day}"${region}) { units }
      coverageGaps(knownOn: "${day}"${region}, first: 9) { totalCount nodes { unit { id name } findings { explanation } } }
      coverageMatrix(knownOn: "${day}"${region}, rows: REGION, columns: TOTAL) { rows { key } cells { units } outside { units } }
      organizationFindings(knownOn: "${day}"${region}, first: 9) { totalCount nodes { organization { id } } }
      coverageDiff(knownFrom: "${day}"${region}, from: "${day}", to: "${day}") { start { denominator } end { denominator } corrections { units { nodes { unit { id } } } } }
      explainCoverage(unit: "u3", knownOn: "${day}") { facts { row } }
      other: explainCoverage(unit: "u4", knownOn: "${day}") { facts { row } }
    }`;
    // Entered in the wrong township, and put right on the next day.
    const rows = files['units.csv'].split('\n').filter((row) => /^(id|u3|u4),/.test(row));
    const corrected = rows
      .join('\n')
      .replace('990101200202', '990101100')
      .replace(/990101100,s,$/, '990101200,s,');
    mkdirSync(join(folder, 'later'));
    writeFileSync(join(folder, 'later', 'units.csv'), `${corrected}\n`);
    const [before, after] = ['2026-06-30', '2026-07-01'];
    await importFolder(engine.graph(), join(folder, 'later'), '2026-07-01T01:00:00.000Z');
    const now = (granted: readonly string[], day: string) =>
      runQuery(
        engine.graph(),
        query(day, ''),
        {},
        CivilDate.parse(after),
        undefined,
        readerOf(granted),
      );
    const { data, errors } = await now([one], before);
    expect(errors).toBeUndefined();
    // Of u1, u4 and u5, which were known to lie there; u3 was not.
    expect(data).toMatchObject({
      coverage: { units: 2 },
      coverageGaps: { totalCount: 1, nodes: [{ unit: { id: 'u1' } }] },
      coverageMatrix: {
        rows: [{ key: '990101200201' }],
        cells: [{ units: 2 }],
        outside: { units: 0 },
      },
      organizationFindings: {
        nodes: [{ organization: { id: 'b1' } }, { organization: { id: 'c1' } }],
      },
      coverageDiff: {
        start: { denominator: 2 },
        end: { denominator: 3 },
        corrections: { units: { nodes: [{ unit: { id: 'u3' } }] } },
      },
      explainCoverage: { facts: expect.arrayContaining([{ row: 'units|u3' }]) },
      other: null,
    });
    // Between both nothing is lost.
    const both = await now([one, other], before);
    expect(both.data.coverage).toEqual({ units: 6 });
    expect(both.data.coverageGaps.totalCount).toBe(4);
    expect((await now([one], after)).data.coverage).toEqual({ units: 3 });
  });
});
