import { expect, test } from 'vitest';
import { onCounty, refusal } from './asking.js';

const query = `query ($member: ID!, $first: Int, $after: String) {
  membershipHistory(member: $member, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    nodes { date change alliance { id name } role roleBefore source { id } locator } } }`;

onCounty('membershipHistory', (ask, engine) => {
  test('tells what is on record of a member, page by page', async () => {
    const event = (
      text: string,
      alliance: { id: string; name: string },
      locator: string,
    ): Record<string, unknown> => {
      const [date, change, role, roleBefore] = text
        .split(' ')
        .map((word) => (word === '?' ? null : word));
      return { date, change, role, roleBefore, alliance, source: { id: 'ledger' }, locator };
    };
    const trade = { id: 'al-trade', name: '商贸行业联盟' };
    const first = await ask(query, { member: 'b-second', first: 2 });
    expect(first.membershipHistory).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: true },
      nodes: [
        event('? JOINED MEMBER ?', { id: 'al-belt', name: '青溪示范带' }, 'm9'),
        event('2024-01-01 JOINED MEMBER ?', trade, 'm4'),
      ],
    });
    const after = first.membershipHistory.pageInfo.endCursor;
    const second = await ask(query, { member: 'b-second', first: 2, after });
    expect(second.membershipHistory).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: false },
      nodes: [event('2026-01-01 LEFT ? MEMBER', trade, 'm4')],
    });
  });

  test('tells nothing of what a member is in through others', async () => {
    expect((await ask(query, { member: 'g-coop', first: 9 })).membershipHistory.nodes).toEqual([]);
  });

  test.each([
    [
      'nobody',
      { first: 1 },
      'NOT_FOUND',
      'A member is an organization or a unit, received "nobody".',
    ],
    [
      'al-trade',
      { first: 1 },
      'NOT_FOUND',
      'A member is an organization or a unit, received "al-trade".',
    ],
    [
      'b-second',
      { first: 0 },
      'BAD_USER_INPUT',
      'first is 1 to 200, received 0 for Query.membershipHistory.',
    ],
    [
      'b-second',
      {},
      'BAD_USER_INPUT',
      'A list takes first or last, received neither for Query.membershipHistory.',
    ],
    [
      'b-second',
      { first: 1, after: 'x' },
      'BAD_USER_INPUT',
      'A cursor is one that this API handed out, received "x".',
    ],
  ])('of %s with %j is refused', async (member, paging, code, message) => {
    expect(await refusal(engine.graph(), query, { member, ...paging })).toEqual({ code, message });
  });

  test('a cursor of another member is refused', async () => {
    const { membershipHistory } = await ask(query, { member: 'b-second', first: 1 });
    const after = membershipHistory.pageInfo.endCursor;
    expect(
      await refusal(engine.graph(), query, { member: 'b-solo', first: 1, after }),
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });
});
