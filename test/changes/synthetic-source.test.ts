import { beforeEach, expect, test } from 'vitest';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { commitFiles } from './committing.js';

const sources = 'id,kind,title\ns1,REGISTER,r\nm1,SYNTHETIC,m\nm2,SYNTHETIC,m\n';
const files = {
  'sources.csv': sources,
  'regions.csv':
    'code,parent,level,name,source\n35,,PROVINCE,p,s1\n3504,35,PREFECTURE,q,s1\n350429,3504,COUNTY,c,s1\n350430,3504,COUNTY,d,s1\n',
  'organizations.csv': `id,kind,name,region,valid_from,source
real,BRANCH,真支部,350429,2020-01-01,s1
model,BRANCH,模支部,350429,2020-01-01,m1
`,
  'units.csv': `id,kind,name,region,valid_from,source
u-real,MARKET,真市场,350429,2020-01-01,s1
u-model,MARKET,模市场,350429,2020-01-01,m1
`,
  'coverages.csv': `organization,unit,mode,valid_from,source
real,u-real,SOLO,2020-01-01,s1
model,u-model,SOLO,2020-01-01,m1
`,
};

onEngines('what a synthetic source says of real things', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    await commitFiles(engine.graph(), files);
  });

  const simulated = async (change: object, sourceKinds: readonly string[]) => {
    const query = `query ($changes: [StepInput!]!, $scope: UnitScope) {
      simulate(source: "m2", changes: $changes, scope: $scope) {
        invalid { rule } effect { before { units } after { units } }
      }
    }`;
    const variables = { changes: [change], scope: { sources: sourceKinds, region: '350429' } };
    const { data } = await runQuery(engine.graph(), query, variables);
    return data.simulate;
  };
  const committed = async (change: object, source = 'm2') => {
    const mutation =
      'mutation ($input: CommitInput!) { commit(input: $input) { invalid { step rule } } }';
    const { data } = await runQuery(engine.graph(), mutation, {
      input: { source, changes: [change] },
    });
    expect(await differencesIn(engine.graph())).toEqual([]);
    return data.commit.invalid.map(({ step, rule }: { step: number; rule: string }) => [
      step,
      rule,
    ]);
  };
  const effect = (before: number, after: number) => ({
    invalid: [],
    effect: { before: { units: before }, after: { units: after } },
  });

  test('is simulated, and each thing keeps its own kind of source', async () => {
    const dissolve = { dissolve: { id: 'u-real' } };
    expect(await simulated(dissolve, ['REGISTER'])).toEqual(effect(1, 0));
    expect(await simulated(dissolve, ['SYNTHETIC'])).toEqual(effect(1, 1));
    const move = { move: { id: 'u-real', region: '350430' } };
    expect(await simulated(move, ['REGISTER'])).toEqual(effect(1, 0));
    expect(await simulated(move, ['SYNTHETIC'])).toEqual(effect(1, 1));
  });

  test.each([
    ['ends', { dissolve: { id: 'real' } }, 3],
    ['moves', { move: { id: 'u-real', region: '350430' } }, 1],
    ['ends a link of', { uncover: { organization: 'real', unit: 'u-real' } }, 1],
    ['merges', { merge: { from: ['real'], into: 'model' } }, 2],
  ])('is not committed where it %s what is real', async (_verb, change, rows) => {
    const refused = await committed(change);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(rows);
    expect(refused.every(([, rule]: [number, string]) => rule === 'SYNTHETIC')).toBe(true);
    // The same by a source that is none of a model is taken.
    expect(await committed(change, 's1')).toEqual([]);
  });

  test('is committed of what other models state, and where it is new', async () => {
    expect(
      await committed({ cover: { organization: 'model', unit: 'u-real', mode: 'SOLO' } }),
    ).toEqual([]);
    expect(await committed({ dissolve: { id: 'u-model' } })).toEqual([]);
  });

  test('is not imported over what a register states', async () => {
    const again = { 'sources.csv': sources };
    const units = (id: string, source: string) => ({
      ...again,
      'units.csv': `id,kind,name,region,valid_from,source\n${id},MARKET,改名,350429,2020-01-01,${source}\n`,
    });
    await expect(commitFiles(engine.graph(), units('u-real', 'm2'))).rejects.toMatchObject({
      violations: [{ file: 'units.csv', line: 2, column: 'source', rule: 'SYNTHETIC' }],
    });
    const covers = {
      ...again,
      'coverages.csv':
        'organization,unit,mode,valid_from,valid_to,source\nreal,u-real,SOLO,2020-01-01,2021-01-01,m1\n',
    };
    await expect(commitFiles(engine.graph(), covers)).rejects.toMatchObject({
      violations: [{ file: 'coverages.csv', line: 2, rule: 'SYNTHETIC' }],
    });
    await commitFiles(engine.graph(), units('u-model', 'm2'));
    // A source that turns out to be a model's states its own rows again.
    const turned = sources.replace('s1,REGISTER', 's1,SYNTHETIC');
    await commitFiles(engine.graph(), { ...units('u-real', 's1'), 'sources.csv': turned });
    expect(await differencesIn(engine.graph())).toEqual([]);
  });
});
