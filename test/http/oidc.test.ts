import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AccessCommand } from '../../src/access/command.js';
import { oidcOf } from '../access/oidc/oidc-of.js';
import { probe } from '../contract/case.js';
import { commitRows, refreshToday } from '../contract/county.js';
import { Browser, signInAt } from '../support/browser.js';
import { onEngines } from '../support/engines.js';
import {
  audience,
  type IdentityProvider,
  startIdentityProvider,
} from '../support/identity-provider.js';
import { following } from './following.js';
import { posted, type ServedApp, served } from './served.js';

const coverage = 'subscription ($after: ID) { coverageChanged(after: $after) { event } }';
const commit = `mutation ($input: CommitInput!) { commit(input: $input) { version invalid { message } } }`;
const input = {
  source: 'ledger',
  changes: [{ count: { entity: 'u-market', fullMembers: 9 } }],
};
const streamLimits = { streams: 9, takenWithinMs: 60_000, farewellMs: 60_000, looksAgainMs: 20 };
const page = { headers: { accept: 'text/html' } };

onEngines('signing in with a provider', (engine) => {
  let provider: IdentityProvider;
  let app: ServedApp;
  let browser: Browser;
  let at: number;

  beforeAll(async () => {
    provider = await startIdentityProvider();
  });
  beforeEach(async () => {
    await engine.clear();
    await commitRows(engine.graph(), 'county');
    await refreshToday(engine.graph());
    at = Date.now();
    browser = new Browser();
    app = await serve();
  });
  afterEach(() => app.close());
  afterAll(() => provider.leave());

  const serve = (change: { alone?: boolean; times?: object } = {}) => {
    const now = () => new Date(at);
    const oidc = oidcOf(provider.issuer, { now, ...(change.times && { times: change.times }) });
    const { alone = false } = change;
    return served(engine.graph(), {
      ...{ policy: 'SIGN_IN', now, streamLimits },
      provider: { oidc, sessionMs: 20 * 60_000, alone },
    });
  };
  const open = (path: string) => browser.open(new URL(path, app.address), page);
  /** Signs somebody in as a person does, from the page that asks for it to the one that was asked for. */
  const signIn = async (name: string) => {
    const first = await open('/sign-in/oidc?next=/ide/');
    const back = await signInAt(browser, new URL(first.headers.get('location') ?? ''), name);
    return browser.open(back, page);
  };
  const asked = async (body: object, headers: Record<string, string> = {}) => {
    const init = posted(JSON.stringify(body), headers);
    const { status, ...answer } = await browser
      .open(`${app.address}/graphql`, init)
      .then(async (response) => ({
        status: response.status,
        ...JSON.parse(await response.text()),
      }));
    const codes = (answer.errors ?? []).map(
      (error: { extensions: { code: string } }) => error.extensions.code,
    );
    return { status, data: answer.data ?? null, codes, message: answer.errors?.[0]?.message };
  };
  const version = { query: '{ version }' };

  test('a person is sent there, comes back with a session, and does what the groups are given', async () => {
    const page = await open('/ide/');
    expect(page.headers.get('location')).toBe('/sign-in?next=%2Fide%2F');
    const text = await (await open('/sign-in?next=%2Fide%2F')).text();
    expect(text).toContain('<a href="/sign-in/oidc?next=%2Fide%2F">');
    const done = await signIn('stewards-li');
    expect(done.status).toBe(303);
    expect(done.headers.get('location')).toBe('/sign-in/done?next=%2Fide%2F');
    const [gone, session] = done.headers.getSetCookie();
    expect(gone).toMatch(/^__Host-orgweave-oidc=; .*Max-Age=0$/);
    expect(session).toMatch(/^__Host-orgweave=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/);
    expect((await open('/sign-in/done?next=%2Fide%2F')).headers.get('location')).toBe('/ide/');
    expect((await open('/ide/')).status).toBe(200);
    const { data, codes } = await asked({ query: commit, variables: { input } });
    expect(codes).toEqual([]);
    expect(data.commit.invalid).toEqual([]);
    const recorded = 'MATCH (c:Commit) RETURN c.actor AS actor ORDER BY c.number DESC LIMIT 1';
    const { host } = new URL(provider.issuer);
    expect(await engine.graph().read(probe(recorded))).toEqual([{ actor: `stewards-li@${host}` }]);
    expect(await (await open('/sign-in')).text()).toMatch(/stewards-li@127[^<]*: READER, STEWARD/);
  });

  test('what is not given is refused', async () => {
    await signIn('readers-chen');
    expect((await asked(version)).codes).toEqual([]);
    expect((await asked({ query: commit, variables: { input } })).codes).toEqual(['FORBIDDEN']);
    const nobody = await new Browser().open(`${app.address}/graphql?query={version}`);
    expect(nobody.status).toBe(401);
  });

  test('whoever is given nothing has no session, and is told so', async () => {
    const refused = await signIn('others-wu');
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('others-wu@');
    expect((await asked(version)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('who comes back twice, elsewhere or with another state is sent to begin again', async () => {
    const first = await open('/sign-in/oidc');
    const back = await signInAt(browser, new URL(first.headers.get('location') ?? ''), 'readers-a');
    const forged = new URL(back);
    forged.searchParams.set('state', 'x'.repeat(43));
    const elsewhere = await new Browser().open(back, page);
    expect(elsewhere.status).toBe(401);
    expect(await elsewhere.text()).toContain('did not begin here');
    const kept = new Map(browser.jarOf(app.address));
    expect((await browser.open(back, page)).status).toBe(303);
    expect((await browser.open(back, page)).status).toBe(401);
    for (const [name, value] of kept) browser.jarOf(app.address).set(name, value);
    expect((await browser.open(back, page)).status).toBe(401);
    for (const [name, value] of kept) browser.jarOf(app.address).set(name, value);
    expect((await browser.open(forged, page)).status).toBe(401);
  });

  test('a session lasts no longer than it is set up to', async () => {
    await signIn('readers-chen');
    at += 19 * 60_000;
    expect((await asked(version)).codes).toEqual([]);
    // Before it would end unused.
    at += 60_000;
    expect((await asked(version)).codes).toEqual(['UNAUTHENTICATED']);
  });

  test('an administrator ends it, with the streams that it began', async () => {
    await signIn('readers-chen');
    const cookie = `__Host-orgweave=${browser.jarOf(app.address).get('__Host-orgweave')}`;
    const { lastEvent: after } = (await asked({ query: '{ lastEvent }' })).data;
    const follower = following(app.address, coverage, { after }, { cookie });
    const does = (command: object) => app.access.does(AccessCommand.parse(command));
    const subject = `oidc:${provider.issuer}#readers-chen`;
    expect(await does({ do: 'listSessions' })).toEqual([
      expect.stringMatching(
        /#readers-chen\treaders-chen@\S+\tsince \S+\tlast used \S+\tuntil \S+$/,
      ),
    ]);
    expect(await does({ do: 'endSessions', subject })).toEqual([
      `1 sessions of ${subject} have ended.`,
    ]);
    await follower.ended;
    expect((await asked(version)).codes).toEqual(['UNAUTHENTICATED']);
    expect(await does({ do: 'listSessions' })).toEqual(['There are no sessions.']);
    await expect(does({ do: 'endSessions', subject })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('signing out ends the session here, and leads to the provider to end it there', async () => {
    await signIn('readers-chen');
    const kept = browser.jarOf(app.address).get('__Host-orgweave') ?? '';
    const init = { method: 'POST', ...page };
    const out = await browser.open(`${app.address}/sign-out`, init);
    expect(out.headers.get('location')).toBe('/sign-in/oidc/signed-out');
    browser.jarOf(app.address).set('__Host-orgweave', kept);
    expect((await asked(version)).codes).toEqual(['UNAUTHENTICATED']);
    const onwards = await (await open('/sign-in/oidc/signed-out')).text();
    expect(onwards).toContain(
      '<meta http-equiv="refresh" content="0; url=/sign-in/oidc/sign-out">',
    );
    const there = (await open('/sign-in/oidc/sign-out')).headers.get('location') ?? '';
    expect(there).toMatch(new RegExp(`^${provider.issuer}/session/end\\?`));
    const { searchParams } = new URL(there);
    expect(searchParams.get('post_logout_redirect_uri')).toBe(`${app.address}/sign-in`);
    expect(await (await browser.open(there)).text()).toContain('Do you want to sign-out');
  });

  test('no page of the provider’s making runs here, nor leads elsewhere', async () => {
    const wild = await open(`/sign-in/oidc?next=${encodeURIComponent('//evil.example')}`);
    const back = await signInAt(browser, new URL(wild.headers.get('location') ?? ''), 'readers-a');
    const done = await browser.open(back, page);
    expect(done.headers.get('location')).toBe('/sign-in/done?next=%2Fide%2F');
    const first = await open('/sign-in/oidc');
    const state = new URL(first.headers.get('location') ?? '').searchParams.get('state') ?? '';
    const error = '<script>alert(1)</script>';
    const search = new URLSearchParams({ state, error, iss: provider.issuer });
    const told = await open(`/sign-in/oidc/callback?${search}`);
    expect(told.status).toBe(401);
    expect(told.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await told.text()).toContain('&#60;script&#62;');
  });

  describe('a token of a program', () => {
    const bearer = async () => ({ authorization: `Bearer ${await provider.programToken()}` });

    test('is known by the provider’s word for it', async () => {
      const { data, codes } = await asked({ query: commit, variables: { input } }, await bearer());
      expect(codes).toEqual([]);
      expect(data.commit.invalid).toEqual([]);
    });

    test('is refused with the reason', async () => {
      const now = Math.floor(at / 1_000);
      const payload = { iss: provider.issuer, aud: 'other', sub: 'a', iat: now, exp: now + 60 };
      const headers = { authorization: `Bearer ${await provider.sign(payload)}` };
      for (let times = 0; times < 2; times += 1)
        expect(await asked(version, headers)).toMatchObject({
          ...{ status: 401, codes: ['UNAUTHENTICATED'] },
          message: 'A token is meant for this server.',
        });
    });

    test('of somebody who is given nothing may do nothing', async () => {
      const now = Math.floor(at / 1_000);
      const payload = { iss: provider.issuer, aud: audience, sub: 'a', iat: now, exp: now + 60 };
      const headers = { authorization: `Bearer ${await provider.sign(payload)}` };
      expect((await asked(version, headers)).codes).toEqual(['FORBIDDEN']);
    });

    test('ends the streams that it began when it ends', async () => {
      const headers = await bearer();
      const { lastEvent: after } = (await asked({ query: '{ lastEvent }' }, headers)).data;
      const follower = following(app.address, coverage, { after }, headers);
      await asked({ query: commit, variables: { input } }, headers);
      await follower.until(1);
      expect(follower.received).toMatchObject([{ data: { coverageChanged: {} } }]);
      at += 700_000;
      await follower.ended;
      expect(follower.received.at(-1)).toMatchObject({
        errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
      });
    });
  });

  test('a provider that is away holds up nobody who does not need it', async () => {
    await app.close();
    app = await serve({ times: { retryPause: 0 } });
    const does = (command: object) => app.access.does(AccessCommand.parse(command));
    const days = { validFrom: null, validTo: null };
    const password = 'correct horse battery';
    await does({ do: 'addAccount', name: 'li', password, roles: ['READER'], ...days });
    await provider.leave();
    try {
      const away = await open('/sign-in/oidc');
      expect(away.status).toBe(503);
      expect(away.headers.get('retry-after')).not.toBeNull();
      expect(await away.text()).not.toContain('ECONNREFUSED');
      expect(await asked(version, { authorization: 'Bearer a.b.c' })).toMatchObject({
        ...{ status: 503, codes: ['UNAVAILABLE'] },
      });
      const init = posted(JSON.stringify({ name: 'li', password }));
      expect((await browser.open(`${app.address}/sign-in`, init)).status).toBe(200);
      expect((await asked(version)).codes).toEqual([]);
    } finally {
      await provider.comeBack();
    }
    expect((await signIn('stewards-li')).status).toBe(303);
  });

  test('alone it takes no passwords', async () => {
    await app.close();
    app = await serve({ alone: true });
    expect(await (await open('/sign-in')).text()).not.toContain('password');
    const init = posted(JSON.stringify({ name: 'li', password: 'correct horse battery' }));
    expect((await browser.open(`${app.address}/sign-in`, init)).status).toBe(403);
    expect((await signIn('readers-chen')).status).toBe(303);
  });

  test('where there is none, its paths are none', async () => {
    await app.close();
    app = await served(engine.graph(), { policy: 'SIGN_IN' });
    for (const path of ['', '/callback', '/sign-out', '/signed-out'])
      expect((await open(`/sign-in/oidc${path}`)).status).toBe(404);
  });
});
