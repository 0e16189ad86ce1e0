import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { probe } from '../contract/case.js';
import { dataFolder, orgweave, startOrgweave } from '../support/process.js';
import { seedFolder } from '../support/run-query.js';

// Several processes are started.
vi.setConfig({ testTimeout: 180_000 });

const Answer = z.object({ data: z.unknown() });
const Started = z.object({ startPlan: z.object({ job: z.string() }) });
const whole = /^The audit log is whole. Its head is entry (\d+), hash ([0-9a-f]{64})\.$/m;

it('is verified on the command line, by itself and by a backup', async () => {
  const folder = dataFolder();
  const env = { DATA_DIR: folder };
  const [first, file] = [join(folder, 'first.backup'), join(folder, 'graph.backup')];
  const verify = (...options: string[]) => orgweave(['audit', 'verify', ...options], env);
  const change = async (text: string) => {
    const graph = openGrafeo(join(folder, 'graph.grafeo'));
    await graph.write((tx) => tx.run(probe(text)));
    await graph.close();
  };
  await orgweave(['import', seedFolder('jiangle')], env);
  await orgweave(['backup', first], env);
  await orgweave(['backup', file], env);

  const alone = await verify();
  expect(alone).toMatchObject({ code: 0, stderr: '' });
  const [, number, hash] = whole.exec(alone.stdout) ?? [];
  expect(number).toBe('3');
  const listed = await orgweave(['audit', 'list', '--last', '2', '--json'], env);
  expect(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { number: 2, action: 'BACKUP', actor: 'owner', detail: '{"commit":1}' },
    { number: 3, action: 'BACKUP', hash },
  ]);
  expect((await orgweave(['audit', 'list'], env)).stdout).toMatch(
    /^1 \S+ IMPORT owner - \{.*"commit":1/,
  );
  for (const [backup, entry] of [
    [first, 2],
    [file, 3],
  ] as const)
    expect((await verify('--backup', backup)).stdout).toContain(`from entry ${entry} of ${backup}`);

  // What was there is cut off: nobody but the backup knows.
  await change('MATCH (e:AuditEntry) WHERE e.number > 2 DELETE e');
  expect(await verify()).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('entry 3 is missing.'),
  });
  await change(
    `MATCH (h:AuditHead) MATCH (e:AuditEntry) WHERE e.number = 2 SET h.number = 2, h.hash = e.hash`,
  );
  expect((await verify()).stdout).toMatch(whole);
  expect((await verify('--backup', first)).code).toBe(0);
  expect(await verify('--backup', file)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('entry 3 is missing: the backup has 3.'),
  });
  await orgweave(['backup', join(folder, 'later.backup')], env);
  expect(await verify('--backup', file)).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('entry 3 is another one in the backup.'),
  });

  // A restored graph goes on where the backup ends.
  const restored = { DATA_DIR: dataFolder() };
  expect((await orgweave(['restore', file], restored)).code).toBe(0);
  const again = await orgweave(['audit', 'verify', '--backup', file], restored);
  expect(again).toMatchObject({ code: 0, stdout: expect.stringMatching(/entry 4, hash/) });
  expect(await verify('--backup', 'package.json')).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('whole file as orgweave backup has written it'),
  });
});

it('has what a server was asked to do, from where, up to its end', async () => {
  const folder = dataFolder();
  const env = { DATA_DIR: folder, PORT: '0' };
  await orgweave(['import', seedFolder('jiangle')], env);
  const server = startOrgweave(['serve'], env);
  const address = (await server.said(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)).trim();
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
    return Answer.parse(await response.json()).data;
  };
  await ask(`mutation { commit(input: { source: "jiangle-article", changes: [
    { foundOrganization: { id: "o-new", kind: BRANCH, name: "新支部", region: "350428" } }] }) { version } }`);
  const audited = 'audit(first: 5) { nodes { action from detail } }';
  const commit = { commit: 2, origin: 'steps', added: 1, replaced: 0 };
  expect(await ask(`{ ${audited} }`)).toMatchObject({
    audit: {
      nodes: [{ action: 'COMMIT', from: '127.0.0.1', detail: commit }, { action: 'IMPORT' }],
    },
  });
  const started = await ask(
    'mutation { startPlan(input: { plan: { remedies: { scope: { region: "350428" } } } }) { job } }',
  );
  // The server reads it for other processes.
  const served = await orgweave(['audit', 'verify'], env);
  expect(served).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(whole) });
  // The start of the plan is appended in a while: what is listed may go further than what was verified.
  const [, head, hash] = whole.exec(served.stdout) ?? [];
  const listed = (await orgweave(['audit', 'list', '--json'], env)).stdout.trim().split('\n');
  expect(listed.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ number: Number(head), hash }),
  );
  server.kill('SIGTERM');
  expect((await server.ended).code).toBe(0);
  const { stdout } = await orgweave(['audit', 'list', '--json'], env);
  const entries = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { job } = Started.parse(started).startPlan;
  expect(entries.slice(1)).toMatchObject([
    { number: 2, action: 'COMMIT', actor: 'owner', by: 'OWNER', from: '127.0.0.1', grant: null },
    {
      number: 3,
      action: 'PLAN_START',
      from: '127.0.0.1',
      detail: `{"job":"${job}","kind":"REMEDIES"}`,
    },
  ]);
});
