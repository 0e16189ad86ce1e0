import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Subject } from '../../src/access/subject.js';
import { partAnswers } from '../../src/graphql/rights/part-questions.js';
import { onCounty } from '../answers/asking.js';
import { runQuery } from '../support/run-query.js';
import { readerOf } from './subjects.js';

const region = '990101102';
const day = 'on: "2026-06-30"';
const period = 'from: "2026-01-01", to: "2026-06-30"';
const rates =
  '{ total { numerator denominator } regions { region { code name } figure { numerator denominator } } outside { numerator } sourceKinds { sourceKind count } claims { id listed } }';

/** Each question with a scope, with what it asks besides that, and below. */
const scoped: { readonly [field: string]: readonly [args: string, below: string] } = {
  chainAudit: [
    day,
    '{ share { numerator denominator } reasons { reason count } cycles firstBrokenLevels { level count } breaks(first: 50) { totalCount nodes { organization { id name } below linkBreak { reason explanation organizations { id } } } } brokenChains(first: 50) { totalCount nodes { organization { id } firstBroken { id name } below } } }',
  ],
  claims: ['first: 50', '{ totalCount nodes { id listed source { id title } } }'],
  coverage: [
    day,
    '{ units statuses { status count } rates { code value lower upper } sourceKinds { sourceKind count } }',
  ],
  coverageDiff: [
    period,
    '{ knownFrom start { numerator denominator } end { numerator denominator } change corrections { value } denominator { value } numerator { value units { totalCount nodes { unit { id name } before { numerator } } } } }',
  ],
  coverageGapCounts: [day, '{ code severity count }'],
  coverageGaps: [
    'first: 50',
    '{ totalCount nodes { unit { id name } status findings { code explanation } } }',
  ],
  coverageMatrix: [
    'rows: REGION, columns: UNIT_KIND',
    '{ rows { key } cells { row column units gaps } outside { units } }',
  ],
  coverageTrend: [period, '{ points { on coverage { units } } }'],
  dueList: [
    'until: "2027-06-30", first: 100',
    '{ totalCount nodes { on change thing { ... on Unit { id } ... on Organization { id } } } }',
  ],
  facilityRate: ['kind: SERVICE_CENTRE', rates],
  gapClearance: [period, '{ opened closed }'],
  householdLinkRate: [day, rates],
  organizationFindingCounts: [day, '{ code count }'],
  organizationFindings: [
    'first: 50',
    '{ totalCount nodes { organization { id name } findings { code severity explanation linkBreak { reason explanation organizations { id name } } } } }',
  ],
  organizationStandings: [
    day,
    '{ total { organizations } regions { region { code } figure { organizations } } }',
  ],
  search: ['text: "xx", first: 50', '{ totalCount nodes { __typename } }'],
  villageStandings: [day, '{ total { villages } regions { region { code } figure { villages } } }'],
};

/** Two townships. */
const several = ['990101101', '990101103'];

/** Of each question with a scope what can be added up. */
const summed: typeof scoped = {
  ...scoped,
  // A link above both that is broken counts once.
  chainAudit: [
    day,
    '{ share { numerator denominator } firstBrokenLevels { level count } brokenChains(first: 50) { totalCount nodes { organization { id } } } }',
  ],
  coverage: [
    day,
    '{ units statuses { status count } rates { code numerator denominator } sourceKinds { sourceKind count } }',
  ],
  coverageDiff: [
    period,
    '{ start { numerator denominator } end { numerator denominator } numerator { units { totalCount nodes { unit { id name } before { numerator } } } } }',
  ],
  coverageMatrix: [
    'rows: TOTAL, columns: UNIT_KIND',
    '{ cells { row column units gaps numerator } outside { units } }',
  ],
  coverageTrend: [period, '{ points { on gaps coverage { units } } }'],
  facilityRate: ['kind: SERVICE_CENTRE', sums('numerator denominator missing { reason count }')],
  householdLinkRate: [day, sums('numerator denominator missing { reason count }')],
  organizationStandings: [
    day,
    '{ total { organizations starsUnknown } kinds { kind figure { organizations } } }',
  ],
  villageStandings: [day, '{ total { villages incomeBelow { yes no unknown } } }'],
};

function sums(figure: string): string {
  return `{ total { ${figure} } sourceKinds { sourceKind count } claims { id listed } }`;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Adds numbers up; of lists the elements that are of the same, and beside one another all others. */
function added(a: Json, b: Json): Json {
  if (typeof a === 'number' && typeof b === 'number') return a + b;
  if (Array.isArray(a) && Array.isArray(b)) {
    const others = b.filter((each) => !a.some((one) => isOfSame(one, each)));
    return [
      ...a.map((one) => {
        const same = b.find((each) => isOfSame(one, each));
        return same === undefined ? one : added(one, same);
      }),
      ...others,
    ];
  }
  if (isObject(a) && isObject(b))
    return Object.fromEntries(
      Object.entries(a).map(([key, value]) => [key, added(value, b[key] ?? null)]),
    );
  return a;
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two say numbers of the same thing. */
const isOfSame = (a: Json, b: Json) => namesIn(a) === namesIn(b);
const namesIn = (value: Json) =>
  JSON.stringify(value, (_, each: Json) => (typeof each === 'number' ? 0 : each));

/** With its lists in one order, whatever it was. */
function inOrder(value: Json): Json {
  if (Array.isArray(value)) {
    const all = value.map(inOrder);
    return all.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return isObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inOrder(each)]))
    : value;
}

const Figure = z.record(z.string(), z.number());
const Figures = z.record(
  z.string(),
  z.object({
    total: Figure,
    regions: z.array(z.object({ region: z.object({ code: z.string() }), figure: Figure })),
    outside: Figure,
  }),
);
const Coverage = z.object({ coverage: z.object({ units: z.number() }) });
const Page = z.object({
  coverageGaps: z.object({
    nodes: z.array(z.object({ unit: z.object({ id: z.string() }) })),
    pageInfo: z.object({ endCursor: z.string().nullable(), hasNextPage: z.boolean() }),
  }),
});

onCounty('a question of a reader of a part', (ask, engine) => {
  const told = (query: string, subject = readerOf([region])) =>
    runQuery(engine.graph(), query, {}, undefined, undefined, subject);

  test('with a scope is listed here', () => {
    const answered = Object.entries(partAnswers.Query).flatMap(([field, answer]) =>
      answer === 'SCOPE' ? [field] : [],
    );
    expect(answered.sort()).toEqual(Object.keys(scoped).sort());
  });

  describe.each(Object.entries(scoped))('%s', (field, [args, below]) => {
    const query = (scope: string) => `{ ${field}(${scope}${args}) ${below} }`;

    test('is of all that is granted, as the owner is told of that', async () => {
      const data = await ask(query(`scope: {region: "${region}"}, `));
      expect(await told(query(''))).toEqual({ data });
      expect(await told(query('scope: {}, '))).toEqual({ data });
    });

    test('is of a region in that', async () => {
      const inside = query('scope: {region: "990101102201"}, ');
      expect(await told(inside)).toEqual({ data: await ask(inside) });
    });

    test.each(['990101101', '990101', '404'])(
      'is refused for %s, whether there is one or not',
      async (code) => {
        const { data, errors } = await told(query(`scope: {region: "${code}"}, `));
        expect(data).toEqual({ [field]: null });
        expect(errors).toMatchObject([
          {
            message: `A scope lies in what is granted: ${region}; received "${code}".`,
            extensions: { code: 'FORBIDDEN' },
          },
        ]);
      },
    );
  });

  // Others are answered from memory, whatever the engine.
  const read = ['organizationStandings', 'villageStandings', 'coverageMatrix'];
  const tried = Object.entries(summed).filter(
    ([field]) => engine.name === 'grafeo' || read.includes(field),
  );
  describe.each(tried)('%s of several granted regions', (field, [args, below]) => {
    const query = (scope: string) => `{ ${field}(${scope}${args}) ${below} }`;
    const all = (subject?: Subject) => told(query(''), subject);

    test('is what the owner is told of each, added up; one that lies in another counts once', async () => {
      const [first, second] = await Promise.all(
        several.map((code) => ask(query(`scope: {region: "${code}"}, `))),
      );
      const whole = inOrder(added(first, second));
      expect(inOrder((await all(readerOf(several))).data)).toEqual(whole);
      expect(await all(readerOf([...several, '990101103201', '404']))).toEqual(
        await all(readerOf(several)),
      );
    });

    test('is nothing where there is none of these', async () => {
      const { data, errors } = await all(readerOf(['770000']));
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data).match(/"\w+":[1-9]/)).toBeNull();
    });
  });

  test('by region has the granted ones, where these are several', async () => {
    const figures = (scope: string) =>
      ['facilityRate', 'householdLinkRate', 'organizationStandings', 'villageStandings'].map(
        (field) =>
          `${field}: ${field}(${scope}${field === 'facilityRate' ? 'kind: SERVICE_CENTRE' : day}) { total { ...f } regions { region { code } figure { ...f } } outside { ...f } }`.replaceAll(
            '...f',
            field.endsWith('Rate')
              ? 'numerator denominator'
              : field === 'villageStandings'
                ? 'villages'
                : 'organizations',
          ),
      );
    const matrix = (scope: string) =>
      `coverageMatrix(${scope}rows: REGION, columns: TOTAL) { rows { key label } cells { row units gaps } outside { units } }`;
    const { data } = await told(`{ ${figures('').join(' ')} ${matrix('')} }`, readerOf(several));
    const { coverageMatrix, ...rest } = data;
    const byRegion = Figures.parse(rest);
    for (const [at, code] of several.entries()) {
      const scope = `scope: {region: "${code}"}, `;
      const single = Figures.parse(await ask(`{ ${figures(scope).join(' ')} }`));
      for (const [field, { total }] of Object.entries(single)) {
        const found = byRegion[field]?.regions.find(({ region }) => region.code === code);
        // One in which there is none is left out.
        expect(found?.figure ?? byRegion[field]?.outside).toEqual(total);
      }
      const { coverage } = Coverage.parse(await ask(`{ coverage(${scope}${day}) { units } }`));
      expect(coverageMatrix.rows[at]).toMatchObject({ key: code });
      expect(coverageMatrix.cells[at]).toMatchObject({ row: code, ...coverage });
    }
    expect(coverageMatrix.outside).toEqual({ units: 0 });
  });

  test('in pages is the whole list', async () => {
    for (const order of ['SEVERITY', 'SINCE', 'NAME', 'ID']) {
      const page = (after: string) =>
        told(
          `{ coverageGaps(orderBy: ${order}, first: 3${after}) { nodes { unit { id } } pageInfo { endCursor hasNextPage } } }`,
          readerOf(several),
        );
      const ids: string[] = [];
      for (let after = '', hasNextPage = true; hasNextPage; ) {
        const { coverageGaps } = Page.parse((await page(after)).data);
        ids.push(...coverageGaps.nodes.map(({ unit }) => unit.id));
        after = `, after: "${coverageGaps.pageInfo.endCursor}"`;
        hasNextPage = coverageGaps.pageInfo.hasNextPage;
      }
      const { data } = await told(
        `{ coverageGaps(orderBy: ${order}, first: 100) { nodes { unit { id } } pageInfo { endCursor hasNextPage } } }`,
        readerOf(several),
      );
      expect(ids.length).toBeGreaterThan(6);
      expect(ids).toEqual(Page.parse(data).coverageGaps.nodes.map(({ unit }) => unit.id));
    }
  });

  test('the chain of an organization is whole or not, as the owner is told; of those outside there is none', async () => {
    const query = (id: string) =>
      `{ chain(organization: "${id}") { organization { id } householdLinks steps { level organization { id name } linkBreak { reason explanation organizations { id name } } } } }`;
    for (const id of ['c-town2', 'b-coop', 'g-coop'])
      expect(await told(query(id))).toEqual({ data: await ask(query(id)) });
    const none = await told(query('404'));
    for (const id of ['c-county', 'c-town1', 'b-solo', 'b-loop-a'])
      expect(await told(query(id))).toEqual(none);
  });
});
