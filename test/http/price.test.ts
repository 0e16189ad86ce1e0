import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { posted, type ServedApp, served, withJiangle } from './served.js';

const grafeo = openGrafeo(null);
let held: Promise<void> = Promise.resolve();
/** Answers when it is let go. */
const holding: Graph = {
  ...grafeo,
  read: async (statement, deadline) => {
    await held;
    return grafeo.read(statement, deadline);
  },
};
const priceLimits = { most: 20_000, heavyAtOnce: 1, heavyWaiting: 1 };
let app: ServedApp;

beforeAll(async () => {
  await withJiangle(grafeo);
  app = await served(holding, { priceLimits });
});

afterAll(async () => {
  expect(app.logged).toEqual([]);
  await app.close();
  await grafeo.close();
});

const ask = (body: object, signal?: AbortSignal) =>
  app.fetch('/graphql', { ...posted(JSON.stringify(body)), ...(signal && { signal }) });
const fields = (count: number, field: string) =>
  `{ ${Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(' ')} }`;
const cheap = '{ coverage { units } }';
const heavy = fields(40, 'explainCoverage(unit: "jl-unit-yongxin") { status }');
const tooDear = fields(20, 'allianceReach(alliance: "x") { isAlive }');

test('what an answer costs is told to who asks, also of one that is remembered', async () => {
  const extensions = { cost: true };
  for (const _ of ['worked out', 'remembered']) {
    const { text } = await ask({ query: cheap, extensions });
    expect(JSON.parse(text).extensions).toEqual({
      cost: {
        points: 11,
        fields: [{ key: 'coverage', field: 'coverage', points: 11 }],
        limit: 20_000,
      },
      version: 1,
    });
  }
  expect(JSON.parse((await ask({ query: cheap })).text).extensions).toEqual({ version: 1 });
});

test('what costs too much is not begun: what it costs is said, what it may, and what is cheaper', async () => {
  const { status, data, errors } = await ask({ query: tooDear });
  expect([status, data]).toEqual([200, undefined]);
  expect(errors).toEqual([
    {
      message: expect.stringMatching(
        /at most 20000 points .*received one of 30020: a0 1501, .*fewer of them at a time/,
      ),
      extensions: { code: 'COST_EXCEEDED' },
    },
  ]);
});

test('a subscription whose events cost too much is not begun', async () => {
  const parts = fields(30, 'parts(first: 200) { nodes { id } }');
  const query = `subscription { coverageChanged { gaps { nodes { unit ${parts} } } } }`;
  const response = await fetch(`${app.address}/graphql/stream`, {
    ...posted(JSON.stringify({ query }), { accept: 'text/event-stream' }),
  });
  expect(await response.text()).toContain('COST_EXCEEDED');
});

test('heavy operations wait for one another, and others for none of them', async () => {
  let letGo = () => {};
  held = new Promise((resolve) => {
    letGo = resolve;
  });
  const first = ask({ query: heavy });
  await setTimeout(50);
  const leaving = new AbortController();
  const second = ask({ query: heavy }, leaving.signal).catch(() => 'left');
  await setTimeout(50);
  const third = await ask({ query: heavy });
  expect([third.status, third.headers.get('retry-after')]).toEqual([503, '5']);
  expect(third.errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
  const byId = await ask({ documentId: 'gaps', variables: { first: 200 } });
  expect(byId.status).toBe(200);
  leaving.abort();
  expect(await second).toBe('left');
  // As soon as the server has noticed, there is room for another one.
  const next = () =>
    Promise.race([ask({ query: heavy }).then(({ status }) => status), setTimeout(100, 'waits')]);
  await expect.poll(next).toBe('waits');
  letGo();
  expect((await first).errors).toEqual([]);
  expect((await ask({ query: heavy })).errors).toEqual([]);
});
