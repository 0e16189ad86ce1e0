import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { fastify } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Deadline } from '../../src/domain/deadline.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import type { Graph } from '../../src/graph/graph.js';
import { Deadlines } from '../../src/http/deadline.js';
import { type ServedApp, served, withJiangle } from './served.js';

const grafeo = openGrafeo(null);
const asked: string[] = [];
/** Answers each statement of a request when nobody waits for it any more. */
const slow: Graph = {
  ...grafeo,
  read: async (statement, deadline) => {
    asked.push(statement.name);
    while (performance.now() <= (deadline?.until ?? 0)) await setImmediate();
    return grafeo.read(statement);
  },
};
let app: ServedApp;

beforeAll(async () => {
  await withJiangle(grafeo);
  const requestLimits = { connections: 10, arrivalMs: 30_000, answerMs: 500 };
  app = await served(slow, { requestLimits });
});

afterAll(async () => {
  await app.close();
  await grafeo.close();
});

test('a question that takes longer than it may ends where it asks next, and says so', async () => {
  asked.splice(0);
  const { status, data, errors } = await app.ask(`{ simulate(source: "jiangle-article", changes: [
    {cover: {organization: "jl-org-county-committee", unit: "jl-unit-yongxin", mode: LIAISON}}]) { effect { rows { totalCount } } } }`);
  expect([status, data]).toEqual([200, { simulate: null }]);
  expect(errors).toMatchObject([
    { extensions: { code: 'TIMEOUT' }, message: expect.stringContaining('takes at most 0.5 s') },
  ]);
  expect(asked.filter((name) => name !== 'graph.head')).toEqual(['steps.rows']);
  expect(app.logged).toEqual([]);
});

test('a deadline ends when the client leaves, and not when it has its answer', async () => {
  const server = fastify();
  const deadlines: Deadline[] = [];
  const begun = new Promise<void>((resolve) => {
    server.get('/never', (_request, reply) => {
      deadlines.push(new Deadlines(30_000).of(reply));
      reply.hijack();
      resolve();
    });
  });
  const finished = new Promise((resolve) => {
    server.get('/at-once', async (_request, reply) => {
      deadlines.push(new Deadlines(30_000).of(reply));
      reply.raw.once('close', resolve);
      return {};
    });
  });
  const address = await server.listen({ port: 0 });
  const leaving = new AbortController();
  const left = fetch(`${address}/never`, { signal: leaving.signal }).catch(() => 'left');
  await begun;
  const [{ signal } = expect.unreachable()] = deadlines;
  const ended = once(signal, 'abort');
  leaving.abort();
  await ended;
  expect(signal.reason).toMatchObject({ code: 'TIMEOUT', message: 'The client has left.' });
  await fetch(`${address}/at-once`);
  await finished;
  expect(deadlines[1]?.signal.aborted).toBe(false);
  await left;
  await server.close();
});
