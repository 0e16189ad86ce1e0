import { getOperationAST, isObjectType, parse } from 'graphql';
import { expect, test } from 'vitest';
import { PricePlan } from '../../src/graphql/price/price-plan.js';
import { prices, toldPrices } from '../../src/graphql/price/prices.js';
import { schema } from '../schema/built-schema.js';

const counts = {
  units: (region: string | null) => (region === null ? 1_000 : 10),
  organizations: () => 500,
  places: () => 300,
  alliances: () => 40,
  things: () => 10_000,
};

/** What an operation costs in a graph of 1,000 units, of which a region has 10. */
function pointsOf(text: string, variables: Record<string, unknown> = {}): number {
  const document = parse(text);
  const definition = getOperationAST(document);
  if (definition == null) throw new Error('A text of the tests holds one operation.');
  const plan = new PricePlan(schema, document, definition, variables, prices);
  const asked = { counts, followed: 'now', today: '2026-01-01', paid: new Set<string>() };
  return plan.price(variables, asked).points;
}

test('each field that has a price is one of the schema', () => {
  for (const field of toldPrices.keys()) {
    const [type = '', name = ''] = field.split('.');
    const parent = schema.getType(type);
    expect(isObjectType(parent) ? Object.keys(parent.getFields()) : [], field).toContain(name);
  }
});

test.each<[why: string, cheap: string, dear: string, times: number]>([
  [
    'pages within pages multiply',
    '{ units(first: 10) { nodes { id } } }',
    '{ units(first: 10) { nodes { organizations(first: 10) { nodes { id } } } } }',
    11,
  ],
  [
    'of an abstract type the dearest costs',
    '{ node(id: "a") { ... on Unit { parts(first: 200) { nodes { __typename } } } } }',
    '{ node(id: "a") { ... on Unit { parts(first: 200) { nodes { __typename } } } ... on Alliance { id } } }',
    1,
  ],
  [
    'a field that stands several times under one name costs once',
    '{ coverageGaps(first: 9) { nodes { status unit { id } } } }',
    '{ coverageGaps(first: 9) { nodes { status } } coverageGaps(first: 9) { nodes { unit { id } } } }',
    1,
  ],
  [
    'figures of the register cost once for each',
    '{ coverage { rates(codes: [FACILITY_RED_STATION]) { code } } }',
    '{ coverage { rates(codes: [FACILITY_RED_STATION, HOUSEHOLD, HOUSEHOLD, SOLO]) { code } } }',
    // 11 + 4 and 6.5 for places, to which 7.5 for organizations come.
    (21.5 + 7.5) / 21.5,
  ],
  [
    'what is left out costs nothing',
    '{ coverage { units } }',
    '{ coverage { units } bridges @skip(if: true) { pieces } }',
    1,
  ],
])('%s', (_, cheap, dear, times) => {
  expect(pointsOf(dear) / pointsOf(cheap)).toBeCloseTo(times, 0);
});

test('variables decide as literals do', () => {
  const text =
    'query ($n: Int, $all: Boolean!) { units(first: $n) { nodes { id @include(if: $all) name } } }';
  expect(pointsOf(text, { n: 50, all: true })).toBe(
    pointsOf('{ units(first: 50) { nodes { id } } }'),
  );
  expect(pointsOf(text, { n: 1_000, all: false })).toBe(
    pointsOf('{ units(first: 200) { nodes { id } } }'),
  );
});

test('what has to be worked out from the facts costs by its scope, and once', () => {
  const kept = pointsOf('{ coverage { units } }');
  const facts = pointsOf('{ coverage(ruleSet: "old") { units } }') - kept;
  expect(facts).toBe(6_000);
  expect(pointsOf('{ coverage(ruleSet: "now", knownOn: "2026-01-01") { units } }')).toBe(kept);
  expect(pointsOf('{ coverage(scope: {region: "r"}, ruleSet: "old") { units } }') - kept).toBe(60);
  const days =
    '{ a: coverage(ruleSet: "old", on: "2024-01-01") { units } b: coverage(ruleSet: "old") { units } }';
  expect(pointsOf(days)).toBe(facts + 2 * kept);
  const rules = '{ a: coverage(ruleSet: "old") { units } b: coverage(ruleSet: "new") { units } }';
  expect(pointsOf(rules)).toBe(2 * facts + 2 * kept);
});

test('a trend costs by its points', () => {
  const trend = (every: string) =>
    pointsOf(
      `{ coverageTrend(from: "2024-01-01", to: "2025-12-31", every: ${every}) { points { gaps } } }`,
    );
  expect(trend('DAY') / trend('MONTH')).toBeGreaterThan(15);
});
