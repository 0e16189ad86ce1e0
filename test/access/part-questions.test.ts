import { describe, expect, test } from 'vitest';
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
  claims: ['first: 50', '{ totalCount nodes { id listed } }'],
  coverage: [
    day,
    '{ units statuses { status count } rates { code value lower upper } sourceKinds { sourceKind count } }',
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

    test('of several has to name one', async () => {
      const { errors } = await told(query(''), readerOf(['990101101', '990101103']));
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    });
  });

  test('of what was known earlier is refused', async () => {
    const { errors } = await told('{ coverage(knownOn: "2026-01-01") { units } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
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
