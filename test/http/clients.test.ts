import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeLock } from '../../src/changes/write/log.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { posted, type ServedApp, served, withJiangle } from './served.js';

const graph = openGrafeo(null);
let app: ServedApp;

beforeAll(async () => {
  await withJiangle(graph);
  app = await served(graph);
});

afterAll(async () => {
  await app.close();
  await graph.close();
});

test('a path with a slash at its end is the same', async () => {
  const { status, data } = await app.fetch('/graphql/', posted('{"query": "{ __typename }"}'));
  expect([status, data]).toEqual([200, { __typename: 'Query' }]);
  expect((await app.fetch('/graphql/', { method: 'PUT' })).status).toBe(405);
});

test('a browser that opens /graphql is led to the IDE', async () => {
  const { url } = await fetch(`${app.address}/graphql`, { headers: { accept: 'text/html,*/*' } });
  expect(url).toBe(`${app.address}/ide/`);
});

test('persisted queries are refused in the words that clients know, by POST and by GET', async () => {
  const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
  const search = new URLSearchParams({ extensions: JSON.stringify(extensions) });
  for (const { status, errors } of [
    await app.fetch('/graphql', posted(JSON.stringify({ extensions }))),
    await app.fetch('/graphql', posted(JSON.stringify({ query: '{ version }', extensions }))),
    await app.fetch(`/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } }),
  ])
    expect([status, errors]).toMatchObject([200, [{ message: 'PersistedQueryNotSupported' }]]);
});

test('the schema is there as a text', async () => {
  const text = await (await fetch(`${app.address}/schema.graphql`)).text();
  const date = buildSchema(text).getType('Date')?.toConfig();
  expect(date).toMatchObject({ specifiedByURL: expect.stringContaining('local-date') });
});

test('a long answer is compressed for whoever takes that, a short one is not', async () => {
  const query = '{ units(first: 200) { nodes { id name region { name } } } }';
  for (const [accepted, used] of [
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const headers = { 'accept-encoding': accepted };
    const answer = await app.fetch('/graphql', posted(JSON.stringify({ query }), headers));
    expect(answer.headers.get('content-encoding')).toBe(used);
    expect(answer.errors).toEqual([]);
    const short = await app.fetch('/graphql', posted('{"query": "{ version }"}', headers));
    expect(short.headers.get('content-encoding')).toBeNull();
  }
});

test('a GET of a text that has the answer is told so, until something is written', async () => {
  const search = new URLSearchParams({ query: '{ coverage { units } }' });
  const get = (headers: Record<string, string> = {}) =>
    fetch(`${app.address}/graphql?${search}`, {
      headers: { 'apollo-require-preflight': '1', ...headers },
    });
  const first = await get();
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect((await get({ 'if-none-match': tag })).status).toBe(304);
  await graph.write((tx) => tx.run(takeLock()));
  const later = await get({ 'if-none-match': tag });
  expect([later.status, later.headers.get('etag')]).not.toEqual([200, tag]);
  search.set('query', '{ coverage(scope: {region: "nowhere"}) { units } }');
  expect((await get()).headers.get('etag')).toBeNull();
  // What is told of jobs and in the audit log changes without that the graph does.
  for (const query of [
    '{ version planJobs { job } }',
    '{ version audit(first: 1) { totalCount } }',
  ]) {
    search.set('query', query);
    const answer = await get();
    expect([answer.status, answer.headers.get('etag')]).toEqual([200, null]);
  }
});

test('what stands beside a question that fails is answered', async () => {
  const { status, data, errors } = await app.ask(
    '{ version a: coverage { units } b: coverage(scope: {region: "nowhere"}) { units } }',
  );
  expect([status, data]).toMatchObject([200, { a: { units: expect.any(Number) }, b: null }]);
  expect(errors).toMatchObject([{ path: ['b'], extensions: { code: 'NOT_FOUND' } }]);
});
