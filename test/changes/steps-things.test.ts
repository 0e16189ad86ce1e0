import { beforeEach, expect, test } from 'vitest';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { commitFiles } from './committing.js';

const files = {
  'sources.csv': 'id,kind,title\ns1,LEDGER,x\n',
  'regions.csv':
    'code,parent,level,name,source\n35,,PROVINCE,p,s1\n3504,35,PREFECTURE,q,s1\n350429,3504,COUNTY,c,s1\n350429100,350429,TOWNSHIP,t,s1\n350429100201,350429100,VILLAGE,v,s1\n350429100202,350429100,VILLAGE,w,s1\n',
  'organizations.csv': `id,kind,name,region,valid_from,term_start,has_committee,source
c0,COMMITTEE,县委,350429,1990-01-01,2024-01-01,,s1
b1,BRANCH,支部,350429,2020-01-01,2020-01-01,false,s1
`,
  'subordinations.csv': 'organization,superior,valid_from,source\nb1,c0,2020-01-01,s1\n',
  'units.csv': 'id,kind,name,region,valid_from,source\nu1,MARKET,市场,350429,2020-01-01,s1\n',
  'counts.csv': 'entity,on,full_members,source\nb1,2025-01-01,9,s1\n',
  'surveys.csv': 'region,kind,on,source\n350429,MARKET,2025-01-01,s1\n',
};

onEngines('steps about units, organizations and facilities', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    await commitFiles(engine.graph(), files);
  });

  const effect = `invalid { step rule column value } effect {
    units { nodes { unitId unit { id } before after opened { code } closed { code } } }
    organizations { nodes { organizationId closed { code } } }
    after { units }
    facilities { nodes { facilityId facility { name region { id } } existsBefore existsAfter } }
    facilityRates { kind before { numerator denominator upper } after { numerator denominator upper } }
  }`;
  const simulated = async (...changes: readonly object[]) => {
    const query = `query ($changes: [StepInput!]!) { simulate(source: "s1", changes: $changes) { ${effect} } }`;
    return (await runQuery(engine.graph(), query, { changes })).data.simulate;
  };
  const committed = async (...changes: readonly object[]) => {
    const mutation = `mutation ($input: CommitInput!) { commit(input: $input) { ${effect} } }`;
    const { data } = await runQuery(engine.graph(), mutation, { input: { source: 's1', changes } });
    expect(await differencesIn(engine.graph())).toEqual([]);
    return data.commit;
  };

  test('a unit is founded, counted and covered in one go, and is surveyed as its kind is', async () => {
    const found = { foundUnit: { id: 'n', kind: 'MARKET', name: '新市场', region: '350429' } };
    const gap = {
      ...{ unitId: 'n', before: null, after: 'GAP', opened: [{ code: 'BLANK' }], closed: [] },
    };
    expect(await simulated(found)).toMatchObject({
      invalid: [],
      effect: { units: { nodes: [{ ...gap, unit: null }] }, after: { units: 2 } },
    });
    expect(await committed(found)).toMatchObject({
      invalid: [],
      effect: { units: { nodes: [{ ...gap, unit: { id: 'n' } }] }, after: { units: 2 } },
    });
    const more = { foundUnit: { id: 'm', kind: 'PROJECT', name: '新项目', region: '350429' } };
    const cover = { cover: { organization: 'b1', unit: 'm', mode: 'SOLO' } };
    const count = { count: { entity: 'm', fullMembers: 4 } };
    expect(await committed(more, cover, count)).toMatchObject({
      effect: { units: { nodes: [{ unitId: 'm', before: null, after: 'COVERED', opened: [] }] } },
    });
    expect(await committed({ dissolve: { id: 'm', on: '2026-07-15' } })).toMatchObject({
      invalid: [],
    });
  });

  test.each([
    ['is covered already', [{ cover: { organization: 'b1', unit: 'k', mode: 'SOLO' } }], []],
    ['gets its covering with it', [], [{ cover: { organization: 'b1', unit: 'k', mode: 'SOLO' } }]],
    [
      'has what serves it from the same steps',
      [{ foundAlliance: { id: 'a', kind: 'INDUSTRY', name: '联盟', region: '350429' } }],
      [{ serve: { alliance: 'a', target: 'k' } }],
    ],
  ])(
    'a unit becomes part of one to which nothing led from it, and which %s',
    async (_, before, together) => {
      const founded = (id: string, kind: string) => ({
        foundUnit: { id, kind, name: id, region: '350429' },
      });
      await committed(founded('k', 'COMPOUND'), founded('h', 'BUILDING'), ...before);
      const part = [...together, { addPart: { unit: 'h', whole: 'k' } }];
      const { effect: simulatedEffect } = await simulated(...part);
      const after = 'serve' in (together[0] ?? {}) ? 'WORK_ONLY' : 'COVERED';
      expect(simulatedEffect.units.nodes).toContainEqual(
        expect.objectContaining({ unitId: 'h', after }),
      );
      expect(await committed(...part)).toMatchObject({ invalid: [], effect: simulatedEffect });
      const { data } = await runQuery(
        engine.graph(),
        '{ unit(id: "h") { assessment { status } } }',
      );
      expect(data.unit.assessment.status).toBe(after);
    },
  );

  test('a unit is renamed, and excluded and counted again, for every day', async () => {
    await committed({ renameUnit: { id: 'u1', name: '大市场', nameEn: 'Great Market' } });
    await committed({ renameUnit: { id: 'u1', name: '老市场' } });
    const named = '{ unit(id: "u1") { name nameEn } }';
    expect((await runQuery(engine.graph(), named)).data).toEqual({
      unit: { name: '老市场', nameEn: 'Great Market' },
    });
    expect(await committed({ exclude: { id: 'u1', exclusion: 'DORMANT' } })).toMatchObject({
      effect: {
        units: { nodes: [{ unitId: 'u1', closed: [{ code: 'BLANK' }] }] },
        after: { units: 0 },
      },
    });
    expect(await committed({ exclude: { id: 'u1' } })).toMatchObject({
      effect: {
        units: { nodes: [{ unitId: 'u1', opened: [{ code: 'BLANK' }] }] },
        after: { units: 1 },
      },
    });
  });

  test('an organization is renewed, and keeps what is not said', async () => {
    const closes = (...codes: string[]) => ({
      effect: {
        organizations: {
          nodes: [{ organizationId: 'b1', closed: codes.map((code) => ({ code })) }],
        },
      },
    });
    expect(await committed({ renew: { id: 'b1', termStart: '2026-06-01' } })).toMatchObject(
      closes('TERM_OVERDUE'),
    );
    expect(await committed({ renew: { id: 'b1', hasCommittee: true } })).toMatchObject(
      closes('COMMITTEE_DUE'),
    );
    const query = '{ organization(id: "b1") { termStart hasCommittee } }';
    expect((await runQuery(engine.graph(), query)).data).toEqual({
      organization: { termStart: '2026-06-01', hasCommittee: true },
    });
  });

  test('what falls due follows what is committed, page by page', async () => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
      dueList(until: "2036-06-01", changes: [OPENS, ENDS], first: $first, after: $after, last: $last, before: $before) {
        totalCount pageInfo { endCursor startCursor hasNextPage hasPreviousPage }
        nodes { on change thing { ... on Organization { id } ... on Unit { id } } } } }`;
    const due = async (page: object) =>
      (await runQuery(engine.graph(), query, { ...page })).data.dueList;
    const told = ({ on, change, thing }: { on: string; change: string; thing: { id: string } }) =>
      `${on} ${change} ${thing.id}`;
    const all = async () => (await due({ first: 9 })).nodes.map(told);
    // Three years for a committee of a county; the branch there is overdue.
    expect(await all()).toEqual(['2027-01-01 OPENS c0']);
    await committed(
      { renew: { id: 'b1', termStart: '2026-06-30' } },
      { dissolve: { id: 'u1', on: '2028-01-01' } },
    );
    const entries = ['2027-01-01 OPENS c0', '2028-01-01 ENDS u1', '2029-06-30 OPENS b1'];
    expect(await all()).toEqual(entries);
    const first = await due({ first: 2 });
    expect(first.nodes.map(told)).toEqual(entries.slice(0, 2));
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const next = await due({ first: 2, after: first.pageInfo.endCursor });
    expect(next.nodes.map(told)).toEqual(entries.slice(2));
    const back = await due({ last: 1, before: next.pageInfo.startCursor });
    expect(back.nodes.map(told)).toEqual(entries.slice(1, 2));
    expect(back.pageInfo).toMatchObject({ hasPreviousPage: true });
  });

  test('a unit is surveyed, or those of a kind in a region', async () => {
    const kinds = ['PROJECT', 'PROJECT', 'ENTERPRISE'];
    await committed(
      ...kinds.map((kind, at) => ({
        foundUnit: { id: `n${at}`, kind, name: '新', region: '350429' },
      })),
    );
    const gap = (unitId: string) => ({
      ...{ unitId, before: 'UNKNOWN', after: 'GAP' },
      ...{ opened: [{ code: 'BLANK' }], closed: [{ code: 'NOT_SURVEYED' }] },
    });
    const told = (...units: object[]) => ({ invalid: [], effect: { units: { nodes: units } } });
    const ofOne = { survey: { unit: 'n2' } };
    const ofKind = { survey: { region: '3504', kind: 'PROJECT' } };
    expect(await simulated(ofOne, ofKind)).toMatchObject(told(gap('n0'), gap('n1'), gap('n2')));
    expect(await committed(ofKind)).toMatchObject(told(gap('n0'), gap('n1')));
    expect(await committed(ofOne)).toMatchObject(told(gap('n2')));
    expect(await committed(ofOne)).toMatchObject(told());
    expect((await simulated({ survey: { unit: 'n2', kind: 'PROJECT' } })).invalid).toMatchObject([
      { rule: 'SURVEY_SCOPE' },
    ]);
  });

  test('a facility is founded, renamed, moved and ends, and the rate of its kind follows', async () => {
    const rate = (numerator: number, upper: number) => ({ numerator, denominator: 2, upper });
    const told = (facility: object, before: object, after: object) => ({
      invalid: [],
      effect: {
        units: { nodes: [] },
        facilities: { nodes: [{ facilityId: 'f', ...facility }] },
        facilityRates: [{ kind: 'RED_STATION', before, after }],
      },
    });
    const station = { kind: 'RED_STATION', name: '驿站', region: '350429100201' };
    const found = { foundFacility: { id: 'f', ...station, on: '2026-01-01' } };
    const founded = { existsBefore: false, existsAfter: true };
    expect(await simulated(found)).toMatchObject(
      told({ ...founded, facility: null }, rate(0, 1), rate(1, 1)),
    );
    expect(await committed(found)).toMatchObject(
      told({ ...founded, facility: { name: '驿站' } }, rate(0, 1), rate(1, 1)),
    );
    const stays = { existsBefore: true, existsAfter: true };
    expect(
      await committed({ renameFacility: { id: 'f', name: '红色驿站', nameEn: 'Red' } }),
    ).toMatchObject(told({ ...stays, facility: { name: '红色驿站' } }, rate(1, 1), rate(1, 1)));
    const moved = { name: '红色驿站', region: { id: '350429100' } };
    expect(await committed({ move: { id: 'f', region: '350429100' } })).toMatchObject(
      told({ ...stays, facility: moved }, rate(1, 1), rate(0, 1)),
    );
    await committed({ move: { id: 'f', region: '350429100202' } });
    expect(await committed({ dissolve: { id: 'f', on: '2026-06-01' } })).toMatchObject(
      told({ existsBefore: true, existsAfter: false }, rate(1, 1), rate(0, 0.5)),
    );
    const query = `{ facilityRate(kind: RED_STATION) { total { numerator upper } }
      facilities(first: 9, ended: true) { nodes { id name validFrom validTo } } }`;
    expect((await runQuery(engine.graph(), query)).data).toEqual({
      facilityRate: { total: { numerator: 0, upper: 0.5 } },
      facilities: {
        nodes: [{ id: 'f', name: '红色驿站', validFrom: '2026-01-01', validTo: '2026-06-01' }],
      },
    });
  });

  test('what is counted of households is in the rate at once, as long as who counted it is there', async () => {
    const rate = async () => {
      const query = '{ coverage { rates(codes: [HOUSEHOLD]) { numerator denominator reason } } }';
      return (await runQuery(engine.graph(), query)).data.coverage.rates;
    };
    const none = [{ numerator: 0, denominator: 0, reason: 'HOUSEHOLDS_UNKNOWN' }];
    expect(await rate()).toEqual(none);
    await committed({ count: { entity: 'b1', householdLinks: 3, households: 9 } });
    expect(await rate()).toEqual([{ numerator: 3, denominator: 9, reason: null }]);
    await committed({ count: { entity: 'c0', householdLinks: 1, households: 2 } });
    expect(await rate()).toEqual([{ numerator: 4, denominator: 11, reason: null }]);
    await committed({ dissolve: { id: 'b1' } });
    expect(await rate()).toEqual([{ numerator: 1, denominator: 2, reason: null }]);
  });

  test('what they are about is there and of their type', async () => {
    const { invalid, effect } = await simulated(
      { foundUnit: { id: 'b1', kind: 'MARKET', name: '市场', region: '350429' } },
      { foundUnit: { id: 'x', kind: 'MARKET', name: '市场', region: '999999' } },
      { renameUnit: { id: 'b1', name: '市场' } },
      { renameUnit: { id: 'u1', name: ' ' } },
      { exclude: { id: 'nobody' } },
      { renew: { id: 'u1', hasCommittee: true } },
      { renew: { id: 'b1' } },
      { renameFacility: { id: 'u1', name: '驿站' } },
      { foundFacility: { id: 'y', kind: 'RED_STATION', name: 'y', region: '3504', parent: 'u1' } },
      { count: { entity: 'y', staff: 1 } },
    );
    expect(effect).toBeNull();
    expect(invalid).toEqual([
      { step: 1, rule: 'ID_TAKEN', column: null, value: 'b1' },
      { step: 2, rule: 'UNKNOWN_REFERENCE', column: 'region', value: '999999' },
      { step: 3, rule: 'STEP_TARGET', column: null, value: 'b1' },
      { step: 4, rule: 'TEXT', column: 'name', value: ' ' },
      { step: 5, rule: 'STEP_TARGET', column: null, value: 'nobody' },
      { step: 6, rule: 'STEP_TARGET', column: null, value: 'u1' },
      { step: 7, rule: 'REQUIRED', column: null, value: 'b1' },
      { step: 8, rule: 'STEP_TARGET', column: null, value: 'u1' },
      { step: 9, rule: 'REFERENCE_TYPE', column: 'parent', value: 'u1' },
      { step: 10, rule: 'REFERENCE_TYPE', column: 'entity', value: 'y' },
    ]);
  });
});
