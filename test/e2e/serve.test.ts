import { once } from 'node:events';
import { IncomingMessage, request } from 'node:http';
import { createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { EVERY_TABLE } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { dataFolder, orgweave, type Running, startOrgweave } from '../support/process.js';

// Each test starts several processes, and loads a county or plans every statement anew.
vi.setConfig({ testTimeout: 180_000 });

/** Where a server that was started says that it listens. */
async function addressOf(server: Running): Promise<string> {
  return (await server.said(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)).trim();
}

async function ask(address: string, query: string): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

/** A port that nothing listens on. */
async function freePort(): Promise<number> {
  const free = createServer().listen(0, '127.0.0.1');
  await once(free, 'listening');
  const { port } = z.object({ port: z.number() }).parse(free.address());
  await new Promise((resolve) => free.close(resolve));
  return port;
}

/** Where a server listens as soon as it does, before it is ready. */
function listening(port: number): Promise<string> {
  const address = `http://127.0.0.1:${port}`;
  const look = async () => void (await fetch(`${address}/health`));
  return vi.waitFor(look, { interval: 5, timeout: 60_000 }).then(() => address);
}

const body = JSON.stringify({ query: '{ __typename }' });

/** Begins a request: the server has its head and waits for the body, which is given to get the answer. */
async function underWay(address: string): Promise<(body: string) => Promise<string>> {
  const headers = { 'content-type': 'application/json', expect: '100-continue' };
  const begun = request(`${address}/graphql`, { method: 'POST', headers });
  const answered = once(begun, 'response');
  answered.catch(() => undefined); // whoever waits for the answer hears of it
  begun.flushHeaders();
  await once(begun, 'continue');
  return async (body) => {
    begun.end(body);
    const [response] = z.tuple([z.instanceof(IncomingMessage)]).parse(await answered);
    return text(response);
  };
}

const countUnits = '{ units(first: 1) { totalCount } }';
const Units = z
  .object({ data: z.object({ units: z.object({ totalCount: z.number() }) }) })
  .transform(({ data }) => data.units.totalCount);

it('loads the county once, keeps it, and drains on SIGTERM', async () => {
  const env = { DATA_DIR: dataFolder(), PORT: String(await freePort()), LOG_LEVEL: 'error' };
  const first = startOrgweave(['serve'], env);
  const address = await listening(Number(env.PORT));
  const early = await fetch(`${address}/ready`);
  const starting = { status: 'starting', underWay: { stage: expect.any(String) } };
  expect([early.status, await early.json()]).toMatchObject([503, starting]);
  const refused = await fetch(`${address}/graphql?query={version}`);
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(await addressOf(first)).toBe(address);
  const units = Units.parse(await ask(address, countUnits));
  expect(units).toBeGreaterThan(2_000);
  expect((await fetch(`${address}/ready`)).status).toBe(200);
  first.kill('SIGTERM');
  const ended = await first.ended;
  expect(ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  const lines = ended.stdout.split('\n');
  expect(lines[0]).toMatch(/^Loaded seeds\/jiangle: \d+ rows added, 0 replaced, 0 unchanged\.$/);
  expect(lines[1]).toMatch(/^Loaded seeds\/model-county: \d+ rows added, 0 replaced, \d+ unch/);
  expect(lines[2]).toMatch(/^Coverage .*, rule set cn-grassroots-2019:$/);
  expect(ended.stdout).toMatch(/\n {2}units .*\n {2}COVERED .*\n {2}WORK_ONLY /);
  expect(lines.at(-2)).toMatch(/^orgweave serves http:\S+\/graphql on grafeo; the GraphQL IDE is /);

  const second = startOrgweave(['serve'], env);
  expect(Units.parse(await ask(await addressOf(second), countUnits))).toBe(units);
  const answer = await underWay(await addressOf(second));
  second.kill('SIGTERM');
  expect(Units.parse(JSON.parse(await answer(JSON.stringify({ query: countUnits }))))).toBe(units);
  const again = await second.ended;
  expect(again).toMatchObject({ code: 0, stderr: '' });
  expect(again.stdout).toMatch(/^Coverage /);
});

it('answers what has begun when it is stopped before it has introduced itself', async () => {
  const env = { DATA_DIR: dataFolder() };
  await orgweave(['import', folderOf(EVERY_TABLE)], env);
  const port = await freePort();
  const server = startOrgweave(['serve'], { ...env, PORT: String(port), LOG_LEVEL: 'warn' });
  const address = await listening(port);
  const isReady = async () => expect((await fetch(`${address}/ready`)).status).toBe(200);
  await vi.waitFor(isReady, { interval: 5, timeout: 60_000 });
  const answer = await underWay(address);
  server.kill('SIGTERM');
  const { data } = z.object({ data: z.unknown() }).parse(JSON.parse(await answer(body)));
  expect(data).toEqual({ __typename: 'Query' });
  expect(await server.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
});

it('completes the county when the first start was killed while it loaded', async () => {
  const env = {
    DATA_DIR: dataFolder(),
    PORT: '0',
    LOG_LEVEL: 'debug',
    IMPORT_TRANSACTION_ROWS: '1000',
  };
  const killed = startOrgweave(['serve'], env);
  await killed.said(/"stage":"writing","done":2\d{3},/);
  killed.kill('SIGKILL');
  expect((await killed.ended).stdout).toBe('');
  const next = startOrgweave(['serve'], env);
  await addressOf(next);
  next.kill('SIGTERM');
  const { code, stdout, stderr } = await next.ended;
  expect(code).toBe(0);
  expect(stderr).toMatch(/finishing an import that was cut short/);
  expect(stdout).toMatch(/^Loaded seeds\/jiangle: 0 rows added, 0 replaced, \d+ unchanged\.\n/);
  expect(stdout).toMatch(/seeds\/model-county: 0 rows added, 0 replaced, \d+ unchanged\.\n/);
});

it('leaves a graph with other data as it is, and refuses an address in use', async () => {
  const env = { DATA_DIR: dataFolder() };
  await orgweave(['import', folderOf(EVERY_TABLE)], env);
  const server = startOrgweave(['serve'], { ...env, PORT: '0' });
  expect(Units.parse(await ask(await addressOf(server), countUnits))).toBe(1);
  server.kill('SIGINT');
  const { code, stdout } = await server.ended;
  expect([code, stdout]).toEqual([0, expect.not.stringContaining('Loaded')]);

  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const at = z.object({ port: z.number() }).parse(taken.address());
  const refused = await orgweave(['serve'], { ...env, PORT: String(at.port) });
  taken.close();
  expect(refused.code).toBe(1);
  expect(refused.stderr).toMatch(/^HOST and PORT name .* EADDRINUSE.*\n$/);
});
