import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { onEngines } from '../support/engines.js';
import { expectRefused } from './refused.js';
import { type Case, type ServedApp, served, withJiangle } from './served.js';

const coded = (question: unknown[]) => Buffer.from(JSON.stringify(question)).toString('base64url');
const nobodys = coded(['AAAAAAAA', 'jl-unit-citrus']);

/** What the questions themselves refuse. */
const refused: Case[] = [
  [
    'first: 0',
    '{ units(first: 0) { totalCount } }',
    'first is 1 to 200, received 0 for Query.units.',
  ],
  ['first: -1', '{ coverageGaps(first: -1) { totalCount } }', 'first is 1 to 200, received -1 for'],
  [
    'first: 100000',
    '{ units(first: 100000) { totalCount } }',
    'first is 1 to 200, received 100000',
  ],
  ['last: 201', '{ units(last: 201) { totalCount } }', 'last is 1 to 200, received 201'],
  [
    'no page',
    '{ units { totalCount } }',
    'A list takes first or last, received neither for Query.units.',
  ],
  [
    'two pages',
    '{ units(first: 1, last: 1) { totalCount } }',
    'A list takes first or last, received both',
  ],
  [
    'no page below',
    '{ region(code: "350428") { children { totalCount } } }',
    'received neither for Region.children.',
  ],
  [
    'before with first',
    '{ units(first: 1, before: "x") { totalCount } }',
    'received first with before',
  ],
  [
    'no cursor',
    '{ units(first: 1, after: "x") { totalCount } }',
    'A cursor is one that this API handed out, received "x".',
  ],
  [
    'a long cursor',
    'query($c: String) { units(first: 1, after: $c) { totalCount } }',
    'A cursor is one that',
    { c: 'x'.repeat(10_000) },
  ],
  [
    'another cursor',
    `{ units(first: 1, after: "${nobodys}") { totalCount } }`,
    'which belongs to another.',
  ],
  [
    'another cursor of gaps',
    `{ coverageGaps(first: 1, after: "${nobodys}") { totalCount } }`,
    'which belongs to another.',
  ],
  [
    '201 ids',
    'query($i: [ID!]!) { nodes(ids: $i) { id } }',
    'ids holds at most 200 ids, received 201.',
    { i: Array(201).fill('x') },
  ],
  [
    '10,000 ids',
    'query($i: [ID!]!) { nodes(ids: $i) { id } }',
    'received 10000.',
    { i: Array(10_000).fill('x') },
  ],
  [
    'no search text',
    '{ search(text: "", first: 1) { totalCount } }',
    'A search text has 1 to 100 characters, letters among them; received "".',
  ],
  [
    'a long search text',
    'query($t: String!) { search(text: $t, first: 1) { totalCount } }',
    'A search text has 1 to 100',
    { t: 'x'.repeat(101) },
  ],
  [
    'one axis twice',
    '{ coverageMatrix(rows: STATUS, columns: STATUS) { rows { key } } }',
    'different axes, received STATUS for both.',
  ],
];

const hostile: readonly (readonly [string, string])[] = [
  ['a quote', `'`],
  ['quotes and backslashes', `"'\`\\`],
  ['Cypher', `') DETACH DELETE (n) RETURN (`],
  ['Cypher behind a comment', `x' OR 1=1 // `],
  ['a parameter', '$p0'],
  ['NUL', 'a\0b'],
  ['control characters', '\u0001\u001b[2J\r\n'],
  ['half a surrogate pair', 'a\ud800'],
  ['right to left', '\u202egro'],
  ['10 KB', 'x'.repeat(10_000)],
  ['nothing', ''],
  ['a member of every object', '__proto__'],
];

onEngines('Bad operations over HTTP', (engine) => {
  let app: ServedApp;

  beforeAll(async () => {
    await withJiangle(engine.graph());
    app = await served(engine.graph());
  });

  afterAll(async () => {
    expect(app.logged).toEqual([]);
    await app.close();
  });

  test.each(refused)('%s', async (_what, query, message, variables) => {
    expectRefused(await app.ask(query, variables), 'BAD_USER_INPUT', message);
  });

  test('a cursor of another order of the same list', async () => {
    const cursor = /"endCursor":"([^"]+)"/.exec(
      (await app.ask('{ units(first: 1, orderBy: NAME_ASC) { pageInfo { endCursor } } }')).text,
    )?.[1];
    const query = 'query($c: String) { units(first: 1, after: $c) { totalCount } }';
    expectRefused(
      await app.ask(query, { c: cursor }),
      'BAD_USER_INPUT',
      'which belongs to another.',
    );
  });

  describe('an id or code that nothing has', () => {
    test.each(hostile)('%s', async (_what, id) => {
      const found = await app.ask(
        'query($id: ID!) { node(id: $id) { id } nodes(ids: [$id]) { id } region(code: $id) { code } organization(id: $id) { id } unit(id: $id) { id } alliance(id: $id) { id } }',
        { id },
      );
      expect(found.errors).toEqual([]);
      expect(found.data).toEqual({
        node: null,
        nodes: [null],
        region: null,
        organization: null,
        unit: null,
        alliance: null,
      });
      const asked = await app.ask(
        'query($id: ID!) { membership(member: $id, alliance: $id) { isMember } }',
        { id },
      );
      expectRefused(asked, 'NOT_FOUND', 'A member is an organization or a unit, received ');
    });

    test.each([
      'units(first: 1, scope: {region: $r}) { totalCount }',
      'organizations(first: 1, scope: {region: $r}) { totalCount }',
      'alliances(first: 1, scope: {region: $r}) { totalCount }',
      'facilities(first: 1, scope: {region: $r}) { totalCount }',
      'claims(first: 1, scope: {region: $r}) { totalCount }',
      'search(text: "x", first: 1, scope: {region: $r}) { totalCount }',
      'coverageGaps(first: 1, scope: {region: $r}) { totalCount }',
      'coverage(scope: {region: $r}) { units }',
      'coverageMatrix(rows: REGION, columns: STATUS, scope: {region: $r}) { rows { key } }',
    ])('as the scope of %s', async (field) => {
      const answer = await app.ask(`query($r: ID) { ${field} }`, { r: "999999' OR true" });
      const message = `A scope names a region of the graph, received "999999' OR true".`;
      expectRefused(answer, 'NOT_FOUND', message);
    });

    test('is cut where it is repeated', async () => {
      const answer = await app.ask('query($r: ID) { coverage(scope: {region: $r}) { units } }', {
        r: 'x'.repeat(10_000),
      });
      expectRefused(
        answer,
        'NOT_FOUND',
        /^A scope names a region of the graph, received "x{500,600}…$/,
      );
    });
  });

  test.each(hostile)('a search for %s finds what it finds', async (_what, text) => {
    const answer = await app.ask(
      'query($t: String!) { search(text: $t, first: 1) { totalCount } }',
      {
        t: text,
      },
    );
    if (answer.errors.length > 0) expectRefused(answer, 'BAD_USER_INPUT', 'A search text has 1 to');
    else expect(answer.data).toMatchObject({ search: { totalCount: expect.any(Number) } });
  });

  test('aliases that are members of every JavaScript object are aliases like others', async () => {
    const { text } = await app.ask(
      '{ __proto__: units(first: 1) { hasOwnProperty: nodes { constructor: id region { valueOf: code } } } toString: node(id: "350428") { constructor: id ... on Region { __proto__: name } } }',
    );
    expect(text).toContain(
      '{"data":{"__proto__":{"hasOwnProperty":[{"constructor":"jl-unit-citrus","region":{"valueOf":"350428"}}]},"toString":{"constructor":"350428","__proto__":"将乐县"}},"extensions":{',
    );
  });

  test('nothing of all that has changed the graph', async () => {
    const { data } = await app.ask('{ units(first: 1) { totalCount } }');
    expect(data).toEqual({ units: { totalCount: 12 } });
  });
});
