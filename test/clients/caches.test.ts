import { fileURLToPath } from 'node:url';
import { introspectionFromSchema, printSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { type ServedApp, served } from '../http/served.js';
import { schema } from '../schema/built-schema.js';
import { refreshPolicy, seedFolder } from '../support/run-query.js';
import { apollo } from './apollo.js';
import { cases, partsOfCases, readmeQuestions, shippedOperations } from './asked.js';
import { type Asked, type CachingClient, withoutTypeNames } from './client.js';
import { relayStore } from './relay.js';
import { urql } from './urql.js';

const asked = [...readmeQuestions, ...shippedOperations, ...cases, ...partsOfCases];
const onTheWire = new Map<Asked, unknown>();
const graph = openGrafeo(null, { shuffleUnordered: true });
const now = () => new Date('2026-01-01T00:00:00Z');
const county = fileURLToPath(new URL('../fixtures/county', import.meta.url));
let app: ServedApp;

beforeAll(async () => {
  await migrate(graph, now);
  for (const folder of [seedFolder('jiangle'), county])
    await commit(
      { graph, now, journals: 'unused', refreshPolicy, actor: 'test', origin: folder },
      folderSource(folder),
    );
  app = await served(graph);
  await app.ask(secondMembership);
  for (const each of asked) {
    const { data, errors } = await app.ask(each.text, each.variables);
    expect({ [each.name]: errors }).toEqual({ [each.name]: [] });
    onTheWire.set(each, data);
  }
});

afterAll(async () => {
  expect(app.logged).toEqual([]);
  await app.close();
  await graph.close();
});

/** No member of the county is in two alliances at once. */
const secondMembership = `mutation { commit(input: {source: "ledger", changes: [
  {join: {member: "u-member", alliance: "al-neighbour", role: MEMBER, on: "2026-01-01"}}]}) { version } }`;

const clients: readonly [name: string, open: () => CachingClient][] = [
  ['Apollo Client', () => apollo(app.address)],
  ['Relay', () => relayStore(app.address, printSchema(schema), asked)],
  ['urql with Graphcache', () => urql(app.address)],
  [
    'urql with Graphcache that knows the schema',
    () => urql(app.address, introspectionFromSchema(schema)),
  ],
];

test.each(clients)('the cache of %s shows what is on the wire', async (_name, open) => {
  const client = open();
  for (const each of asked) await client.ask(each);
  for (const each of asked)
    expect({ [each.name]: withoutTypeNames(client.shown(each)) }).toEqual({
      [each.name]: withoutTypeNames(onTheWire.get(each)),
    });
});

test.each(cases)('$name: there are two values to be taken for one', (each) => {
  const [one, other] = each.apart.map((path) => valueAt(onTheWire.get(each), path));
  expect(one).toBeDefined();
  expect(other).toBeDefined();
  expect(one).not.toEqual(other);
});

test('a shipped operation is asked in several ways, and answered differently', () => {
  for (const name of new Set(shippedOperations.map((each) => each.name))) {
    const answers = shippedOperations
      .filter((each) => each.name === name)
      .map((each) => JSON.stringify(onTheWire.get(each)));
    expect([name, answers.length > 1, new Set(answers).size]).toEqual([name, true, answers.length]);
  }
});

function valueAt(data: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => Object(at)[key], data);
}
