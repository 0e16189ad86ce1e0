import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { configOf, variableNames } from '../../src/config.js';
import { clock } from '../../src/doctor/checks/clock.js';
import { engine } from '../../src/doctor/checks/engine.js';
import { settings } from '../../src/doctor/checks/settings.js';
import type { Examined } from '../../src/doctor/examined.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { examineSnapshot } from '../../src/snapshot-file.js';
import { EVERY_TABLE } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { withJiangle } from '../http/served.js';
import { startIdentityProvider } from '../support/identity-provider.js';
import { dataFolder, orgweave, startOrgweave } from '../support/process.js';

const Findings = z.array(z.object({ check: z.string(), level: z.string(), says: z.string() }));

/** What is found but that all is well, as `level check`, and the exit code. */
async function found(env: Record<string, string>) {
  const { code, stdout } = await orgweave(['doctor', '--json'], env);
  const findings = Findings.parse(JSON.parse(stdout));
  return {
    code,
    checks: new Set(findings.map(({ check }) => check)),
    wrong: findings.filter(({ level }) => level !== 'ok').map((one) => `${one.level} ${one.check}`),
  };
}

/** Every file of a folder with what it holds. */
function contentOf(dir: string): [string, string][] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
    .map((path) => [path, readFileSync(path, 'base64')]);
}

it('says which release it is', async () => {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));
  expect(await orgweave(['--version'], {})).toMatchObject({ code: 0, stdout: `${version}\n` });
});

it('leaves a deployment as it is, before its first start, beside its server and after a kill', async () => {
  const dir = dataFolder();
  const env = { DATA_DIR: join(dir, 'data'), PORT: '1' };
  expect(await found(env)).toMatchObject({ code: 0, wrong: [] });
  expect(contentOf(dir)).toEqual([]);
  expect((await orgweave(['import', folderOf(EVERY_TABLE)], env)).code).toBe(0);
  const server = startOrgweave(['serve'], { ...env, PORT: '0' });
  const address = await server.said(/http:\S+(?=\/graphql on)/);
  expect(await found({ ...env, PORT: new URL(address).port })).toMatchObject({
    code: 0,
    wrong: [],
  });
  expect(await found(env)).toMatchObject({ code: 1, wrong: ['fail engine'] });
  server.kill('SIGKILL');
  await server.ended;
  const before = contentOf(dir);
  const { code, wrong, checks } = await found(env);
  expect([code, wrong]).toEqual([0, []]);
  expect([...checks]).toEqual([
    ...[
      'settings',
      'node',
      'disk',
      'server',
      'engine',
      'last version',
      'migrations',
      'clock',
      'journal',
    ],
    ...['snapshots', 'memory', 'open files'],
  ]);
  expect(contentOf(dir)).toEqual(before);
  rmSync(join(env.DATA_DIR, 'graph.grafeo'));
  expect(await found(env)).toMatchObject({ code: 1, wrong: ['fail last version'] });
});

it('says what to do about what is wrong', async () => {
  const dir = dataFolder();
  mkdirSync(join(dir, 'journals', 'embedded'), { recursive: true });
  writeFileSync(join(dir, 'journals', 'embedded', 'x.ndjson'), '{}');
  writeFileSync(join(dir, 'embedded.index'), 'nothing of the kind');
  const { code, stdout } = await orgweave(['doctor'], {
    ...{ DATA_DIR: dir, PORT: '1', HOST: '0.0.0.0', AUTH: 'open', ALOWED_HOSTS: 'x' },
  });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^warn {2}settings .* ALOWED_HOSTS .* ALLOWED_HOSTS may be meant\.$/m);
  expect(stdout).toMatch(/^warn {2}settings .*HOST is 0\.0\.0\.0 .* Set ALLOWED_HOSTS /m);
  expect(stdout).toMatch(/^warn {2}settings .*AUTH is open: .* Set AUTH=local /m);
  expect(stdout).toMatch(/^warn {2}journal .* the next start finishes it; orgweave journal/m);
  expect(stdout).toMatch(/^warn {2}snapshots .*embedded\.index is damaged .* Delete it/m);
  const refused = await orgweave(['doctor'], { PORT: 'abc' });
  expect(refused).toMatchObject({ code: 1, stderr: '' });
  expect(refused.stdout).toMatch(/^fail {2}settings .*PORT: .*received "abc"/);
});

it('says whether a provider of sign-ins answers, and what breaks the file of grants', async () => {
  const provider = await startIdentityProvider();
  onTestFinished(() => provider.leave());
  const dir = dataFolder();
  const file = join(dir, 'grants.json');
  const set = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: 'orgweave', OIDC_GRANTS: file };
  const told = async () =>
    (await orgweave(['doctor'], { DATA_DIR: dir, PORT: '1', ...set })).stdout.split('\n');
  writeFileSync(file, '{"grants": [{"role": "READER", "everyone": true}]}');
  expect(await told()).toContainEqual(
    'ok    provider   It answers, and OIDC_GRANTS says who is given what.',
  );
  writeFileSync(file, '{"grants": [{"role": "READ", "everyone": true}]}');
  expect(await told()).toContainEqual(
    expect.stringMatching(/grants\.json:1: grants\[0\]\.role: Expected one of .*, received "READ"/),
  );
  writeFileSync(file, '{"grants": [{"role": "READER", "everyone": true}]}');
  await provider.leave();
  expect(await told()).toContainEqual(
    expect.stringMatching(/^fail {2}provider .*does not answer: fetch failed: .*ECONNREFUSED/),
  );
});

const nothing: Examined = {
  ...{ environment: {}, inFile: [], variableNames, config: configOf({}) },
  ...{ places: { journals: '', indexFiles: [] }, graph: { why: 'absent', reason: '' } },
  ...{
    aboutNeo4j: null,
    provider: null,
    lossOf: async () => null,
    readFolders: () => '',
    examineSnapshot,
  },
};

it('finds a commit that is to come, and a clock that goes another way', async () => {
  const graph = openGrafeo(null);
  await withJiangle(graph, new Date(Date.now() + 86_400_000));
  const about = { version: '5.26.0', edition: 'community', now: new Date(0) };
  const told = await clock({ ...nothing, graph, aboutNeo4j: async () => about });
  expect(told).toMatchObject([
    { level: 'ok' },
    { level: 'warn', says: expect.stringMatching(/of Neo4j and of this machine are \d+ s apart/) },
    { level: 'fail', says: expect.stringContaining('which is to come') },
  ]);
  await graph.close();
});

it.each([
  ['HOSTS', 'HOST'],
  ['ALLOWED_ORIGIN', 'ALLOWED_ORIGINS'],
  ['neo4j_uri', 'NEO4J_URI'],
])('takes %s for %s', async (name, meant) => {
  const environment = { [name]: 'x', HOME: '/root', PATH: '/bin', HOSTNAME: 'x' };
  expect((await settings({ ...nothing, environment })).slice(1)).toEqual([
    { level: 'warn', says: expect.stringContaining(` ${name} `), remedy: `${meant} may be meant.` },
  ]);
});

it.each([
  ['5.22.0', 'fail'],
  ['4.4.30', 'fail'],
  ['5.23.0', 'ok'],
  ['2025.01.0', 'ok'],
])('takes Neo4j %s: %s', async (version, level) => {
  const graph = openGrafeo(null);
  const about = { version, edition: 'enterprise', now: new Date() };
  const told = await engine({ ...nothing, graph, aboutNeo4j: async () => about });
  expect(told).toMatchObject([{ level }]);
  await graph.close();
});
