import { describe, expect, test } from 'vitest';
import { onCounty, refusal } from './asking.js';

const query = `query ($member: ID!, $alliance: ID!, $on: Date) { membership(member: $member, alliance: $alliance, on: $on) {
  isMember role validFrom validTo paths { via role validFrom validTo nodes { id } } } }`;

const none = { isMember: false, role: null, validFrom: null, validTo: null, paths: [] };

/** Member, alliance and day; role and dates of the most direct path; every path as `VIA from to: ids`. */
const cases: [asked: string, membership: string, paths: string[]][] = [
  [
    'u-member al-trade 2026-06-30',
    'MEMBER 2024-02-01 ?',
    ['DIRECT 2024-02-01 ?: u-member al-trade'],
  ],
  [
    'u-lapsed-work al-trade 2026-06-30',
    'LEAD 2023-06-01 ?',
    ['DIRECT 2023-06-01 ?: u-lapsed-work al-trade'],
  ],
  [
    'b-second al-trade 2025-12-31',
    'MEMBER 2024-01-01 2026-01-01',
    ['DIRECT 2024-01-01 2026-01-01: b-second al-trade'],
  ],
  // Through a unit that it covers.
  [
    'b-solo al-trade 2026-06-30',
    'PARTNER 2025-01-01 ?',
    ['UNIT 2025-01-01 ?: b-solo u-solo al-trade'],
  ],
  // Directly, and through its superior, who leads.
  [
    'b-solo al-belt 2026-06-30',
    'MEMBER 2024-05-05 ?',
    ['DIRECT 2024-05-05 ?: b-solo al-belt', 'SUPERIOR 2015-06-01 ?: b-solo c-town1 al-belt'],
  ],
  [
    'b-chain al-rural 2026-06-30',
    'LEAD 2022-01-01 ?',
    ['SUPERIOR 2022-01-01 ?: b-chain c-town2 al-rural'],
  ],
  // Through an alliance inside the alliance, and through its superior.
  [
    'b-coop al-rural 2026-06-30',
    'MEMBER 2023-03-03 ?',
    [
      'ALLIANCE 2023-03-03 ?: b-coop al-inner al-rural',
      'SUPERIOR 2022-01-01 ?: b-coop c-town2 al-rural',
    ],
  ],
  // Through its superior into the inner alliance, and from there; and over two superiors.
  [
    'g-coop al-rural 2026-06-30',
    'LEAD 2022-01-01 ?',
    [
      'SUPERIOR 2024-07-01 ?: g-coop b-coop c-town2 al-rural',
      'SEVERAL 2024-07-01 ?: g-coop b-coop al-inner al-rural',
    ],
  ],
  // A party group covers its unit while its line is unbroken.
  [
    'g-broken al-belt 2026-04-30',
    'LEAD ? ?',
    [
      'SUPERIOR 2020-01-01 2026-05-01: g-broken b-old c-town1 al-belt',
      'UNIT 2021-01-01 2026-05-01: g-broken u-group-broken al-belt',
    ],
  ],
  // Superiors that form a cycle lead back to nobody.
  ['b-loop-a al-neighbour 2026-06-30', 'LEAD ? ?', ['DIRECT ? ?: b-loop-a al-neighbour']],
  [
    'b-loop-b al-neighbour 2026-06-30',
    'LEAD ? ?',
    ['SUPERIOR ? ?: b-loop-b b-loop-a al-neighbour'],
  ],
];

onCounty('membership', (ask, engine) => {
  test.each(cases)('of %s is %s', async (asked, expected, paths) => {
    const [member, alliance, on] = asked.split(' ');
    const [role, from, to] = expected.split(' ');
    expect(await ask(query, { member, alliance, on })).toEqual({
      membership: {
        isMember: true,
        role,
        validFrom: dateOf(from),
        validTo: dateOf(to),
        paths: paths.map((path) => expect.objectContaining(pathOf(path))),
      },
    });
  });

  describe('is none', () => {
    test.each([
      ['where it has ended', 'b-second', 'al-trade', '2026-01-01'],
      ['before it began', 'b-second', 'al-trade', '2023-12-31'],
      ['where nothing leads there', 'u-joint-a', 'al-rural', '2026-06-30'],
      ['in an inner alliance of one it is in', 'c-town2', 'al-inner', '2026-06-30'],
      ['through a unit that it covered', 'b-assoc', 'al-trade', '2026-06-30'],
      ['through a unit of a group whose line is broken', 'g-broken', 'al-belt', '2026-05-15'],
      ['of a unit through what covers it', 'u-joint-b', 'al-belt', '2026-06-30'],
      ['in an alliance that has not begun', 'u-member', 'al-future', '2026-06-30'],
    ])('%s', async (_case, member, alliance, on) => {
      expect(await ask(query, { member, alliance, on })).toEqual({ membership: none });
    });
  });

  test('is asked of today where no day is named', async () => {
    const b = { member: 'b-second', alliance: 'al-trade' };
    expect((await ask(query, b)).membership.isMember).toBe(false);
    expect((await ask(query, b, '2025-06-01')).membership.isMember).toBe(true);
  });

  test('reads of the things on a path what is asked of them', async () => {
    const names = `{ membership(member: "b-solo", alliance: "al-trade") { paths { nodes { id
      ... on Organization { name } ... on Unit { name region { name } } ... on Alliance { kind } } } } }`;
    expect(await ask(names)).toEqual({
      membership: {
        paths: [
          {
            nodes: [
              { id: 'b-solo', name: '东门机械厂党支部' },
              { id: 'u-solo', name: '东门机械厂', region: { name: '东门社区' } },
              { id: 'al-trade', kind: 'INDUSTRY' },
            ],
          },
        ],
      },
    });
  });

  test.each([
    ['nobody', 'al-trade', 'A member is an organization or a unit, received "nobody".'],
    ['990101', 'al-trade', 'A member is an organization or a unit, received "990101".'],
    ['u-member', 'nothing', 'An alliance is asked for by its id, received "nothing".'],
    ['u-member', 'u-member', 'An alliance is asked for by its id, received "u-member".'],
  ])('of %s in %s is NOT_FOUND', async (member, alliance, message) => {
    const variables = { member, alliance };
    expect(await refusal(engine.graph(), query, variables)).toEqual({ code: 'NOT_FOUND', message });
  });
});

/** `VIA from to: ids` as JSON, but for the role. */
function pathOf(text: string) {
  const [head = '', ids = ''] = text.split(': ');
  const [via, from, to] = head.split(' ');
  const nodes = ids.split(' ').map((id) => ({ id }));
  return { via, validFrom: dateOf(from), validTo: dateOf(to), nodes };
}

function dateOf(text: string | undefined) {
  return text === '?' ? null : text;
}
