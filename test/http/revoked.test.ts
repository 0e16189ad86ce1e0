import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { AccessCommand } from '../../src/access/command.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { onEngines } from '../support/engines.js';
import { following } from './following.js';
import { posted, type ServedApp, served } from './served.js';

const password = 'correct horse battery';
const coverage = 'subscription ($after: ID) { coverageChanged(after: $after) { event } }';
const commit = `mutation ($input: CommitInput!) { commit(input: $input) { version invalid { message } } }`;
const streamLimits = { streams: 9, takenWithinMs: 60_000, farewellMs: 60_000, looksAgainMs: 20 };

onEngines('a running stream', (engine) => {
  let at: number;
  let app: ServedApp;
  let other: ServedApp;
  const does = async (command: Record<string, unknown>, on = app) =>
    on.access.does(AccessCommand.parse(command));
  const made = async (...roles: string[]) => {
    const [secret = '', line = ''] = await does({
      ...{ do: 'createToken', for: 'board', roles, until: '2027-01-01' },
    });
    const id = /the token (\w+)/.exec(line)?.[1] ?? '';
    return { id, headers: { authorization: `Bearer ${secret}` } };
  };
  /** Somebody who has been told of a commit. */
  const followingOne = async (...all: Record<string, string>[]) => {
    const steward = await made('STEWARD');
    const { data } = await asked(steward.headers, '{ lastEvent }');
    const { lastEvent: after } = z.object({ lastEvent: z.string() }).parse(data);
    const followers = all.map((headers) => following(app.address, coverage, { after }, headers));
    const take = (fullMembers: number) =>
      asked(steward.headers, commit, {
        input: { source: 'ledger', changes: [{ count: { entity: 'u-market', fullMembers } }] },
      });
    await take(8);
    await Promise.all(followers.map((follower) => follower.until(1)));
    return { followers, take };
  };
  const asked = (headers: Record<string, string>, query: string, variables = {}) =>
    app.fetch('/graphql', posted(JSON.stringify({ query, variables }), headers));
  const signedIn = async () => {
    const body = JSON.stringify({ name: 'li', password });
    const answer = await fetch(`${app.address}/sign-in`, posted(body));
    return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
  };

  beforeEach(async () => {
    at = Date.parse('2026-06-30T01:00:00Z');
    await engine.clear();
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
    const options = { policy: 'SIGN_IN', now: () => new Date(at), streamLimits } as const;
    [app, other] = [await served(engine.graph(), options), await served(engine.graph(), options)];
  });
  afterEach(async () => {
    await app.close();
    await other.close();
  });

  test.each(['here', 'by another server'])(
    'ends within 5 s of a token that is revoked %s',
    async (where) => {
      const { id, headers } = await made('READER');
      const { followers } = await followingOne(headers);
      await does({ do: 'revokeToken', id }, where === 'here' ? app : other);
      // What is held is held for two seconds, and looked at every two.
      if (where !== 'here') at += 2_000;
      for (const { ended, received } of followers) {
        await ended;
        expect(received.at(-1)).toMatchObject(refusal('UNAUTHENTICATED'));
      }
    },
  );

  test('ends when its session is signed out, or is not used for half an hour', async () => {
    await does({ do: 'addAccount', name: 'li', password, roles: ['READER'] });
    const [one, another] = [await signedIn(), await signedIn()];
    const { followers } = await followingOne(one, another);
    await fetch(`${app.address}/sign-out`, { method: 'POST', headers: one });
    await followers[0]?.ended;
    expect(followers[1]?.received).toHaveLength(1);
    at += 30 * 60_000;
    await followers[1]?.ended;
    for (const { received } of followers)
      expect(received.at(-1)).toMatchObject(refusal('UNAUTHENTICATED'));
  });

  test('ends with a grant, and is told nothing of what comes after', async () => {
    await does({ do: 'addAccount', name: 'li', password, roles: ['READER'] });
    const { headers } = await made('READER');
    const { followers, take } = await followingOne(await signedIn(), headers);
    const [without, still] = followers;
    await does({ do: 'revoke', name: 'li', role: 'READER' });
    await take(9);
    await still?.until(2);
    await without?.ended;
    expect(without?.received).toMatchObject([{ data: {} }, refusal('FORBIDDEN')]);
    still?.leave();
  });
});

function refusal(code: string) {
  return { errors: [{ extensions: { code } }] };
}
