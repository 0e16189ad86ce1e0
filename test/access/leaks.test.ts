import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { countyFolder, importFolder, onCounty } from '../answers/asking.js';
import { readContract } from '../contract/schema-fields.js';
import { runQuery } from '../support/run-query.js';
import { everythingOf } from './everything-asked.js';
import { readTables, seenAlone, underOrganizations } from './seen-alone.js';
import { readerOf } from './subjects.js';

const schema = readContract();
/** Verdicts are those of the whole graph, and what is hidden is counted. */
const apart = new Set(['Unit.assessment', 'Alliance.hiddenMembers']);

const Ids = z.array(
  z
    .object({ id: z.string().optional(), code: z.string().optional() })
    .transform(({ id, code }) => id ?? code ?? ''),
);

/** The ids of all things of a type in the county: most are hidden. */
const tables = {
  ...{ Region: 'regions', Organization: 'organizations', Unit: 'units', Alliance: 'alliances' },
  ...{ Facility: 'facilities', Claim: 'claims' },
};
const idsOf = (table: string) =>
  JSON.stringify(
    Ids.parse(parse(readFileSync(join(countyFolder, `${table}.csv`), 'utf8'), { columns: true })),
  );

/** Every field of every type of things, with all that can be asked below it. */
const thingFields = Object.entries(tables).flatMap(([type, table]) => {
  const object = schema.getType(type);
  if (!isObjectType(object)) throw new Error(`A thing is of an object type, received ${type}.`);
  return Object.values(object.getFields()).flatMap((field) => {
    const of = everythingOf(schema, object, field, apart);
    return of === null ? [] : [{ path: `${type}.${field.name}`, type, ids: idsOf(table), of }];
  });
});

const Listed = z.object({
  list: z
    .object({ totalCount: z.number(), nodes: z.array(z.object({ id: z.string() })) })
    .nullable(),
});

const ByName = z.record(
  z.string(),
  z.object({ nodes: z.array(z.object({ id: z.string() })) }).nullable(),
);

const Alliance = z.object({
  hiddenMembers: z.number(),
  members: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
});
const Alliances = z.object({ nodes: z.array(Alliance.nullable()) });
const membersOf = (alliance: z.infer<typeof Alliance> | null | undefined) =>
  new Set(alliance?.members.nodes.map(({ id }) => id)).size;

/**
 * A village, a township, two of them, all, and nothing that there is; a committee with what is below it, one with branches
 * elsewhere beside a township, and one with a branch of its own.
 */
const grants = [
  ['990101102201'],
  ['990101101'],
  ['990101102', '990101103'],
  ['990101'],
  ['770000'],
  ['c-town3'],
  ['c-town1', '990101102'],
  ['b-grid', 'b-coop'],
];

const isRegion = (id: string) => /^\d/.test(id);
const county = readTables(countyFolder);
/** The units, or organizations, that are granted because an organization is. */
const singleOf = (table: string, granted: readonly string[]) => {
  const { below, covered } = underOrganizations(county, granted);
  return table === 'units' ? covered : below;
};

onCounty('what a reader of a part is told', (_ask, engine) => {
  // Neo4j plans each question of each grant anew: these have all forms of statements.
  const tried = engine.name === 'grafeo' ? grants : grants.filter((_, at) => at === 0 || at === 6);
  describe.each(tried.map((granted) => ({ granted, name: granted.join(', ') })))(
    'of $name',
    ({ granted }) => {
      const reader = readerOf(granted);
      const alone = openGrafeo(null);
      beforeAll(async () => {
        await migrate(alone, () => new Date('2026-01-01T00:00:00Z'));
        await importFolder(alone, seenAlone(countyFolder, granted));
      });
      afterAll(() => alone.close());

      const told = (query: string, variables = {}) =>
        runQuery(engine.graph(), query, variables, undefined, undefined, reader);

      const compared = async (query: string) => {
        const answer = await told(query);
        expect(answer).toEqual(await runQuery(alone, query));
        expect(answer.errors).toBeUndefined();
      };

      // Every field of every type is as in a graph of what is seen alone.
      test.each(thingFields)('$path', ({ type, ids, of }) =>
        compared(`{ nodes(ids: ${ids}) { __typename id ... on ${type} { ${of} } } }`),
      );

      test.each(['units', 'organizations', 'alliances', 'facilities'])(
        '%s without a region are those of all that is granted',
        async (list) => {
          const all = Listed.parse(
            (await told(`{ list: ${list}(first: 200, ended: true) { totalCount nodes { id } } }`))
              .data,
          );
          const each = await Promise.all(
            granted
              .filter(isRegion)
              .map((region) =>
                runQuery(
                  alone,
                  `{ list: ${list}(scope: {region: "${region}"}, first: 200, ended: true) { totalCount nodes { id } } }`,
                ),
              ),
          );
          const inRegions = each.flatMap(({ data }) => Listed.parse(data).list?.nodes ?? []);
          const besides = ['units', 'organizations'].includes(list) ? singleOf(list, granted) : [];
          const ids = new Set([...inRegions.map(({ id }) => id), ...besides]);
          expect(all.list?.nodes.map(({ id }) => id)).toEqual([...ids].sort());
          expect(all.list?.totalCount).toBe(ids.size);
        },
      );

      test.each([
        ['organizations', 'homeRegion', 'regions'],
        ['organizations', 'hostRegion', 'regions'],
        ['alliances', 'parent', 'alliances'],
        ['facilities', 'parent', 'facilities'],
      ])('%s by %s find nothing by what is hidden', async (list, filter, table) => {
        const lists = z
          .array(z.string())
          .parse(JSON.parse(idsOf(table)))
          .map(
            (id, at) =>
              `l${at}: ${list}(filter: {${filter}: "${id}"}, first: 50, ended: true) { nodes { id } }`,
          );
        const listed = (answer: unknown) =>
          Object.values(ByName.parse(answer)).map((each) => each?.nodes.map(({ id }) => id) ?? []);
        const located = new Set(
          Listed.parse(
            (await told(`{ list: ${list}(first: 200, ended: true) { totalCount nodes { id } } }`))
              .data,
          ).list?.nodes.map(({ id }) => id),
        );
        const seen = listed((await told(`{ ${lists.join(' ')} }`)).data);
        const inAlone = listed((await runQuery(alone, `{ ${lists.join(' ')} }`)).data);
        expect(seen).toEqual(inAlone.map((ids) => ids.filter((id) => located.has(id))));
      });

      test('the members of an alliance that are hidden are counted', async () => {
        const query = `{ nodes(ids: ${idsOf('alliances')}) { ... on Alliance { id hiddenMembers members(first: 100) { nodes { ... on Unit { id } ... on Organization { id } } } } } }`;
        const seen = Alliances.parse((await told(query)).data).nodes;
        const all = Alliances.parse((await runQuery(engine.graph(), query)).data).nodes;
        for (const [at, alliance] of seen.entries())
          if (alliance !== null)
            expect(alliance.hiddenMembers).toBe(membersOf(all[at]) - membersOf(alliance));
        expect(all.map((each) => each?.hiddenMembers)).toEqual(all.map(() => 0));
      });
    },
  );
});
