import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { exchange } from './exchange.js';
import { expectRefused } from './refused.js';
import { posted, type ServedApp, served } from './served.js';

const graph = openGrafeo(null);
let app: ServedApp;

beforeAll(async () => {
  app = await served(graph);
});

afterAll(async () => {
  expect(app.logged).toEqual([]);
  await app.close();
  await graph.close();
});

describe('a POST that holds no operation', () => {
  test.each<[string, string, number, string]>([
    ['malformed JSON', '{"query": ', 400, 'The body of a request is JSON'],
    ['nothing', '', 400, 'The body of a request is one JSON object, received nothing.'],
    ['null', 'null', 400, 'The body of a request is one JSON object, received null.'],
    ['a text', '"{ __typename }"', 400, 'JSON object, received "{ __typename }".'],
    ['a number', '5', 400, 'The body of a request is one JSON object, received 5.'],
    ['a batch', '[{"query": "{ __typename }"}, {}]', 400, 'JSON object, received a list of 2.'],
    ['an empty batch', '[]', 400, 'JSON object, received a list of 0.'],
    ['no query', '{}', 400, 'query is the text of an operation, received nothing.'],
    [
      'an empty query',
      '{"query": ""}',
      400,
      'query is the text of an operation, received nothing.',
    ],
    [
      'a parsed query',
      '{"query": {}}',
      400,
      'query is the text of an operation, received an object.',
    ],
    ['a number as query', '{"query": 7}', 400, 'query is the text of an operation, received 7.'],
    ['variables in a text', '{"query": "{a}", "variables": "{}"}', 400, 'received "{}".'],
    ['a list of variables', '{"query": "{a}", "variables": [1]}', 400, 'received a list of 1.'],
    ['a numbered operation', '{"query": "{a}", "operationName": 3}', 400, 'a text, received 3.'],
    ['extensions in a text', '{"query": "{a}", "extensions": "x"}', 400, 'received "x".'],
    ['__proto__', '{"__proto__": {}, "query": "{a}"}', 400, 'no member named __proto__'],
    [
      '__proto__ among variables',
      '{"query": "{a}", "variables": {"__proto__": {"a": 1}}}',
      400,
      '__proto__',
    ],
    [
      'variables nested too deep',
      `{"query": "query($d: [Date!]) {node(id: $d) {id}}", "variables": {"d": ${'['.repeat(100_000)}${']'.repeat(100_000)}}}`,
      400,
      'Variables are nested at most 300 deep',
    ],
    ['a NUL in JSON', '{"query": "\0"}', 400, 'The body of a request is JSON'],
    [
      'too much',
      `{"query": "${' '.repeat(1_100_000)}"}`,
      413,
      'at most 1048576 bytes, received 1100013.',
    ],
  ])('%s', async (_what, body, status, message) => {
    const answer = await app.fetch('/graphql', posted(body));
    expect(answer.status).toBe(status);
    expectRefused(answer, 'BAD_USER_INPUT', message);
  });

  test('no type, and types that other sites can send', async () => {
    const body = '{"query": "{ __typename }"}';
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'x'];
    for (const type of types) {
      const answer = await app.fetch('/graphql', posted(body, { 'content-type': type }));
      expect(answer.status).toBe(415);
      expectRefused(
        answer,
        'BAD_USER_INPUT',
        `The body of a request is of type application/json, received "${type}".`,
      );
    }
    const untyped = await app.fetch('/graphql', { method: 'POST', body: new Blob([body]) });
    expect(untyped.status).toBe(415);
    expectRefused(untyped, 'BAD_USER_INPUT', 'application/json, received null.');
  });
});

describe('a GET', () => {
  const asked = `/graphql?query=${encodeURIComponent('{ __typename }')}`;
  const preflight = { headers: { 'apollo-require-preflight': 'true' } };

  test('is answered with a header that other sites cannot send, and not without', async () => {
    expect((await app.fetch(asked, preflight)).data).toEqual({ __typename: 'Query' });
    const answer = await app.fetch(asked);
    expect(answer.status).toBe(400);
    expectRefused(answer, 'BAD_USER_INPUT', 'other sites cannot send, apollo-require-preflight');
  });

  test.each([
    ['/graphql', 'query is the text of an operation, received nothing.'],
    ['/graphql?query=', 'query is the text of an operation, received nothing.'],
    ['/graphql?query=%7Ba%7D&query=%7Bb%7D', 'A parameter is given once, received query 2 times.'],
    [`${asked}&variables=x`, 'variables is an object, received "x".'],
    [`${asked}&variables=[1]`, 'variables is an object, received "[1]".'],
    [`${asked}&extensions=5`, 'extensions is an object, received "5".'],
    [`/graphql?query=%zz`, 'Syntax Error'],
    [
      `/graphql?query=${encodeURIComponent('mutation { __typename }')}`,
      'A GET asks a query, received another operation: changes are sent by POST.',
    ],
  ])('%s', async (path, message) => {
    expectRefused(await app.fetch(path, preflight), 'BAD_USER_INPUT', message);
  });
});

describe('what is no request for an operation', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s', async (method) => {
    const answer = await app.fetch('/graphql', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, POST');
    expectRefused(answer, 'BAD_USER_INPUT', `/graphql takes GET and POST, received ${method}.`);
  });

  test.each([
    '/nope',
    '/graphql/x',
    '/ide/nope.js',
    '/ide/assets',
    '/ide/%2e%2e/%2e%2e/package.json',
    '/ide/%00',
    `/${'x'.repeat(5000)}`,
  ])('the path %.40s', async (path) => {
    const answer = await app.fetch(path);
    expect(answer.status).toBe(404);
    expectRefused(
      answer,
      'NOT_FOUND',
      'The paths are /graphql, /graphql/stream, /schema.graphql, /ide/, /import, /sign-in, /sign-out, /health, /ready and /metrics, received /',
    );
  });

  test('an address that cannot be decoded', async () => {
    const answer = await app.fetch('/%zz');
    expect(answer.status).toBe(400);
    expectRefused(answer, 'BAD_USER_INPUT', /A request follows HTTP\/1\.1, .*\/%zz/);
  });

  test('a client that accepts no JSON', async () => {
    const body = '{"query": "{ __typename }"}';
    const answer = await app.fetch('/graphql', posted(body, { accept: 'image/png' }));
    expect(answer.status).toBe(406);
    expectRefused(answer, 'BAD_USER_INPUT', 'A client accepts application/json or');
  });

  test.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'A request follows HTTP/1.1'],
    [
      'headers too large',
      `GET /health HTTP/1.1\r\nHost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`,
      431,
      'at most 16 KiB',
    ],
  ])('%s', async (_what, sent, status, message) => {
    const received = await exchange(app.address, sent);
    expect(received).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const [, body = ''] = received.split('\r\n\r\n');
    expect(JSON.parse(body)).toEqual({
      errors: [
        { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });
});

test.each([
  ['', 200],
  ['a b', 403],
  ['[::', 403],
])('a Host header of "%s" does no harm', async (host, status) => {
  const body = '{"query":"{ __typename }"}';
  const received = await exchange(
    app.address,
    `POST /graphql HTTP/1.1\r\nHost: ${host}\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  expect(received.slice(0, 13)).toBe(`HTTP/1.1 ${status} `);
});
