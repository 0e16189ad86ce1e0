import { afterAll, beforeAll, expect, test } from 'vitest';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { expectRefused } from './refused.js';
import { type Case, type ServedApp, served } from './served.js';

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

/** What the schema alone refuses: neither engine is asked. */
const notOfTheSchema: Case[] = [
  ['no GraphQL', 'units(first: 1', 'Syntax Error: Unexpected Name "units".'],
  ['NUL in the text', '{ units(first: 1)\0 }', 'Syntax Error: Unexpected character: U+0000.'],
  ['an unknown field', '{ unit(id: "x") { nam } }', 'Cannot query field "nam" on type "Unit".'],
  ['an unknown argument', '{ units(frist: 1) { totalCount } }', 'Unknown argument "frist"'],
  [
    'an unknown type',
    'query($k: UnitKin) { units(first: 1) { totalCount } }',
    'Unknown type "UnitKin".',
  ],
  ['an unknown directive', '{ __typename @includ(if: true) }', 'Unknown directive "@includ".'],
  ['an unknown operation', 'query A { __typename } query B { __typename }', 'received no name.'],
  ['a mutation of nothing', 'mutation { a }', 'Cannot query field "a" on type "Mutation".'],
  [
    'a subscription',
    'subscription { coverageChanged { event } }',
    'A subscription is sent to /graphql/stream, received one elsewhere.',
  ],
  [
    'a text as first',
    '{ units(first: "1") { totalCount } }',
    'Int cannot represent non-integer value: "1"',
  ],
  [
    'first beyond 32 bits',
    '{ units(first: 3000000000) { totalCount } }',
    'non 32-bit signed integer value: 3000000000',
  ],
  [
    'an infinite number',
    '{ units(first: 1, filter: {annualIncomeBelow: 1e400}) { totalCount } }',
    'A number is finite, received 1e400.',
  ],
  [
    'a variable of another type',
    'query($n: Int) { units(first: $n) { totalCount } }',
    'Int cannot represent non-integer value: "x"',
    { n: 'x' },
  ],
  [
    'a variable left out',
    'query($i: ID!) { unit(id: $i) { id } }',
    'Variable "$i" of required type "ID!" was not provided.',
  ],
  [
    'an object as id',
    'query($i: ID!) { unit(id: $i) { id } }',
    'ID cannot represent value: {}',
    { i: {} },
  ],
  [
    'an unknown enum value',
    '{ units(first: 1, scope: {kinds: [FARM]}) { totalCount } }',
    'Value "FARM" does not exist in "UnitKind" enum.',
  ],
  [
    'an unknown enum value in a variable',
    'query($k: [UnitKind!]) { units(first: 1, scope: {kinds: $k}) { totalCount } }',
    'Value "ENTERPRIS" does not exist in "UnitKind" enum.',
    { k: ['ENTERPRIS'] },
  ],
  [
    'an unknown input field',
    '{ units(first: 1, scope: {regio: "x"}) { totalCount } }',
    'Field "regio" is not defined by type "UnitScope".',
  ],
  [
    'no day of the calendar',
    '{ units(first: 1, on: "2026-02-30") { totalCount } }',
    'A Date is a day of the calendar as YYYY-MM-DD, received "2026-02-30".',
  ],
  [
    'no such day in a variable',
    'query($d: Date) { units(first: 1, on: $d) { totalCount } }',
    'A Date is a day of the calendar as YYYY-MM-DD, received "2026-2-3".',
    { d: '2026-2-3' },
  ],
  [
    'an instant as a day',
    '{ units(first: 1, on: "2026-01-01T00:00:00Z") { totalCount } }',
    'as YYYY-MM-DD, received "2026-01-01T00:00:00Z".',
  ],
];

test.each(notOfTheSchema)('%s', async (_what, query, message, variables) => {
  expectRefused(await app.ask(query, variables), 'BAD_USER_INPUT', message);
});
