import { beforeEach, expect, test } from 'vitest';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { commitFiles } from './committing.js';

const files = {
  'sources.csv': 'id,kind,title\ns1,LEDGER,x\n',
  'regions.csv': `code,parent,level,name,source
350429,,COUNTY,c,s1
350429100,350429,TOWNSHIP,甲镇,s1
350429200,350429,TOWNSHIP,乙乡,s1
350429100201,350429100,VILLAGE,丁村,s1
350429200201,350429200,VILLAGE,丙村,s1
350429200202,350429200,VILLAGE,戊村,s1
`,
  'alliances.csv': 'id,kind,name,source\na1,BELT,带,s1\n',
  'services.csv': 'alliance,target,valid_from,source\na1,350429200,2020-01-01,s1\n',
  'units.csv': `id,kind,name,region,valid_from,source
u1,MARKET,市场,350429200201,2020-01-01,s1
u2,MARKET,商场,350429100201,2020-01-01,s1
u3,MARKET,集市,350429200,2020-01-01,s1
`,
  'surveys.csv':
    'region,kind,on,source\n350429200,MARKET,2025-01-01,s1\n350429100,MARKET,2026-05-15,s1\n',
};

onEngines('steps about regions', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    await commitFiles(engine.graph(), files);
  });

  const said = 'invalid { step rule value } version';
  const simulated = async (...changes: readonly object[]) => {
    const query = `query ($changes: [StepInput!]!) { simulate(source: "s1", changes: $changes) { ${said} } }`;
    return (await runQuery(engine.graph(), query, { changes })).data.simulate;
  };
  const committed = async (...changes: readonly object[]) => {
    const mutation = `mutation ($input: CommitInput!) { commit(input: $input) { ${said} rows { table added replaced } } }`;
    const { data } = await runQuery(engine.graph(), mutation, { input: { source: 's1', changes } });
    expect(await differencesIn(engine.graph())).toEqual([]);
    return data.commit;
  };
  const asked = async (query: string) => (await runQuery(engine.graph(), query)).data;
  const ids = (...all: string[]) => ({ nodes: all.map((id) => ({ id })) });
  const merge = { mergeRegions: { from: ['350429200'], into: '350429100', on: '2026-05-01' } };

  test('a township is merged: its villages go on, and the past is asked under the past divisions', async () => {
    expect(await simulated(merge)).toMatchObject({ invalid: [] });
    expect(await committed(merge)).toMatchObject({
      invalid: [],
      rows: [
        { table: 'regions', added: 0, replaced: 3 },
        { table: 'region_parents', added: 2, replaced: 0 },
        { table: 'services', added: 0, replaced: 1 },
      ],
    });
    expect(
      await asked(`{
        region(code: "350429200") {
          validFrom validTo successors { code name } children(first: 5) { totalCount } servedBy(first: 5) { totalCount }
        }
        village: region(code: "350429200201") {
          parent { code } successors { code } formerParents { region { code } validFrom validTo source { id } locator sourceKind }
        }
        before: units(scope: {region: "350429200"}, on: "2026-04-30", first: 9) { totalCount nodes { id } }
        since: units(scope: {region: "350429200"}, on: "2026-05-01", first: 9) { totalCount nodes { id } }
        into: units(scope: {region: "350429100"}, first: 9) { nodes { id } }
        intoBefore: units(scope: {region: "350429100"}, on: "2026-04-30", first: 9) { nodes { id } }
        coverage(scope: {region: "350429200"}) { units endedRegion { code successors { code } } }
        alive: coverage(scope: {region: "350429200"}, on: "2026-04-30") { units endedRegion { code } }
        matrix: coverageMatrix(scope: {region: "350429200"}, on: "2026-04-30", rows: REGION, columns: STATUS) { rows { key } endedRegion { code } }
        all: units(first: 9) { nodes { id assessment { status } } }
      }`),
    ).toEqual({
      region: {
        ...{ validFrom: null, validTo: '2026-05-01' },
        successors: [{ code: '350429100', name: '甲镇' }],
        children: { totalCount: 0 },
        servedBy: { totalCount: 0 },
      },
      village: {
        parent: { code: '350429100' },
        successors: [],
        formerParents: [
          {
            region: { code: '350429200' },
            ...{ validFrom: null, validTo: '2026-05-01', source: { id: 's1' } },
            ...{ locator: null, sourceKind: 'LEDGER' },
          },
        ],
      },
      before: { totalCount: 2, ...ids('u1', 'u3') },
      since: { totalCount: 1, ...ids('u3') },
      into: ids('u1', 'u2'),
      intoBefore: ids('u2'),
      coverage: {
        units: 1,
        endedRegion: { code: '350429200', successors: [{ code: '350429100' }] },
      },
      alive: { units: 2, endedRegion: null },
      matrix: { rows: [{ key: '350429200201' }, { key: '350429200202' }], endedRegion: null },
      // The new township was surveyed with all that lay in it by then.
      all: {
        nodes: ['u1', 'u2', 'u3'].map((id) => ({ id, assessment: { status: 'GAP' } })),
      },
    });
  });

  test('a region is founded, and others move there and back', async () => {
    const found = {
      foundRegion: {
        ...{ code: '350429300', level: 'TOWNSHIP', name: '己镇', parent: '350429' },
        on: '2026-03-01',
      },
    };
    const move = (parent: string, on: string) => ({
      moveRegion: { code: '350429200201', parent, on },
    });
    expect(
      await committed(found, move('350429300', '2026-03-01'), move('350429200', '2026-06-01')),
    ).toMatchObject({ invalid: [] });
    const units = (region: string, on: string) =>
      `units(scope: {region: "${region}", kinds: [MARKET]}, on: "${on}", first: 9) { nodes { id } }`;
    expect(
      await asked(`{
        first: ${units('350429200', '2026-02-28')} there: ${units('350429200', '2026-03-01')}
        back: ${units('350429200', '2026-06-01')} new: ${units('350429300', '2026-05-31')}
        left: ${units('350429300', '2026-06-01')}
        region(code: "350429200201") { formerParents { region { code } validFrom validTo } }
      }`),
    ).toEqual({
      first: ids('u1', 'u3'),
      there: ids('u3'),
      back: ids('u1', 'u3'),
      new: ids('u1'),
      left: ids(),
      region: {
        formerParents: [
          { region: { code: '350429200' }, validFrom: null, validTo: '2026-03-01' },
          { region: { code: '350429300' }, validFrom: '2026-03-01', validTo: '2026-06-01' },
        ],
      },
    });
  });

  test.each<[string, object, string]>([
    ['into where it lies', { moveRegion: { code: '350429200201', parent: '350429200' } }, 'LINKED'],
    [
      'before its day',
      { moveRegion: { code: '350429200201', parent: '350429100', on: '2026-07-01' } },
      'REGION_PLANNED',
    ],
    [
      'into a village',
      { moveRegion: { code: '350429200201', parent: '350429200202' } },
      'REGION_LEVEL',
    ],
    ['that is none', { moveRegion: { code: 'u1', parent: '350429100' } }, 'STEP_TARGET'],
    ['that ends with others in it', { endRegion: { code: '350429200' } }, 'LIFETIME'],
    ['merged into itself', { mergeRegions: { from: ['350429200'], into: '350429200' } }, 'MERGE'],
    [
      'founded twice',
      { foundRegion: { code: '350429200', level: 'TOWNSHIP', name: 'x' } },
      'ID_TAKEN',
    ],
  ])('a region %s is refused', async (_title, step, rule) => {
    const { invalid } = await simulated(step);
    expect(invalid.map((each: { rule: string }) => each.rule)).toEqual([rule]);
  });

  test('a survey of the township that was is one of what lay in it then', async () => {
    const query = (on: string) =>
      `{ simulate(source: "s1", changes: [{survey: {region: "350429200", kind: PROJECT, on: "${on}"}}]) {
        effect { units { nodes { unitId before after } } } } }`;
    await committed(
      {
        foundUnit: {
          id: 'p',
          kind: 'PROJECT',
          name: '项目',
          region: '350429200201',
          on: '2026-01-01',
        },
      },
      { moveRegion: { code: '350429200201', parent: '350429100', on: '2026-05-01' } },
    );
    const nodes = [{ unitId: 'p', before: 'UNKNOWN', after: 'GAP' }];
    expect((await asked(query('2026-04-30'))).simulate.effect.units).toEqual({ nodes });
    expect((await asked(query('2026-05-01'))).simulate.effect.units).toEqual({ nodes: [] });
    expect(
      await committed({ survey: { region: '350429200', kind: 'PROJECT', on: '2026-04-30' } }),
    ).toMatchObject({ invalid: [] });
    expect(await asked('{ unit(id: "p") { assessment { status } } }')).toEqual({
      unit: { assessment: { status: 'GAP' } },
    });
  });

  test('the effect of such steps is not asked for', async () => {
    const query =
      'query ($changes: [StepInput!]!) { simulate(source: "s1", changes: $changes) { effect { after { units } } } }';
    const { errors } = await runQuery(engine.graph(), query, { changes: [merge] });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
