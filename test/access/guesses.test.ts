import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { countyFolder, onCounty } from '../answers/asking.js';
import { runQuery } from '../support/run-query.js';
import { officeOf } from './subjects.js';

const region = '990101102';
/** Of the same length and kind as what there is. */
const absent = (id: string) =>
  /^\d+$/.test(id) ? id.replace(/\d/g, '8') : id.replace(/[a-z]/g, 'q');

const Ids = z.array(z.object({ id: z.string().optional(), code: z.string().optional() }));
const idsOf = (table: string) =>
  Ids.parse(parse(readFileSync(join(countyFolder, `${table}.csv`), 'utf8'), { columns: true })).map(
    ({ id, code }) => id ?? code ?? '',
  );

const every = ['regions', 'organizations', 'units', 'alliances', 'facilities'];
const members = ['units', 'organizations'];

/** Whatever takes an id or a code, each with the tables whose ids are guessed. */
const shapes: readonly (readonly [tables: readonly string[], query: (id: string) => string])[] = [
  [
    [...every, 'claims'],
    (id) => `{ node(id: "${id}") { id } nodes(ids: ["u-unspecified", "${id}"]) { id } }`,
  ],
  [every, (id) => `{ connection(from: "b-coop", to: "${id}") { outcome } }`],
  [every, (id) => `{ connection(from: "${id}", to: "b-coop", maxLength: 9) { outcome } }`],
  [
    ['sources'],
    (id) =>
      `{ node(id: "${id}") { id } simulate(source: "${id}", changes: [{survey: {unit: "u-unspecified"}}]) { invalid { rule message } } }`,
  ],
  [
    ['organizations'],
    (id) => `{ organization(id: "${id}") { id name } chain(organization: "${id}") { required } }`,
  ],
  [['units'], (id) => `{ unit(id: "${id}") { id name assessment { status } } }`],
  [
    members,
    (id) =>
      `{ explainCoverage(unit: "${id}") { on } explainOrganization(organization: "${id}") { on } gapHistory(unit: "${id}") { unit { id } } }`,
  ],
  [members, (id) => `{ membership(member: "${id}", alliance: "al-rural") { isMember } }`],
  [members, (id) => `{ alliancesOf(member: "${id}", first: 9) { totalCount } }`],
  [members, (id) => `{ membershipHistory(member: "${id}", first: 9) { totalCount } }`],
  [
    ['alliances'],
    (id) =>
      `{ alliance(id: "${id}") { id hiddenMembers } alliances(filter: {parent: "${id}"}, first: 9) { totalCount } }`,
  ],
  [
    ['alliances'],
    (id) =>
      `{ membership(member: "b-coop", alliance: "${id}") { isMember } allianceMembers(alliance: "${id}", first: 9) { totalCount }
      allianceReach(alliance: "${id}") { isAlive } allianceOverlap(alliance: "${id}", first: 9) { totalCount } }`,
  ],
  [['facilities'], (id) => `{ facilities(filter: {parent: "${id}"}, first: 9) { totalCount } }`],
  [
    ['regions'],
    (
      id,
    ) => `{ region(code: "${id}") { name } organizations(filter: {homeRegion: "${id}"}, first: 9) { totalCount }
      host: organizations(filter: {hostRegion: "${id}"}, first: 9) { totalCount }
      unit(id: "u-unspecified") { alliances(first: 9, region: "${id}", ended: true) { totalCount } } }`,
  ],
  ...[
    ...['units', 'organizations', 'alliances', 'facilities'].map(
      (list) => `${list}(first: 9) { totalCount }`,
    ),
    'coverage { units }',
    'coverageGaps(first: 9) { totalCount }',
    'coverageGapCounts { code }',
    'coverageMatrix(rows: REGION, columns: STATUS) { rows { key } }',
    'coverageDiff(from: "2026-01-01", to: "2026-06-01") { __typename }',
    'gapClearance(from: "2026-01-01", to: "2026-06-01") { opened }',
    'dueList(until: "2027-06-30", first: 9) { totalCount }',
    'organizationFindings(first: 9) { totalCount }',
    'organizationStandings { __typename }',
    'villageStandings { __typename }',
    'facilityRate(kind: VILLAGE_VENUE) { total { value } }',
    'householdLinkRate { total { value } }',
    'chainAudit { __typename }',
    'bridges { alliances }',
    'search(text: "a", first: 9) { totalCount }',
    'claims(first: 9) { totalCount }',
  ].map((field) => [['regions'], (id: string) => `{ ${scoped(field, id)} }`] as const),
  ...[
    (id: string) => `cover: {organization: "b-coop", unit: "${id}", mode: SOLO}`,
    (id: string) => `cover: {organization: "${id}", unit: "u-unspecified", mode: SOLO}`,
    (id: string) => `join: {member: "${id}", alliance: "al-rural", role: MEMBER}`,
    (id: string) => `join: {member: "b-coop", alliance: "${id}", role: MEMBER}`,
    (id: string) => `move: {id: "b-coop", region: "${id}"}`,
    (id: string) => `dissolve: {id: "${id}"}`,
    (id: string) => `renameUnit: {id: "${id}", name: "x"}`,
  ].map(
    (step) =>
      [
        every,
        (id: string) =>
          `{ simulate(source: "ledger", changes: [{${step(id)}}]) { invalidCount invalid { rule message } effect { rows { totalCount } } } }`,
      ] as const,
  ),
];

/** A question of a region. */
function scoped(field: string, region: string): string {
  const scope = `scope: {region: "${region}"}`;
  return field.includes('(')
    ? field.replace('(', `(${scope}, `)
    : field.replace(' ', `(${scope}) `);
}

const Answer = z.object({ data: z.unknown(), errors: z.array(z.unknown()).optional() });

onCounty('guesses', (_ask, engine) => {
  const told = async (query: string, id: string) => {
    const { data, errors = [] } = Answer.parse(
      await runQuery(engine.graph(), query, {}, undefined, undefined, officeOf([region])),
    );
    expect(data).toBeDefined();
    // Fields are answered in any order.
    const texts = errors.map((error) => JSON.stringify(error)).sort();
    return JSON.stringify({ data, texts }).replaceAll(id, 'ID');
  };

  test('of what is hidden are answered as those of what is not there', async () => {
    const lookUp = (id: string) => told(`{ node(id: "${id}") { id } }`, id);
    let guesses = 0;
    // Neo4j is asked some of them: they are the same statements.
    const each = engine.name === 'grafeo' ? 1 : 6;
    for (const table of new Set(shapes.flatMap(([tables]) => tables)))
      for (const [at, id] of idsOf(table).entries()) {
        if (at % each > 0) continue;
        if ((await lookUp(id)) !== (await lookUp(absent(id)))) continue;
        for (const [tables, query] of shapes) {
          if (!tables.includes(table)) continue;
          expect(await told(query(id), id)).toBe(await told(query(absent(id)), absent(id)));
          guesses += 1;
        }
      }
    expect(guesses).toBeGreaterThan(1_000 / each);
  });
});
