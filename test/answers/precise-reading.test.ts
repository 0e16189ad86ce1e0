import { beforeEach, expect, test } from 'vitest';
import { commitFiles } from '../changes/committing.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { answer } from './asking.js';

/** What domain.md, "Precise reading", says in its dashes; each unit is of a kind of its own, to be asked for alone. */
const files = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\nm,SYNTHETIC,模型\n',
  'regions.csv': `code,parent,level,name,source
35,,PROVINCE,省,s
3504,35,PREFECTURE,市,s
350428,3504,COUNTY,县,s
350428101,350428,TOWNSHIP,镇,s
350428101201,350428101,VILLAGE,村,s
`,
  'organizations.csv': `id,kind,name,region,valid_from,source
county,COMMITTEE,县委,350428,,s
town,COMMITTEE,镇党委,350428101,,s
b1,BRANCH,一支部,350428101201,,s
b2,BRANCH,二支部,350428101201,,s
a-temporary,TEMPORARY_BRANCH,临时支部,350428101201,2026-05-01,s
lost,PARTY_GROUP,断线组,350428101201,,s
two,PARTY_GROUP,双线组,350428101201,,s
half,PARTY_GROUP,半线组,350428101201,,s
deep,PARTY_GROUP,远近组,350428101201,,s
inner,PARTY_GROUP,中间组,350428101201,,s
mixed,PARTY_GROUP,混合组,350428101201,,s
passing,PARTY_GROUP,临时组,350428101201,,s
joint,JOINT_BRANCH,联合支部,350428101201,,s
narrow,JOINT_BRANCH,窄联合支部,350428101201,,s
below-narrow,PARTY_GROUP,窄联合组,350428101201,,s
city,UNITED_COMMITTEE,城区联合党委,350428,,s
`,
  'subordinations.csv': `organization,superior,source
town,county,s
b1,town,s
b2,town,s
a-temporary,town,s
two,b1,s
two,b2,s
half,b1,s
half,lost,s
deep,b2,s
deep,inner,s
inner,b1,s
mixed,a-temporary,s
mixed,b2,s
passing,a-temporary,s
joint,town,s
narrow,town,s
below-narrow,narrow,s
city,county,s
`,
  'units.csv': `id,kind,name,region,source
u-half,MARKET,甲,350428101201,s
u-two-b1,PROJECT,乙,350428101201,s
u-two-b2,PARK,丙,350428101201,s
u-deep-b1,STREET,丁,350428101201,s
u-deep-b2,ASSOCIATION,戊,350428101201,s
u-mixed-b2,SECTION,己,350428101201,s
u-passing,TASK_FORCE,庚,350428101201,s
u-liaison,SERVICE_WINDOW,辛,350428101201,s
${[1, 2, 3, 4, 5, 6].map((at) => `j${at},ENTERPRISE,企业${at},350428101201,s`).join('\n')}
real,COOPERATIVE,真实,350428101201,s
model,COOPERATIVE,模拟,350428101201,m
`,
  'coverages.csv': `organization,unit,mode,source
half,u-half,SOLO,s
two,u-two-b1,SOLO,s
b1,u-two-b1,SOLO,s
two,u-two-b2,SOLO,s
b2,u-two-b2,SOLO,s
deep,u-deep-b1,SOLO,s
b1,u-deep-b1,SOLO,s
deep,u-deep-b2,SOLO,s
b2,u-deep-b2,SOLO,s
mixed,u-mixed-b2,SOLO,s
b2,u-mixed-b2,SOLO,s
passing,u-passing,SOLO,s
passing,u-liaison,LIAISON,s
${[1, 2, 3, 4, 5].map((at) => `joint,j${at},JOINT,s\nnarrow,j${at},JOINT,s`).join('\n')}
joint,j6,INSTRUCTOR,s
below-narrow,j6,SOLO,s
`,
  'surveys.csv': 'region,kind,on,source\n350428,COOPERATIVE,2026-01-01,m\n',
};

onEngines('the precise reading of the domain', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    await commitFiles(engine.graph(), files);
  });

  const statusOf = async (id: string) => {
    const query =
      'query ($id: ID!) { unit(id: $id) { assessment { status findings { code severity } } } }';
    return (await answer(engine.graph(), query, { id })).unit.assessment;
  };
  const findingsOf = async (id: string) => {
    const query = `{ organizationFindings(first: 50) { nodes {
      organization { id } findings { code linkBreak { reason } } } } }`;
    const { organizationFindings } = await answer(engine.graph(), query);
    return organizationFindings.nodes.find(
      ({ organization }: { organization: { id: string } }) => organization.id === id,
    )?.findings;
  };

  test('a group with two superiors has a broken link, and covers through the line that holds', async () => {
    expect(await statusOf('u-half')).toEqual({ status: 'COVERED', findings: [] });
    const twoSuperiors = { code: 'BROKEN_CHAIN', linkBreak: { reason: 'TWO_SUPERIORS' } };
    expect(await findingsOf('half')).toEqual([twoSuperiors]);
    expect(await findingsOf('two')).toEqual([twoSuperiors]);
  });

  test.each([
    ['of two at one distance as the first by id', 'PROJECT', 0],
    ['and beside the other as two', 'PARK', 1],
    ['as the nearest, though another comes first by id', 'ASSOCIATION', 0],
    ['and beside the further one as two', 'STREET', 1],
    ['as a standing one before a temporary one', 'SECTION', 0],
  ])('a group counts as one organization: %s', async (_, kind, numerator) => {
    const query = `query ($kinds: [UnitKind!]) { coverage(scope: {kinds: $kinds}) {
      rates(codes: [BACKUP]) { numerator denominator } } }`;
    const { coverage } = await answer(engine.graph(), query, { kinds: [kind] });
    expect(coverage.rates).toEqual([{ numerator, denominator: 1 }]);
  });

  test('what a group under a temporary branch covers, in any mode, is temporary', async () => {
    const temporary = {
      status: 'TEMPORARY_ONLY',
      findings: [{ code: 'TEMPORARY_ONLY', severity: 'MEDIUM' }],
    };
    expect(await statusOf('u-passing')).toEqual(temporary);
    expect(await statusOf('u-liaison')).toEqual(temporary);
  });

  test('a joint branch is too wide by its own coverages of every mode, not by those of its groups', async () => {
    expect(await findingsOf('joint')).toEqual([{ code: 'JOINT_TOO_WIDE', linkBreak: null }]);
    expect(await findingsOf('narrow')).toBeUndefined();
  });

  test('a united committee of a county stands on no level', async () => {
    const query = '{ chain(organization: "city") { steps { level organization { id } } } }';
    const { chain } = await answer(engine.graph(), query);
    expect(chain.steps).toEqual([
      { level: null, organization: { id: 'city' } },
      { level: null, organization: { id: 'county' } },
    ]);
  });

  test('a synthetic survey of a region and kind is of synthetic units only', async () => {
    expect((await statusOf('real')).status).toBe('UNKNOWN');
    expect((await statusOf('model')).status).toBe('GAP');
  });

  test('a synthetic source ends nothing real when it is committed, and does in a simulation', async () => {
    const changes = [
      { foundFacility: { id: 'f', kind: 'RED_STATION', name: '站', region: '350428101201' } },
    ];
    const commit = 'mutation ($input: CommitInput!) { commit(input: $input) { invalid { rule } } }';
    const committed = async (source: string, steps: readonly object[]) => {
      const variables = { input: { source, changes: steps } };
      return (await runQuery(engine.graph(), commit, variables)).data.commit.invalid;
    };
    expect(await committed('s', changes)).toEqual([]);
    const ending = [{ dissolve: { id: 'f', on: '2027-01-01' } }];
    expect(await committed('m', ending)).toEqual([{ rule: 'SYNTHETIC' }]);
    const query = `query ($changes: [StepInput!]!) {
      simulate(source: "m", changes: $changes, scope: {sources: [LEDGER]}, on: "2027-06-30") {
        invalid { rule } effect { facilityRates { before { numerator upper } after { numerator upper } } } } }`;
    const { simulate } = await answer(engine.graph(), query, { changes: ending });
    expect(simulate).toEqual({
      invalid: [],
      // It stays what a ledger lists: of the village it is known.
      effect: {
        facilityRates: [{ before: { numerator: 1, upper: 1 }, after: { numerator: 0, upper: 0 } }],
      },
    });
  });
});
