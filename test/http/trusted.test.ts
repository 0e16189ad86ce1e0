import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { takeLock } from '../../src/changes/write/log.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { executableSchema } from '../../src/graphql/server.js';
import { readTrustedDocuments } from '../../src/graphql/trusted-documents.js';
import { posted, type ServedApp, served, withJiangle } from './served.js';

const folder = (name: string) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const textOf = (id: string) => readFileSync(join(folder('operations'), `${id}.graphql`), 'utf8');
const graph = openGrafeo(null, { shuffleUnordered: true });
let app: ServedApp;
let strict: ServedApp;

beforeAll(async () => {
  await withJiangle(graph);
  app = await served(graph);
  strict = await served(graph, { trustedOnly: true });
});

afterAll(async () => {
  expect([...app.logged, ...strict.logged]).toEqual([]);
  await app.close();
  await strict.close();
  await graph.close();
});

const ask = (body: object, at = app, headers = {}) =>
  at.fetch('/graphql', posted(JSON.stringify(body), headers));
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}, at = app) =>
  at.fetch(`/graphql?${new URLSearchParams(parameters)}`, { headers });

const scope = { region: '350428' };
const asked: Record<string, Record<string, unknown>> = {
  alliance: { id: 'no-such' },
  claims: { region: '350428', first: 3 },
  coverage: { scope, on: '2026-01-31' },
  explain: { unit: 'no-such' },
  gaps: { scope, first: 5 },
  matrix: { scope },
  membership: { member: 'x', alliance: 'y' },
  search: { text: 'yx' },
  trend: { scope, from: '2026-01-01', to: '2026-03-31' },
  unit: { id: 'x' },
};

describe('a trusted document is answered byte for byte as its text', () => {
  const shipped = readdirSync(folder('operations'))
    .map((file) => file.replace(/\.graphql$/, ''))
    .filter((id) => !textOf(id).startsWith('subscription'));
  const variants = shipped.flatMap((id): [string, object][] => [
    [id, { variables: asked[id] ?? {} }],
    [id, { variables: {} }],
    [id, { variables: { ...asked[id], scope: { region: 'nowhere' }, first: -1 } }],
    [id, { variables: asked[id], extensions: { atLeast: 1 } }],
    [id, { variables: asked[id], extensions: { atLeast: 'x' } }],
    [id, { variables: asked[id], extensions: { cost: true } }],
  ]);

  test.each(variants)('%s %j', async (id, rest) => {
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const [byText, byId] = [
        await ask({ query: textOf(id), ...rest }, app, { accept }),
        await ask({ documentId: id, ...rest }, app, { accept }),
      ];
      expect(byId.text).toBe(byText.text);
      expect(byId.status).toBe(byText.status);
      for (const name of ['content-type', 'cache-control'])
        expect(byId.headers.get(name)).toBe(byText.headers.get(name));
    }
  });

  test('by the hash of its text, and by GET', async () => {
    const byName = await ask({ documentId: 'coverage', variables: asked.coverage });
    const [sha256] = [
      ...readTrustedDocuments(executableSchema(folder('schema')), [folder('operations')]),
    ]
      .filter(([id, { text }]) => id.startsWith('sha256:') && text === textOf('coverage'))
      .map(([id]) => id);
    expect(sha256).toMatch(/^sha256:[0-9a-f]{64}$/);
    const variables = JSON.stringify(asked.coverage);
    for (const documentId of ['coverage', sha256 ?? ''])
      expect((await get({ documentId, variables })).text).toBe(byName.text);
  });
});

test('a GET that has the answer is told so, until something is written', async () => {
  const parameters = { documentId: 'coverage', variables: JSON.stringify({ scope }) };
  const first = await get(parameters);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
  const headers = { 'if-none-match': `"other", ${tag.slice(2)}` };
  const again = await fetch(`${app.address}/graphql?${new URLSearchParams(parameters)}`, {
    headers,
  });
  expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, tag, '']);
  const elsewhere = {
    ...parameters,
    variables: JSON.stringify({ scope: { region: '350428100' } }),
  };
  expect((await get(elsewhere, headers)).status).toBe(200);
  await graph.write((tx) => tx.run(takeLock()));
  const later = await get(parameters, headers);
  expect(later.status).toBe(200);
  expect(later.text).toBe(first.text);
  expect(later.headers.get('etag')).not.toBe(tag);
});

test('an answer with errors has no tag', async () => {
  const refused = await get({
    documentId: 'coverage',
    variables: '{"scope": {"region": "nowhere"}}',
  });
  expect(refused.errors).toHaveLength(1);
  expect(refused.headers.get('etag')).toBeNull();
  expect(refused.headers.get('cache-control')).toBe('no-store');
});

test.each([
  [{ documentId: 'no-such' }, 'NOT_FOUND', 'received "no-such"'],
  [{ documentId: 'toString' }, 'NOT_FOUND', 'received "toString"'],
  [{ documentId: '' }, 'BAD_USER_INPUT', 'received nothing'],
  [{ documentId: 7 }, 'BAD_USER_INPUT', 'received 7'],
  [{ documentId: 'unit', query: '{ version }' }, 'BAD_USER_INPUT', 'received both'],
  [{ documentId: 'unit', operationName: 'Other' }, 'BAD_USER_INPUT', 'received "Other"'],
  [{ documentId: 'changes' }, 'BAD_USER_INPUT', 'received one elsewhere'],
])('%j is refused', async (body, code, message) => {
  const { status, errors } = await ask(body);
  expect(status).toBe(400);
  expect(errors).toMatchObject([{ extensions: { code } }]);
  expect(errors[0]?.message).toContain(message);
});

test('where trusted documents alone are answered, texts are not, and there is no IDE', async () => {
  expect((await ask({ documentId: 'unit', variables: asked.unit }, strict)).data).toEqual({
    unit: null,
  });
  for (const answer of [
    await ask({ query: '{ version }' }, strict),
    await get({ query: '{ version }' }, { 'content-type': 'application/json' }, strict),
    await strict.fetch(
      '/graphql/stream',
      posted('{"query": "subscription { lastEvent }"}', { accept: 'text/event-stream' }),
    ),
  ]) {
    expect(answer.status).toBe(403);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  expect((await strict.fetch('/ide/')).status).toBe(404);
});

test('a subscription is followed by its id', async () => {
  const stream = await fetch(
    `${strict.address}/graphql/stream`,
    posted('{"documentId": "changes", "variables": {"after": "x"}}', {
      accept: 'text/event-stream',
    }),
  );
  expect(await stream.text()).toContain('event: complete');
});

test.each([
  ['query Q { nothing }', 'Cannot query field'],
  ['query Q {', 'Syntax Error'],
  ['query A { version } query B { version }', 'it holds none or several'],
  [`{ version ${'a: version '.repeat(101)} }`, 'at most'],
])('a folder with %s ends the start', (text, reason) => {
  const own = mkdtempSync(join(tmpdir(), 'orgweave-operations-'));
  writeFileSync(join(own, 'own.graphql'), text);
  const schema = executableSchema(folder('schema'));
  expect(() => readTrustedDocuments(schema, [folder('operations'), own])).toThrow(
    new RegExp(`own\\.graphql is not: .*${reason}`),
  );
});
