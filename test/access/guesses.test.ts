import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { countyFolder, onCounty } from '../answers/asking.js';
import { runQuery } from '../support/run-query.js';
import { readerOf } from './subjects.js';

const region = '990101102';
/** Of the same length and kind as what there is. */
const absent = (id: string) =>
  /^\d+$/.test(id) ? id.replace(/\d/g, '8') : id.replace(/[a-z]/g, 'q');

const Ids = z.array(z.object({ id: z.string().optional(), code: z.string().optional() }));
const idsOf = (table: string) =>
  Ids.parse(parse(readFileSync(join(countyFolder, `${table}.csv`), 'utf8'), { columns: true })).map(
    ({ id, code }) => id ?? code ?? '',
  );

/** Whatever takes an id or a code, each with the tables whose ids are guessed. */
const shapes: readonly (readonly [tables: readonly string[], query: (id: string) => string])[] = [
  [
    ['regions', 'organizations', 'units', 'alliances', 'facilities', 'claims'],
    (id) => `{ node(id: "${id}") { id } nodes(ids: ["u-unspecified", "${id}"]) { id } }`,
  ],
  [
    ['organizations'],
    (id) => `{ organization(id: "${id}") { id name } chain(organization: "${id}") { required } }`,
  ],
  [['units'], (id) => `{ unit(id: "${id}") { id name assessment { status } } }`],
  [
    ['units', 'organizations'],
    (id) =>
      `{ explainCoverage(unit: "${id}") { on } explainOrganization(organization: "${id}") { on } gapHistory(unit: "${id}") { unit { id } } }`,
  ],
  [
    ['alliances'],
    (id) =>
      `{ alliance(id: "${id}") { id hiddenMembers } alliances(filter: {parent: "${id}"}, first: 9) { totalCount } }`,
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
  ...['units', 'organizations', 'alliances', 'facilities'].map(
    (list) =>
      [
        ['regions'],
        (id: string) => `{ ${list}(scope: {region: "${id}"}, first: 9) { totalCount } }`,
      ] as const,
  ),
  ...[
    'coverage { units }',
    'coverageGaps(first: 9) { totalCount }',
    'search(text: "a", first: 9) { totalCount }',
    'claims(first: 9) { totalCount }',
  ].map(
    (field) =>
      [
        ['regions'],
        (id: string) =>
          `{ ${field.includes('(') ? field.replace('(', `(scope: {region: "${id}"}, `) : field.replace(' ', `(scope: {region: "${id}"}) `)} }`,
      ] as const,
  ),
];

onCounty('guesses', (_ask, engine) => {
  const told = async (query: string, id: string) => {
    const answer = await runQuery(
      engine.graph(),
      query,
      {},
      undefined,
      undefined,
      readerOf([region]),
    );
    return JSON.stringify(answer).replaceAll(id, 'ID');
  };

  test('of what is hidden are answered as those of what is not there', async () => {
    const lookUp = (id: string) => told(`{ node(id: "${id}") { id } }`, id);
    let guesses = 0;
    for (const table of new Set(shapes.flatMap(([tables]) => tables)))
      for (const id of idsOf(table)) {
        if ((await lookUp(id)) !== (await lookUp(absent(id)))) continue;
        for (const [tables, query] of shapes) {
          if (!tables.includes(table)) continue;
          expect(await told(query(id), id)).toBe(await told(query(absent(id)), absent(id)));
          guesses += 1;
        }
      }
    expect(guesses).toBeGreaterThan(200);
  });
});
