import { beforeEach, expect, test } from 'vitest';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { runQuery } from '../support/run-query.js';
import { commitFiles } from './committing.js';
import { WRONG_ROW } from './wrong-row.js';

const header = 'file,key,reason,source\n';
const step = `mutation ($input: CommitInput!) { commit(input: $input) {
  version isReplay invalid { step rule message } rows { table added replaced }
  effect { rows { nodes { key change } } units { nodes { unit { id } before after closed { code } } } after { units } }
} }`;
const retraction = { table: 'coverages', key: 'o1|u1|SOLO|2024-01-01', reason: 'wrong unit' };

onEngines('a step that takes a row back', (engine) => {
  beforeEach(async () => {
    await engine.clear();
    await commitFiles(engine.graph(), WRONG_ROW);
  });
  const take = async (input: object) => {
    const { data, errors } = await runQuery(engine.graph(), step, {
      input: { source: 's', ...input },
    });
    expect(errors).toBeUndefined();
    return data.commit;
  };

  test('tells what it does, once for each key', async () => {
    const input = { changes: [{ retract: retraction }], idempotencyKey: 'once' };
    const done = await take(input);
    expect(done).toMatchObject({
      ...{ version: 2, isReplay: false, invalid: [] },
      rows: [{ table: 'coverages', added: 0, replaced: 1 }],
      effect: {
        rows: { nodes: [{ key: `coverages|${retraction.key}`, change: 'RETRACTED' }] },
        units: { nodes: [{ unit: { id: 'u1' }, before: 'COVERED', after: 'GAP', closed: [] }] },
      },
    });
    expect(await take(input)).toEqual({ ...done, isReplay: true });
    expect(await differencesIn(engine.graph())).toEqual([]);
    const { data } = await runQuery(
      engine.graph(),
      '{ gapHistory(unit: "u1") { events { code change causes } } }',
    );
    expect(data.gapHistory.events).toMatchObject([
      { code: 'BLANK', change: 'OPENED', causes: [`coverages|${retraction.key}`] },
    ]);
    const again = await take({ changes: [{ retract: retraction }] });
    expect(again.invalid).toMatchObject([{ step: 1, rule: 'NOT_STATED' }]);
  });

  test('takes observations and things back as well, with what the same steps take back of them', async () => {
    const retract = (table: string, key: string) => ({
      retract: { table, key, reason: 'no such unit' },
    });
    const alone = await take({ changes: [retract('units', 'u1')] });
    expect(alone.invalid).toMatchObject([
      {
        ...{ step: 1, rule: 'REFERRED_TO' },
        message: expect.stringContaining(
          'the graph has counts|u1|2026-01-01, coverages|o1|u1|SOLO|2024-01-01, surveys|u1|||2026-01-01',
        ),
      },
    ]);
    const survey = await take({ changes: [retract('surveys', 'u2|||2026-01-01')] });
    expect(survey.invalid).toEqual([]);
    const all = await take({
      changes: [
        retract('units', 'u1'),
        { retract: retraction },
        retract('counts', 'u1|2026-01-01'),
        retract('surveys', 'u1|||2026-01-01'),
      ],
    });
    expect(all).toMatchObject({
      invalid: [],
      effect: { after: { units: 1 }, units: { nodes: [] } },
    });
    expect(await differencesIn(engine.graph())).toEqual([]);
    // What steps would found under its id is not it.
    const found = { id: 'u1', kind: 'MARKET', name: '新市场', region: '990101100' };
    const { data } = await runQuery(
      engine.graph(),
      `query ($changes: [StepInput!]!) { simulate(source: "s", changes: $changes) { effect { units { nodes { unitId unit { name } } } } } }`,
      { changes: [{ foundUnit: found }] },
    );
    expect(data.simulate.effect.units.nodes).toEqual([{ unitId: 'u1', unit: null }]);
  });

  test('is refused where a synthetic source takes back what others state, and is simulated', async () => {
    const changes = [{ retract: retraction }];
    const refused = await take({ changes, source: 'm' });
    expect(refused.invalid).toMatchObject([{ step: 1, rule: 'SYNTHETIC' }]);
    const { data } = await runQuery(
      engine.graph(),
      `query ($changes: [StepInput!]!) { simulate(source: "m", changes: $changes) { invalidCount effect { units { nodes { after } } } } }`,
      { changes },
    );
    expect(data.simulate).toEqual({
      invalidCount: 0,
      effect: { units: { nodes: [{ after: 'GAP' }] } },
    });
    const folder = { 'retract.csv': `${header}coverages,${retraction.key},x,m\n` };
    await expect(commitFiles(engine.graph(), folder)).rejects.toMatchObject({
      violations: [{ rule: 'SYNTHETIC', line: 2 }],
    });
  });

  test('says what is wrong with a table, a key and a reason', async () => {
    const invalid = async (change: object) => {
      const { invalid } = await take({ changes: [{ retract: { ...retraction, ...change } }] });
      return invalid;
    };
    expect(await invalid({ table: 'coverage' })).toMatchObject([
      { rule: 'VALUE', message: expect.stringContaining('The value is one of sources, regions') },
    ]);
    expect(await invalid({ key: 'o1|u1' })).toMatchObject([
      {
        rule: 'KEY',
        message: 'A key of coverages is organization|unit|mode|valid_from, received "o1|u1".',
      },
    ]);
    expect(await invalid({ key: 'o1|u1|SOLO|2024-01-02' })).toMatchObject([{ rule: 'NOT_STATED' }]);
    expect(await invalid({ reason: '' })).toMatchObject([{ rule: 'REQUIRED' }]);
    // As a message has it.
    expect(await invalid({ table: 'coverages.csv', key: `coverages|${retraction.key}` })).toEqual(
      [],
    );
  });

  test('goes with another row in its place, not with the same one', async () => {
    const taken = { 'retract.csv': `${header}coverages,${retraction.key},x,s\n` };
    const states = (from: string) => ({
      ...taken,
      'coverages.csv': `organization,unit,mode,valid_from,source\no1,u1,SOLO,${from},s\n`,
    });
    await expect(commitFiles(engine.graph(), states('2024-01-01'))).rejects.toMatchObject({
      violations: [{ rule: 'STATED_TOO', file: 'retract.csv', line: 2 }],
    });
    await commitFiles(engine.graph(), states('2025-01-01'));
    const { data } = await runQuery(
      engine.graph(),
      '{ unit(id: "u1") { organizations(first: 5) { edges { validFrom } } } }',
    );
    expect(data.unit.organizations.edges).toEqual([{ validFrom: '2025-01-01' }]);
  });
});
