import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Browser, signInAt } from '../support/browser.js';
import { audience, client, startIdentityProvider } from '../support/identity-provider.js';
import { dataFolder, orgweave, startOrgweave } from '../support/process.js';

const grants = {
  name: 'preferred_username',
  grants: [
    { role: 'READER', group: 'readers' },
    { role: 'READER', claim: 'client_id', value: 'importer' },
  ],
};

async function setUp(file: object = grants) {
  const provider = await startIdentityProvider();
  onTestFinished(() => provider.leave());
  const dir = dataFolder();
  const path = join(dir, 'grants.json');
  writeFileSync(path, JSON.stringify(file, null, 2));
  const env = {
    ...{ DATA_DIR: join(dir, 'data'), PORT: '0', AUTH: 'oidc' },
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: client.id,
    OIDC_CLIENT_SECRET: client.secret,
    OIDC_AUDIENCE: audience,
    OIDC_GRANTS: path,
  };
  return { provider, env };
}

const page = { headers: { accept: 'text/html' } };

test('a server whose provider is away starts, says so, and signs in when it is back', async () => {
  const { provider, env } = await setUp();
  const token = await provider.programToken();
  await provider.leave();
  const server = startOrgweave(['serve'], env);
  const address = await server.said(/http:\S+(?=\/graphql on)/);
  await server.said(/Who asks signs in with \S+, or has a token\./);
  await server.said(
    /"reason":"fetch failed: [^"]*ECONNREFUSED[^"]*","msg":"the provider of sign-ins is away"/,
  );
  const browser = new Browser();
  expect((await fetch(`${address}/health`)).status).toBe(200);
  expect((await browser.open(`${address}/sign-in/oidc`, page)).status).toBe(503);
  await provider.comeBack();
  const headers = { authorization: `Bearer ${token}` };
  // It is looked for again a second later.
  const read = async () => (await fetch(`${address}/schema.graphql`, { headers })).status;
  await expect.poll(read, { timeout: 20_000 }).toBe(200);
  const first = await browser.open(`${address}/sign-in/oidc`, page);
  const there = new URL(first.headers.get('location') ?? '');
  await browser.open(await signInAt(browser, there, 'readers-chen'), page);
  expect((await browser.open(`${address}/ide/`, page)).status).toBe(200);
  expect(await (await browser.open(`${address}/sign-in`, page)).text()).toContain('readers-chen@');
  const listed = await orgweave(['session', 'list'], env);
  const [, id = ''] = /^(oidc:\S+#readers-chen)\t/m.exec(listed.stdout) ?? [];
  const ended = await orgweave(['session', 'end', id], env);
  expect([ended.code, ended.stdout]).toEqual([0, `1 sessions of ${id} have ended.\n`]);
  expect((await browser.open(`${address}/ide/`, page)).status).toBe(303);
  server.kill('SIGTERM');
  const { code, stdout, stderr } = await server.ended;
  expect(code).toBe(0);
  // Neither what was shown nor what was kept secret.
  const secrets = [token, client.secret, ...browser.jarOf(address).values()];
  for (const secret of secrets) expect(`${stdout}${stderr}`).not.toContain(secret);
});

test('a file of grants with faults ends the start before anything is opened', async () => {
  const { env } = await setUp({ grants: [{ role: 'OWNER', everyone: true }] });
  const { code, stderr } = await orgweave(['serve'], env);
  expect(code).toBe(2);
  expect(stderr).toMatch(/grants\.json:4: grants\[0\]\.role: Expected one of .*, received "OWNER"/);
});
