import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { refreshAssessments } from '../../src/changes/write/refresh.js';
import type { Statement } from '../../src/graph/statement.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { observed } from '../support/observed.js';
import { refreshPolicy } from '../support/run-query.js';
import { type Follower, following } from './following.js';
import { posted, type ServedApp, served } from './served.js';

const coverage = `subscription ($scope: UnitScope, $after: ID) { coverageChanged(scope: $scope, after: $after) {
  event on recordedAt gaps { totalCount nodes { unit { id name } entry { code change actor } } }
  coverage { units statuses { status count } } } }`;
const numbers = `subscription ($scope: UnitScope, $after: ID) { coverageChanged(scope: $scope, after: $after) { event } }`;
const fromStart = encodeURIComponent('subscription { coverageChanged(after: "4") { on } }');
const alliance = `subscription ($id: ID!, $after: ID) { allianceChanged(id: $id, after: $after) {
  event rows alliance { id members(first: 10) { nodes { ... on Unit { id } ... on Organization { id } } } } } }`;
const commit = `mutation ($input: CommitInput!) { commit(input: $input) { version invalid { message } } }`;

/** A client that takes nothing is cut off soon, and told so when it looks again. */
const streamLimits = { streams: 9, takenWithinMs: 300, farewellMs: 60_000, looksAgainMs: 60_000 };

onEngines('a stream of events', (engine) => {
  let apps: ServedApp[] = [];
  let followers: Follower[] = [];
  /** What the other app has read. */
  let statements: Statement<unknown>[] = [];
  const [app, other] = [() => appAt(0), () => appAt(1)];
  const appAt = (at: number) => {
    const found = apps[at];
    if (found === undefined) throw new Error('Two apps serve one graph.');
    return found;
  };
  const follow = (query: string, variables = {}, at = app()) => {
    const follower = following(at.address, query, variables);
    followers.push(follower);
    return follower;
  };
  const take = async (change: object, at = app()) => {
    const { data, errors } = await at.ask(commit, {
      input: { source: 'ledger', changes: [change] },
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ commit: { invalid: [] } });
  };
  const refreshOn = (day: string) =>
    refreshAssessments({
      graph: engine.graph(),
      refreshPolicy,
      now: () => new Date(`${day}T01:00:00Z`),
    });
  const count = (fullMembers: number) => ({ count: { entity: 'u-market', fullMembers } });
  const lastEvent = async () => {
    const { data } = await app().ask('{ lastEvent }');
    return z.object({ lastEvent: z.string() }).parse(data).lastEvent;
  };
  /** What an EventSource receives that comes back, up to so many results. */
  const sourceOf = (lastEventId: string, results: number) =>
    received(`${app().address}/graphql/stream?query=${fromStart}`, lastEventId, results);
  /** Until the other app has read nothing for longer than it waits for a client. */
  const untilNothingIsRead = async () => {
    for (let before = -1; before < statements.length; ) {
      before = statements.length;
      await pause(10 * streamLimits.takenWithinMs);
    }
  };
  const eventsOf = ({ received }: Follower) =>
    received.map(({ data }) =>
      Number(z.object({ event: z.string() }).parse(Object.values(data ?? {})[0]).event),
    );

  beforeEach(async () => {
    await engine.clear();
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
    const watched = observed(engine.graph());
    statements = watched.statements;
    apps = [await served(engine.graph()), await served(watched.graph, { streamLimits })];
    followers = [];
  });
  afterEach(async () => {
    for (const follower of followers) follower.leave();
    await Promise.all(apps.map((each) => each.close()));
  });

  test('tells of coverage in a scope what a commit did to it, and nothing of others', async () => {
    const after = await lastEvent();
    const market = follow(coverage, { after, scope: { region: '350428101', kinds: ['MARKET'] } });
    const elsewhere = follow(numbers, { after, scope: { region: '350428100' } });
    const synthetic = follow(numbers, { after, scope: { sources: ['SYNTHETIC'] } });
    await take({ cover: { organization: 'o-model', unit: 'u-market', mode: 'SOLO' } });
    await market.until(1);
    const closed = { change: 'CLOSED', actor: 'owner' };
    const unit = { id: 'u-market', name: '老街市场' };
    expect(market.received).toMatchObject([
      {
        data: {
          coverageChanged: {
            on: '2026-06-30',
            gaps: {
              totalCount: 2,
              nodes: [
                { unit, entry: { code: 'LAPSED', ...closed } },
                { unit, entry: { code: 'NOT_ESTABLISHED', ...closed } },
              ],
            },
            coverage: { units: 1, statuses: [{ status: 'COVERED', count: 1 }, {}, {}, {}, {}] },
          },
        },
      },
    ]);
    // What they are told first is what came later and is theirs.
    const own = Number(await lastEvent()) + 1;
    await take({ count: { entity: 'u-compound', fullMembers: 3 } });
    await take({ count: { entity: 'u-model', fullMembers: 3 } });
    await elsewhere.until(1);
    await synthetic.until(1);
    expect([eventsOf(elsewhere), eventsOf(synthetic)]).toEqual([[own], [own + 1]]);
  });

  test('tells of an alliance what was written of it', async () => {
    const follower = follow(alliance, { id: 'a-belt', after: await lastEvent() });
    await take({ join: { member: 'u-shell', alliance: 'a-inner', role: 'MEMBER' } });
    await take({ join: { member: 'u-shell', alliance: 'a-belt', role: 'MEMBER' } });
    await follower.until(1);
    expect(follower.received).toMatchObject([
      {
        data: {
          allianceChanged: {
            rows: ['memberships|u-shell|a-belt|2026-06-30'],
            alliance: { members: { nodes: expect.arrayContaining([{ id: 'u-shell' }]) } },
          },
        },
      },
    ]);
  });

  test('tells of an alliance what was retracted of it, and that it was itself', async () => {
    await take({ foundAlliance: { id: 'a-wrong', kind: 'BELT', name: '误录' } });
    await take({ join: { member: 'u-shell', alliance: 'a-wrong', role: 'MEMBER' } });
    const follower = follow(alliance, { id: 'a-wrong', after: await lastEvent() });
    const membership = 'u-shell|a-wrong|2026-06-30';
    const retract = (table: string, key: string) => ({ retract: { table, key, reason: '误录' } });
    await take(retract('memberships', membership));
    await follower.until(1);
    await take(retract('alliances', 'a-wrong'));
    await follower.until(2);
    const none = { id: 'a-wrong', members: { nodes: [] } };
    expect(follower.received).toMatchObject([
      { data: { allianceChanged: { rows: [`memberships|${membership}`], alliance: none } } },
      { data: { allianceChanged: { rows: ['alliances|a-wrong'], alliance: none } } },
    ]);
    // Nobody can begin to follow what is not there.
    const late = follow(alliance, { id: 'a-wrong' });
    await late.until(1);
    expect(late.received).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
  });

  test('tells of an alliance what begins by the calendar, and nothing that is kept no more', async () => {
    const after = await lastEvent();
    const inner = follow(alliance, { id: 'a-inner', after });
    await refreshOn('2027-01-01');
    await inner.until(1);
    expect(inner.received).toMatchObject([
      { data: { allianceChanged: { rows: ['services|a-inner|350428100201|2021-06-01'] } } },
    ]);
    const late = follow(numbers, { after: '3' });
    await late.until(1);
    expect(late.received).toMatchObject([{ errors: [{ extensions: { code: 'NOT_FOUND' } }] }]);
    const message = `Events are kept for 90 days, received "3" as after`;
    expect(late.received[0]?.errors?.[0]?.message).toContain(message);
  });

  test('tells each event once and in order, whichever process wrote it, however often a client drops', async () => {
    const first = Number(await lastEvent());
    const seen: number[] = [];
    const writing = (async () => {
      for (let at = 0; at < 24; at += 1) await take(count(at), at % 2 === 0 ? app() : other());
    })();
    let after = first;
    const drops = fc.sample(fc.integer({ min: 1, max: 4 }), 40);
    for (const drop of drops) {
      if (seen.length >= 24) break;
      const follower = follow(numbers, { after: String(after) }, drop % 2 === 0 ? app() : other());
      await follower.until(Math.min(drop, 24 - seen.length));
      follower.leave();
      // What a client was sent and had not looked at when it dropped does not count as seen.
      seen.push(...eventsOf(follower).slice(0, drop));
      after = seen.at(-1) ?? after;
    }
    await writing;
    const last = Number(await lastEvent());
    const all = follow(numbers, { after: String(first) });
    await all.until(24);
    expect(seen).toEqual(eventsOf(all));
    expect(new Set(seen).size).toBe(24);
    expect(seen.at(-1)).toBe(last);
  }, 60_000);

  test('gives each event an id, by which an EventSource goes on where it was', async () => {
    const after = Number(await lastEvent());
    for (let at = 0; at < 5; at += 1) await take(count(at));
    const [first, second] = [await sourceOf('4', 2), await sourceOf(String(after + 2), 3)];
    expect(first).toMatch(
      /^id: (\d+)\nevent: next\ndata: .*"extensions":\{"event":"\1","version":\d+\}\}$/m,
    );
    // The operation that is sent again says from where it began; the id says how far it came.
    const ids = [...second.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual([after + 3, after + 4, after + 5]);
    expect(await sourceOf('x1', 1)).toContain('Last-Event-ID is the number of an event, 0 to');
  });

  // What a connection holds is the same on both engines; Neo4j would take minutes to fill one.
  test.runIf(engine.name === 'grafeo')(
    'ends with the reason where a client does not take what it is sent, and keeps little for it',
    async () => {
      const figures =
        'units statuses { status count } excluded { reason count } sourceKinds { sourceKind count } rates { code numerator denominator value lower upper reason excluded { reason count } }';
      const copies = Array.from({ length: 49 }, (_, at) => `c${at}: coverage { ${figures} }`);
      const query = `subscription { coverageChanged(after: "${await lastEvent()}") { event ${copies.join(' ')} } }`;
      // Together 16 MB, more than a connection holds that nobody reads from.
      for (let at = 0; at < 150; at += 1) await take(count(at % 9));
      const late = readLate(`${other().address}/graphql/stream`, query, untilNothingIsRead);
      expect(await late).toContain('"code":"TIMEOUT"');
    },
    200_000,
  );

  test.each([
    ['a query', '{ version }', 'A stream takes one subscription'],
    ['no GraphQL', 'subscription {', 'Syntax Error'],
    ['an unknown field', 'subscription { nothing }', 'Cannot query field'],
    [
      'an unknown region',
      'subscription { coverageChanged(scope: {region: "99"}) { event } }',
      'received "99"',
      'NOT_FOUND',
    ],
    [
      'an unknown alliance',
      'subscription { allianceChanged(id: "u-farm") { event } }',
      'received "u-farm"',
      'NOT_FOUND',
    ],
    [
      'an event that is not there yet',
      'subscription { coverageChanged(after: "999999") { event } }',
      'received "999999"',
    ],
    [
      'what is no number',
      'subscription { coverageChanged(after: "-1") { event } }',
      'received "-1"',
    ],
  ])('refuses %s', async (_what, query, message, code = 'BAD_USER_INPUT') => {
    const follower = follow(query);
    await follower.until(1);
    await follower.ended;
    expect(follower.received).toMatchObject([
      { errors: [{ message: expect.stringContaining(message), extensions: { code } }] },
    ]);
  });

  test.each([
    ['an event that is no text', { after: {} }],
    ['a scope that is none', { scope: 'x' }],
    ['an unknown kind', { scope: { kinds: ['x'] } }],
    ['an unknown part of a scope', { scope: { x: 1 } }],
  ])('refuses %s as a variable', async (_what, variables) => {
    const follower = follow(numbers, variables);
    await follower.ended;
    expect(follower.received).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
    ]);
  });

  test.each([
    'subscription { coverageChanged @skip(if: true) { event } }',
    'subscription { ...all } fragment all on Subscription { coverageChanged @skip(if: true) { event } }',
    'subscription { ... @include(if: false) { coverageChanged { event } } }',
  ])('refuses a condition on the field of a subscription: %s', async (query) => {
    const follower = follow(query);
    await follower.ended;
    const message = expect.stringContaining('The field of a subscription is always told');
    expect(follower.received[0]?.errors).toContainEqual(
      expect.objectContaining({ message, extensions: { code: 'BAD_USER_INPUT' } }),
    );
  });

  test('a subscription at /graphql is refused, a stream without a client’s accept too', async () => {
    const refused = await app().ask(numbers);
    expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const headers of [{}, { accept: 'application/json' }])
      expect(
        await app().fetch('/graphql/stream', posted('{"query":"{ version }"}', headers)),
      ).toMatchObject({
        status: 400,
        errors: [
          {
            message: expect.stringContaining('A client of a stream accepts text/event-stream'),
            extensions: { code: 'BAD_USER_INPUT' },
          },
        ],
      });
    expect(await app().fetch('/graphql/stream', { method: 'PUT' })).toMatchObject({
      status: 405,
      errors: [{ message: '/graphql/stream takes GET and POST, received PUT.' }],
    });
  });

  test.each([
    ['a list', '[]', 'The body of a request is one JSON object, received a list of 0.'],
    ['no query', '{}', 'query is the text of an operation, received nothing.'],
    [
      'bad variables',
      '{"query":"{ a }","variables":[]}',
      'variables is an object, received a list of 0.',
    ],
    ['brackets', JSON.stringify({ query: '{a'.repeat(400) }), 'nested at most 300 deep'],
  ])('refuses a body of %s as /graphql does', async (_what, body, message) => {
    const accept = { accept: 'text/event-stream' };
    const answer = await app().fetch('/graphql/stream', posted(body, accept));
    expect(answer).toMatchObject({
      status: 400,
      errors: [
        { message: expect.stringContaining(message), extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });

  test('ends when the server does', async () => {
    const last = Number(await lastEvent());
    await take(count(9));
    const follower = follow(numbers, { after: String(last) });
    await follower.until(1);
    await app().close();
    await follower.ended;
    expect(follower.received).toEqual([{ data: { coverageChanged: { event: String(last + 1) } } }]);
  });
});

/** Starts a stream and gives what is received until so many results are. */
async function received(url: string, lastEventId: string, results: number): Promise<string> {
  const stop = new AbortController();
  const headers = { accept: 'text/event-stream', 'last-event-id': lastEventId };
  const { body } = await fetch(url, { headers, signal: stop.signal });
  let text = '';
  for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    text += part;
    if (text.split('event: next').length > results && text.endsWith('\n\n')) break;
  }
  stop.abort();
  return text;
}

/** Starts a stream, takes nothing of it for a while, and gives the end of it. */
function readLate(url: string, query: string, until: () => Promise<void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const sent = request(url, { method: 'POST', headers });
    sent.on('error', reject);
    sent.on('response', (response) => {
      response.setEncoding('utf8');
      let text = '';
      response.once('data', () => {
        response.pause();
        until().then(() => {
          response.on('data', (more: string) => {
            text = `${text}${more}`.slice(-2_000);
          });
          response.resume();
        }, reject);
      });
      response.on('close', () => resolve(text));
    });
    sent.end(JSON.stringify({ query }));
  });
}
