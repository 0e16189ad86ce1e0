import { beforeEach, expect, test } from 'vitest';
import { RegionCode } from '../../src/domain/ids.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { rules, runQuery, today } from '../support/run-query.js';
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

  const figures = 'units statuses { status count } rates { code numerator denominator }';
  const effect = `effect {
    before { ${figures} } after { ${figures} }
    regions { totalCount nodes { code region { name } before { ${figures} } after { ${figures} } } }
    units { nodes { unitId before after } } }`;
  /** Under the rules that the graph follows, or others by which the townships differ. */
  let followed = rules;
  const simulatedEffect = async (args: string, ...changes: readonly object[]) => {
    const query = `query ($changes: [StepInput!]!) { simulate(source: "s1", ${args} changes: $changes) { invalid { rule } ${effect} } }`;
    const { data, errors } = await runQuery(engine.graph(), query, { changes }, today, followed);
    expect(errors).toBeUndefined();
    expect(data.simulate.invalid).toEqual([]);
    return data.simulate.effect;
  };
  const coverage = async (region: string | null, on: string) => {
    const scope = region === null ? '' : `scope: {region: "${region}"},`;
    const query = `{ coverage(${scope} on: "${on}") { ${figures} } }`;
    return (await runQuery(engine.graph(), query, {}, today, followed)).data.coverage;
  };
  const project = (id: string, region: string) => ({
    foundUnit: { id, kind: 'PROJECT', name: '项目', region, on: '2026-05-01' },
  });

  test('the effect of a merger has the regions that it changes, before and after', async () => {
    const found = await simulatedEffect('scope: {region: "350429100"},', merge);
    const gaps = (count: number) => ({
      units: count,
      statuses: expect.arrayContaining([{ status: 'GAP', count }]),
    });
    expect(found).toMatchObject({
      before: gaps(1),
      after: gaps(2),
      // The market is a gap in either township.
      units: { nodes: [] },
      regions: {
        totalCount: 2,
        nodes: [
          { code: '350429100', region: { name: '甲镇' }, before: gaps(1), after: gaps(2) },
          // What is in the township itself stays in it.
          { code: '350429200', region: { name: '乙乡' }, before: gaps(2), after: gaps(1) },
        ],
      },
    });
  });

  const threshold = {
    ...{ id: 'two', regions: [RegionCode.parse('350429100')], minimumMembers: 2 },
    ...{ article: 'Rules of 甲镇', zh: '甲镇规则' },
  };
  const placed = { ...rules, id: 'places', thresholds: [threshold] };
  const counted = { count: { entity: 'u1', fullMembers: 2, on: '2026-01-01' } };

  test.each<[string, string, readonly object[], typeof rules?]>([
    ['a merger', '2026-06-30', [merge]],
    ['a merger where the townships ask for something else', '2026-06-30', [counted, merge], placed],
    ['a merger on the day before it', '2026-04-30', [merge]],
    [
      'a merger with a survey of either township after it, and a unit that moves',
      '2026-06-30',
      [
        project('p1', '350429200201'),
        project('p2', '350429100201'),
        merge,
        { survey: { region: '350429100', kind: 'PROJECT', on: '2026-05-02' } },
        { move: { id: 'u3', region: '350429200202', on: '2026-05-02' } },
      ],
    ],
    [
      'a township that is founded of two villages, with a unit in it',
      '2026-06-30',
      [
        {
          foundRegion: {
            ...{ code: '350429300', level: 'TOWNSHIP', name: '己镇', parent: '350429' },
            on: '2026-03-01',
          },
        },
        { moveRegion: { code: '350429200201', parent: '350429300', on: '2026-03-01' } },
        { moveRegion: { code: '350429100201', parent: '350429300', on: '2026-03-02' } },
        project('p1', '350429300'),
      ],
    ],
    [
      'a village that moves there and back',
      '2026-03-15',
      [
        { moveRegion: { code: '350429200201', parent: '350429100', on: '2026-03-01' } },
        { moveRegion: { code: '350429200201', parent: '350429200', on: '2026-06-01' } },
      ],
    ],
  ])(
    'the effect of %s is what is there once it is committed',
    async (_title, on, changes, by = rules) => {
      followed = by;
      const expected = new Map<string | null, unknown>();
      for (const region of [null, '350429', '350429100', '350429200', '350429200201']) {
        const scope = region === null ? '' : `scope: {region: "${region}"},`;
        const { before, after } = await simulatedEffect(`${scope} on: "${on}",`, ...changes);
        expect(before).toEqual(await coverage(region, on));
        expected.set(region, after);
      }
      const { regions } = await simulatedEffect(`on: "${on}",`, ...changes);
      for (const { code, before, after } of regions.nodes) {
        expect(before).toEqual(code === '350429300' ? before : await coverage(code, on));
        expected.set(code, after);
      }
      expect((await committed(...changes)).invalid).toEqual([]);
      for (const [region, after] of expected) expect(await coverage(region, on)).toEqual(after);
    },
  );
});
