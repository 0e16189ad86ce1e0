import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { takeLock } from '../../src/changes/write/log.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { observed } from '../support/observed.js';
import { posted, type ServedApp, served, withJiangle } from './served.js';

const graph = openGrafeo(null);
const watched = observed(graph);
let app: ServedApp;

beforeAll(async () => {
  await withJiangle(graph);
  app = await served(watched.graph);
  await app.ask('{ version }');
});

afterAll(async () => {
  expect(app.logged).toEqual([]);
  await app.close();
  await graph.close();
});

beforeEach(() => {
  watched.statements.length = 0;
});

const named = 'query ($id: ID!) { region(code: $id) { name } }';
const simulation = `query ($changes: [StepInput!]!) {
  simulate(changes: $changes, source: "jiangle-article") { version invalidCount } }`;
/** How many statements were read for the answer. */
async function ask(body: object, headers: Record<string, string> = {}) {
  const before = watched.statements.length;
  const { text } = await app.fetch('/graphql', posted(JSON.stringify(body), headers));
  return { text, statements: watched.statements.length - before };
}

test.each([
  ['through Apollo', { query: named, variables: { id: '350428' } }],
  ['as a trusted document', { documentId: 'unit', variables: { id: 'jl-unit' } }],
  [
    'a simulation',
    { query: simulation, variables: { changes: [{ count: { entity: 'no-such', staff: 3 } }] } },
  ],
])('what was asked before takes no statement, %s', async (_, body) => {
  const first = await ask(body);
  expect(first.statements).toBeGreaterThan(0);
  expect(await ask(body)).toEqual({ ...first, statements: 0 });
});

test('other variables are another question', async () => {
  const [county, town] = [
    await ask({ query: named, variables: { id: '350428' } }),
    await ask({ query: named, variables: { id: '350428100' } }),
  ];
  expect(town.text).not.toBe(county.text);
});

test.each([
  ['something was written', () => graph.write((tx) => tx.run(takeLock())), {}],
  ['a client asks for that', async () => undefined, { 'cache-control': 'max-age=0, no-cache' }],
])('it is worked out anew where %s', async (_, change, headers) => {
  const body = { query: '{ region(code: "350428") { code name } }' };
  const first = await ask(body);
  await change();
  const again = await ask(body, headers);
  expect(again.text).toBe(first.text);
  expect(again.statements).toBeGreaterThan(0);
});

test('errors are not remembered, nor what asks the graph nothing', async () => {
  const refused = { query: '{ coverage(scope: {region: "nowhere"}) { units } }' };
  await ask(refused);
  const again = await ask(refused);
  expect(again.text).toContain('NOT_FOUND');
  expect(again.statements).toBeGreaterThan(0);
  const typename = { query: '{ __typename }' };
  expect([await ask(typename), await ask(typename)].map(({ text }) => text)).toEqual([
    '{"data":{"__typename":"Query"}}\n',
    '{"data":{"__typename":"Query"}}\n',
  ]);
});
