import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { operationLimits } from '../../src/graphql/limits.js';
import { expectRefused } from './refused.js';
import { type ServedApp, served, withJiangle } from './served.js';

const graph = openGrafeo(null, { shuffleUnordered: true });
let app: ServedApp;

beforeAll(async () => {
  await withJiangle(graph);
  app = await served(graph);
});

afterAll(async () => {
  expect(app.logged).toEqual([]);
  await app.close();
  await graph.close();
});

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

/** An operation whose deepest field is at this depth: region, then its parent's parent's … code. */
const deep = (depth: number) =>
  `{ region(code: "350428") ${'{ parent '.repeat(depth - 2)} { code } ${'}'.repeat(depth - 2)} }`;

/** Fragments each of which spreads the next one twice, at the same place or under aliases. */
const doubling = (levels: number, twice: (next: string) => string) =>
  `{ region(code: "350428") { ...F0 } } ${times(levels, (level) => `fragment F${level} on Region { ${twice(`...F${level + 1}`)} }`)} fragment F${levels} on Region { code }`;

describe('an operation within every limit is answered', () => {
  test.each<[string, string]>([
    ['24 fields deep', deep(24)],
    ['50 aliases', `{ ${times(50, (index) => `a${index}: __typename`)} }`],
    ['50 directives', `{ ${times(50, () => '__typename @include(if: true)')} }`],
    ['100 copies', `{ ${times(100, () => 'units(first: 1) { totalCount }')} }`],
    [
      'the introspection of IDEs',
      getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }),
    ],
    [
      'a fragment spread often',
      `{ ${times(50, (index) => `a${index}: region(code: "350428") { ...F }`)} } fragment F on Region { ${times(35, () => 'code')} }`,
    ],
  ])('%s', async (_what, query) => {
    const answer = await app.ask(query);
    expect(answer.errors).toEqual([]);
    expect(answer.data).not.toBeNull();
  });
});

describe('an operation beyond a limit is refused', () => {
  test.each<[string, string, string]>([
    ['25 fields deep', deep(25), 'An operation is at most 24 fields deep, received 25.'],
    ['200 fields deep', deep(200), 'An operation is at most 24 fields deep, received 200.'],
    [
      '51 aliases of __typename',
      `{ ${times(51, (index) => `a${index}: __typename`)} }`,
      'An operation has at most 50 aliases, received 51.',
    ],
    [
      '51 aliases of a list',
      `{ ${times(51, (index) => `a${index}: units(first: 1) { totalCount }`)} }`,
      'An operation has at most 50 aliases, received 51.',
    ],
    [
      '51 aliases by a fragment',
      `{ ...F } fragment F on Query { ${times(51, (index) => `a${index}: __typename`)} }`,
      'An operation has at most 50 aliases, received 51.',
    ],
    [
      '51 directives',
      `{ ${times(51, () => '__typename @include(if: true)')} }`,
      'An operation has at most 50 directives, received 51.',
    ],
    [
      '51 directives at one place',
      `{ __typename ${times(51, () => '@include(if: true)')} }`,
      'An operation has at most 50 directives, received 51.',
    ],
    [
      '500 copies of a field',
      `{ ${times(500, () => 'a')} }`,
      'A selection names a field at most 100 times, received a 500 times.',
    ],
    [
      '500 copies by fragments',
      `{ ${times(500, () => '... { __typename }')} }`,
      'A selection names a field at most 100 times, received __typename 500 times.',
    ],
    [
      'as many copies as there are tokens',
      `{ ${times(3_990, () => '__typename')} }`,
      'An operation has at most 2000 fields, its fragments written out, received 3990.',
    ],
    [
      'more tokens',
      `{ ${times(4_100, () => '__typename')} }`,
      'An operation has at most 4000 tokens, received more.',
    ],
    [
      '100 KB of nothing but braces',
      '{a'.repeat(50_000),
      'The brackets of an operation are nested at most 300 deep, received more.',
    ],
    [
      'lists within lists',
      `{ a(b: ${'['.repeat(1_500)}${']'.repeat(1_500)}) }`,
      'The brackets of an operation are nested at most 300 deep, received more.',
    ],
    ['fragments that double', doubling(20, (next) => `${next} ${next}`), 'received 1048577.'],
    [
      'fragments that double under aliases',
      doubling(20, (next) => `parent { ${next} } a: parent { ${next} }`),
      'its fragments written out, received ',
    ],
    [
      '700 fragments that double',
      doubling(300, (next) => `${next} ${next}`),
      'its fragments written out, received ',
    ],
    [
      'a fragment in itself',
      '{ region(code: "x") { ...A } } fragment A on Region { ...A }',
      'Cannot spread fragment "A" within itself.',
    ],
    [
      'fragments in a circle',
      '{ region(code: "x") { ...A } } fragment A on Region { parent { ...B } } fragment B on Region { ...A }',
      'Cannot spread fragment "A" within itself via "B".',
    ],
    [
      'introspection in circles',
      '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }',
      'An introspection follows lists',
    ],
    [
      'the second of two operations',
      `query A { __typename } query B { ${times(51, (index) => `a${index}: __typename`)} }`,
      'received 51.',
    ],
  ])('%s', async (_what, query, message) => {
    expectRefused(await app.ask(query), 'BAD_USER_INPUT', message);
  });
});

test('the limits are these', () => {
  expect(operationLimits).toEqual({
    tokens: 4_000,
    nesting: 300,
    depth: 24,
    fields: 2_000,
    aliases: 50,
    directives: 50,
    copies: 100,
  });
});

test('the nodes of a whole operation are limited, in however many statements it asks for them', async () => {
  const page = 'units(first: 200) { nodes { region { children(first: 200) { nodes { id } } } } }';
  expect((await app.ask(`{ a: ${page} }`)).errors).toEqual([]);
  expectRefused(
    await app.ask(`{ a: ${page} b: ${page} }`),
    'COST_EXCEEDED',
    'An operation asks for at most 50000 nodes',
  );
  const ids = JSON.stringify(Array.from({ length: 200 }, (_, at) => `id-${at}`));
  expectRefused(
    await app.ask(
      `{ nodes(ids: ${ids}) { ... on Region { children(first: 200) { nodes { children(first: 2) { nodes { id } } } } } } }`,
    ),
    'COST_EXCEEDED',
    'An operation asks for at most 50000 nodes',
  );
});

test('pages within pages cost what they could hold', async () => {
  const nested = (first: number) =>
    `{ region(code: "350428") { children(first: ${first}) { nodes { children(first: 200) { nodes { code } } } } } }`;
  expect((await app.ask(nested(200))).errors).toEqual([]);
  const third = nested(200).replace('{ code }', '{ children(first: 2) { nodes { code } } }');
  expectRefused(
    await app.ask(third),
    'COST_EXCEEDED',
    'An operation asks for at most 50000 nodes, pages within pages multiplied; received one for up to 120201 with Region.children',
  );
});
