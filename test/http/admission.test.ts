import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { posted, type ServedApp, served } from './served.js';

const graph = openGrafeo(null);
const site = 'https://dashboard.example';
let app: ServedApp;
let strict: ServedApp;

beforeAll(async () => {
  app = await served(graph, { admission: { hosts: ['coverage.example'], origins: [site] } });
  strict = await served(graph, { admission: { hosts: [], origins: [] } });
});

afterAll(async () => {
  await app.close();
  await strict.close();
  await graph.close();
});

/** What a request is answered, which `fetch` would not let name another host. */
function statusOf({ address }: ServedApp, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${address}/health`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

describe('a name of the server', () => {
  test.each([
    ['localhost:4000', 200],
    ['LOCALHOST', 200],
    ['127.0.0.1', 200],
    ['[::1]:4000', 200],
    ['10.1.2.3:80', 200],
    ['coverage.example', 200],
    ['evil.example', 403],
    ['localhost.evil.example:4000', 403],
    ['10.1.2.3.evil.example', 403],
  ])('%s: %i', async (host, status) => {
    expect(await statusOf(app, { host })).toBe(status);
  });

  test('is one that is listed', async () => {
    expect(await statusOf(strict, { host: 'coverage.example' })).toBe(403);
  });
});

describe('a page that asks', () => {
  const asks = (server: ServedApp, origin: string, path = '/graphql') =>
    server.fetch(path, posted('{"query": "{ __typename }"}', { origin }));

  test('of the site itself is answered', async () => {
    for (const server of [app, strict]) {
      const { status, headers } = await asks(server, server.address);
      expect([status, headers.get('access-control-allow-origin')]).toEqual([200, null]);
    }
  });

  test('of a site that is listed is answered, and may read the answer', async () => {
    const { status, headers } = await asks(app, site);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([200, site]);
    const preflight = await fetch(`${app.address}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: site,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([
      204,
      'content-type',
    ]);
    const stream = await fetch(
      `${app.address}/graphql/stream`,
      posted('{"query": "subscription { nothing }"}', {
        origin: site,
        accept: 'text/event-stream',
      }),
    );
    expect(stream.headers.get('access-control-allow-origin')).toBe(site);
    await stream.text();
  });

  test.each(['https://evil.example', 'null', `${site}.evil.example`, 'http://dashboard.example'])(
    'of %s is refused',
    async (origin) => {
      for (const server of [app, strict]) {
        const { status, errors } = await asks(server, origin);
        expect(status).toBe(403);
        expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      }
    },
  );
});
