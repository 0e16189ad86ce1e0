import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { holdAttempts, setAttempts } from '../../src/access/attempt-store.js';
import { machineOwner } from '../../src/access/audit/entry.js';
import { AccessCommand, perform } from '../../src/access/command.js';
import { Passwords } from '../../src/access/password-hash.js';
import { owner, type Subject } from '../../src/access/subject.js';
import { onCounty } from '../answers/asking.js';
import { probe } from '../contract/case.js';
import { runQuery, today } from '../support/run-query.js';
import { auditedIn } from './audited.js';
import { adminOf, readerOf } from './subjects.js';

const [township, village, elsewhere] = ['990101102', '990101102201', '990101101'];
const password = 'correct horse battery';
const at = '2026-06-30T01:00:00.000Z';
const admin = adminOf([township]);
const reads = { role: 'READER', region: village };

const Listed = z.object({
  accounts: z.object({ totalCount: z.number(), nodes: z.array(z.object({ account: z.string() })) }),
  tokens: z.object({ totalCount: z.number(), nodes: z.array(z.object({ token: z.string() })) }),
});
const Created = z.object({
  createToken: z.object({ secret: z.string(), token: z.object({ token: z.string() }) }),
});

onCounty('accounts and tokens', (_ask, engine) => {
  const asked = (subject: Subject, query: string, variables = {}) =>
    runQuery(engine.graph(), query, variables, undefined, undefined, subject);
  const add = (subject: Subject, name: string, grants: readonly object[], given = password) =>
    asked(
      subject,
      `mutation ($input: AddAccountInput!) { addAccount(input: $input) {
        account name recordedAt recordedBy endedAt lockedUntil grants { subject role region validTo } } }`,
      { input: { name, password: given, grants } },
    );
  const set = (subject: Subject, name: string, given = 'another horse battery') =>
    asked(
      subject,
      'mutation ($input: SetPasswordInput!) { setPassword(input: $input) { endedAt lockedUntil } }',
      { input: { account: `local:${name}`, password: given } },
    );
  const end = (subject: Subject, name: string) =>
    asked(subject, 'mutation ($id: ID!) { endAccount(account: $id) { endedAt grants { role } } }', {
      id: `local:${name}`,
    });
  const create = (subject: Subject, grants: readonly object[], until = '2027-01-01') =>
    asked(
      subject,
      `mutation ($input: CreateTokenInput!) { createToken(input: $input) { secret token {
        token for prefix until recordedAt recordedBy endedAt lastUsedAt grants { role region validTo } } } }`,
      { input: { for: 'board', grants, until } },
    );
  const revoke = (subject: Subject, id: string) =>
    asked(subject, 'mutation ($id: ID!) { revokeToken(token: $id) { endedAt grants { role } } }', {
      id,
    });
  const give = (subject: Subject, input: object) =>
    asked(subject, 'mutation ($input: GiveGrantInput!) { giveGrant(input: $input) { grant } }', {
      input,
    });
  const listed = async (subject: Subject) => {
    const { data } = await asked(
      subject,
      '{ accounts(first: 50) { totalCount nodes { account } } tokens(first: 50) { totalCount nodes { token } } }',
    );
    const { accounts, tokens } = Listed.parse(data);
    expect([accounts.totalCount, tokens.totalCount]).toEqual([
      accounts.nodes.length,
      tokens.nodes.length,
    ]);
    return [...accounts.nodes.map(({ account }) => account), ...tokens.nodes.map((t) => t.token)];
  };
  const refused = (answer: unknown, code: string, message: unknown = expect.any(String)) =>
    expect(answer).toMatchObject({ errors: [{ message, extensions: { code } }] });
  const unseen = (name: string) =>
    `An account is one of those that are listed, received "local:${name}".`;
  const machine = (command: Record<string, unknown>) => {
    const passwords = new Passwords({ cost: 2, blocks: 1, parallel: 1 });
    const occasion = { initiator: machineOwner, now: () => new Date(at), today: () => today };
    return perform(engine.graph(), AccessCommand.parse(command), { ...occasion, passwords });
  };

  beforeAll(async () => {
    for (const [name, ...grants] of [
      ['village', reads],
      ['other', { role: 'READER', region: elsewhere }],
      ['both', reads, { role: 'READER', region: elsewhere }],
      ['later', reads, { role: 'STEWARD', region: elsewhere, validFrom: '2027-01-01' }],
      ['earlier', reads, { role: 'STEWARD', region: elsewhere, validTo: '2026-01-01' }],
      ['all', { role: 'ADMIN' }],
      ['nothing'],
    ] as const)
      expect((await add(owner, name, grants)).errors).toBeUndefined();
  });

  test('are made by whoever administers all that they are granted, and told in the log there', async () => {
    const grants = [reads, { role: 'STEWARD', region: township, validTo: '2027-01-01' }];
    expect(await add(admin, 'Desk', grants)).toEqual({
      data: {
        addAccount: {
          ...{ account: 'local:desk', name: 'desk', recordedAt: at, recordedBy: 'somebody' },
          ...{ endedAt: null, lockedUntil: null },
          grants: [
            { subject: 'local:desk', role: 'READER', region: village, validTo: null },
            { subject: 'local:desk', role: 'STEWARD', region: township, validTo: '2027-01-01' },
          ],
        },
      },
    });
    const made = await create(admin, [reads]);
    const { secret, token } = Created.parse(made.data).createToken;
    expect(made).toEqual({
      data: {
        createToken: {
          secret: expect.stringMatching(/^ow_[\w-]{43}$/),
          token: {
            ...{
              token: token.token,
              for: 'board',
              prefix: secret.slice(0, 8),
              until: '2027-01-01',
            },
            ...{ recordedAt: at, recordedBy: 'somebody', endedAt: null, lastUsedAt: null },
            grants: [{ role: 'READER', region: village, validTo: '2027-01-01' }],
          },
        },
      },
    });
    expect(await listed(admin)).toEqual(['local:desk', 'local:village', token.token]);
    expect((await revoke(admin, token.token)).data).toEqual({
      revokeToken: { endedAt: at, grants: [] },
    });
    expect((await set(admin, 'desk')).data).toEqual({
      setPassword: { endedAt: null, lockedUntil: null },
    });
    expect((await end(admin, 'desk')).data).toEqual({ endAccount: { endedAt: at, grants: [] } });
    // What has ended is listed, and is one again with another password.
    expect(await listed(admin)).toEqual(['local:desk', 'local:village', token.token]);
    expect((await set(admin, 'desk')).errors).toBeUndefined();

    const told = (await auditedIn(engine.graph())).slice(-12);
    const by = { actor: 'local:somebody', by: 'SESSION', grant: 'a0' };
    const of = (action: string, region: unknown, detail = {}) => ({
      ...by,
      action,
      region,
      detail,
    });
    const account = { account: 'local:desk' };
    const id = { token: token.token };
    expect(told).toMatchObject([
      // It is over two regions: about the one that its maker administers.
      of('ACCOUNT_ADD', township, account),
      of('GRANT', village),
      of('GRANT', township),
      of('TOKEN_CREATE', village, { ...id, for: 'board', until: '2027-01-01' }),
      of('GRANT', village, { subject: `token:${token.token}` }),
      of('TOKEN_REVOKE', village, id),
      of('REVOKE', village),
      of('PASSWORD_SET', township, account),
      of('ACCOUNT_END', township, account),
      // Given in one millisecond, they are taken in whichever order.
      of('REVOKE', expect.stringMatching(`^(${village}|${township})$`)),
      of('REVOKE', expect.stringMatching(`^(${village}|${township})$`)),
      of('PASSWORD_SET', township, account),
    ]);
    const inLog = async (subject: Subject) =>
      z
        .object({ audit: z.object({ nodes: z.array(z.object({ action: z.string() })) }) })
        .parse((await asked(subject, '{ audit(first: 12) { nodes { action } } }')).data)
        .audit.nodes.map(({ action }) => action);
    expect(await inLog(admin)).toEqual(told.map(({ action }) => action).reverse());
    expect(await inLog(adminOf([elsewhere]))).toEqual(
      expect.not.arrayContaining(['PASSWORD_SET', 'TOKEN_CREATE']),
    );
    const all = JSON.stringify(
      await engine.graph().read(probe('MATCH (n) RETURN properties(n) AS p')),
    );
    for (const hidden of [password, 'another horse battery', secret])
      expect(all).not.toContain(hidden);
  });

  test.each(['other', 'both', 'later', 'earlier', 'all', 'nothing', 'not-there'])(
    'of which something lies elsewhere, as that of %s, are as if they were not there',
    async (name) => {
      const before = (await auditedIn(engine.graph())).length;
      for (const answer of [await set(admin, name), await end(admin, name)])
        refused(answer, 'NOT_FOUND', unseen(name));
      // Guesses at a password tell nothing either.
      refused(await set(admin, name, 'password1234'), 'NOT_FOUND', unseen(name));
      expect(await listed(admin)).not.toContain(`local:${name}`);
      expect(await auditedIn(engine.graph())).toHaveLength(before);
    },
  );

  test('elsewhere are named in nothing that whoever administers a part is told', async () => {
    const told = JSON.stringify(
      await asked(
        admin,
        `{ accounts(first: 200) { nodes { account name recordedBy grants { subject } } }
          tokens(first: 200) { nodes { for grants { subject } } }
          grants(first: 200) { nodes { subject recordedBy } } audit(first: 200) { nodes { actor name detail } } }`,
      ),
    );
    expect(told).toContain('local:village');
    for (const name of ['other', 'all', 'nothing'])
      expect(told, name).not.toMatch(new RegExp(`\\b${name}\\b`));
  });

  test('are not made over more than is administered, nor without grants by who administers a part', async () => {
    const before = await listed(owner);
    const message = (received: string) =>
      `A grant lies in what its giver administers: ${township}; received ${received}.`;
    for (const [grant, received] of [
      [{ role: 'READER' }, 'one over all'],
      [{ role: 'READER', region: elsewhere }, `"${elsewhere}"`],
      [{ role: 'READER', region: '404' }, '"404"'],
      [{ role: 'READER', organization: 'c-county' }, '"c-county"'],
    ] as const)
      for (const answer of [
        await add(admin, 'new', [reads, grant]),
        await create(admin, [grant, reads]),
      ])
        refused(answer, 'FORBIDDEN', message(received));
    for (const [what, answer] of [
      ['An account', await add(admin, 'new', [])],
      ['A token', await create(admin, [])],
    ] as const)
      refused(
        answer,
        'FORBIDDEN',
        `${what} is made with a grant in what its maker administers: ${township}; received none.`,
      );
    refused(
      await create(owner, []),
      'BAD_USER_INPUT',
      'A token is made with a grant, received none.',
    );
    const many = Array.from({ length: 51 }, () => reads);
    refused(await add(admin, 'new', many), 'BAD_USER_INPUT');
    for (const answer of [
      await add(readerOf([village]), 'new', [reads]),
      await create(readerOf([village]), [reads]),
    ])
      refused(answer, 'FORBIDDEN');
    expect(await listed(owner)).toEqual(before);
  });

  test.each([
    [
      'village',
      password,
      'CONFLICT',
      'A name is given to one account, received village, which one has or had.',
    ],
    [
      'other',
      password,
      'CONFLICT',
      'A name is given to one account, received other, which one has or had.',
    ],
    ['new', 'password1234', 'BAD_USER_INPUT', expect.stringContaining('guessed easily')],
    ['local:new', password, 'BAD_USER_INPUT', expect.stringMatching(/, received "local:new"\.$/)],
    ['owner', password, 'BAD_USER_INPUT', expect.stringContaining('none of owner')],
    ['ne\u200bw', password, 'BAD_USER_INPUT', expect.any(String)],
    ['n'.repeat(10_000), password, 'BAD_USER_INPUT', expect.any(String)],
  ])('are not made by the name %j with %j', async (name, given, code, message) => {
    refused(await add(admin, name, [reads], given), code, message);
  });

  test('that are granted more are seen to no more by who made them, and again once that is taken', async () => {
    await add(admin, 'grown', [reads]);
    await give(owner, { subject: 'local:grown', role: 'READER' });
    refused(await set(admin, 'grown'), 'NOT_FOUND', unseen('grown'));
    await machine({ do: 'revoke', name: 'grown', role: 'READER' });
    // What it was made with lies here, whatever it is granted.
    expect((await set(admin, 'grown')).errors).toBeUndefined();
    // An ADMIN of two townships may see to what lies in both.
    await give(owner, { subject: 'local:grown', role: 'READER', region: elsewhere });
    refused(await end(admin, 'grown'), 'NOT_FOUND');
    refused(await end(adminOf([elsewhere]), 'grown'), 'NOT_FOUND');
    expect((await end(adminOf([township, elsewhere]), 'grown')).errors).toBeUndefined();
  });

  test('that were made without grants are not taken over by granting them something', async () => {
    await machine({ do: 'addAccount', name: 'waiting', password, roles: [] });
    expect((await give(admin, { subject: 'local:waiting', ...reads })).errors).toBeUndefined();
    expect(await listed(admin)).toContain('local:waiting');
    refused(
      await set(admin, 'waiting'),
      'FORBIDDEN',
      expect.stringContaining('made without grants or by an earlier release'),
    );
    expect((await set(owner, 'waiting')).errors).toBeUndefined();
  });

  test('that are locked are told so, and a password opens them', async () => {
    await add(admin, 'locked', [reads]);
    await engine.graph().write(async (tx) => {
      await tx.run(holdAttempts('locked'));
      await tx.run(setAttempts({ name: 'locked', failures: 10, lastAt: at }));
    });
    const locks = async () =>
      (await asked(admin, '{ accounts(first: 50) { nodes { name lockedUntil } } }')).data.accounts
        .nodes;
    const until = (lockedUntil: string | null) =>
      expect.arrayContaining([
        { name: 'locked', lockedUntil },
        { name: 'village', lockedUntil: null },
      ]);
    expect(await locks()).toEqual(until('2026-06-30T01:15:00.000Z'));
    await set(admin, 'locked');
    expect(await locks()).toEqual(until(null));
  });

  test('of one name that are made at once are one', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => add(admin, 'race', [reads])));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.sort()).toEqual(['CONFLICT', 'CONFLICT', undefined]);
    expect((await listed(admin)).filter((id) => id === 'local:race')).toHaveLength(1);
  });

  test('have their pages', async () => {
    for (const field of ['accounts', 'tokens']) {
      for (const _ of [1, 2]) await create(owner, [reads]);
      const page = (args: string) =>
        asked(
          owner,
          `{ ${field}(${args}) { totalCount edges { cursor node { grants { grant } } } } }`,
        );
      const { edges, totalCount } = (await page('first: 200')).data[field];
      const [first, second] = edges;
      expect(edges).toHaveLength(totalCount);
      expect((await page(`first: 1, after: "${first.cursor}"`)).data[field].edges).toEqual([
        second,
      ]);
      expect((await page(`last: 1, before: "${second.cursor}"`)).data[field].edges).toEqual([
        first,
      ]);
      refused(await page('first: 0'), 'BAD_USER_INPUT');
    }
  });

  test('passwords are given by variables alone, and told again in no refusal', async () => {
    const literal = (given: string) =>
      `mutation { setPassword(input: { account: "x", password: ${given} }) { name } }`;
    const by = (type: string, input: unknown) =>
      asked(
        owner,
        `mutation ($input: ${type}!) { ${type === 'AddAccountInput' ? 'addAccount' : 'setPassword'}(input: $input) { name } }`,
        { input },
      );
    const secret = 'secret horse battery 4711';
    for (const answer of [
      await asked(owner, literal(`"${secret}"`)),
      await asked(owner, literal('4711')),
      await asked(
        owner,
        `mutation ($p: Password = "${secret}") { setPassword(input: { account: "x", password: $p }) { name } }`,
      ),
      await asked(
        owner,
        'mutation ($p: Password!) { setPassword(input: { account: "x", password: $p }) { name } }',
        { p: 4711 },
      ),
      await asked(
        owner,
        'mutation ($p: Password!) { setPassword(input: { account: "x", password: $p }) { name } }',
        { p: [secret] },
      ),
      await by('SetPasswordInput', { account: 'local:village', password: 4711 }),
      await by('SetPasswordInput', { account: 'local:village', password: { secret } }),
      await by('SetPasswordInput', { account: 'local:village', pasword: secret }),
      await by('SetPasswordInput', [{ account: 'x', password: secret, more: 1 }]),
      await by('AddAccountInput', { name: 'new', password: secret, grants: [], more: 1 }),
      await by('AddAccountInput', { name: 'new', password: secret }),
      await by('AddAccountInput', {
        name: 'new',
        password: secret,
        grants: [{ role: 'KING', region: secret }],
      }),
      await by('AddAccountInput', { name: 'secret', password: secret, grants: [] }),
      await set(owner, 'village', 'secret'),
    ]) {
      expect(answer.errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(JSON.stringify(answer.errors)).not.toMatch(/horse|4711/);
    }
  });
});
