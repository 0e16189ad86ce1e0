import { describe, expect, test } from 'vitest';
import { AccountName, weaknessOf } from '../../src/access/account-rules.js';
import { AddressLimit } from '../../src/access/address-limit.js';
import {
  type Attempts,
  lockedFor,
  lockedMs,
  mostFailures,
  withOneMore,
} from '../../src/access/attempts.js';
import { Passwords } from '../../src/access/password-hash.js';
import { isLoopback, policyOf } from '../../src/access/policy.js';

const start = Date.parse('2026-06-30T01:00:00Z');
const ms = (later: number) => new Date(start + later);

describe('who is let in', () => {
  const on = (auth: 'local' | 'open' | null, host: string, hasAccounts: boolean) =>
    policyOf({ auth, host, oidc: null, hasAccounts });

  test.each([
    [null, /^Who asks signs in with https:\/\/id\.example, or with an account, or has a token\.$/],
    ['oidc', /^Who asks signs in with https:\/\/id\.example, or has a token\.$/],
  ] as const)('AUTH=%s and a provider: who asks signs in, on any host', (auth, said) => {
    for (const host of ['127.0.0.1', '0.0.0.0']) {
      const provided = { auth, host, oidc: { issuer: 'https://id.example' }, hasAccounts: false };
      expect(policyOf(provided)).toEqual({ kind: 'SIGN_IN', said: expect.stringMatching(said) });
    }
  });

  test.each([
    [
      null,
      '127.0.0.1',
      false,
      'OPEN_UNTIL_ACCOUNTS',
      /^There are no accounts: whoever is on this machine/,
    ],
    [null, '127.0.0.1', true, 'SIGN_IN', /^Who asks signs in with an account, or has a token/],
    [null, '0.0.0.0', true, 'SIGN_IN', /^Who asks signs in with an account/],
    ['local', '127.0.0.1', false, 'SIGN_IN', /there is no account yet: orgweave user add/],
    ['local', '0.0.0.0', false, 'SIGN_IN', /there is no account yet/],
    [
      'open',
      '0.0.0.0',
      false,
      'OPEN',
      /^AUTH is open: whoever reaches 0\.0\.0\.0 reads and changes everything\.$/,
    ],
    ['open', '127.0.0.1', true, 'OPEN', /whatever accounts and tokens there are\.$/],
  ] as const)('AUTH=%s, HOST=%s, accounts: %s', (auth, host, hasAccounts, kind, said) => {
    expect(on(auth, host, hasAccounts)).toEqual({ kind, said: expect.stringMatching(said) });
  });

  test.each(['0.0.0.0', '::', '10.0.0.7', 'county.example', '127.0.0.1.example'])(
    'nobody, on %s without accounts and without AUTH',
    (host) => {
      expect(() => on(null, host, false)).toThrow(
        `received HOST=${host} and no account: make one (orgweave user add NAME --role ADMIN), set AUTH=local`,
      );
    },
  );

  test.each(['127.0.0.1', '127.8.9.1', 'localhost', '::1', '[::1]'])(
    '%s is this machine',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );
});

describe('names of accounts', () => {
  test('have one way of writing', () => {
    expect(AccountName.parse('Ｌi.Wei')).toBe('li.wei');
    expect(AccountName.parse('组织部')).toBe('组织部');
  });

  test.each(['', ' li', 'li:x', '-li', 'a'.repeat(65), 'owner', 'Import', 'li\u200b'])(
    '%j is none',
    (name) => {
      expect(AccountName.safeParse(name).success).toBe(false);
    },
  );
});

describe('passwords', () => {
  test.each([
    ['short-words', 'A password has 12 to 200 characters, received 11.'],
    ['长密码不够长', 'A password has 12 to 200 characters, received 6.'],
    [`${'ab1-'.repeat(50)}x`, 'A password has 12 to 200 characters, received 201.'],
    ['aaaabbbbaaaabbbb', 'A password has 5 different characters or more, received fewer.'],
    [
      'my LIWEI password',
      'A password does not hold the name of its account, received one that does.',
    ],
    ['twelve\u0000characters', 'A password has no characters that are not seen, received U+0000.'],
  ])('%j is weak', async (password, rule) => {
    expect(await weaknessOf(password, 'liwei')).toBe(rule);
  });

  test.each([
    ...['password1234', 'P@ssw0rd2026!', 'qwertyuiop12', '123456789abc', 'qazwsxedcrfv'],
    ...['password1'.repeat(22), '1234567890'.repeat(20)],
  ])('%j is guessed easily', async (password) => {
    expect(await weaknessOf(password, 'liwei')).toBe(
      'A password is none that is guessed easily, received one that is used often or is made by a simple rule.',
    );
  });

  test.each([
    ...['correct horse battery', '一二三四五六七八九十百千', '🙈🙉🙊🐵🐒🦍🦧🐶🐕🦮🐩🐺'],
    ...[`${'password'.repeat(8)} x8Ks!0q-fE%d2(kq`, 'x9Q!kd02lfPz'.repeat(16)],
  ])('%j is not', async (password) => {
    expect(await weaknessOf(password, 'liwei')).toBeNull();
  });

  test('are known by their hash, in whatever way they are typed, and only there', async () => {
    const passwords = new Passwords();
    const known = await passwords.hashOf('caf\u00e9 with a long name');
    expect(known).toMatchObject({ cost: 32_768, blocks: 8, parallel: 3 });
    expect(await passwords.isOf('cafe\u0301 with a long name', known)).toBe(true);
    expect(await passwords.isOf('cafe with a long name', known)).toBe(false);
    expect(await passwords.isOf('', null)).toBe(false);
    expect((await passwords.hashOf('caf\u00e9 with a long name')).hash).not.toBe(known.hash);
    expect(Buffer.from(known.salt, 'base64url')).toHaveLength(16);
    expect(Buffer.from(known.hash, 'base64url')).toHaveLength(32);
  });

  test('that are set wait for one another, and one of them with those that are looked at', async () => {
    const cheap = new Passwords({ cost: 2, blocks: 1, parallel: 1 });
    const works = [
      ...Array.from({ length: 17 }, () => cheap.hashOf('x')),
      ...Array.from({ length: 15 }, () => cheap.isOf('x', null)),
    ];
    for (const { status } of await Promise.allSettled(works)) expect(status).toBe('fulfilled');
  });

  test('are looked at one after the other; who is one too many is told so', async () => {
    const cheap = new Passwords({ cost: 2, blocks: 1, parallel: 1 });
    const looks = await Promise.allSettled(Array.from({ length: 18 }, () => cheap.isOf('x', null)));
    const refused = looks.flatMap((look) => (look.status === 'rejected' ? [look.reason] : []));
    expect(refused).toEqual([expect.objectContaining({ code: 'OVERLOADED' })]);
  });
});

describe('attempts by a name', () => {
  const failing = (count: number): Attempts | undefined => {
    let attempts: Attempts | undefined;
    for (let made = 0; made < count; made += 1) attempts = withOneMore(attempts, 'li', ms(made));
    return attempts;
  };

  test('are looked at until so many have failed in a row, then no more for a while', () => {
    expect(lockedFor(failing(mostFailures - 1), ms(0))).toBe(0);
    const last = mostFailures - 1;
    expect(lockedFor(failing(mostFailures), ms(last))).toBe(lockedMs);
    expect(lockedFor(failing(mostFailures), ms(last + lockedMs - 1))).toBe(1);
    expect(lockedFor(failing(mostFailures), ms(last + lockedMs))).toBe(0);
  });

  test('are counted anew after that, and after as long without any', () => {
    const later = ms(mostFailures + lockedMs);
    expect(withOneMore(failing(mostFailures), 'li', later).failures).toBe(1);
    expect(withOneMore(failing(3), 'li', later).failures).toBe(1);
    expect(withOneMore(failing(3), 'li', ms(10)).failures).toBe(4);
  });
});

describe('attempts from an address', () => {
  test('are few within a minute, those left out that succeed', () => {
    let now = start;
    const limit = new AddressLimit(() => new Date(now));
    for (let made = 0; made < 40; made += 1) {
      expect(limit.begin('10.0.0.1')).toBe(0);
      limit.succeed('10.0.0.1');
    }
    for (let made = 0; made < 30; made += 1) expect(limit.begin('10.0.0.1')).toBe(0);
    now += 10_000;
    expect(limit.begin('10.0.0.1')).toBe(50_000);
    expect(limit.begin('10.0.0.2')).toBe(0);
    now += 50_000;
    expect(limit.begin('10.0.0.1')).toBe(0);
  });

  test('of IPv6 are those of its network', () => {
    const limit = new AddressLimit(() => new Date(start));
    for (let made = 0; made < 30; made += 1) limit.begin(`2001:db8:1:2::${made}`);
    expect(limit.begin('2001:db8:1:2:ffff:1:2:3')).toBe(60_000);
    expect(limit.begin('2001:db8:1:3::1')).toBe(0);
    for (let made = 0; made < 30; made += 1) limit.begin('::1');
    expect(limit.begin('::1')).toBe(60_000);
    expect(limit.begin('2001:db8::1')).toBe(0);
    for (let made = 0; made < 30; made += 1) limit.begin('::ffff:10.0.0.1');
    expect(limit.begin('::ffff:10.0.0.1')).toBe(60_000);
    expect(limit.begin('::ffff:10.0.0.2')).toBe(0);
  });
});
