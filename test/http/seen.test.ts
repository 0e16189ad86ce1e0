import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { Readiness } from '../../src/http/readiness.js';
import { statementNames } from '../contract/statement-names.js';
import { type ServedApp, served, withJiangle } from './served.js';

const graph = openGrafeo(null);
let app: ServedApp;

beforeAll(async () => {
  await withJiangle(graph);
  app = await served(graph, { logLevel: 'debug' });
});

afterAll(async () => {
  await app.close();
  await graph.close();
});

/** Each series of /metrics: its name, its labels, its value. */
async function series(): Promise<
  { name: string; labels: Record<string, string>; value: number }[]
> {
  const text = await (await fetch(`${app.address}/metrics`)).text();
  return [...text.matchAll(/^([a-z_]+)(?:\{(.*)\})? (\S+)$/gm)].map(
    ([, name = '', labels, value]) => ({
      name,
      labels: Object.fromEntries(
        [...(labels ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', of = '']) => [key, of]),
      ),
      value: Number(value),
    }),
  );
}

async function figure(name: string, labels: Record<string, string> = {}): Promise<number> {
  const found = (await series()).find(
    (one) =>
      one.name === name &&
      Object.entries(labels).every(([label, value]) => one.labels[label] === value),
  );
  return found?.value ?? 0;
}

const trusted = (documentId: string, variables: object, headers: Record<string, string> = {}) =>
  fetch(
    `${app.address}/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) })}`,
    { headers },
  );

test('requests are counted by operation and by how they end', async () => {
  const scope = { region: '350428' };
  const first = await trusted('coverage', { scope });
  await first.text();
  await (
    await trusted('coverage', { scope }, { 'if-none-match': first.headers.get('etag') ?? '' })
  ).text();
  await app.ask('query Mine { version }');
  await app.ask('{ version }');
  await app.ask('{ version }');
  await app.ask('query Broken { nothing }');
  await app.ask('query Absent { coverage(scope: {region: "none"}) { units } }');
  await app.fetch('/nowhere/secret');
  const counted = async (operation: string, outcome: string) =>
    figure('orgweave_requests_total', { operation, outcome });
  await expect.poll(() => counted('none', 'NOT_FOUND')).toBe(1);
  expect(await counted('Coverage', 'ok')).toBe(1);
  expect(await counted('Coverage', 'not_modified')).toBe(1);
  expect(await counted('Mine', 'ok')).toBe(1);
  expect(await counted('anonymous', 'ok')).toBe(2);
  expect(await counted('none', 'BAD_USER_INPUT')).toBe(1);
  expect(await counted('Absent', 'NOT_FOUND')).toBe(1);
  expect(await figure('orgweave_answers_remembered_total')).toBe(1);
  expect(await figure('orgweave_request_seconds_count', { operation: 'Mine' })).toBe(1);
});

test('a stream is counted while it is followed, and when it ends', async () => {
  const leaving = new AbortController();
  const { signal } = leaving;
  const headers = { accept: 'text/event-stream' };
  await fetch(`${app.address}/graphql/stream?documentId=changes`, { headers, signal });
  expect(await figure('orgweave_streams_open')).toBe(1);
  leaving.abort();
  await expect.poll(() => figure('orgweave_streams_open')).toBe(0);
  const labels = { operation: 'Changes', outcome: 'left' };
  expect(await figure('orgweave_requests_total', labels)).toBe(1);
  expect(await figure('orgweave_request_seconds_count', { operation: 'Changes' })).toBe(0);
});

test('commits, their rows, reassessed units and statements are counted', async () => {
  const before = await series();
  const { data } =
    await app.ask(`mutation { commit(input: {source: "jiangle-article", changes: [{cover: {
    organization: "jl-org-county-committee", unit: "jl-unit-yongxin", mode: LIAISON}}]}) { version invalid { message } } }`);
  expect(data).toEqual({ commit: { version: 2, invalid: [] } });
  const grown = async (name: string, labels?: Record<string, string>) =>
    (await figure(name, labels)) - (before.find((one) => one.name === name)?.value ?? 0);
  expect(await grown('orgweave_commits_total')).toBe(1);
  expect(await figure('orgweave_rows_written_total', { change: 'added' })).toBe(1);
  expect(await grown('orgweave_units_reassessed_total')).toBeGreaterThan(0);
  expect(await figure('orgweave_statements_total', { statement: 'changes.append' })).toBe(1);
  expect(await figure('orgweave_statement_rows_total', { statement: 'changes.lock' })).toBe(1);
  const logged = app.logged.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'committed');
  expect(logged).toMatchObject({ level: 30, actor: 'owner', added: 1, replaced: 0 });
});

test('no label holds what was asked about, and none grows without end', async () => {
  for (let at = 0; at < 130; at += 1) await app.ask(`query Q${at} { __typename }`);
  await app.ask(`query Look($id: ID!) { unit(id: $id) { name } }`, { id: 'jl-unit-yongxin' });
  await app.ask('{ search(text: "永鑫", first: 1) { totalCount } }');
  await app.fetch('/jl-unit-yongxin?name=永鑫');
  const labels = new Map<string, Set<string>>();
  for (const one of await series())
    for (const [label, value] of Object.entries(one.labels))
      labels.set(label, (labels.get(label) ?? new Set()).add(value));
  expect([...labels.keys()].sort()).toEqual(['change', 'le', 'operation', 'outcome', 'statement']);
  const names = [...(labels.get('operation') ?? [])];
  expect(names).toContain('other');
  // A hundred, what is no name, and two trusted documents.
  expect(names.length).toBeLessThanOrEqual(105);
  expect(
    names.filter(
      (name) => !/^(Q\d+|Coverage|Changes|Mine|Absent|anonymous|none|other)$/.test(name),
    ),
  ).toEqual([]);
  expect(
    [...(labels.get('outcome') ?? [])].filter(
      (one) => !/^(ok|not_modified|left|[A-Z_]+)$/.test(one),
    ),
  ).toEqual([]);
  expect([...(labels.get('change') ?? [])]).toEqual(['added', 'replaced']);
  const statements = new Set(statementNames());
  expect([...(labels.get('statement') ?? [])].filter((name) => !statements.has(name))).toEqual([]);
});

test('a request has the id that a proxy gave it, in its answer and in its line of the log', async () => {
  app.logged.length = 0;
  const answer = await fetch(`${app.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': 'proxy:1.a-b_c' },
    body: JSON.stringify({
      query: 'query Asked($id: ID!) { unit(id: $id) { name } }',
      variables: { id: 'secret' },
    }),
  });
  expect(answer.headers.get('x-request-id')).toBe('proxy:1.a-b_c');
  await answer.text();
  await expect.poll(() => app.logged.length).toBe(1);
  expect(JSON.parse(app.logged[0] ?? '')).toMatchObject({
    ...{ level: 20, msg: 'request', requestId: 'proxy:1.a-b_c', method: 'POST', path: '/graphql' },
    ...{ status: 200, operation: 'Asked', type: 'query', outcome: 'ok' },
    ...{ ms: expect.any(Number), bytes: expect.any(Number) },
  });
  expect(app.logged[0]).not.toContain('secret');
});

test.each(['x'.repeat(65), 'a b', '{"level":60}', ''])('an id of %j is not taken', async (id) => {
  const answer = await fetch(`${app.address}/health`, { headers: { 'x-request-id': id } });
  expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
});

test('what is refused is told at the level info, without what was sent', async () => {
  app.logged.length = 0;
  await app.fetch('/secret?secret');
  await app.ask('{ secret }');
  await expect.poll(() => app.logged.length).toBe(2);
  expect(app.logged.map((line) => JSON.parse(line))).toMatchObject([
    { level: 30, outcome: 'NOT_FOUND', status: 404 },
    { level: 30, outcome: 'BAD_USER_INPUT', codes: ['BAD_USER_INPUT'], path: '/graphql' },
  ]);
  expect(app.logged.join('')).not.toContain('secret');
});

test('docs/operations.md has every metric, and no other', async () => {
  const page = readFileSync(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const told = [...page.matchAll(/\borgweave_[a-z_]+/g)].map(([name]) =>
    name.replace(/_bucket$/, ''),
  );
  const text = await (await fetch(`${app.address}/metrics`)).text();
  const served = [...text.matchAll(/^# TYPE (orgweave_\S+)/gm)].map(([, name]) => name);
  expect([...new Set(told)].sort()).toEqual(served.sort());
});

test('/ready says what a server is about, and until it has started nothing else is answered', async () => {
  const readiness = new Readiness();
  const starting = await served(graph, { readiness });
  const statusOf = async (path: string) => (await fetch(`${starting.address}${path}`)).status;
  readiness.starts({ stage: 'writing', done: 3, total: 7 });
  const told = await starting.fetch('/ready');
  const underWay = { stage: 'writing', done: 3, total: 7 };
  expect([told.status, JSON.parse(told.text)]).toEqual([503, { status: 'starting', underWay }]);
  expect([await statusOf('/health'), await statusOf('/metrics')]).toEqual([200, 200]);
  for (const path of ['/graphql?query={version}', '/ide/', '/nowhere'])
    expect(await statusOf(path)).toBe(503);
  expect((await starting.ask('{ version }')).headers.get('retry-after')).toBe('5');
  readiness.serves(graph);
  expect([await statusOf('/ready'), await statusOf('/schema.graphql')]).toEqual([200, 200]);
  expect((await starting.ask('{ version }')).status).toBe(200);
  readiness.closes();
  expect([await statusOf('/ready'), await statusOf('/health')]).toEqual([503, 200]);
  await starting.close();
});

test('/metrics can be left out', async () => {
  const quiet = await served(graph, { servesMetrics: false });
  expect((await quiet.fetch('/metrics')).status).toBe(404);
  await quiet.close();
});
