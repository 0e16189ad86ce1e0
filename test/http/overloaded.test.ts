import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { usualStreamLimits } from '../../src/http/stream.js';
import { exchange } from './exchange.js';
import { posted, type ServedApp, served } from './served.js';

const graph = openGrafeo(null);
let app: ServedApp;

beforeAll(async () => {
  app = await served(graph, {
    requestLimits: { connections: 3, arrivalMs: 200, answerMs: 30_000 },
    streamLimits: { ...usualStreamLimits, streams: 1 },
  });
});

afterAll(async () => {
  await app.close();
  await graph.close();
});

test('a request that does not arrive in its time is ended', async () => {
  const half =
    'POST /graphql HTTP/1.1\r\nHost: localhost\r\ncontent-type: application/json\r\ncontent-length: 9\r\n\r\n{';
  expect(await exchange(app.address, half)).toMatch(/^HTTP\/1.1 408 .*arrives within its time/s);
});

test('a stream more than there may be is told to come again, until one ends', async () => {
  const asked = posted('{"query": "subscription { coverageChanged { event } }"}', {
    accept: 'text/event-stream',
  });
  const follow = (signal?: AbortSignal) =>
    fetch(`${app.address}/graphql/stream`, { ...asked, ...(signal && { signal }) });
  const leaving = new AbortController();
  expect((await follow(leaving.signal)).status).toBe(200);
  const refused = await app.fetch('/graphql/stream', asked);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(refused.errors).toMatchObject([{ extensions: { code: 'OVERLOADED' } }]);
  leaving.abort();
  await expect.poll(async () => (await follow()).status).toBe(200);
});

test('a connection more than there may be is closed', async () => {
  const { hostname, port } = new URL(app.address);
  const sockets = Array.from({ length: 6 }, () => connect(Number(port), hostname));
  const closed = sockets.map((socket) => once(socket, 'close').then(() => 'closed'));
  expect(await Promise.race(closed)).toBe('closed');
  for (const socket of sockets) socket.destroy();
});
