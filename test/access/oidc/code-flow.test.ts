import type { JWTPayload } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Oidc } from '../../../src/access/oidc/oidc.js';
import { Browser, signInAt } from '../../support/browser.js';
import {
  client,
  type IdentityProvider,
  startIdentityProvider,
} from '../../support/identity-provider.js';
import { oidcOf } from './oidc-of.js';

const callback = new URL('http://127.0.0.1:4000/sign-in/oidc/callback');
const notBegun = {
  code: 'UNAUTHENTICATED',
  message: expect.stringContaining('did not begin here'),
};
let provider: IdentityProvider;
let oidc: Oidc;
let browser: Browser;

beforeAll(async () => {
  provider = await startIdentityProvider();
  oidc = oidcOf(provider.issuer);
});
beforeEach(() => {
  browser = new Browser();
});
afterAll(() => provider.leave());

test('whoever signs in at the provider comes back as a subject with what the groups are given', async () => {
  const { address, cookie, seconds } = await oidc.begin('/ide/?x=1', callback);
  expect(seconds).toBe(600);
  const asked = address.searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({
    response_type: 'code',
    client_id: 'orgweave',
    scope: 'openid profile',
    redirect_uri: callback.href,
    code_challenge_method: 'S256',
  });
  for (const secret of ['state', 'nonce', 'code_challenge'])
    expect(asked.get(secret)).toMatch(/^[\w-]{43}$/);
  expect(new Set(['state', 'nonce', 'code_challenge'].map((name) => asked.get(name))).size).toBe(3);
  const back = await signInAt(browser, address, 'stewards-li');
  const { subject, until, returnTo } = await oidc.finish(cookie, back);
  expect(returnTo).toBe('/ide/?x=1');
  expect(until.getTime()).toBeGreaterThan(Date.now());
  expect(subject).toMatchObject({
    id: `oidc:${provider.issuer}#stewards-li`,
    name: `stewards-li@${new URL(provider.issuer).host}`,
    by: 'OIDC',
    grants: [
      { id: 'oidc-reader-group-stewards', role: 'READER' },
      { id: 'oidc-steward-group-stewards', role: 'STEWARD' },
    ],
  });
});

test('whoever is given nothing is told so, and is not signed in', async () => {
  const { address, cookie } = await oidc.begin('/', callback);
  const back = await signInAt(browser, address, 'others-wu');
  await expect(oidc.finish(cookie, back)).rejects.toMatchObject({
    code: 'FORBIDDEN',
    message: expect.stringContaining('is given nothing'),
  });
});

test('a code is taken once, also from whoever has kept the cookie', async () => {
  const { address, cookie } = await oidc.begin('/', callback);
  const back = await signInAt(browser, address, 'readers-chen');
  await oidc.finish(cookie, back);
  await expect(oidc.finish(cookie, back)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: expect.stringContaining('invalid_grant'),
  });
});

describe('a sign-in that another has begun', () => {
  test.each<[string, (back: URL, own: string, other: string) => [URL, string]]>([
    ['has the cookie of another', (back, _own, other) => [back, other]],
    ['has a state of its own making', (back, own) => [withParameter(back, 'state', 'x'), own]],
    ['has no state', (back, own) => [withParameter(back, 'state', null), own]],
    ['has no cookie', (back) => [back, '']],
    ['has half a cookie', (back, own) => [back, own.slice(0, 40)]],
  ])('is refused: it %s', async (_what, changed) => {
    const { address, cookie } = await oidc.begin('/', callback);
    const other = await oidc.begin('/', callback);
    const back = await signInAt(browser, address, 'readers-chen');
    const [brought, kept] = changed(back, cookie, other.cookie);
    await expect(oidc.finish(kept, brought)).rejects.toMatchObject(notBegun);
    // Nobody has asked the provider about the code, so it is good still.
    expect((await oidc.finish(cookie, back)).subject.name).toMatch(/^readers-chen@127/);
  });

  test('is refused where the code is of another sign-in', async () => {
    const [own, others] = [await oidc.begin('/', callback), await oidc.begin('/', callback)];
    const back = await signInAt(browser, own.address, 'readers-chen');
    const injected = await signInAt(new Browser(), others.address, 'stewards-li');
    const mixed = withParameter(back, 'code', injected.searchParams.get('code'));
    await expect(oidc.finish(own.cookie, mixed)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: expect.stringContaining('invalid_grant'),
    });
  });

  test('is refused where the answer is of another provider', async () => {
    const { address, cookie } = await oidc.begin('/', callback);
    const back = await signInAt(browser, address, 'readers-chen');
    const other = withParameter(back, 'iss', 'https://other.example');
    await expect(oidc.finish(cookie, other)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is refused when it is too old', async () => {
    let now = new Date();
    const slow = oidcOf(provider.issuer, { now: () => now });
    const { address, cookie } = await slow.begin('/', callback);
    const back = await signInAt(browser, address, 'readers-chen');
    now = new Date(now.getTime() + 600_001);
    await expect(slow.finish(cookie, back)).rejects.toMatchObject(notBegun);
  });
});

describe('an ID token', () => {
  const payloadOf = (idToken: string): JWTPayload =>
    JSON.parse(Buffer.from(idToken.split('.')[1] ?? '', 'base64url').toString());
  const changed =
    (change: (payload: JWTPayload) => JWTPayload, header?: object) => (idToken: string) =>
      provider.sign(change(payloadOf(idToken)), { typ: 'JWT', ...header });
  const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
  afterEach(() => provider.forge(null));

  test('is taken as the provider has signed it', async () => {
    provider.forge(changed((payload) => payload));
    const { address, cookie } = await oidc.begin('/', callback);
    const back = await signInAt(browser, address, 'stewards-li');
    expect((await oidc.finish(cookie, back)).subject.grants).toHaveLength(2);
  });

  test.each<[string, (idToken: string) => Promise<string>]>([
    ['was changed', async (idToken) => `${idToken.slice(0, -8)}AAAAAAAA`],
    [
      'has no signature',
      async (idToken) => {
        const head = Buffer.from('{"alg":"none"}').toString('base64url');
        return `${head}.${idToken.split('.')[1]}.`;
      },
    ],
    [
      'is signed with the secret of this server',
      (idToken) =>
        provider.sign(
          payloadOf(idToken),
          { alg: 'HS256', typ: 'JWT' },
          new TextEncoder().encode(client.secret.padEnd(32)),
        ),
    ],
    ['is for another sign-in', changed((payload) => ({ ...payload, nonce: 'another' }))],
    ['is for no sign-in', changed(({ nonce: _, ...payload }) => payload)],
    ['is for another client', changed((payload) => ({ ...payload, aud: 'another' }))],
    [
      'is of another provider',
      changed((payload) => ({ ...payload, iss: 'https://other.example' })),
    ],
    [
      'has expired',
      changed((payload) => ({ ...payload, iat: inSeconds(-600), exp: inSeconds(-60) })),
    ],
    ['is issued to come', changed((payload) => ({ ...payload, iat: inSeconds(60) }))],
    ['is an access token', changed((payload) => payload, { typ: 'at+jwt' })],
    ['is of another than the userinfo', changed((payload) => ({ ...payload, sub: 'another' }))],
  ])('is refused that %s', async (_what, forged) => {
    provider.forge(forged);
    const { address, cookie } = await oidc.begin('/', callback);
    const back = await signInAt(browser, address, 'stewards-li');
    await expect(oidc.finish(cookie, back)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

test('what the provider refuses is told as it says it', async () => {
  const { address, cookie } = await oidc.begin('/', callback);
  const back = new URL(callback);
  back.search = new URLSearchParams({
    state: address.searchParams.get('state') ?? '',
    error: 'access_denied',
    iss: provider.issuer,
  }).toString();
  await expect(oidc.finish(cookie, back)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: `Whoever signs in is signed in by ${provider.issuer}, which says: access_denied.`,
  });
});

test('a wrong secret of this server is a fault of the deployment, not of who signs in', async () => {
  const wrong = oidcOf(provider.issuer, { clientSecret: 'wrong' });
  const { address, cookie } = await wrong.begin('/', callback);
  const back = await signInAt(browser, address, 'readers-chen');
  await expect(wrong.finish(cookie, back)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

test('a provider that leaves while somebody signs in is told of', async () => {
  const { address, cookie } = await oidc.begin('/', callback);
  const back = await signInAt(browser, address, 'readers-chen');
  await provider.leave();
  await expect(oidc.finish(cookie, back)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await provider.comeBack();
});

test('behind a proxy browsers are sent back to the address that they know', async () => {
  const redirect = 'https://coverage.example/sign-in/oidc/callback';
  const proxied = oidcOf(provider.issuer, { redirect });
  const { address } = await proxied.begin('/', callback);
  expect(address.searchParams.get('redirect_uri')).toBe(redirect);
  const out = await proxied.signOutAddress(new URL('http://127.0.0.1:4000/sign-in'));
  expect(out?.href).toBe(
    `${provider.issuer}/session/end?post_logout_redirect_uri=https%3A%2F%2Fcoverage.example%2Fsign-in&client_id=orgweave`,
  );
});

function withParameter(url: URL, name: string, value: string | null): URL {
  const changed = new URL(url);
  if (value === null) changed.searchParams.delete(name);
  else changed.searchParams.set(name, value);
  return changed;
}
