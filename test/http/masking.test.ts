import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { expectRefused } from './refused.js';
import { type ServedApp, served } from './served.js';

/** What the graph throws at the next question: the port's boundary is the one place where faults are made. */
let fault: unknown = null;
const graph = openGrafeo(null);
const faulty: Graph = {
  ...graph,
  read: () => Promise.reject(fault),
  health: () => Promise.reject(fault),
};
let app: ServedApp;

beforeAll(async () => {
  app = await served(faulty);
});

afterEach(() => {
  app.logged.length = 0;
});

afterAll(async () => {
  await app.close();
  await graph.close();
});

describe('a fault that nobody foresaw', () => {
  test.each<[string, unknown]>([
    ['an error', new Error('secret of the database')],
    ['an error with a code of its own', Object.assign(new Error('secret'), { code: 'NOT_FOUND' })],
    ['an error with a status', Object.assign(new Error('secret'), { statusCode: 418 })],
    ['a text', 'secret of the database'],
    ['nothing', undefined],
  ])('%s is masked, and logged under the id that the client is told', async (_what, thrown) => {
    fault = thrown;
    const answer = await app.ask('{ unit(id: "x") { id } }');
    expectRefused(
      answer,
      'INTERNAL',
      /^The server met a fault that is logged under [0-9a-f-]{36}\.$/,
    );
    expect(answer.text).not.toContain('secret');
    const id = /under ([0-9a-f-]{36})/.exec(answer.text)?.[1];
    expect(answer.errors).toMatchObject([{ path: ['unit'], extensions: { code: 'INTERNAL', id } }]);
    expect(app.logged.map((line) => JSON.parse(line))).toMatchObject([{ id, msg: 'fault' }]);
    if (thrown instanceof Error) expect(app.logged[0]).toContain(thrown.message);
  });

  test('leaves what else was asked answered', async () => {
    fault = new Error('secret');
    const { data, errors } = await app.ask('{ __typename unit(id: "x") { id } }');
    expect(data).toEqual({ __typename: 'Query', unit: null });
    expect(errors).toHaveLength(1);
  });
});

test('/ready does not tell why', async () => {
  fault = new Error('secret');
  const response = await fetch(`${app.address}/ready`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ status: 'unavailable', engine: 'grafeo' });
});
