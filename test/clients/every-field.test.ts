import { Kind, type NameNode, parse, print, printSchema, visit } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { operations } from '../contract/operations.js';
import { type ServedApp, served } from '../http/served.js';
import { schema } from '../schema/built-schema.js';
import { type Asked, withoutTypeNames } from './client.js';
import { relayStore } from './relay.js';

const asked = operations
  .filter(({ code }) => code === undefined)
  .map(({ operation }, index) => namedBy(`Asked${index}`, operation));
const graph = openGrafeo(null, { shuffleUnordered: true });
let app: ServedApp;

beforeAll(async () => {
  await migrate(graph, () => new Date('2026-01-01T00:00:00Z'));
  await commitRows(graph, 'county');
  await commitRows(graph, 'county-later');
  await refreshToday(graph);
  app = await served(graph);
});

afterAll(async () => {
  expect(app.logged).toEqual([]);
  await app.close();
  await graph.close();
});

// Of the three Relay is the strictest: it asks every `id`, and puts together all that it has heard of one question.
test('what the store of Relay shows of every field is on the wire', async () => {
  const client = relayStore(app.address, printSchema(schema), asked);
  for (const each of asked) await client.ask(each);
  for (const each of asked) {
    const { data } = await app.ask(each.text);
    expect(withoutTypeNames(client.shown(each)), each.text).toEqual(withoutTypeNames(data));
  }
});

/** Gives an operation a name, and its fragments such as no other operation has. */
function namedBy(name: string, operation: string): Asked {
  const prefixed = (node: { readonly name: NameNode }) => ({
    ...node,
    name: { ...node.name, value: `${name}${node.name.value}` },
  });
  const document = visit(parse(operation), {
    OperationDefinition: (node) => ({ ...node, name: { kind: Kind.NAME, value: name } }),
    FragmentDefinition: prefixed,
    FragmentSpread: prefixed,
  });
  return { name, text: print(document), variables: {} };
}
