import { readdirSync, readFileSync } from 'node:fs';
import { Kind, OperationTypeNode, parse, print } from 'graphql';
import type { Asked } from './client.js';

const path = (name: string) => new URL(`../../${name}`, import.meta.url);
const textIn = (name: string) => readFileSync(path(name), 'utf8');

/** The README asks of a county that takes long to load: what there is in its place in test/fixtures/county. */
const standIns = {
  '350428102': '990101102',
  'syn-o-rural-000006': 'b-coop',
  'syn-a-rural-000001': 'al-rural',
};

export const readmeQuestions: readonly Asked[] = [
  ...textIn('README.md').matchAll(/```graphql\n(.*?)```/gs),
].map(([, question = ''], index) => {
  const name = `Readme${index + 1}`;
  let text = `query ${name} ${question}`;
  for (const [id, other] of Object.entries(standIns)) text = text.replaceAll(id, other);
  return { name, text, variables: {} };
});

const county = { region: '990101' };
const town = { region: '990101101' };
/** What each shipped operation is asked with: what has other answers. */
const variablesOf: Readonly<Record<string, readonly Asked['variables'][]>> = {
  alliance: [{ id: 'al-rural' }, { id: 'al-trade' }],
  'alliance-plans': [
    { scope: county, options: { most: 2 } },
    { scope: town, options: { cover: 'ALL', explain: true } },
  ],
  claims: [{ region: '990101' }, { region: '350428', first: 5 }],
  coverage: [{ scope: county }, { scope: town }, { scope: county, on: '2024-12-31' }],
  explain: [{ unit: 'u-lapsed' }, { unit: 'u-lapsed', on: '2024-12-31' }],
  gaps: [{ scope: county }, { scope: town, first: 2 }, { scope: county, on: '2024-12-31' }],
  matrix: [{ scope: county }, { scope: town }],
  membership: [
    { member: 'b-coop', alliance: 'al-rural' },
    { member: 'u-solo', alliance: 'al-trade' },
  ],
  remedies: [
    { scope: county, timeLimit: 10 },
    { scope: town, options: { takeInEmpty: false }, timeLimit: 10 },
  ],
  search: [{ text: '合作社' }, { text: '联盟', first: 3 }],
  trend: [
    { scope: county, from: '2025-01-31', to: '2026-01-31' },
    { scope: town, from: '2025-01-31', to: '2026-01-31' },
  ],
  unit: [{ id: 'u-solo' }, { id: 'u-lapsed' }],
};

/** The operations that are shipped, but for subscriptions; each several times. */
export const shippedOperations: readonly Asked[] = readdirSync(path('operations'))
  .map((file) => ({ id: file.replace(/\.graphql$/, ''), text: textIn(`operations/${file}`) }))
  .map((file) => ({ ...file, ...definitionIn(file.text) }))
  .filter(({ operation }) => operation === OperationTypeNode.QUERY)
  .flatMap(({ id, name, text }) =>
    (variablesOf[id] ?? [{}]).map((variables) => ({ name, text, variables })),
  );

/** An operation in which one thing stands twice with other values, and where these are. */
export interface Case extends Asked {
  readonly apart: readonly [path: string, path: string];
}

/** What caches took for one thing while `id` stood on what is none. */
export const cases: readonly Case[] = [
  caseOf(
    'RatesOfTwoRegions',
    `county: coverage(scope: {region: "990101"}, on: "2025-06-30") { rates { code numerator denominator } }
     town: coverage(scope: {region: "990101101"}, on: "2025-06-30") { rates { code numerator denominator } }`,
    ['county.rates.0', 'town.rates.0'],
  ),
  caseOf(
    'RatesOfSeveralYears',
    `coverageTrend(from: "2024-06-30", to: "2026-06-30", every: YEAR) {
       points { on coverage { rates { code numerator denominator } } } }`,
    ['coverageTrend.points.0.coverage.rates.0', 'coverageTrend.points.2.coverage.rates.0'],
  ),
  caseOf(
    'RatesBeforeAndAfter',
    `simulate(source: "ledger", changes: [${covering('u-gap-one', 'SOLO')}]) { effect {
       before { rates { code numerator } } after { rates { code numerator } } } }`,
    ['simulate.effect.before.rates.0', 'simulate.effect.after.rates.0'],
  ),
  caseOf(
    'OneUnitInTwoSimulations',
    `solo: simulate(source: "ledger", changes: [${covering('u-gap-three', 'SOLO')}]) {
       effect { units { nodes { unit { id } after } } } }
     liaison: simulate(source: "ledger", changes: [${covering('u-gap-three', 'LIAISON')}]) {
       effect { units { nodes { unit { id } after } } } }`,
    ['solo.effect.units.nodes.0', 'liaison.effect.units.nodes.0'],
  ),
  caseOf(
    'OneMemberInTwoAlliances',
    `simulate(source: "ledger", changes: [
       {changeRole: {member: "u-member", alliance: "al-trade", role: LEAD}}
       {changeRole: {member: "u-member", alliance: "al-neighbour", role: PARTNER}}]) {
       effect { alliances { nodes { allianceId changed { nodes { memberId after } } } } } }`,
    [
      'simulate.effect.alliances.nodes.0.changed.nodes.0',
      'simulate.effect.alliances.nodes.1.changed.nodes.0',
    ],
  ),
  caseOf(
    'FactsOnTwoDays',
    `now: explainCoverage(unit: "u-lapsed", on: "2025-06-30") { facts { row holds broken } }
     then: explainCoverage(unit: "u-lapsed", on: "2024-06-30") { facts { row holds broken } }`,
    ['now.facts.1', 'then.facts.1'],
  ),
];

/** Each question of the cases as an operation of its own. */
export const partsOfCases: readonly Asked[] = cases.flatMap(({ name, text }) =>
  definitionIn(text).selections.map((selection, index) => {
    const part = `${name}${index + 1}`;
    return { name: part, text: `query ${part} { ${print(selection)} }`, variables: {} };
  }),
);

function caseOf(name: string, selections: string, apart: Case['apart']): Case {
  return { name, text: `query ${name} { ${selections} }`, variables: {}, apart };
}

function covering(unit: string, mode: string): string {
  return `{cover: {organization: "c-town2", unit: "${unit}", mode: ${mode}}}`;
}

function definitionIn(text: string) {
  const [definition] = parse(text).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION || definition.name === undefined)
    throw new Error(`An operation has a name, received ${text}.`);
  const { name, operation, selectionSet } = definition;
  return { name: name.value, operation, selections: selectionSet.selections };
}
