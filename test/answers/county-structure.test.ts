import { expect, test } from 'vitest';
import { probe } from '../contract/case.js';
import { namesOf, observed } from '../support/observed.js';
import { runQuery } from '../support/run-query.js';
import { onCounty, refusal } from './asking.js';

const pairs = `totalCount nodes { a { id } b { id } shared union jaccard overlap members { ... on Node { id } } }`;
const row = 'member { ... on Node { id } } alliance { id }';
const all = `alliances members pieces
  cutMembers(first: 9) { totalCount nodes { member { ... on Node { id } } pieces alliances } }
  soleLeads(first: 9) { totalCount nodes { ${row} } }
  loneMembers(first: 9) { totalCount nodes { ${row} role } }
  isolated(first: 9) { totalCount nodes { alliance { id } members } }`;

onCounty('allianceOverlap', (ask, engine) => {
  // b-second was in al-trade from 2024-01-01 to 2026-01-01, and is in al-belt for all that is known.
  const overlapOn = (on: string) =>
    ask(`query ($on: Date) { allianceOverlap(on: $on, first: 9) { ${pairs} } }`, { on });

  test('is of a day', async () => {
    const shared = {
      ...{ a: { id: 'al-belt' }, b: { id: 'al-trade' }, shared: 1 },
      members: [{ id: 'b-second' }],
    };
    expect(await overlapOn('2025-12-31')).toEqual({
      allianceOverlap: {
        totalCount: 1,
        nodes: [{ ...shared, union: 7, jaccard: 1 / 7, overlap: 1 / 4 }],
      },
    });
    // u-solo joined al-trade on 2025-01-01, u-member on 2024-02-01; b-solo joined al-belt on 2024-05-05.
    expect(await overlapOn('2024-01-01')).toEqual({
      allianceOverlap: {
        totalCount: 1,
        nodes: [{ ...shared, union: 4, jaccard: 1 / 4, overlap: 1 / 2 }],
      },
    });
    const none = { allianceOverlap: { totalCount: 0, nodes: [] } };
    expect(await overlapOn('2026-01-01')).toEqual(none);
    expect(await overlapOn('2023-12-31')).toEqual(none);
  });

  test('is of alliances of the scope only', async () => {
    const query = `{ allianceOverlap(on: "2025-12-31", scope: { kinds: [BELT] }, first: 1) { totalCount } }`;
    expect(await ask(query)).toEqual({ allianceOverlap: { totalCount: 0 } });
  });

  test('takes one statement, and one more for each place where things are named', async () => {
    const { graph, statements } = observed(engine.graph());
    await runQuery(graph, `{ allianceOverlap(on: "2025-12-31", first: 9) { ${pairs} } }`);
    expect(namesOf(statements).sort()).toEqual([
      ...['alliances.network', 'ask.Alliance', 'ask.Alliance', 'ask.Organization|Unit'],
    ]);
  });

  test.for([
    ['first: 0', /first is 1 to 200, received 0 for Query.allianceOverlap/],
    ['first: 1, minShared: 0', /minShared is 1 or more, received 0/],
    ['first: 1, minShared: -3', /minShared is 1 or more, received -3/],
  ] as const)('is refused for %s', async ([args, message]) => {
    const refused = await refusal(engine.graph(), `{ allianceOverlap(${args}) { totalCount } }`);
    expect(refused).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(message),
    });
  });

  test.for([0, 201, -1])('gives no %s shared members', async (first) => {
    const query = `query ($first: Int!) { allianceOverlap(on: "2025-12-31", first: 1) {
      nodes { members(first: $first) { ... on Node { id } } } } }`;
    expect(await refusal(engine.graph(), query, { first })).toEqual({
      code: 'BAD_USER_INPUT',
      message: `first is 1 to 200, received ${first} for AllianceOverlap.members.`,
    });
  });
});

onCounty('bridges', (ask, engine) => {
  test('has the leads, only members and isolated alliances of today', async () => {
    // al-inner is inside al-rural; u-group-broken left al-belt on 2026-06-01.
    expect(await ask(`{ bridges { ${all} } }`)).toEqual({
      bridges: {
        alliances: 7,
        members: 9,
        pieces: 6,
        cutMembers: { totalCount: 0, nodes: [] },
        soleLeads: {
          totalCount: 4,
          nodes: [
            led('b-loop-a', 'al-neighbour'),
            led('c-town1', 'al-belt'),
            led('c-town2', 'al-rural'),
            led('u-lapsed-work', 'al-trade'),
          ],
        },
        loneMembers: {
          totalCount: 3,
          nodes: [
            { ...led('b-coop', 'al-inner'), role: 'MEMBER' },
            { ...led('b-loop-a', 'al-neighbour'), role: 'LEAD' },
            { ...led('c-town2', 'al-rural'), role: 'LEAD' },
          ],
        },
        isolated: {
          totalCount: 5,
          nodes: [
            isolated('al-belt', 3),
            isolated('al-building', 0),
            isolated('al-model', 0),
            isolated('al-neighbour', 1),
            isolated('al-trade', 3),
          ],
        },
      },
    });
  });

  test('has the member that alone held two alliances together', async () => {
    const answered = await ask(`{ bridges(on: "2025-12-31") { ${all} } }`);
    expect(answered.bridges).toMatchObject({
      ...{ alliances: 7, members: 10, pieces: 5 },
      cutMembers: {
        totalCount: 1,
        nodes: [{ member: { id: 'b-second' }, pieces: 2, alliances: 2 }],
      },
      isolated: {
        nodes: [isolated('al-building', 0), isolated('al-model', 0), isolated('al-neighbour', 1)],
      },
    });
  });

  test('is of its scope: an alliance inside one outside of it is isolated', async () => {
    const village = `{ bridges(scope: { region: "990101102201" }) { ${all} } }`;
    expect((await ask(village)).bridges).toMatchObject({
      ...{ alliances: 1, members: 1, pieces: 1 },
      isolated: { nodes: [isolated('al-inner', 1)] },
    });
    const models = `{ bridges(scope: { sources: [SYNTHETIC] }) { ${all} } }`;
    expect((await ask(models)).bridges).toMatchObject({
      ...{ alliances: 1, members: 0, pieces: 1 },
      isolated: { nodes: [isolated('al-model', 0)] },
    });
  });

  test('binds the cursors of its lists to what was asked', async () => {
    const answered = await ask('{ bridges { isolated(first: 1) { pageInfo { endCursor } } } }');
    const { endCursor } = answered.bridges.isolated.pageInfo;
    const next = `{ bridges { isolated(first: 1, after: "${endCursor}") { nodes { alliance { id } } } } }`;
    expect((await ask(next)).bridges.isolated.nodes).toEqual([{ alliance: { id: 'al-building' } }]);
    for (const other of [
      `{ bridges { soleLeads(first: 1, after: "${endCursor}") { totalCount } } }`,
      `{ bridges(on: "2025-12-31") { isolated(first: 1, after: "${endCursor}") { totalCount } } }`,
      `{ bridges(scope: { kinds: [BELT] }) { isolated(first: 1, after: "${endCursor}") { totalCount } } }`,
    ])
      expect(await refusal(engine.graph(), other)).toMatchObject({
        code: 'BAD_USER_INPUT',
        message: expect.stringMatching(/belongs to another/),
      });
  });

  test('reads the network once while nothing is written', async () => {
    const { graph, statements } = observed(engine.graph());
    const query = '{ bridges { pieces cutMembers(first: 1) { totalCount } } }';
    const first = await runQuery(graph, query);
    expect(await runQuery(graph, query)).toEqual(first);
    const readings = () => statements.filter(({ name }) => name === 'alliances.network').length;
    expect(readings()).toBe(1);
    await graph.write((tx) =>
      tx.run(probe('MATCH (l:ChangeLog) SET l.number = l.number + 1 RETURN 1 AS one')),
    );
    expect(await runQuery(graph, query)).toEqual(first);
    expect(readings()).toBe(2);
  });
});

function led(member: string, alliance: string) {
  return { member: { id: member }, alliance: { id: alliance } };
}

function isolated(alliance: string, members: number) {
  return { alliance: { id: alliance }, members };
}
