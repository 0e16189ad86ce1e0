import { describe, expect, test } from 'vitest';
import { onCounty, refusal } from './asking.js';

const query = `query ($from: ID!, $to: ID!, $maxLength: Int, $kinds: [ConnectionKind!], $on: Date) {
  connection(from: $from, to: $to, maxLength: $maxLength, kinds: $kinds, on: $on) {
    outcome paths { nodes { id } } } }`;

/** The ends, the day, and the ids along each of the shortest paths. */
const cases: [asked: string, paths: string[]][] = [
  ['b-solo u-solo 2026-06-30', ['b-solo u-solo']],
  // Through what covers both.
  ['u-joint-a u-joint-b 2026-06-30', ['u-joint-a j-trade u-joint-b']],
  ['b-second b-solo 2026-06-30', ['b-second al-belt b-solo', 'b-second c-town1 b-solo']],
  // Two superiors at once, and two that are each other's.
  ['g-double c-town3 2026-06-30', ['g-double b-left c-town3', 'g-double b-right c-town3']],
  ['b-loop-a b-loop-b 2026-06-30', ['b-loop-a b-loop-b', 'b-loop-a b-loop-b']],
  // Over part, coverage, superior and membership.
  ['u-chain-coop al-rural 2026-06-30', ['u-chain-coop u-chain b-chain c-town2 al-rural']],
  ['b-second u-member 2025-12-31', ['b-second al-trade u-member']],
  // A party group covers its unit while its line of superiors is unbroken.
  ['g-broken u-group-broken 2026-04-30', ['g-broken u-group-broken']],
  ['g-inner u-group-nested 2026-06-30', ['g-inner u-group-nested']],
];

onCounty('a connection', (ask, engine) => {
  test.each(cases)('of %s', async (asked, paths) => {
    const [from, to, on] = asked.split(' ');
    expect(await ask(query, { from, to, on })).toEqual({
      connection: {
        outcome: 'CONNECTED',
        paths: paths.map((path) => ({ nodes: path.split(' ').map((id) => ({ id })) })),
      },
    });
  });

  test.each([
    ['where a link has ended', 'b-second', 'u-member', '2026-06-30', 1, 'TOO_FAR'],
    [
      'through a group whose line is broken',
      'g-broken',
      'u-group-broken',
      '2026-05-15',
      1,
      'NOT_CONNECTED',
    ],
    [
      'through a group without a superior',
      'g-orphan',
      'u-group-none',
      '2026-06-30',
      9,
      'NOT_CONNECTED',
    ],
    ['with what has not begun', 'b-future', 'c-town2', '2026-06-30', 6, 'ABSENT'],
    ['with itself where it has ended', 'u-ended', 'u-ended', '2026-06-30', 6, 'ABSENT'],
  ])('is none %s', async (_case, from, to, on, maxLength, outcome) => {
    expect(await ask(query, { from, to, on, maxLength })).toEqual({
      connection: { outcome, paths: [] },
    });
  });

  describe('through regions', () => {
    test('is found only where it is asked for', async () => {
      const ends = { from: 'u-solo', to: 'u-street' };
      const kinds = ['SITUATED_IN'];
      expect((await ask(query, { ...ends, kinds })).connection.paths).toEqual([
        { nodes: [{ id: 'u-solo' }, { id: '990101101001' }, { id: 'u-street' }] },
      ]);
      expect((await ask(query, ends)).connection.outcome).not.toBe('CONNECTED');
    });
  });

  test('is asked of today, within six links, where nothing else is said', async () => {
    const ends = { from: 'b-second', to: 'u-member', maxLength: null };
    expect((await ask(query, ends, '2025-06-01')).connection.paths).toHaveLength(1);
    expect((await ask(query, ends)).connection.paths[0].nodes.length).toBeGreaterThan(3);
  });

  test.each([
    [
      { from: 'nobody', to: 'u-solo' },
      'NOT_FOUND',
      /units, alliances and facilities, received "nobody"/,
    ],
    [{ from: 'u-solo', to: 'ledger' }, 'NOT_FOUND', /received "ledger"/],
    [{ from: 'u-solo', to: 'b-solo', maxLength: 0 }, 'BAD_USER_INPUT', /1 to 10, received 0/],
    [{ from: 'u-solo', to: 'b-solo', maxLength: 11 }, 'BAD_USER_INPUT', /1 to 10, received 11/],
    [{ from: 'u-solo', to: 'b-solo', kinds: [] }, 'BAD_USER_INPUT', /at least one kind/],
  ])('of %j is %s', async (variables, code, message) => {
    expect(await refusal(engine.graph(), query, variables)).toEqual({
      code,
      message: expect.stringMatching(message),
    });
  });
});
