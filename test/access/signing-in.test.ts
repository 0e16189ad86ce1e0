import { beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { attemptsOf } from '../../src/access/attempt-store.js';
import { machineOwner } from '../../src/access/audit/entry.js';
import { AccessCommand, perform } from '../../src/access/command.js';
import { type Credential, Identities } from '../../src/access/identities.js';
import { Passwords } from '../../src/access/password-hash.js';
import { beginSession, endSessionOf } from '../../src/access/sessions.js';
import { SignIn } from '../../src/access/sign-in.js';
import { grantedTo, owner, rolesOf, type Subject, SubjectId } from '../../src/access/subject.js';
import { type CivilDate, dayOf } from '../../src/domain/civil-date.js';
import type { Graph } from '../../src/graph/graph.js';
import { readHead } from '../../src/graph/head.js';
import { probe } from '../contract/case.js';
import { onEngines } from '../support/engines.js';
import { timeZone } from '../support/run-query.js';
import { auditedIn } from './audited.js';

const password = 'correct horse battery';
const minute = 60_000;

onEngines('signing in', (engine) => {
  let at: number;
  const now = () => new Date(at);
  const today = (): CivilDate => dayOf(now(), timeZone);
  const passwords = new Passwords({ cost: 2, blocks: 1, parallel: 1 });
  const occasion = { initiator: machineOwner, now, today, passwords };
  const graph = (): Graph => engine.graph();
  const does = (command: Record<string, unknown>) =>
    perform(graph(), AccessCommand.parse(command), occasion);
  const server = () => new SignIn(graph(), passwords, now);
  const attempt = (signIn: SignIn, name: string, given: string, address = '10.0.0.1') =>
    signIn.byPassword({ name, password: given, address });
  const session = (secret: string): Credential => ({ kind: 'SESSION', secret });
  const identities = (kind: 'SIGN_IN' | 'OPEN_UNTIL_ACCOUNTS' = 'SIGN_IN') =>
    new Identities(graph(), { kind }, now, today);
  const rolesAt = async (of: Subject | null | Promise<Subject | null>) => {
    const subject = await of;
    return subject === null ? null : rolesOf(subject, today());
  };

  beforeEach(async () => {
    at = Date.parse('2026-06-30T01:00:00Z');
    await engine.clear();
    await does({ do: 'addAccount', name: 'li', password, roles: ['READER'] });
  });

  test('begins a session, by whatever writing of the name, that lasts 12 hours in use', async () => {
    const { secret } = await attempt(server(), 'LI', password);
    const known = identities();
    const usedAt = () => graph().read(probe('MATCH (s:Session) RETURN s.usedAt AS at'));
    for (let used = 0; used < 12 * 3; used += 1) {
      expect(await known.of(session(secret))).toMatchObject({
        id: 'local:li',
        name: 'li',
        by: 'SESSION',
      });
      // Use is written down in the background.
      await expect.poll(usedAt).toEqual([{ at: now().toISOString() }]);
      at += 20 * minute;
    }
    expect(await known.of(session(secret))).toBeNull();
  });

  test('ends a session that is not used for half an hour; a stream is no use', async () => {
    const { secret } = await attempt(server(), 'li', password);
    const known = identities();
    at += 29 * minute;
    expect(await known.of(session(secret), false)).not.toBeNull();
    at += minute;
    expect(await known.of(session(secret), false)).toBeNull();
  });

  test('a role is given over a region that there is, and taken by it', async () => {
    await graph().write((tx) => tx.run(probe("CREATE (:Region {id: '350428100'})")));
    expect(
      await does({
        do: 'grant',
        name: 'li',
        role: 'READER',
        area: { kind: 'REGION', region: '350428100' },
      }),
    ).toEqual(['li: READER of 350428100.']);
    const { secret } = await attempt(server(), 'li', password);
    await does({
      do: 'addAccount',
      name: 'town',
      password,
      roles: ['READER'],
      areas: [{ kind: 'REGION', region: '350428100' }],
    });
    const { secret: ofTown } = await attempt(server(), 'town', password);
    const granted = async (of: string) => {
      const subject = await identities().of(session(of));
      return subject && grantedTo(subject, 'READ', today());
    };
    // Who reads all reads a part as well.
    expect(await granted(secret)).toBeNull();
    expect(await granted(ofTown)).toEqual(['350428100']);
    const nowhere = {
      do: 'grant',
      name: 'town',
      role: 'PLANNER',
      area: { kind: 'REGION', region: '404' },
    };
    await expect(does(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await does({ do: 'grant', name: 'town', role: 'READER' });
    expect(await granted(ofTown)).toBeNull();
    const revoke = {
      do: 'revoke',
      name: 'town',
      role: 'READER',
      area: { kind: 'REGION', region: '350428100' },
    };
    expect(await does(revoke)).toEqual(['town is no READER over 350428100 any more.']);
    await expect(does(revoke)).rejects.toMatchObject({
      message: 'A role is taken from who has it, received READER over 350428100 of town.',
    });
    expect(await granted(ofTown)).toBeNull();
    await does({ do: 'revoke', name: 'town', role: 'READER' });
    expect(await granted(ofTown)).toEqual([]);
  });

  test('keeps no password, no secret and no address in the graph', async () => {
    const { secret } = await attempt(server(), 'li', password);
    await attempt(server(), 'li', 'something else').catch(() => undefined);
    const [token = ''] = await does({
      do: 'createToken',
      for: 'board',
      roles: ['READER'],
      until: '2027-01-01',
    });
    const all = JSON.stringify(await graph().read(probe('MATCH (n) RETURN properties(n) AS p')));
    expect(token).toMatch(/^ow_[\w-]{43}$/);
    for (const hidden of [password, 'something else', secret, token, '10.0.0.1'])
      expect(all).not.toContain(hidden);
  });

  test('answers and locks alike whether there is an account or not, and also where the password is right', async () => {
    const signIn = server();
    await does({ do: 'addAccount', name: 'ended', password, roles: [] });
    await does({ do: 'endAccount', name: 'ended' });
    const told = async (name: string, given: string, address: string) =>
      attempt(signIn, name, given, address).then(
        () => 'let in',
        ({ code, message }: { code: string; message: string }) => `${code} ${message}`,
      );
    for (const [index, name] of ['li', 'nobody', 'ended', 'no such: name'].entries()) {
      const address = `10.0.1.${index}`;
      for (let tried = 0; tried < 10; tried += 1)
        expect(await told(name, 'a wrong password', address)).toBe(
          'UNAUTHENTICATED Name and password are those of an account, received others.',
        );
      expect(await told(name, password, address)).toBe(
        'TOO_MANY_ATTEMPTS By one name few attempts to sign in fail in a row, received one more: try again in 900 s.',
      );
    }
    // Another server of the same graph, and this one later.
    await expect(attempt(server(), 'li', password)).rejects.toMatchObject({
      retryAfter: 900,
    });
    at += 15 * minute;
    expect(await told('li', password, '10.0.0.9')).toBe('let in');
  });

  test('counts attempts that come at once one by one', async () => {
    const servers = [server(), server()];
    const tries = Array.from({ length: 16 }, (_, index) =>
      attempt(servers[index % 2] ?? server(), 'li', 'a wrong password').catch(
        ({ code }: { code: string }) => code,
      ),
    );
    const codes = await Promise.all(tries);
    expect(codes.filter((code) => code === 'UNAUTHENTICATED')).toHaveLength(10);
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS')).toHaveLength(6);
  });

  test('counts nothing while as many wait as may', async () => {
    const waiting = Array.from({ length: 17 }, () => passwords.isOf('a password', null));
    await expect(attempt(server(), 'li', password)).rejects.toMatchObject({ code: 'OVERLOADED' });
    await Promise.all(waiting);
    expect(await graph().read(attemptsOf('li'))).toEqual([]);
    await attempt(server(), 'li', password);
  });

  test('a success forgets the failures before it', async () => {
    const signIn = server();
    for (let round = 0; round < 2; round += 1) {
      for (let tried = 0; tried < 9; tried += 1)
        await expect(attempt(signIn, 'li', 'a wrong password')).rejects.toThrow(/received others/);
      await attempt(signIn, 'li', password);
    }
  });

  describe('takes effect', () => {
    test('at once where it is written here, within 2 s elsewhere', async () => {
      const { secret } = await attempt(server(), 'li', password);
      const [here, elsewhere] = [identities(), identities()];
      const both = async () => [
        await rolesAt(here.of(session(secret))),
        await rolesAt(elsewhere.of(session(secret))),
      ];
      expect(await both()).toEqual([['READER'], ['READER']]);
      await does({ do: 'grant', name: 'li', role: 'STEWARD' });
      here.forget();
      expect(await both()).toEqual([['READER', 'STEWARD'], ['READER']]);
      at += 2_000;
      expect(await both()).toEqual([
        ['READER', 'STEWARD'],
        ['READER', 'STEWARD'],
      ]);
      await does({ do: 'revoke', name: 'li', role: 'STEWARD' });
      await does({ do: 'revoke', name: 'li', role: 'READER' });
      at += 2_000;
      expect(await both()).toEqual([[], []]);
      await endSessionOf(graph(), secret);
      here.forget();
      expect(await both()).toEqual([null, []]);
      at += 2_000;
      expect(await both()).toEqual([null, null]);
    });

    test.each([
      ['the end of an account', { do: 'endAccount', name: 'li' }],
      ['another password', { do: 'setPassword', name: 'li', password: 'another horse battery' }],
    ])('%s ends its sessions', async (_, command) => {
      const { secret } = await attempt(server(), 'li', password);
      const known = identities();
      expect(await known.of(session(secret))).not.toBeNull();
      await does(command);
      at += 2_000;
      expect(await known.of(session(secret))).toBeNull();
      await expect(attempt(server(), 'li', password)).rejects.toThrow(/received others/);
    });

    test('only on the days of a grant', async () => {
      await does({
        do: 'grant',
        name: 'li',
        role: 'STEWARD',
        validFrom: '2026-07-01',
        validTo: '2026-07-02',
      });
      const of = async () => {
        const { secret } = await attempt(server(), 'li', password);
        return rolesAt(identities().of(session(secret)));
      };
      expect(await of()).toEqual(['READER']);
      at += 24 * 60 * minute;
      expect(await of()).toEqual(['READER', 'STEWARD']);
      at += 24 * 60 * minute;
      expect(await of()).toEqual(['READER']);
    });
  });

  test('a token is good until its day, or until it is revoked; its use is kept', async () => {
    const made = async () => {
      const [secret = '', line = ''] = await does({
        do: 'createToken',
        for: 'board',
        roles: ['READER', 'PLANNER'],
        until: '2026-07-01',
      });
      return { secret, id: /the token (\w+) for board/.exec(line)?.[1] };
    };
    const [one, other] = [await made(), await made()];
    const known = identities();
    const of = (secret: string) => known.of({ kind: 'TOKEN', secret });
    expect(await of(one.secret)).toMatchObject({
      id: `token:${one.id}`,
      name: 'token:board',
      by: 'TOKEN',
    });
    expect(await rolesAt(of(one.secret))).toEqual(['READER', 'PLANNER']);
    const lineOf = async ({ id }: typeof one) =>
      (await does({ do: 'listTokens' })).find((line) => line.startsWith(`${id}\tow_`));
    await expect
      .poll(() => lineOf(one))
      .toContain(
        'READER until 2026-07-01, PLANNER until 2026-07-01\tlast used 2026-06-30T01:00:00.000Z',
      );
    expect(await lineOf(other)).toContain('never used');
    expect(await of(`${one.secret}x`)).toBeNull();
    expect(await known.of({ kind: 'SESSION', secret: one.secret })).toBeNull();
    await does({ do: 'revokeToken', id: one.id });
    at += 2_000;
    expect(await of(one.secret)).toBeNull();
    expect(await of(other.secret)).not.toBeNull();
    at = Date.parse('2026-06-30T16:00:00Z');
    expect(await of(other.secret)).toBeNull();
  });

  test('of a provider brings its own grants', async () => {
    const subject = SubjectId.parse('oidc:https://id.example#7');
    const grants = owner.grants.filter(({ role }) => role === 'PLANNER');
    const { secret } = await graph().write((tx) =>
      beginSession(tx, { subject, name: 'oidc:zhang', grants }, now(), 5 * minute),
    );
    const known = identities();
    expect(await known.of(session(secret))).toEqual({
      id: subject,
      name: 'oidc:zhang',
      by: 'OIDC',
      grants,
    });
    at += 5 * minute;
    expect(await known.of(session(secret))).toBeNull();
  });

  test('is not needed on a machine without accounts, until there is one, and then for good', async () => {
    await engine.clear();
    const known = identities('OPEN_UNTIL_ACCOUNTS');
    expect(await known.of(null)).toBe(owner);
    expect(known.of(session('whatever'))).toBe(owner);
    await does({ do: 'addAccount', name: 'wang', password, roles: ['ADMIN'] });
    at += 2_000;
    expect(await known.of(null)).toBeNull();
    await engine.clear();
    at += 2_000;
    expect(await known.of(null)).toBeNull();
  });

  test('leaves the head of the graph as it is', async () => {
    const before = await readHead(graph());
    await attempt(server(), 'li', password);
    await does({ do: 'grant', name: 'li', role: 'ADMIN' });
    expect(await readHead(graph())).toEqual(before);
  });

  test('commands say what they refuse', async () => {
    const refusals = [
      [{ do: 'addAccount', name: 'li', password, roles: [] }, 'CONFLICT'],
      [{ do: 'addAccount', name: 'wang', password: 'short', roles: [] }, 'BAD_USER_INPUT'],
      [{ do: 'setPassword', name: 'nobody', password }, 'NOT_FOUND'],
      [{ do: 'endAccount', name: 'nobody' }, 'NOT_FOUND'],
      [{ do: 'grant', name: 'nobody', role: 'READER' }, 'NOT_FOUND'],
      [
        { do: 'grant', name: 'li', role: 'READER', validFrom: '2026-01-02', validTo: '2026-01-02' },
        'BAD_USER_INPUT',
      ],
      [{ do: 'revoke', name: 'li', role: 'ADMIN' }, 'NOT_FOUND'],
      [
        { do: 'createToken', for: 'board', roles: ['READER'], until: '2026-06-30' },
        'BAD_USER_INPUT',
      ],
      [{ do: 'revokeToken', id: 'nothing' }, 'NOT_FOUND'],
    ] as const;
    for (const [command, code] of refusals)
      await expect(does(command), JSON.stringify(command)).rejects.toMatchObject({ code });
    expect(await does({ do: 'listAccounts' })).toEqual([
      'li\tREADER\tsince 2026-06-30T01:00:00.000Z',
    ]);
    await does({ do: 'endAccount', name: 'li' });
    expect(await does({ do: 'listAccounts' })).toEqual([
      'li\tended 2026-06-30T01:00:00.000Z\tsince 2026-06-30T01:00:00.000Z',
    ]);
    await expect(does({ do: 'grant', name: 'li', role: 'READER' })).rejects.toThrow(
      /which has ended/,
    );
    await does({ do: 'setPassword', name: 'li', password });
    expect(await does({ do: 'listAccounts' })).toEqual([
      'li\tgranted nothing\tsince 2026-06-30T01:00:00.000Z',
    ]);
  });

  test('is administered as the audit log tells, which has no secrets; what is refused is not in it', async () => {
    await does({ do: 'grant', name: 'li', role: 'ADMIN', validTo: '2027-01-01' });
    await does({ do: 'revoke', name: 'li', role: 'READER' });
    await does({ do: 'setPassword', name: 'li', password: 'another horse battery' });
    const token = { do: 'createToken', for: 'board', roles: ['READER'], until: '2027-01-01' };
    const [secret = ''] = await does(token);
    const [made] = await graph().read(probe('MATCH (t:ApiToken) RETURN t.id AS id'));
    const { id } = z.object({ id: z.string() }).parse(made);
    await does({ do: 'revokeToken', id });
    await does({ do: 'endAccount', name: 'li' });
    await expect(does({ do: 'revokeToken', id: 'x' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const entries = await auditedIn(graph());
    for (const entry of entries) expect(entry).toMatchObject(machineOwner);
    const [account, subject, grant] = ['local:li', 'local:li', expect.any(String)];
    const ofToken = { subject: `token:${id}`, role: 'READER', grant };
    expect(entries.map(({ action, detail }) => [action, detail])).toEqual([
      ['ACCOUNT_ADD', { account }],
      ['GRANT', { subject, role: 'READER', grant }],
      ['GRANT', { subject, role: 'ADMIN', grant, validTo: '2027-01-01' }],
      ['REVOKE', { subject, role: 'READER', grant: entries[1]?.detail.grant }],
      ['PASSWORD_SET', { account }],
      ['TOKEN_CREATE', { token: id, for: 'board', until: '2027-01-01' }],
      ['GRANT', { ...ofToken, validTo: '2027-01-01' }],
      ['TOKEN_REVOKE', { token: id }],
      ['REVOKE', ofToken],
      ['ACCOUNT_END', { account }],
      ['REVOKE', { subject, role: 'ADMIN', grant: entries[2]?.detail.grant }],
    ]);
    for (const kept of [secret, secret.slice(3), 'horse'])
      expect(JSON.stringify(entries)).not.toContain(kept);
  });
});
