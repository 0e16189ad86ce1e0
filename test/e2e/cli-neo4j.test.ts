import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { z } from 'zod';
import { openNeo4j } from '../../src/graph/engines/neo4j.js';
import type { Graph } from '../../src/graph/graph.js';
import { EVERY_TABLE, edited } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { contentOf } from '../changes/graph-content.js';
import type { Neo4jConnection } from '../support/neo4j/connection.js';
import { dataFolder, orgweave, startOrgweave } from '../support/process.js';

// Each test starts several processes, and loads a county or plans every statement anew.
vi.setConfig({ testTimeout: 180_000 });

const connection = inject('neo4j');
const unlessMissing = connection === null ? describe.skip : describe;

function variables({ uri, user, password }: Neo4jConnection) {
  return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, PORT: '0' };
}

unlessMissing('On Neo4j', () => {
  if (connection === null) return;
  const access = variables(connection);
  let graph: Graph;
  const clear = () =>
    graph.write((tx) =>
      tx.run({
        name: 'test.deleteAll',
        text: 'MATCH (n) WHERE NOT n:Migration DETACH DELETE n',
        parameters: {},
        decode: () => null,
      }),
    );
  beforeAll(async () => {
    graph = openNeo4j(connection);
    await clear();
  });
  afterAll(async () => {
    await clear();
    await graph.close();
  });

  it('is looked at by doctor', async () => {
    const { code, stdout } = await orgweave(['doctor'], {
      ...access,
      PORT: '1',
      DATA_DIR: dataFolder(),
    });
    expect(stdout).toMatch(/^ok {4}engine {5}Neo4j 5\.\d+\.\d+ \(\w+\) answers\.$/m);
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('fail')]);
  });

  it('sees to accounts beside a server, which knows within two seconds', async () => {
    const env = { ...access, DATA_DIR: dataFolder() };
    expect((await orgweave(['import', folderOf(EVERY_TABLE)], env)).code).toBe(0);
    const server = startOrgweave(['serve'], env);
    const address = await server.said(/http:\S+(?=\/graphql on neo4j)/);
    const status = async (headers: Record<string, string>) =>
      (await fetch(`${address}/schema.graphql`, { headers })).status;
    expect(await status({})).toBe(200);
    const create = [
      'token',
      'create',
      '--for',
      'board',
      '--role',
      'READER',
      '--until',
      '9999-01-01',
    ];
    const { stdout } = await orgweave(create, env);
    const [secret, line = ''] = stdout.split('\n');
    const bearer = { authorization: `Bearer ${secret}` };
    await expect.poll(() => status({}), { timeout: 5_000 }).toBe(401);
    expect(await status(bearer)).toBe(200);
    const id = /token (\w{12})/.exec(line)?.[1] ?? '';
    expect((await orgweave(['token', 'revoke', id], env)).code).toBe(0);
    await expect.poll(() => status(bearer), { timeout: 5_000 }).toBe(401);
    server.kill('SIGTERM');
    await server.ended;
    await clear();
  });

  it('imports beside a server, which is not seeded and sees what is imported', async () => {
    const env = { ...access, DATA_DIR: dataFolder() };
    expect((await orgweave(['import', folderOf(EVERY_TABLE)], env)).stdout).toMatch(
      /units +2 added/,
    );
    const server = startOrgweave(['serve'], env);
    const address = await server.said(/http:\S+(?=\/graphql on neo4j)/);
    const renamed = folderOf(edited(EVERY_TABLE, { 'units.csv': ['小区', '新小区'] }));
    expect((await orgweave(['import', renamed], env)).code).toBe(0);
    // A server looks at the head ten times a second where others write: who must see a commit says so.
    const asked = 'query={unit(id:"v"){name}}&extensions={"atLeast":2}';
    const response = await fetch(`${address}/graphql?${asked}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toEqual({
      data: { unit: { name: '新小区' } },
      extensions: { version: 2 },
    });
    server.kill('SIGTERM');
    const { code, stdout } = await server.ended;
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('Loaded')]);
  });

  it.each([
    ['prepared', 'journaling', ['untouched', 'whole']],
    ['written', 'writing', ['whole']],
  ])(
    'leaves an import that is killed while it is %s untouched or whole',
    async (_, stage, ends) => {
      const env = { ...access, DATA_DIR: dataFolder(), IMPORT_TRANSACTION_ROWS: '1' };
      await clear();
      const first = folderOf(EVERY_TABLE);
      await orgweave(['import', first], env);
      const untouched = await contentOf(graph);
      const second = folderOf(
        edited(EVERY_TABLE, {
          'units.csv': ['合作社', '新社'],
          'alliances.csv': ['350428100,z,s', ',,s'],
          'counts.csv': ['u,2024-01-01,12', 'u,2024-01-01,13'],
        }),
      );
      const killed = startOrgweave(['import', second], { ...env, LOG_LEVEL: 'debug' });
      await killed.said(new RegExp(`"stage":"${stage}"`), 3);
      killed.kill('SIGKILL');
      await killed.ended;
      const dry = await orgweave(['import', second, '--dry-run'], env);
      expect(dry.code).toBe(0);
      const after = await contentOf(graph);
      const isWhole = ends.includes('whole') && after.length > untouched.length;
      if (!isWhole) expect(ends).toContain('untouched');
      if (!isWhole) return expect(after).toEqual(untouched);
      await clear();
      await orgweave(['import', first], env);
      await orgweave(['import', second], env);
      expect(after).toEqual(await contentOf(graph));
    },
  );

  it('says so when the password is wrong', async () => {
    const env = { ...access, DATA_DIR: dataFolder(), NEO4J_PASSWORD: 'wrong-password' };
    const { code, stderr } = await orgweave(['serve'], env);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Neo4j at NEO4J_URI lets NEO4J_USER in with NEO4J_PASSWORD, .*\n$/);
  });
});

it('says so when nothing listens where Neo4j should', async () => {
  const closed = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => closed.once('listening', resolve));
  const { port } = z.object({ port: z.number() }).parse(closed.address());
  await new Promise((resolve) => closed.close(resolve));
  const env = { NEO4J_URI: `bolt://127.0.0.1:${port}`, DATA_DIR: dataFolder() };
  const { code, stderr } = await orgweave(['serve'], env);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Neo4j must answer, it did not: .*\n/);
  expect(stderr).not.toMatch(/\n {4}at /);
});
