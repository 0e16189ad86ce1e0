import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { importFolder, onFolder } from '../answers/asking.js';
import { runQuery, today } from '../support/run-query.js';
import { countyAcross } from './county-across.js';
import { hiddenFinder } from './hidden-of.js';
import { seenAlone } from './seen-alone.js';
import { readerOf } from './subjects.js';

const county = countyAcross();

const Ids = z.array(z.object({ id: z.string() }));
const idsOf = (table: string) =>
  Ids.parse(parse(readFileSync(join(county, `${table}.csv`), 'utf8'), { columns: true })).map(
    ({ id }) => id,
  );

/** All that an explanation says. */
const told = `fullMembers holdsUntil
  findings { finding { code severity since explanation zh: explanation(lang: ZH) remedy } article }
  steps { test finding outcome decided facts outside text zh: text(lang: ZH) }
  facts { row kind text zh: text(lang: ZH) about validFrom validTo holds broken why whyZh: why(lang: ZH) source { id title } locator sourceKind recordedAt }
  changes { kind text zh: text(lang: ZH) row about closes opens }
  next { events { kind fact text zh: text(lang: ZH) } outside findings }`;

/** Explains each unit and each organization. */
const explaining = () => {
  const of = (field: string, argument: string, table: string, more: string) =>
    idsOf(table).map(
      (id) => `{ answer: ${field}(${argument}: "${id}") { ${argument} { id } ${more} ${told} } }`,
    );
  return [
    ...of('explainCoverage', 'unit', 'units', 'status'),
    ...of('explainOrganization', 'organization', 'organizations', 'isAlive'),
  ];
};

const Explanation = z.looseObject({
  organization: z.object({ id: z.string() }).optional(),
  steps: z.array(z.looseObject({ outcome: z.boolean(), outside: z.boolean() })),
  facts: z.array(
    z.looseObject({
      row: z.string(),
      holds: z.unknown(),
      broken: z.unknown(),
      why: z.unknown(),
      whyZh: z.unknown(),
    }),
  ),
  next: z.looseObject({ outside: z.boolean() }).nullable(),
});
/** What the facts of an explanation state; whether they hold may follow from others. */
const stated = ({ facts }: z.infer<typeof Explanation>) =>
  facts.map(({ holds: _holds, broken: _broken, why: _why, whyZh: _whyZh, ...fact }) => fact);
const Organizations = z.object({
  organizations: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
});
const Answer = z.object({ answer: Explanation.nullable() });

/** A village, a township, two of them, nothing that there is, organizations, and one beside a township. */
const grants = [
  { granted: ['990101102201'], restingOnMore: 9, causedOutside: 3 },
  { granted: ['990101101'], restingOnMore: 8, causedOutside: 0 },
  { granted: ['990101102', '990101103'], restingOnMore: 9, causedOutside: 3 },
  { granted: ['770000'], restingOnMore: 0, causedOutside: 0 },
  { granted: ['c-town3', 'j-trade'], restingOnMore: 2, causedOutside: 0 },
  { granted: ['c-town1', '990101102'], restingOnMore: 5, causedOutside: 2 },
];

onFolder(county, 'what of coverage a reader of a part is told', (_ask, engine) => {
  // What Neo4j is asked is the same for all of them.
  describe.each(engine.name === 'grafeo' ? grants : grants.slice(0, 1))(
    'of $granted',
    ({ granted, restingOnMore, causedOutside }) => {
      const folder = seenAlone(county, granted);
      const alone = openGrafeo(null);
      beforeAll(async () => {
        await migrate(alone, () => new Date('2026-01-01T00:00:00Z'));
        await importFolder(alone, folder);
      });
      afterAll(() => alone.close());
      const hiddenIn = hiddenFinder(county, folder, [today]);
      const asReader = (query: string) =>
        runQuery(engine.graph(), query, {}, undefined, undefined, readerOf(granted));
      const answers = async (
        ask: (query: string) => ReturnType<typeof runQuery>,
        queries: readonly string[],
      ) => {
        const found = [];
        for (const query of queries) {
          const { data, errors } = await ask(query);
          expect(errors).toBeUndefined();
          found.push(Answer.parse(data).answer);
        }
        return found;
      };

      test('explanations are those of what is seen alone, but for what rests on the rest, of which they tell nothing', async () => {
        const all = await answers(asReader, explaining());
        // A verdict is that of all facts, and has days of its own.
        const others = all.map((each) => each && { ...each, holdsUntil: null, findings: null });
        expect(hiddenIn(others)).toEqual([]);
        const theirs = await answers((query) => runQuery(alone, query), explaining());
        const based = Organizations.parse(
          (await asReader('{ organizations(first: 200, ended: true) { nodes { id } } }')).data,
        ).organizations.nodes.map(({ id }) => id);
        let rested = 0;
        for (const [at, mine] of all.entries()) {
          const other = theirs[at] ?? null;
          const isByName = other?.organization != null && !based.includes(other.organization.id);
          // Of what is seen by name alone nobody is told why.
          if (mine === null || other === null || isByName)
            expect(mine).toEqual(isByName ? null : other);
          else if (mine.steps.some(({ outside }) => outside) || mine.next?.outside === true) {
            rested += 1;
            expect(stated(mine)).toEqual(stated(other));
          } else expect(mine).toEqual(other);
        }
        expect(rested).toBe(restingOnMore);
      });

      test('the ledger of a unit names what is seen', async () => {
        const ask = (subject: typeof asReader, id: string) =>
          subject(
            `{ gapHistory(unit: "${id}") { unit { id } events { code change severity causes } annotations { code } } }`,
          );
        let outside = 0;
        for (const id of idsOf('units')) {
          const mine = await ask(asReader, id);
          expect(hiddenIn(mine)).toEqual([]);
          if (JSON.stringify(mine).includes('"outside"')) outside += 1;
          // The causes that are kept are the first five.
          else if (!/^[vx]-/.test(id))
            expect(mine).toEqual(await ask((query) => runQuery(alone, query), id));
        }
        expect(outside).toBe(causedOutside);
      });
    },
  );
});
