import { expect, it, vi } from 'vitest';
import { EVERY_TABLE } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { dataFolder, orgweave, type Running, startOrgweave } from '../support/process.js';

// Each test starts several processes.
vi.setConfig({ testTimeout: 180_000 });

const password = 'correct horse battery';

async function addressOf(server: Running): Promise<string> {
  return (await server.said(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)).trim();
}

async function statusOf(address: string, headers: Record<string, string> = {}): Promise<number> {
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: '{"query": "{ version }"}',
  };
  return (await fetch(`${address}/graphql`, init)).status;
}

async function signIn(address: string, name: string): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ name, password });
  return fetch(`${address}/sign-in`, { method: 'POST', headers, body });
}

/** A graph that is small, and holds nothing of a shipped county. */
async function imported(): Promise<Record<string, string>> {
  const env = { DATA_DIR: dataFolder(), PORT: '0' };
  expect((await orgweave(['import', folderOf(EVERY_TABLE)], env)).code).toBe(0);
  return env;
}

it('lets nobody in who could be anybody: a start that others reach ends without accounts', async () => {
  const env = { ...(await imported()), HOST: '0.0.0.0' };
  const refused = await orgweave(['serve'], env);
  expect(refused.code).toBe(2);
  expect(refused.stdout).toBe('');
  expect(refused.stderr).toContain(
    'received HOST=0.0.0.0 and no account: make one (orgweave user add NAME --role ADMIN)',
  );
  const open = startOrgweave(['serve'], { ...env, AUTH: 'open' });
  await open.said(/AUTH is open: whoever reaches 0\.0\.0\.0 reads and changes everything\./);
  const address = await addressOf(open);
  expect(await statusOf(address)).toBe(200);
  open.kill('SIGTERM');
  await open.ended;
  // With an account it starts, and asks.
  const added = await orgweave(
    ['user', 'add', 'office', '--role', 'STEWARD'],
    env,
    `${password}\n`,
  );
  expect([added.code, added.stdout]).toEqual([0, 'office may sign in: STEWARD.\n']);
  const asking = startOrgweave(['serve'], env);
  await asking.said(/Who asks signs in with an account, or has a token/);
  const there = await addressOf(asking);
  expect(await statusOf(there)).toBe(401);
  const [cookie = ''] = (await signIn(there, 'office')).headers.get('set-cookie')?.split(';') ?? [];
  expect(await statusOf(there, { cookie })).toBe(200);
});

it('sees to accounts and tokens of a graph that is served, at once', async () => {
  const env = await imported();
  const server = startOrgweave(['serve'], env);
  await server.said(
    /There are no accounts: whoever is on this machine reads and changes everything/,
  );
  const address = await addressOf(server);
  expect(await statusOf(address)).toBe(200);
  const run = async (args: readonly string[], input?: string) => {
    const { code, stdout, stderr } = await orgweave(args, env, input ?? null);
    return code === 0 ? stdout : [code, stderr];
  };
  const refused = (message: string) => [expect.any(Number), expect.stringContaining(message)];
  expect(await run(['user', 'list'])).toBe('There are no accounts.\n');
  expect(await run(['user', 'add', 'office', '--role', 'READER', 'ADMIN'], `${password}\n`)).toBe(
    'office may sign in: READER, ADMIN.\n',
  );
  expect(await statusOf(address)).toBe(401);
  const [cookie = ''] =
    (await signIn(address, 'office')).headers.get('set-cookie')?.split(';') ?? [];
  expect(await statusOf(address, { cookie })).toBe(200);
  const created = await run([
    'token',
    'create',
    '--for',
    'board',
    '--role',
    'READER',
    '--until',
    '9999-01-01',
  ]);
  const [secret, line] = String(created).split('\n');
  expect(line).toMatch(
    /^is the token \w{12} for board, until 9999-01-01: READER\. It is not shown again\.$/,
  );
  const bearer = { authorization: `Bearer ${secret}` };
  expect(await statusOf(address, bearer)).toBe(200);
  const id = /token (\w{12})/.exec(line ?? '')?.[1] ?? '';
  expect(await run(['token', 'list'])).toMatch(
    new RegExp(`^${id}\tow_[\\w-]{5}…\tboard\tREADER until 9999-01-01\tlast used 2`),
  );
  expect(
    await run([
      'user',
      'grant',
      'office',
      'PLANNER',
      '--from',
      '2026-01-01',
      '--until',
      '9999-01-01',
    ]),
  ).toBe('office: PLANNER from 2026-01-01 until 9999-01-01.\n');
  expect(await run(['user', 'revoke', 'office', 'ADMIN'])).toBe('office is no ADMIN any more.\n');
  expect(await run(['user', 'list'])).toMatch(
    /^office\tREADER, PLANNER from 2026-01-01 until 9999-01-01\tsince /,
  );
  const towns = ['--region', '350428100', '--region', '350428101'];
  const over = ['--role', 'READER', ...towns, '--until', '9999-01-01'];
  expect(await run(['token', 'create', '--for', 'towns', ...over])).toMatch(
    /: READER of 350428100, READER of 350428101\. It is not shown again\.\n$/,
  );
  expect(await run(['token', 'revoke', id])).toBe(`The token ${id} is revoked.\n`);
  expect(await statusOf(address, bearer)).toBe(401);
  expect(await run(['user', 'password', 'office'], 'another horse battery')).toContain(
    'its sessions have ended',
  );
  expect(await statusOf(address, { cookie })).toBe(401);
  expect(await run(['user', 'end', 'office'])).toContain('office has ended');
  expect((await signIn(address, 'office')).status).toBe(401);

  expect(await run(['user', 'add', 'office'], `${password}\n`)).toEqual(
    refused('A name is given to one account'),
  );
  expect(await run(['user', 'add', 'other'], 'short')).toEqual(
    refused('A password has 12 to 200 characters, received 5.'),
  );
  expect(await run(['user', 'add', 'other'])).toEqual(
    refused('A password is typed or sent on stdin, received nothing.'),
  );
  expect(await run(['user', 'add', 'no name'], password)).toEqual(
    refused('name: The name of an account is 1 to 64 letters'),
  );
  expect(await run(['user', 'grant', 'nobody', 'READER'])).toEqual(
    refused('An account is one of those that are listed, received "local:nobody".'),
  );
  expect(await run(['user', 'grant', 'office', 'KING'])).toEqual(
    refused('role: A role is one of READER, STEWARD, PLANNER, ADMIN'),
  );
  expect(await run(['user', 'grant', 'office', 'READER', '--from', 'today'])).toEqual(
    refused('validFrom: '),
  );
  expect(
    await run([
      'token',
      'create',
      ...'--for board --role PLANNER --region 999999 --until 2027-06-01'.split(' '),
    ]),
  ).toEqual(
    refused(
      'A grant is over a region or an organization of the graph, received 999999 as a region.',
    ),
  );
  expect(await run(['token', 'create', '--for', 'board', '--role', 'READER'])).toEqual(
    refused('--until'),
  );
  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);

  // What was seen to stays, also for the next one; an account that has ended still has everybody sign in.
  const next = startOrgweave(['serve'], env);
  await next.said(/Who asks signs in with an account, or has a token/);
  expect(await statusOf(await addressOf(next))).toBe(401);
});
