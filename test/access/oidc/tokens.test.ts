import { generateKeyPair, type JWTPayload } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Oidc } from '../../../src/access/oidc/oidc.js';
import {
  audience,
  client,
  type IdentityProvider,
  program,
  startIdentityProvider,
} from '../../support/identity-provider.js';
import { oidcOf } from './oidc-of.js';

let provider: IdentityProvider;
let oidc: Oidc;

beforeAll(async () => {
  provider = await startIdentityProvider();
  oidc = oidcOf(provider.issuer);
});
afterAll(() => provider.leave());

/** What a token of the program says, seconds from now. */
const payloadOf = (change: JWTPayload = {}): JWTPayload => {
  const now = Math.floor(Date.now() / 1_000);
  const named = { iss: provider.issuer, aud: audience, sub: 'importer', client_id: program.id };
  return { ...named, iat: now, exp: now + 300, ...change };
};
const inSeconds = (seconds: number) => Math.floor(Date.now() / 1_000) + seconds;
const refusal = (rule: string) => ({ code: 'UNAUTHENTICATED', message: `A token ${rule}.` });

test('the program is whom the provider says that it is, with what it is given', async () => {
  const { subject, until } = await oidc.bearer(await provider.programToken());
  expect(subject).toEqual({
    id: `oidc:${provider.issuer}#importer`,
    name: expect.stringMatching(/^importer@127/),
    by: 'OIDC',
    grants: [
      {
        id: 'oidc-steward-client_id-importer',
        role: 'STEWARD',
        area: { kind: 'ALL' },
        validFrom: null,
        validTo: null,
      },
    ],
  });
  expect(until.getTime()).toBeGreaterThan(Date.now());
});

test('a token of somebody who is given nothing is of a subject without grants', async () => {
  const token = await provider.sign(payloadOf({ client_id: 'another', groups: ['others'] }));
  expect((await oidc.bearer(token)).subject.grants).toEqual([]);
});

test('a token ends when it says so, or a day after it was issued', async () => {
  const [ofItself, ofAge] = [payloadOf(), payloadOf({ exp: inSeconds(90 * 86_400) })];
  const untilOf = async (payload: JWTPayload) =>
    (await oidc.bearer(await provider.sign(payload))).until.getTime() / 1_000;
  expect(await untilOf(ofItself)).toBe(ofItself.exp);
  expect(await untilOf(ofAge)).toBe((ofAge.iat ?? 0) + 86_400);
});

test.each<[string, () => JWTPayload]>([
  ['has expired 20 s ago by this clock', () => ({ exp: inSeconds(-20) })],
  ['holds from 20 s on by this clock', () => ({ nbf: inSeconds(20) })],
  ['is issued in 20 s by this clock', () => ({ iat: inSeconds(20) })],
  ['is for others as well', () => ({ aud: ['https://other.example', audience] })],
])('a token is taken that %s', async (_what, change) => {
  const { subject } = await oidc.bearer(await provider.sign(payloadOf(change())));
  expect(subject.name).toMatch(/^importer@127/);
});

test.each<[string, () => JWTPayload, string]>([
  ['expired 40 s ago', () => ({ exp: inSeconds(-40) }), 'is of now, this one has expired'],
  ['is a day old', () => ({ iat: inSeconds(-86_440) }), 'is of now, this one has expired'],
  ['holds from 40 s on', () => ({ nbf: inSeconds(40) }), 'holds already'],
  [
    'is issued in 40 s',
    () => ({ iat: inSeconds(40) }),
    'says when it was issued, which is not to come',
  ],
  ['is for another', () => ({ aud: 'https://other.example' }), 'is meant for this server'],
  ['is for nobody', () => ({ aud: [] }), 'is meant for this server'],
  ['is an ID token', () => ({ aud: client.id }), 'is meant for this server'],
  ['is of another', () => ({ iss: 'https://other.example' }), 'is of the provider OIDC_ISSUER'],
  ['is of one alike', () => ({ iss: `${provider.issuer}/` }), 'is of the provider OIDC_ISSUER'],
  ['is of a name that breaks a line', () => ({ sub: 'a\nb' }), 'names in sub whose it is'],
  ['is of an empty name', () => ({ sub: '' }), 'names in sub whose it is'],
  ['is of a long name', () => ({ sub: 'a'.repeat(256) }), 'names in sub whose it is'],
])('a token is refused that %s', async (_what, change, rule) => {
  const token = await provider.sign(payloadOf(change()));
  await expect(oidc.bearer(token)).rejects.toMatchObject(refusal(rule));
});

test.each([
  ['exp', 'says until when it holds'],
  ['iat', 'says when it was issued, which is not to come'],
  ['sub', 'names in sub whose it is'],
  ['aud', 'is meant for this server'],
  ['iss', 'is of the provider OIDC_ISSUER'],
])('a token is refused that has no %s', async (claim, rule) => {
  const { [claim]: _, ...payload } = payloadOf();
  await expect(oidc.bearer(await provider.sign(payload))).rejects.toMatchObject(refusal(rule));
});

describe('a signature', () => {
  const encoded = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

  test('is there: alg none is none, however it is written', async () => {
    for (const alg of ['none', 'None', 'NONE', ''])
      for (const signature of ['', 'c2ln']) {
        const token = `${encoded({ alg, typ: 'at+jwt' })}.${encoded(payloadOf())}.${signature}`;
        await expect(oidc.bearer(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
      }
  });

  test('has no secret that is public: the published key signs nothing', async () => {
    const published = await (await fetch(`${provider.issuer}/jwks`)).text();
    const [, modulus = ''] = /"n":"([^"]+)"/.exec(published) ?? [];
    for (const secret of [published, modulus, client.secret]) {
      const key = new TextEncoder().encode(secret.padEnd(64));
      for (const alg of ['HS256', 'HS384', 'HS512'])
        await expect(
          oidc.bearer(await provider.sign(payloadOf(), { alg }, key)),
        ).rejects.toMatchObject(refusal('is signed with a key pair of the provider'));
    }
  });

  test('of a kind that is not taken has no key looked for', async () => {
    const { keys } = provider.asked;
    const secret = new TextEncoder().encode('s'.repeat(32));
    const token = await provider.sign(payloadOf(), { alg: 'HS256' }, secret);
    await expect(oidcOf(provider.issuer).bearer(token)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    expect(provider.asked.keys).toBe(keys);
  });

  test('is of the published key, whatever the token says of it', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const jwk = await crypto.subtle.exportKey('jwk', publicKey);
    const forged = await provider.sign(payloadOf(), {}, privateKey);
    await expect(oidc.bearer(forged)).rejects.toMatchObject(
      refusal('is as the provider has signed it'),
    );
    const carried = await provider.sign(
      payloadOf(),
      { kid: 'own', jwk, jku: 'http://x/' },
      privateKey,
    );
    await expect(oidc.bearer(carried)).rejects.toMatchObject(
      refusal('is signed with a key that the provider has published'),
    );
  });

  test('is of all that the token says', async () => {
    const [head, , signature] = (await provider.sign(payloadOf())).split('.');
    const tampered = `${head}.${encoded(payloadOf({ sub: 'another' }))}.${signature}`;
    await expect(oidc.bearer(tampered)).rejects.toMatchObject(
      refusal('is as the provider has signed it'),
    );
  });

  test.each(['', 'x', 'a.b', 'a.b.c', '..', 'a.b.c.d.e', `${'a'.repeat(9_000)}.b.c`])(
    'is none of %.20j',
    async (token) => {
      await expect(oidc.bearer(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
    },
  );
});

test('whatever a head says, it is the token that is refused, not the provider that is away', async () => {
  const [head = '', payload, signature] = (await provider.programToken()).split('.');
  const told = JSON.parse(Buffer.from(head, 'base64url').toString());
  const changes = [
    ...['RS384', 'PS256', 'ES256', 'EdDSA', 'Ed448', 'HS256', 'none', 'dir', 1, null, {}].map(
      (alg) => ({
        alg,
      }),
    ),
    ...[
      { kid: 7 },
      { kid: {} },
      { crit: ['b64'], b64: false },
      { crit: ['x'], x: 1 },
      { crit: [] },
    ],
    ...[{ typ: 7 }, { b64: false }, { enc: 'A128GCM' }, { jwk: {} }, { x5c: ['a'] }],
  ];
  for (const change of changes) {
    const changed = Buffer.from(JSON.stringify({ ...told, ...change })).toString('base64url');
    await expect(oidc.bearer(`${changed}.${payload}.${signature}`)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
  }
});

test.each(['logout+jwt', 'secevent+jwt', 'dpop+jwt'])(
  'a token of the kind %s is no access token',
  async (typ) => {
    await expect(oidc.bearer(await provider.sign(payloadOf(), { typ }))).rejects.toMatchObject(
      refusal('is of a kind among at+jwt, jwt'),
    );
  },
);

test('where nothing says whom tokens are for, none is taken', async () => {
  const token = await provider.programToken();
  await expect(oidcOf(provider.issuer, { audience: null }).bearer(token)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});
