import { beforeAll, describe, expect, test } from 'vitest';
import { commitRows } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { faults, runQuery } from '../support/run-query.js';
import { type List, lists } from './lists.js';
import { page } from './walk.js';

const cursor = (...parts: readonly unknown[]) =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Paging that no list accepts, with what its message says. */
const refused: readonly (readonly [string, RegExp])[] = [
  ['', /takes first or last, received neither/],
  ['first: null', /takes first or last, received neither/],
  ['first: 0', /first is 1 to 200, received 0/],
  ['first: -1', /first is 1 to 200, received -1/],
  ['first: 201', /first is 1 to 200, received 201/],
  ['first: 2147483647', /first is 1 to 200, received 2147483647/],
  ['last: 0', /last is 1 to 200, received 0/],
  ['last: 201', /last is 1 to 200, received 201/],
  ['first: 1, last: 1', /first or last, received both/],
  [
    'first: 1, before: "x"',
    /after goes with first and before with last, received first with before/,
  ],
  ['last: 1, after: "x"', /after goes with first and before with last, received last with after/],
  ['first: 1, after: ""', /one that this API handed out/],
  ['first: 1, after: "garbage"', /one that this API handed out/],
  ['last: 1, before: "garbage"', /one that this API handed out/],
  [`first: 1, after: "${cursor()}"`, /one that this API handed out/],
  [`first: 1, after: "${cursor('nowhere', ['u-farm'])}"`, /one that this API handed out/],
  [`first: 1, after: "${cursor('nowhere', null)}"`, /one that this API handed out/],
  [`first: 1, after: "${cursor('nowhere', 'u-farm')}"`, /continues the list it came from/],
];

onEngines('paging that is refused', (engine) => {
  beforeAll(async () => {
    await commitRows(engine.graph(), 'county');
  });

  const refusal = async (
    list: List,
    paging: string,
    order = list.orders[0] ?? null,
    further = '',
  ) => {
    faults.splice(0);
    const operation = inCounty(list.operation(paging, order, further));
    const { errors } = await runQuery(engine.graph(), operation);
    expect(faults).toEqual([]);
    expect(errors, `${list.name}(${paging})`).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    return String(errors[0].message);
  };

  // Before an engine is asked anything: on one all of them are enough.
  test.for(engine.name === 'grafeo' ? refused : refused.slice(-1))(
    'by every list: %s',
    async ([paging, message]) => {
      for (const list of lists) {
        const received = await refusal(list, paging);
        expect(received).toMatch(message);
      }
    },
  );

  const cursorOf = async (list: List, paging: string, order: string | null, further = '') => {
    const inside = {
      ...list,
      operation: (...[given, by]: Parameters<List['operation']>) =>
        inCounty(list.operation(given, by, further)),
    };
    const { pageInfo } = await page(engine.graph(), inside, paging, order);
    return pageInfo.startCursor ?? '';
  };

  test('a cursor of another list, by every list', async () => {
    const all = await Promise.all(
      lists.map(async (list) => cursorOf(list, 'first: 1', list.orders[0] ?? null)),
    );
    for (const [index, list] of lists.entries()) {
      const other = all.find((each, at) => at !== index && each !== '') ?? '';
      expect(await refusal(list, `first: 1, after: "${other}"`)).toMatch(/belongs to another/);
    }
  });

  describe('of lists with an order', () => {
    test.for(lists.filter(({ orders }) => orders.length > 1))(
      'a cursor of another order: $name',
      async (list) => {
        const [first = null, second = null] = list.orders;
        const before = await cursorOf(list, 'first: 1', first);
        expect(before).not.toBe('');
        expect(await refusal(list, `first: 1, after: "${before}"`, second)).toMatch(
          /with the same arguments and order/,
        );
      },
    );
  });

  const units = lists.find(({ name }) => name === 'Query.units');
  if (units === undefined) throw new Error('The units are a list.');

  test.for([
    'scope: { region: "350428" }',
    'scope: { kinds: [MARKET, COOPERATIVE] }',
    'filter: { excluded: false }',
    'on: "2026-01-01"',
  ])('a cursor of other arguments: %s', async (further) => {
    const given = await cursorOf(units, 'first: 1', 'ID_ASC', further);
    expect(given).not.toBe('');
    expect(await refusal(units, `first: 1, after: "${given}"`, 'ID_ASC')).toMatch(
      /the same arguments/,
    );
  });

  test.for([
    ['a key too few', ['question']],
    ['a key too many', ['question', 'u-farm', 'u-farm']],
  ] as const)('a cursor with %s', async ([, parts]) => {
    const given = await cursorOf(units, 'first: 1', 'ID_ASC');
    const [question] = JSON.parse(Buffer.from(given, 'base64url').toString());
    const forged = cursor(question, ...parts.slice(1));
    expect(await refusal(units, `first: 1, after: "${forged}"`, 'ID_ASC')).toMatch(/1 keys/);
  });

  test('but not pages of another size or in the other direction from the same cursor', async () => {
    const all = await page(engine.graph(), units, 'first: 200', 'ID_ASC');
    const third = all.edges[2]?.cursor ?? '';
    const behind = await page(engine.graph(), units, `first: 200, after: "${third}"`, 'ID_ASC');
    const before = await page(engine.graph(), units, `last: 200, before: "${third}"`, 'ID_ASC');
    expect(behind.edges).toEqual(all.edges.slice(3));
    expect(before.edges).toEqual(all.edges.slice(0, 2));
    expect(behind.totalCount).toBe(all.totalCount);
  });

  test('nor a cursor whose row is gone: the list goes on behind its place', async () => {
    const gone = await cursorOf(units, 'first: 1', 'ID_ASC');
    const [question] = JSON.parse(Buffer.from(gone, 'base64url').toString());
    const between = cursor(question, 'u-g');
    const { nodes } = await page(engine.graph(), units, `first: 1, after: "${between}"`, 'ID_ASC');
    expect(nodes).toEqual(['u-gone']);
  });
});

/** The lists around the county's own things. */
function inCounty(operation: string): string {
  return operation
    .replace('"35"', '"350428"')
    .replace('"hub-o"', '"o-branch"')
    .replace('"hub-u"', '"u-tower"')
    .replace('"hub-a"', '"a-belt"')
    .replace('"hub-f"', '"f-centre"');
}
