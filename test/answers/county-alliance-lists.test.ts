import { describe, expect, test } from 'vitest';
import { onCounty, refusal } from './asking.js';

const members = `query ($alliance: ID!, $filter: AllianceMemberFilter, $on: Date, $first: Int, $after: String) {
  allianceMembers(alliance: $alliance, filter: $filter, on: $on, first: $first, after: $after) {
    pageInfo { endCursor } nodes { member { ... on Node { id } } via role validFrom pathCount } } }`;
const alliances = `query ($member: ID!, $filter: MemberAllianceFilter, $on: Date, $first: Int) {
  alliancesOf(member: $member, filter: $filter, on: $on, first: $first) {
    nodes { alliance { id } via role validFrom pathCount } } }`;

onCounty('who is in an alliance by whatever way', (ask, engine) => {
  test.each([
    // b-solo covers u-solo, a partner; what covered u-lapsed-work has ended; b-second left on 2026-01-01.
    [
      'al-trade',
      {},
      [
        'u-lapsed-work DIRECT LEAD 2023-06-01 1',
        'u-member DIRECT MEMBER 2024-02-01 1',
        'u-solo DIRECT PARTNER 2025-01-01 1',
        'b-solo UNIT PARTNER 2025-01-01 1',
      ],
    ],
    // b-coop through the alliance inside, and through its superior; g-coop below it likewise.
    [
      'al-rural',
      {},
      [
        'c-town2 DIRECT LEAD 2022-01-01 1',
        'b-chain SUPERIOR LEAD 2022-01-01 1',
        'b-coop ALLIANCE MEMBER 2023-03-03 2',
        'g-coop SUPERIOR LEAD 2024-07-01 2',
      ],
    ],
    ['al-rural', { roles: ['MEMBER'] }, ['b-coop ALLIANCE MEMBER 2023-03-03 2']],
    ['al-rural', { inherited: false }, ['c-town2 DIRECT LEAD 2022-01-01 1']],
    ['al-rural', { kinds: ['PARTY_GROUP'] }, ['g-coop SUPERIOR LEAD 2024-07-01 2']],
    [
      'al-rural',
      { region: '990101102201', inherited: true },
      ['b-coop ALLIANCE MEMBER 2023-03-03 2', 'g-coop SUPERIOR LEAD 2024-07-01 2'],
    ],
    ['al-future', {}, []],
  ])('of %s with %j', async (alliance, filter, expected) => {
    const { allianceMembers } = await ask(members, { alliance, filter, first: 99 });
    expect(allianceMembers.nodes).toEqual(
      expected.map((text) => ({ member: { id: text.split(' ')[0] }, ...pathOf(text) })),
    );
  });

  test.each([
    [
      'b-solo',
      {},
      '2026-06-30',
      ['al-belt DIRECT MEMBER 2024-05-05 2', 'al-trade UNIT PARTNER 2025-01-01 1'],
    ],
    ['b-solo', { inherited: true }, '2026-06-30', ['al-trade UNIT PARTNER 2025-01-01 1']],
    ['b-solo', { kinds: ['BELT'] }, '2026-06-30', ['al-belt DIRECT MEMBER 2024-05-05 2']],
    // The belt has no region.
    ['b-solo', { region: '990101' }, '2026-06-30', ['al-trade UNIT PARTNER 2025-01-01 1']],
    ['b-solo', {}, '2024-01-01', ['al-belt SUPERIOR LEAD 2015-06-01 1']],
    // A line that is broken since 2026-05-01.
    ['g-broken', {}, '2026-04-30', ['al-belt SUPERIOR LEAD 2020-01-01 2']],
    ['g-broken', {}, '2026-05-01', []],
    ['b-future', {}, '2026-06-30', []],
  ])('the alliances of %s with %j on %s', async (member, filter, on, expected) => {
    const { alliancesOf } = await ask(alliances, { member, filter, on, first: 99 });
    expect(alliancesOf.nodes).toEqual(
      expected.map((text) => ({ alliance: { id: text.split(' ')[0] }, ...pathOf(text) })),
    );
  });

  test('the sites of the belt are in their order, its lead without a place last', async () => {
    const { alliance } = await ask(
      '{ alliance(id: "al-belt") { sites(first: 9, on: "2026-05-31") { edges { position node { ... on Node { id } } } } } }',
    );
    expect(
      alliance.sites.edges.map((edge: { position: number; node: { id: string } }) => [
        edge.position,
        edge.node.id,
      ]),
    ).toEqual([
      [1, 'b-second'],
      [2, 'b-solo'],
      [3, 'u-group-broken'],
      [null, 'c-town1'],
    ]);
  });

  describe('what is refused', () => {
    test.each([
      [
        { alliance: 'nothing', first: 1 },
        'NOT_FOUND',
        'An alliance is asked for by its id, received "nothing".',
      ],
      [
        { alliance: 'u-solo', first: 1 },
        'NOT_FOUND',
        'An alliance is asked for by its id, received "u-solo".',
      ],
      [
        { alliance: 'al-trade', first: 0 },
        'BAD_USER_INPUT',
        'first is 1 to 200, received 0 for Query.allianceMembers.',
      ],
      [
        { alliance: 'al-trade', first: 1, filter: { region: 'nowhere' } },
        'NOT_FOUND',
        'A scope names a region of the graph, received "nowhere".',
      ],
      [
        { alliance: 'al-trade', first: 1, after: 'x' },
        'BAD_USER_INPUT',
        'A cursor is one that this API handed out, received "x".',
      ],
    ])('members of %j', async (variables, code, message) => {
      expect(await refusal(engine.graph(), members, variables)).toEqual({ code, message });
    });

    test('a cursor of another alliance', async () => {
      const { allianceMembers } = await ask(members, { alliance: 'al-trade', first: 1 });
      const after = allianceMembers.pageInfo.endCursor;
      const other = { alliance: 'al-rural', first: 1, after };
      expect(await refusal(engine.graph(), members, other)).toMatchObject({
        code: 'BAD_USER_INPUT',
      });
    });

    test('alliances of what is no member', async () => {
      expect(await refusal(engine.graph(), alliances, { member: 'al-trade', first: 1 })).toEqual({
        code: 'NOT_FOUND',
        message: 'A member is an organization or a unit, received "al-trade".',
      });
    });
  });
});

/** What `id VIA ROLE from paths` says of the path. */
function pathOf(text: string) {
  const [, via, role, validFrom, paths] = text.split(' ');
  return { via, role, validFrom, pathCount: Number(paths) };
}
