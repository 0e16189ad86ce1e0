import { beforeEach, expect, test } from 'vitest';
import { lock } from '../../src/changes/write/log.js';
import { suspend } from '../../src/changes/write/refresh.js';
import { addDays } from '../../src/domain/civil-date.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { differencesIn } from '../support/differences.js';
import { onEngines } from '../support/engines.js';
import { refreshPolicy, runQuery, today } from '../support/run-query.js';
import { contentOf } from './graph-content.js';

const mutation = `mutation ($input: CommitInput!) { commit(input: $input) {
  version event isReplay invalidCount rows { table added replaced }
  effect {
    rows { nodes { table key step change } } after { units }
    units { nodes { unit { id } before after regraded { code before after } } }
    organizations { nodes { organizationId organization { id name } } }
    alliances { nodes { alliance { id } joined { nodes { member { ... on Unit { id } } } } } }
  }
} }`;
const joined = { join: { member: 'u-shell', alliance: 'a-belt', role: 'MEMBER' } };
const covered = { cover: { organization: 'o-model', unit: 'u-market', mode: 'SOLO' } };

onEngines('a commit of steps', (engine) => {
  const take = async (input: object, on = today) => {
    const variables = { input: { source: 'ledger', ...input } };
    const { data, errors } = await runQuery(engine.graph(), mutation, variables, on);
    return errors === undefined ? data.commit : errors[0];
  };
  const conflict = { extensions: { code: 'CONFLICT' } };
  const refused = { extensions: { code: 'BAD_USER_INPUT' } };

  beforeEach(async () => {
    await engine.clear();
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
  });

  test('is one version further, carries what it did, and what is kept follows', async () => {
    expect(await take({ changes: [covered] })).toEqual({
      version: 2,
      event: '7',
      isReplay: false,
      invalidCount: 0,
      rows: [{ table: 'coverages', added: 1, replaced: 0 }],
      effect: {
        rows: {
          nodes: [
            {
              ...{ table: 'coverages', key: 'coverages|o-model|u-market|SOLO|2026-06-30' },
              ...{ step: 1, change: 'ADDED' },
            },
          ],
        },
        units: {
          nodes: [{ unit: { id: 'u-market' }, before: 'GAP', after: 'COVERED', regraded: [] }],
        },
        after: { units: 6 },
        organizations: { nodes: [] },
        alliances: { nodes: [] },
      },
    });
    const { data } = await runQuery(
      engine.graph(),
      '{ version gapHistory(unit: "u-market") { events { code change actor origin } } }',
    );
    const closed = { change: 'CLOSED', actor: 'owner', origin: 'steps' };
    expect(data.version).toBe(2);
    expect(data.gapHistory.events.slice(2)).toEqual([
      { code: 'LAPSED', ...closed },
      { code: 'NOT_ESTABLISHED', ...closed },
    ]);
    expect(await differencesIn(engine.graph())).toEqual([]);
  });

  test('names what it founds and who joined as the graph has them from then on', async () => {
    const changes = [
      { foundOrganization: { id: 'n', kind: 'BRANCH', name: '新支部', region: '350428' } },
      { foundAlliance: { id: 'm', kind: 'INDUSTRY', name: '新联盟' } },
      { join: { member: 'u-shell', alliance: 'm', role: 'MEMBER' } },
      { count: { entity: 'n', fullMembers: 2 } },
    ];
    expect(await take({ changes })).toMatchObject({
      effect: {
        organizations: {
          nodes: [{ organizationId: 'n', organization: { id: 'n', name: '新支部' } }],
        },
        alliances: {
          nodes: [{ alliance: { id: 'm' }, joined: { nodes: [{ member: { id: 'u-shell' } }] } }],
        },
      },
    });
  });

  test('takes back what was entered by mistake; that it was known stays known', async () => {
    const at = [0, 1, 2].map((days) => addDays(today, days));
    await take({ changes: [{ ...covered, cover: { ...covered.cover, on: at[2] } }] });
    const uncover = { uncover: { organization: 'o-model', unit: 'u-market', on: at[2] } };
    expect(await take({ changes: [uncover] }, at[1])).toMatchObject({
      version: 3,
      rows: [{ table: 'coverages', added: 0, replaced: 1 }],
      effect: { rows: { nodes: [{ change: 'RETRACTED', step: 1 }] } },
    });
    const question = `query ($knownOn: Date) { coverage(scope: {region: "350428101", kinds: [MARKET]}, on: "${at[2]}", knownOn: $knownOn) {
      statuses { status count } } }`;
    const coveredAsKnown = async (knownOn: string | null) => {
      const { data } = await runQuery(engine.graph(), question, { knownOn }, at[2]);
      return data.coverage.statuses[0];
    };
    expect(await coveredAsKnown(today)).toEqual({ status: 'COVERED', count: 1 });
    expect(await coveredAsKnown(null)).toEqual({ status: 'COVERED', count: 0 });
    expect(await differencesIn(engine.graph())).toEqual([]);
    // What began before today has been so: it ends, and is not taken back.
    const earlier = { uncover: { organization: 'o-branch', unit: 'u-farm', on: '2020-06-01' } };
    expect(await take({ changes: [earlier] })).toMatchObject({ version: 3, invalidCount: 1 });
  });

  test('says that a finding becomes graver', async () => {
    await take({ changes: [{ uncover: { organization: 'o-temp', unit: 'u-task' } }] });
    const counted = await take({ changes: [{ count: { entity: 'u-task', fullMembers: 1 } }] });
    const regraded = [{ code: 'BLANK', before: 'MEDIUM', after: 'HIGH' }];
    expect(counted.effect.units.nodes).toEqual([
      { unit: { id: 'u-task' }, before: 'GAP', after: 'GAP', regraded },
    ]);
  });

  test('of steps that can’t be taken writes nothing', async () => {
    const content = await contentOf(engine.graph());
    const twice = { changes: [covered, joined, joined] };
    expect(await take(twice)).toMatchObject({
      version: 1,
      invalidCount: 1,
      rows: [],
      effect: null,
    });
    expect(await contentOf(engine.graph())).toEqual(content);
  });

  test('of steps that change nothing makes no version', async () => {
    const same = { move: { id: 'o-branch', region: '350428100201' } };
    expect(await take({ changes: [same] })).toMatchObject({ version: 1, rows: [] });
  });

  test('is refused where something that it is about was written since its version', async () => {
    expect(await take({ changes: [joined], ifVersion: 1 })).toMatchObject({ version: 2 });
    const leave = { leave: { member: 'u-shell', alliance: 'a-belt', on: '2026-07-10' } };
    const written = 'memberships|u-shell|a-belt|2026-06-30 was written since';
    expect(await take({ changes: [leave], ifVersion: 1 })).toMatchObject({
      ...conflict,
      message: expect.stringContaining(written),
    });
    // The order of commits counts, whatever the clocks of two servers say.
    const early = addDays(today, -1);
    const counted = { count: { entity: 'u-tower', fullMembers: 2, on: early } };
    expect(await take({ changes: [counted] }, early)).toMatchObject({ version: 3 });
    expect(await take({ changes: [counted], ifVersion: 2 })).toMatchObject(conflict);
    // What others wrote elsewhere does not matter.
    const [second, third] = [addDays(today, 1), addDays(today, 2)];
    expect(await take({ changes: [covered], ifVersion: 1 }, second)).toMatchObject({ version: 4 });
    expect(await take({ changes: [leave], ifVersion: 2 }, third)).toMatchObject({ version: 5 });
    expect(await take({ changes: [covered], ifVersion: 9 })).toMatchObject(refused);
    expect(await take({ changes: [covered], ifVersion: -1 })).toMatchObject(refused);
  });

  test('with a key is done once, and answered again as the first time', async () => {
    const keyed = { changes: [covered, joined], idempotencyKey: 'plan-7' };
    const first = await take(keyed);
    const content = await contentOf(engine.graph());
    expect(first).toMatchObject({ version: 2, isReplay: false });
    expect(await take(keyed)).toEqual({ ...first, isReplay: true });
    expect(await take({ ...keyed, changes: [covered] })).toMatchObject(refused);
    expect(await contentOf(engine.graph())).toEqual(content);
    expect(await take({ ...keyed, idempotencyKey: '' })).toMatchObject(refused);
    expect(await take({ ...keyed, idempotencyKey: 'k'.repeat(101) })).toMatchObject(refused);
  });

  test('with a key is the same on a later day, and is done though it changes nothing', async () => {
    const keyed = { changes: [covered], idempotencyKey: 'plan-9' };
    const first = await take(keyed);
    expect(await take(keyed, addDays(today, 1))).toEqual({ ...first, isReplay: true });
    const idle = { changes: [{ move: { id: 'o-branch', region: '350428100201' } }] };
    expect(await take({ ...idle, idempotencyKey: 'idle' })).toMatchObject({ version: 3, rows: [] });
    await take({ changes: [{ move: { id: 'o-branch', region: '350428101' } }] });
    expect(await take({ ...idle, idempotencyKey: 'idle' })).toMatchObject({
      ...{ version: 3, isReplay: true, rows: [] },
    });
  });

  test('with a key comes through once of many at a time', async () => {
    const keyed = { changes: [covered], idempotencyKey: 'plan-8' };
    const answers = await Promise.all([take(keyed), take(keyed), take(keyed)]);
    expect(answers.map(({ version }) => version)).toEqual([2, 2, 2]);
    expect(answers.filter(({ isReplay }) => !isReplay)).toHaveLength(1);
  });

  test('waits neither for assessments that are still being worked on, nor in vain', async () => {
    const now = () => new Date('2026-06-30T01:00:00Z');
    await engine.graph().write(async (tx) => {
      const { kept } = await lock(tx);
      await suspend(tx, kept, { now, refreshPolicy });
    });
    expect(await take({ changes: [covered] })).toMatchObject({
      effect: { units: { nodes: [{ unit: { id: 'u-market' }, before: 'GAP', after: 'COVERED' }] } },
    });
    expect(await differencesIn(engine.graph())).toEqual([]);
  });
});
