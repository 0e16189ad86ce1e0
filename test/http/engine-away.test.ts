import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { type CuttableLink, cuttableLink } from './cuttable-link.js';
import { expectRefused } from './refused.js';
import { type ServedApp, served } from './served.js';

const question = '{ node(id: "nothing has this") { id } }';
const neo4j = inject('neo4j');

async function readinessOf({ address }: ServedApp) {
  const response = await fetch(`${address}/ready`);
  return { status: response.status, body: await response.json() };
}

describe.skipIf(neo4j === null)('Neo4j gone away', () => {
  let link: CuttableLink;
  let graph: Graph;
  let app: ServedApp;

  beforeAll(async () => {
    if (neo4j === null) return;
    const { hostname, port } = new URL(neo4j.uri);
    link = await cuttableLink({ hostname, port: Number(port) });
    graph = openNeo4j({ ...neo4j, uri: `bolt://127.0.0.1:${link.port}` });
    app = await served(graph);
  });

  afterAll(async () => {
    await app?.close();
    await graph?.close();
    await link?.cut();
  });

  test('all questions are UNAVAILABLE while it is away, and answered as soon as it is back', async () => {
    const version = expect.any(Number);
    const ready = { status: 'ready', engine: 'neo4j', version, behind: 0, isImporting: false };
    const many = (query: string) => Promise.all(Array.from({ length: 20 }, () => app.ask(query)));
    expect((await app.ask(question)).data).toEqual({ node: null });
    expect(await readinessOf(app)).toEqual({ status: 200, body: ready });

    await link.cut();
    for (const answer of await many(question))
      expectRefused(answer, 'UNAVAILABLE', 'The database answers, it does not at present');
    expect(await readinessOf(app)).toEqual({
      status: 503,
      body: { status: 'unavailable', engine: 'neo4j' },
    });
    expect((await app.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
    expect((await fetch(`${app.address}/health`)).status).toBe(200);

    await link.mend();
    for (const { data } of await many(question)) expect(data).toEqual({ node: null });
    expect(await readinessOf(app)).toEqual({ status: 200, body: ready });
    expect(app.logged).toHaveLength(20);
    for (const line of app.logged) expect(line).toContain('database away');
  });
});

test('the embedded graph closed: UNAVAILABLE', async () => {
  const graph = openGrafeo(null);
  const app = await served(graph);
  await graph.close();
  expectRefused(
    await app.ask(question),
    'UNAVAILABLE',
    'The database answers, it does not at present',
  );
  expect(await readinessOf(app)).toEqual({
    status: 503,
    body: { status: 'unavailable', engine: 'grafeo' },
  });
  await app.close();
});
