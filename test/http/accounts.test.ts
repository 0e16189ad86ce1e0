import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { AccessCommand } from '../../src/access/command.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { migrate } from '../../src/graph/migrations.js';
import { auditedIn } from '../access/audited.js';
import { following } from './following.js';
import { posted, type ServedApp, served, withJiangle } from './served.js';

const graph = openGrafeo(null);
const [password, another] = ['correct horse battery', 'another horse battery'];
const town = '350428100';
const streamLimits = { streams: 9, takenWithinMs: 60_000, farewellMs: 60_000, looksAgainMs: 20 };
const now = () => new Date('2026-06-30T01:00:00Z');
let app: ServedApp;
let admin: Record<string, string>;

const does = (command: Record<string, unknown>) => app.access.does(AccessCommand.parse(command));
const ask = (headers: Record<string, string>, query: string, variables = {}) =>
  app.fetch('/graphql', posted(JSON.stringify({ query, variables }), headers));
const signIn = async (name: string, given: string) => {
  const answer = await fetch(
    `${app.address}/sign-in`,
    posted(JSON.stringify({ name, password: given })),
  );
  return { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
};
const add = `mutation Add($input: AddAccountInput!) { addAccount(input: $input) { account } }`;
const set = `mutation Set($input: SetPasswordInput!) { setPassword(input: $input) { account } }`;
const create = `mutation Create($input: CreateTokenInput!) {
  createToken(input: $input) { secret token { token } } }`;
const grants = [{ role: 'READER', region: town }];

const made = async (headers: Record<string, string>) => {
  const { data } = await ask(headers, create, {
    input: { for: 'board', grants, until: '2027-01-01' },
  });
  return z
    .object({
      createToken: z.object({ secret: z.string(), token: z.object({ token: z.string() }) }),
    })
    .parse(data).createToken;
};

beforeAll(async () => {
  await migrate(graph, now);
  await withJiangle(graph);
  app = await served(graph, { policy: 'SIGN_IN', now, streamLimits, logLevel: 'trace' });
  const [secret] = await does({
    ...{ do: 'createToken', for: 'admin', roles: ['ADMIN'], until: '2027-01-01' },
    areas: [{ kind: 'REGION', region: town }],
  });
  admin = { authorization: `Bearer ${secret}` };
});
afterAll(async () => {
  await app.close();
  await graph.close();
});

test('what is made, opened and ended is so at once, with its sessions and streams, and secrets are in no log', async () => {
  expect(await ask(admin, add, { input: { name: 'desk', password, grants } })).toMatchObject({
    data: { addAccount: { account: 'local:desk' } },
  });
  const desk = await signIn('desk', password);
  const { secret, token } = await made(admin);
  const board = { authorization: `Bearer ${secret}` };
  const version = async (headers: Record<string, string>) =>
    (await ask(headers, '{ version }')).status;
  expect([await version(desk), await version(board)]).toEqual([200, 200]);
  const coverage = 'subscription { coverageChanged { event } }';
  const streams = [desk, board].map((headers) => following(app.address, coverage, {}, headers));

  const input = { account: 'local:desk', password: another };
  expect((await ask(admin, set, { input })).errors).toEqual([]);
  expect(await version(desk)).toBe(401);
  expect(await signIn('desk', password)).toEqual({ cookie: '' });
  const anew = await signIn('desk', another);
  expect(await version(anew)).toBe(200);
  await ask(admin, 'mutation ($id: ID!) { revokeToken(token: $id) { token } }', {
    id: token.token,
  });
  expect(await version(board)).toBe(401);
  await ask(admin, 'mutation { endAccount(account: "local:desk") { account } }');
  expect(await version(anew)).toBe(401);
  expect(await signIn('desk', another)).toEqual({ cookie: '' });
  for (const { ended } of streams) await ended;

  const logged = app.logged.join('');
  expect(logged).toContain('"operation":"Set"');
  for (const hidden of [password, another, secret]) expect(logged).not.toContain(hidden);
});

test('a password is taken by no GET, in no text, and an answer with a secret is kept by nobody', async () => {
  const answer = await ask(admin, create, {
    input: { for: 'board', grants, until: '2027-01-01' },
  });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(answer.headers.get('etag')).toBeNull();
  const variables = { input: { name: 'got', password, grants } };
  const search = new URLSearchParams({ query: add, variables: JSON.stringify(variables) });
  const got = await app.fetch(`/graphql?${search}`, {
    headers: { ...admin, 'apollo-require-preflight': 'x' },
  });
  expect(got.errors).toMatchObject([{ message: expect.stringMatching(/^A GET asks a query/) }]);
  const followed = await fetch(`${app.address}/graphql/stream`, {
    ...posted(JSON.stringify({ query: add, variables }), admin),
  });
  expect(await followed.text()).not.toContain('local:got');
  expect((await ask(admin, '{ accounts(first: 9) { nodes { name } } }')).text).not.toContain('got');
  expect(app.logged.join('')).not.toContain(password);
});

test('many passwords in one operation are set one after the other, each a refusal of its own', async () => {
  const names = Array.from({ length: 20 }, (_, at) => `many${at}`);
  const variables = { grants, password };
  const text = names
    .map(
      (name) =>
        `${name}: addAccount(input: { name: "${name}", password: $password, grants: $grants }) { name }`,
    )
    .join(' ');
  const many = `mutation ($password: Password!, $grants: [FirstGrantInput!]!) { ${text} }`;
  expect((await ask(admin, many, variables)).errors).toEqual([]);
  const again = await ask(admin, many, variables);
  expect(again.errors.map(({ extensions }) => extensions.code)).toEqual(
    names.map(() => 'CONFLICT'),
  );
});

test('who is no ADMIN, or of another part, or whom nobody has signed in, sees to nobody', async () => {
  const [secret] = await does({
    ...{ do: 'createToken', for: 'reader', roles: ['READER', 'STEWARD', 'PLANNER'] },
    until: '2027-01-01',
  });
  const reader = { authorization: `Bearer ${secret}` };
  await ask(admin, add, { input: { name: 'mine', password, grants } });
  // An ADMIN that reaches for more is told of.
  await ask(admin, add, { input: { name: 'more', password, grants: [{ role: 'ADMIN' }] } });
  const giveMore = 'mutation ($i: GiveGrantInput!) { giveGrant(input: $i) { grant } }';
  await ask(admin, giveMore, { i: { subject: 'local:mine', role: 'ADMIN' } });
  const refusals = async () =>
    (await auditedIn(graph)).flatMap(({ action, actor, detail: { field } }) =>
      action === 'REFUSED' && actor.startsWith('token:') ? [field] : [],
    );
  await expect.poll(refusals).toEqual(expect.arrayContaining(['addAccount', 'giveGrant']));

  const operations = [
    [add, { input: { name: 'theirs', password, grants } }],
    [set, { input: { account: 'local:mine', password: another } }],
    [create, { input: { for: 'theirs', grants, until: '2027-01-01' } }],
    ['mutation { endAccount(account: "local:mine") { name } }', {}],
    ['mutation { revokeToken(token: "x") { for } }', {}],
  ] as const;
  const lists = ['{ accounts(first: 9) { totalCount } }', '{ tokens(first: 9) { totalCount } }'];
  for (const [query, variables] of [...operations, ...lists.map((list) => [list, {}] as const)]) {
    expect((await ask(reader, query, variables)).errors).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await ask({}, query, variables)).status).toBe(401);
  }
  const open = await served(graph, { policy: 'OPEN', now });
  for (const [query, variables] of operations)
    expect((await open.ask(query, variables)).errors).toMatchObject([
      { message: expect.stringContaining('who has signed in'), extensions: { code: 'FORBIDDEN' } },
    ]);
  await open.close();
  expect(await signIn('mine', password)).not.toEqual({ cookie: '' });
});
