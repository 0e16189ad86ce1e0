import { expect, test } from 'vitest';
import { z } from 'zod';
import { currentThings } from '../../src/registry/current-things.js';
import { type Ask, answer, onCounty, refusal } from './asking.js';

/** What is listed by id: the ids, and the total that is counted beside them. */
const lists: [list: string, args: string, expected: string[]][] = [
  [
    'organizations',
    'scope: {region: "G-DM-1"}',
    ['b-grid', 'g-broken', 'g-good', 'g-inner', 'g-outer'],
  ],
  [
    'organizations',
    'scope: {region: "G-DM-1"}, on: "2026-04-30", orderBy: ID_DESC',
    ['g-outer', 'g-inner', 'g-good', 'g-broken', 'b-old', 'b-grid'],
  ],
  [
    'organizations',
    'scope: {kinds: [TEMPORARY_BRANCH, JOINT_BRANCH]}',
    ['j-trade', 't-august', 't-new', 't-old'],
  ],
  ['organizations', 'scope: {kinds: [TEMPORARY_BRANCH]}, on: "2025-12-30"', ['t-august', 't-old']],
  ['organizations', 'scope: {sources: [SYNTHETIC]}', ['b-model']],
  ['organizations', 'scope: {sources: [DOCUMENT]}', ['b-coop']],
  ['organizations', 'filter: {demonstration: true}', ['b-solo', 'c-town1']],
  ['organizations', 'filter: {demonstration: false}', ['c-town3']],
  ['organizations', 'filter: {starRatingAtLeast: 4}', ['b-solo', 'c-town1', 'c-town2']],
  [
    'organizations',
    'filter: {starRatingAtLeast: 4, demonstration: true}, scope: {region: "990101101001"}',
    ['b-solo'],
  ],
  ['organizations', 'filter: {homeRegion: "990101"}', ['b-offsite']],
  ['organizations', 'filter: {hostRegion: "9901"}', ['b-offsite']],
  ['organizations', 'filter: {hostRegion: "990101"}', []],
  [
    'organizations',
    'scope: {region: "990101102201"}, ended: true',
    ['b-coop', 'b-future', 'g-coop'],
  ],
  ['units', 'scope: {region: "MG-DM-1"}', ['u-group-broken', 'u-group-nested']],
  [
    'units',
    'scope: {region: "990101101", kinds: [ENTERPRISE, SERVICE_WINDOW]}, filter: {excluded: false}',
    [
      'u-begins-today',
      'u-dissolved',
      'u-group-broken',
      'u-group-good',
      'u-group-nested',
      'u-instructor',
      'u-joint-a',
      'u-joint-b',
      'u-lapsed',
      'u-renewed',
      'u-solo',
    ],
  ],
  ['units', 'filter: {excluded: true}', ['u-dormant', 'u-out', 'u-shell']],
  ['units', 'filter: {excluded: true}, scope: {kinds: [PARK]}', ['u-out']],
  ['units', 'filter: {firstSecretary: true}', ['u-unspecified']],
  ['units', 'filter: {firstSecretary: false}', []],
  ['units', 'filter: {residentTeam: false}', ['u-unspecified']],
  ['units', 'filter: {annualIncomeBelow: 100000}', ['u-unspecified']],
  ['units', 'filter: {annualIncomeBelow: 80000.5}', []],
  ['units', 'scope: {kinds: []}', []],
  ['units', 'scope: {sources: [SYNTHETIC]}, orderBy: ID_DESC', ['u-model-gap', 'u-model']],
  [
    'units',
    'scope: {region: "990101101", kinds: [ENTERPRISE]}, on: "2026-07-01", filter: {excluded: false}, orderBy: NAME_ASC',
    [
      'u-begins-tomorrow',
      'u-renewed',
      'u-solo',
      'u-joint-a',
      'u-instructor',
      'u-dissolved',
      'u-group-broken',
      'u-group-nested',
      'u-group-good',
      'u-lapsed',
      'u-joint-b',
    ],
  ],
  [
    'alliances',
    '',
    ['al-belt', 'al-building', 'al-inner', 'al-model', 'al-neighbour', 'al-rural', 'al-trade'],
  ],
  [
    'alliances',
    'scope: {region: "990101", sources: [LEDGER]}',
    ['al-building', 'al-inner', 'al-neighbour', 'al-rural', 'al-trade'],
  ],
  ['alliances', 'scope: {kinds: [NEIGHBOURHOOD]}', ['al-inner', 'al-neighbour']],
  ['alliances', 'filter: {parent: "al-rural"}', ['al-inner']],
  ['alliances', 'on: "2025-09-30", scope: {kinds: [BUILDING]}', ['al-building', 'al-building-old']],
  ['alliances', 'on: "2021-12-31", filter: {parent: "al-rural"}', []],
  ['facilities', '', ['f-centre', 'f-station', 'f-studio', 'f-studio-model']],
  ['facilities', 'scope: {kinds: [RESIDENT_STUDIO], sources: [LEDGER]}', ['f-studio']],
  ['facilities', 'filter: {parent: "f-centre"}', ['f-station']],
  ['facilities', 'on: "2025-12-31", scope: {region: "990101102"}', ['f-venue']],
];

onCounty('lists', (ask, engine) => {
  test.each(lists)('%s(%s)', async (list, args, expected) => {
    const query = `{ list: ${list}(first: 200${args === '' ? '' : `, ${args}`}) { totalCount nodes { id } } }`;
    const expectedAnswer = {
      list: { totalCount: expected.length, nodes: expected.map((id) => ({ id })) },
    };
    // Counted by the graph as long as no index of things is held, then by that.
    expect(await answer({ ...engine.graph() }, query)).toEqual(expectedAnswer);
    await currentThings(engine.graph());
    expect(await ask(query)).toEqual(expectedAnswer);
  });

  test.each(['ID_ASC', 'ID_DESC', 'NAME_ASC', 'NAME_DESC'])(
    'units by %s are the same however they are paged, and none is lost',
    async (orderBy) => {
      const whole = await walk(ask, orderBy, 'first', 200);
      expect(new Set(whole).size).toBe(46);
      expect(await walk(ask, orderBy, 'first', 7)).toEqual(whole);
      expect((await walk(ask, orderBy, 'last', 7)).reverse()).toEqual(whole);
      const opposite = orderBy.replace(/ASC|DESC/, (way) => (way === 'ASC' ? 'DESC' : 'ASC'));
      expect((await walk(ask, opposite, 'first', 45)).reverse()).toEqual(whole);
    },
  );

  test.each([
    ['units(first: 0) { totalCount }', 'first is 1 to 200, received 0 for Query.units.'],
    ['units(first: 100000) { totalCount }', 'first is 1 to 200, received 100000 for Query.units.'],
    ['units { totalCount }', 'A list takes first or last, received neither for Query.units.'],
    [
      'coverageGaps(last: 201) { totalCount }',
      'last is 1 to 200, received 201 for Query.coverageGaps.',
    ],
  ])('%s is refused', async (field, message) => {
    expect(await refusal(engine.graph(), `{ ${field} }`)).toEqual({
      code: 'BAD_USER_INPUT',
      message,
    });
  });

  test('a cursor of another question is refused', async () => {
    const { units } = await ask('{ units(first: 1) { edges { cursor } } }');
    const after = units.edges[0].cursor;
    const query = `query ($after: String) { units(first: 1, after: $after, scope: {kinds: [PARK]}) { totalCount } }`;
    expect(await refusal(engine.graph(), query, { after })).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('A cursor continues the list it came from'),
    });
  });

  test.each(['organizations', 'units', 'alliances', 'facilities', 'claims'])(
    '%s of an unknown region are NOT_FOUND',
    async (list) => {
      const query = `{ ${list}(first: 1, scope: {region: "12"}) { totalCount nodes { id } } }`;
      expect(await refusal(engine.graph(), query)).toEqual({
        code: 'NOT_FOUND',
        message: 'A scope names a region of the graph, received "12".',
      });
    },
  );
});

const Page = z.object({
  units: z.object({
    pageInfo: z.object({
      hasNextPage: z.boolean(),
      hasPreviousPage: z.boolean(),
      startCursor: z.string().nullable(),
      endCursor: z.string().nullable(),
    }),
    nodes: z.array(z.object({ id: z.string() })),
  }),
});

/** The ids of all units in pages of a size; from the end where `last` says so, then in reverse. */
async function walk(ask: Ask, orderBy: string, way: 'first' | 'last', size: number) {
  const query = `query ($orderBy: NameOrder, $first: Int, $last: Int, $after: String, $before: String) {
    units(orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { id } } }`;
  const ids: string[] = [];
  let cursor: string | null = null;
  for (let more = true; more; ) {
    const from: string = way === 'first' ? 'after' : 'before';
    const answer = await ask(query, { orderBy, [way]: size, [from]: cursor });
    const { pageInfo, nodes } = Page.parse(answer).units;
    const page = nodes.map(({ id }) => id);
    ids.push(...(way === 'first' ? page : page.reverse()));
    more = way === 'first' ? pageInfo.hasNextPage : pageInfo.hasPreviousPage;
    cursor = way === 'first' ? pageInfo.endCursor : pageInfo.startCursor;
  }
  return ids;
}
