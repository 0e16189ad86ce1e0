import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../../support/identity-provider.js';
import { oidcOf } from './oidc-of.js';

let provider: IdentityProvider;

beforeEach(async () => {
  provider = await startIdentityProvider();
});
afterEach(() => provider.leave());

describe('keys that the provider rotates', () => {
  const published = 'A token is signed with a key that the provider has published.';

  test('are found when a token of a new one comes, and the old one is then refused', async () => {
    const oidc = oidcOf(provider.issuer, { times: { keyPause: 0 } });
    const old = await provider.programToken();
    await oidc.bearer(old);
    await provider.rotate();
    // Until anything shows that it is withdrawn.
    await oidc.bearer(old);
    await oidc.bearer(await provider.programToken());
    await expect(oidc.bearer(old)).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      message: published,
    });
  });

  test('are refused when what was read is too old, also where no new one came', async () => {
    const oidc = oidcOf(provider.issuer, { times: { keyAge: 0 } });
    const old = await provider.programToken();
    await oidc.bearer(old);
    await provider.rotate();
    await expect(oidc.bearer(old)).rejects.toMatchObject({ message: published });
  });

  test('are not looked for each time that somebody makes one up', async () => {
    const oidc = oidcOf(provider.issuer);
    await oidc.bearer(await provider.programToken());
    const { keys } = provider.asked;
    const madeUp = await provider.sign({ iss: provider.issuer }, { kid: 'made up' });
    await Promise.all(
      Array.from({ length: 50 }, () =>
        expect(oidc.bearer(madeUp)).rejects.toMatchObject({ message: published }),
      ),
    );
    expect(provider.asked.keys).toBe(keys);
  });
});

describe('a provider that is away', () => {
  const away = { code: 'UNAVAILABLE', message: expect.stringContaining('the log says why') };

  test('at first is found when it is back, and not asked by each request until then', async () => {
    const oidc = oidcOf(provider.issuer, { times: { retryPause: 60_000 } });
    const hasty = oidcOf(provider.issuer, { times: { retryPause: 0 } });
    const token = await provider.programToken();
    await provider.leave();
    await expect(oidc.bearer(token)).rejects.toMatchObject(away);
    await expect(hasty.begin('/', new URL('http://127.0.0.1/'))).rejects.toMatchObject(away);
    await provider.comeBack();
    const { metadata } = provider.asked;
    await expect(oidc.bearer(token)).rejects.toMatchObject(away);
    expect(provider.asked.metadata).toBe(metadata);
    expect((await hasty.bearer(token)).subject.name).toMatch(/^importer@127/);
  });

  test('later holds nobody up whose key is known, and then whoever has none', async () => {
    const oidc = oidcOf(provider.issuer, { times: { metadataAge: 0 } });
    const impatient = oidcOf(provider.issuer, { times: { keyAge: 0 } });
    const token = await provider.programToken();
    await oidc.bearer(token);
    await impatient.bearer(token);
    await provider.leave();
    expect((await oidc.bearer(token)).subject.name).toMatch(/^importer@127/);
    await expect(impatient.bearer(token)).rejects.toMatchObject(away);
    await provider.comeBack();
    await impatient.bearer(token);
  });

  test('holds up no end of a token', async () => {
    let now = new Date();
    const oidc = oidcOf(provider.issuer, { times: { keyAge: 0 }, now: () => now });
    const token = await provider.programToken();
    await oidc.bearer(token);
    await provider.leave();
    await expect(oidc.bearer(token)).rejects.toMatchObject(away);
    now = new Date(now.getTime() + 631_000);
    await expect(oidc.bearer(token)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('is told of with the reason, and not of each request', async () => {
    const reasons: string[] = [];
    const onAway = (reason: string) => reasons.push(reason);
    const oidc = oidcOf(provider.issuer, { times: { retryPause: 0 }, onAway });
    await provider.leave();
    for (let times = 0; times < 3; times += 1)
      await expect(oidc.reach()).rejects.toMatchObject(away);
    expect(reasons).toEqual([expect.stringMatching(/^fetch failed: .*ECONNREFUSED/)]);
  });

  test('is asked once by many who come at once', async () => {
    const oidc = oidcOf(provider.issuer);
    const token = await provider.programToken();
    await Promise.all(Array.from({ length: 20 }, () => oidc.bearer(token)));
    expect(provider.asked).toEqual({ metadata: 1, keys: 1 });
  });
});

test('a provider of another name than it was asked under is none', async () => {
  const oidc = oidcOf(provider.issuer.replace('127.0.0.1', 'localhost'));
  await expect(oidc.reach()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});
