import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { RegionCode } from '../../src/domain/ids.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { rules, runQuery } from '../support/run-query.js';
import { answer, importFolder } from './asking.js';

const regions = `code,parent,level,name,source,valid_to,successor
99,,PROVINCE,测试省,s,,
9901,99,PREFECTURE,测试市,s,,
990101,9901,COUNTY,测试县,s,,
990101100,990101,TOWNSHIP,甲镇,s,,
990101200,990101,TOWNSHIP,乙乡,s,,
990101200201,990101200,VILLAGE,丙村,s,,
990101100201,990101100,VILLAGE,丁村,s,,
`;
const first = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\n',
  'regions.csv': regions,
  'units.csv':
    'id,kind,name,region,source,valid_from\nu1,COOPERATIVE,甲社,990101200201,s,2020-01-01\nu2,COOPERATIVE,乙社,990101100201,s,2020-01-01\n',
  'organizations.csv':
    'id,kind,name,region,star_rating,source,valid_from\nb1,BRANCH,丙村支部,990101200201,5,s,2020-01-01\n',
  'facilities.csv':
    'id,kind,name,region,source,valid_from\nf1,VILLAGE_VENUE,丙村会场,990101200201,s,2020-01-01\n',
  'counts.csv':
    'entity,on,full_members,households,household_links,source\nu1,2024-01-01,4,,,s\nb1,2024-01-01,5,40,30,s\n',
  'surveys.csv': 'region,kind,on,source\n990101200,COOPERATIVE,2024-01-01,s\n',
};
/** What is linked to it, and a survey of the other township. */
const links = {
  'alliances.csv':
    'id,kind,name,region,source\na1,BELT,丙村带,990101200201,s\na2,TWINNING,丙村结对,990101200201,s\n',
  'memberships.csv':
    'member,alliance,role,source\nb1,a1,MEMBER,s\nu1,a1,MEMBER,s\nb1,a2,PARTNER,s\n',
  'coverages.csv': 'organization,unit,mode,source\nb1,u1,LIAISON,s\n',
  'surveys.csv': 'region,kind,on,source\n990101100,COOPERATIVE,2024-02-01,s\n',
};
/** What committees of both townships see to: coverages that end before the merger and after it. */
const ending = {
  'organizations.csv':
    'id,kind,name,region,source\nc1,COMMITTEE,乙乡党委,990101200,s\nc2,COMMITTEE,甲镇党委,990101100,s\n',
  'coverages.csv':
    'organization,unit,mode,valid_from,valid_to,source\nb1,u1,SOLO,2020-01-01,2025-03-01,s\nb1,u1,SOLO,2026-01-01,2026-05-01,s\n',
};
/** On 2026-03-01 the township is merged into another one. */
const merged = {
  'regions.csv': `code,parent,level,name,source,valid_to,successor
990101200,990101,TOWNSHIP,乙乡,s,2026-03-01,990101100
990101200201,990101100,VILLAGE,丙村,s,,
`,
  'region_parents.csv': 'region,parent,valid_to,source\n990101200201,990101200,2026-03-01,s\n',
};

const question = `{
  a: coverage(scope: {region: "990101200"}, on: "2025-01-01") { units statuses { status count } }
  b: coverage(scope: {region: "990101100"}, on: "2025-01-01") { units statuses { status count } }
  aNow: coverage(scope: {region: "990101200"}) { units }
  bNow: coverage(scope: {region: "990101100"}) { units }
  unit(id: "u1") { now: assessment { status findings { code } } before: assessment(on: "2025-01-01") { status findings { code } } }
  other: unit(id: "u2") { assessment { status } }
  coverageGaps(first: 3) { totalCount }
  gapsThen: coverageGaps(first: 3, on: "2025-01-01", scope: {region: "990101200"}) { totalCount nodes { unit { id } } }
  gapsNow: coverageGaps(first: 3, scope: {region: "990101100"}) { totalCount }
  region(code: "990101200") { name parent { name } }
}`;

onEngines('a township that is merged into another', (engine) => {
  const folder = mkdtempSync(join(tmpdir(), 'orgweave-moved-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const write = (name: string, files: Readonly<Record<string, string>>) => {
    mkdirSync(join(folder, name), { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  };
  beforeAll(() => {
    write('first', first);
    write('merged', merged);
    write('links', links);
    write('ending', ending);
  });
  beforeEach(async () => {
    await engine.clear();
    await importFolder(engine.graph(), join(folder, 'first'));
  });

  test('has its surveys and its past, where the village goes on in another township', async () => {
    const before = await answer(engine.graph(), question);
    await importFolder(engine.graph(), join(folder, 'merged'));
    const after = await answer(engine.graph(), question);
    expect(after).toEqual({
      ...before,
      aNow: { units: 0 },
      bNow: { units: 2 },
      gapsNow: { totalCount: 1 },
    });
    expect(after).toMatchObject({
      a: { units: 1, statuses: expect.arrayContaining([{ status: 'GAP', count: 1 }]) },
      b: { units: 1 },
      unit: { now: { status: 'GAP' }, before: { status: 'GAP' } },
      // No survey of the new township reaches what lay in it already.
      other: { assessment: { status: 'UNKNOWN' } },
      coverageGaps: { totalCount: 1 },
      gapsThen: { totalCount: 1, nodes: [{ unit: { id: 'u1' } }] },
    });
    expect(await differencesIn(engine.graph())).toEqual([]);
  });

  test('has its figures, lists and findings of the past, and what was known then', async () => {
    const of = (region: string) => `
      facilityRate(kind: VILLAGE_VENUE, scope: {region: "${region}"}, on: "2025-01-01") { total { numerator denominator } regions { region { code } } }
      householdLinkRate(scope: {region: "${region}"}, on: "2025-01-01") { total { numerator denominator } }
      organizationStandings(scope: {region: "${region}"}, on: "2025-01-01") { total { organizations } }
      units(scope: {region: "${region}"}, on: "2025-01-01", first: 9) { totalCount nodes { id } }
      organizations(scope: {region: "${region}"}, on: "2025-01-01", first: 9) { totalCount nodes { id } }
      facilities(scope: {region: "${region}"}, on: "2025-01-01", first: 9) { totalCount nodes { id } }
      search(text: "丙村", scope: {region: "${region}"}, on: "2025-01-01", first: 9) { totalCount }
      organizationFindings(scope: {region: "${region}"}, on: "2025-01-01", first: 9) { nodes { organization { id } } }
      chainAudit(scope: {region: "${region}"}, on: "2025-01-01") { share { denominator } }
      coverageTrend(scope: {region: "${region}"}, from: "2025-01-01", to: "2025-02-01", every: MONTH) { points { gaps } }
      gapClearance(scope: {region: "${region}"}, from: "2023-06-01", to: "2025-01-01") { opened }`;
    const past = [
      `{ ${of('990101200')} }`,
      `{ ${of('990101100')} }`,
      // Under the county the village stands in its old township.
      '{ coverageMatrix(scope: {region: "990101"}, on: "2025-01-01", rows: REGION, columns: STATUS) { cells { row column units } } }',
    ];
    const askAll = async () => {
      const answers = [];
      for (const query of past) answers.push(await answer(engine.graph(), query));
      return answers;
    };
    const before = await askAll();
    expect(before[0]).toMatchObject({
      facilityRate: { total: { numerator: 1, denominator: 1 } },
      householdLinkRate: { total: { numerator: 30, denominator: 40 } },
      units: { totalCount: 1 },
      search: { totalCount: 3 },
      organizationFindings: { nodes: [{ organization: { id: 'b1' } }] },
    });
    await importFolder(engine.graph(), join(folder, 'merged'), '2026-06-30T02:00:00.000Z');
    expect(await askAll()).toEqual(before);
    const known = (on: string) =>
      answer(
        engine.graph(),
        `{ coverage(scope: {region: "990101200"}, on: "2026-06-29", knownOn: "${on}") { units }
          unit(id: "u1") { assessment { status } } }`,
        {},
        '2026-07-02',
      );
    expect(await known('2026-06-30')).toMatchObject({ coverage: { units: 0 } });
    const explained = await answer(
      engine.graph(),
      '{ explainCoverage(unit: "u1") { status facts { kind validFrom } } }',
    );
    expect(explained).toMatchObject({
      explainCoverage: {
        status: 'GAP',
        facts: expect.arrayContaining([{ kind: 'SURVEY', validFrom: '2024-01-01' }]),
      },
    });
  });

  test('has its units held to what it was asked for, until they lie in the other one', async () => {
    await importFolder(engine.graph(), join(folder, 'merged'), '2026-06-30T02:00:00.000Z');
    const threshold = { id: 'five', regions: [RegionCode.parse('990101100')], minimumMembers: 5 };
    const thresholds = [{ ...threshold, article: 'Rules of 甲镇', zh: '甲镇规则' }];
    const followed = { ...rules, id: 'places', thresholds };
    const asked = (fields: string) =>
      runQuery(engine.graph(), `{ ${fields} }`, {}, undefined, followed);
    const findings = 'findings { code since }';
    expect(
      await asked(`unit(id: "u1") {
          before: assessment(on: "2026-02-28") { ${findings} }
          after: assessment(on: "2026-03-01") { ${findings} }
        }
        explainCoverage(unit: "u1", on: "2026-02-28") { holdsUntil next { events { kind text } findings } }
        coverageGaps(on: "2026-02-28", first: 9, filter: {codes: [NOT_ESTABLISHED]}) { nodes { unit { id } } }
        none: coverageGaps(first: 9, filter: {codes: [NOT_ESTABLISHED]}) { nodes { unit { id } } }`),
    ).toEqual({
      data: {
        unit: {
          before: {
            findings: [{ code: 'NOT_ESTABLISHED', since: '2024-01-01' }],
          },
          after: {
            findings: [{ code: 'BLANK', since: '2026-03-01' }],
          },
        },
        explainCoverage: {
          holdsUntil: '2026-03-01',
          next: {
            events: [{ kind: 'MOVES', text: expect.stringContaining('regions around 甲社') }],
            findings: ['BLANK'],
          },
        },
        coverageGaps: { nodes: [{ unit: { id: 'u1' } }] },
        none: { nodes: [] },
      },
    });
  });

  test('has its own lists, and those that others filter by it, by the day that they are asked for', async () => {
    const on = (day: string) => `on: "${day}", first: 9`;
    const ofRegion = (day: string) => `
      units(${on(day)}) { totalCount nodes { id surveys { on } } }
      organizations(${on(day)}) { nodes { id } }
      facilities(${on(day)}) { nodes { id } }
      alliances(${on(day)}) { nodes { id } }
      twinnings(${on(day)}) { nodes { id } }`;
    const query = (day: string) => `{
      old: region(code: "990101200") { ${ofRegion(day)} }
      new: region(code: "990101100") { ${ofRegion(day)} }
      county: region(code: "990101") { ${ofRegion(day)} }
      village: region(code: "990101200201") { ${ofRegion(day)} }
      organization(id: "b1") {
        old: alliances(region: "990101200", ${on(day)}) { totalCount nodes { id } }
        new: alliances(region: "990101100", ${on(day)}) { nodes { id } }
        county: alliances(region: "990101", ${on(day)}) { nodes { id } }
      }
      members: allianceMembers(alliance: "a1", filter: {region: "990101200"}, ${on(day)}) { nodes { member { ... on Organization { id } ... on Unit { id } } } }
      overlap: allianceOverlap(scope: {region: "990101200"}, ${on(day)}) { nodes { shared } }
      reach: allianceReach(alliance: "a1", on: "${day}") { gaps(first: 9) { nodes { unit { id } } } }
    }`;
    const ask = (day: string) => answer(engine.graph(), query(day));
    await importFolder(engine.graph(), join(folder, 'links'));
    const before = await ask('2025-01-01');
    const ids = (...all: string[]) => ({ nodes: all.map((id) => ({ id })) });
    const surveyed = { id: 'u1', surveys: [{ on: '2024-01-01' }] };
    const village = {
      units: { totalCount: 1, nodes: [surveyed] },
      organizations: ids('b1'),
      facilities: ids('f1'),
      alliances: ids('a1', 'a2'),
      twinnings: ids('a2'),
    };
    expect(before).toMatchObject({
      old: village,
      new: {
        units: { nodes: [{ id: 'u2', surveys: [{ on: '2024-02-01' }] }] },
        alliances: ids(),
        twinnings: ids(),
      },
      village,
      organization: {
        old: { totalCount: 2, ...ids('a1', 'a2') },
        new: ids(),
        county: ids('a1', 'a2'),
      },
      members: { nodes: [{ member: { id: 'b1' } }, { member: { id: 'u1' } }] },
      overlap: { nodes: [{ shared: 1 }] },
      reach: { gaps: { nodes: [] } },
    });
    await importFolder(engine.graph(), join(folder, 'merged'), '2026-06-30T02:00:00.000Z');
    expect(await ask('2025-01-01')).toEqual(before);
    expect(await ask('2026-03-01')).toMatchObject({
      old: { units: { totalCount: 0 }, organizations: ids(), alliances: ids(), twinnings: ids() },
      new: {
        units: { totalCount: 2, nodes: [surveyed, { id: 'u2', surveys: [{ on: '2024-02-01' }] }] },
        twinnings: ids('a2'),
      },
      county: before.county,
      village,
      organization: { old: { totalCount: 0 }, new: ids('a1', 'a2'), county: ids('a1', 'a2') },
      members: { nodes: [] },
      overlap: { nodes: [] },
      // In the township of its members now.
      reach: { gaps: { nodes: [{ unit: { id: 'u2' } }] } },
    });
    const family = (day: string) =>
      answer(
        engine.graph(),
        `{ region(code: "990101200") { children(first: 9, on: "${day}") { totalCount nodes { code parent(on: "${day}") { code } } } }
          into: region(code: "990101100") { children(first: 9, on: "${day}") { nodes { code } } } }`,
      );
    expect(await family('2026-02-28')).toEqual({
      region: {
        children: {
          totalCount: 1,
          nodes: [{ code: '990101200201', parent: { code: '990101200' } }],
        },
      },
      into: { children: { nodes: [{ code: '990101100201' }] } },
    });
    expect(await family('2026-03-01')).toEqual({
      region: { children: { totalCount: 0, nodes: [] } },
      into: { children: { nodes: [{ code: '990101100201' }, { code: '990101200201' }] } },
    });
  });

  test('has its own committee see to what falls due before it is merged', async () => {
    await importFolder(engine.graph(), join(folder, 'ending'));
    await importFolder(engine.graph(), join(folder, 'merged'), '2026-06-30T02:00:00.000Z');
    const { dueList } = await answer(
      engine.graph(),
      '{ dueList(on: "2025-01-01", until: "2026-06-01", changes: [ORGANIZATION_COVERAGE_ENDS], first: 9) { nodes { on responsible { id } } } }',
    );
    expect(dueList.nodes).toEqual([
      { on: '2025-03-01', responsible: { id: 'c1' } },
      { on: '2026-05-01', responsible: { id: 'c2' } },
    ]);
  });
});
