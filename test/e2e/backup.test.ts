import { once } from 'node:events';
import { copyFileSync, existsSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { restoreGraph } from '../../src/backup/restore-graph.js';
import { verified } from '../../src/backup/verified.js';
import { openGrafeo } from '../../src/graph/engines/grafeo.js';
import { beforeEachWrite } from '../changes/committing.js';
import { following } from '../http/following.js';
import { dataFolder, orgweave, type Running, startOrgweave } from '../support/process.js';
import { seedFolder } from '../support/run-query.js';

// Several processes are started.
vi.setConfig({ testTimeout: 180_000 });

const QUESTIONS = `{ lastEvent
  now: coverage { units statuses { status count } rates { code value upper } }
  past: coverage(on: "2024-06-01") { units statuses { status count } }
  unknown: coverage(knownOn: "2020-01-01") { units }
  known: coverage(knownOn: "2100-01-01", on: "2024-06-01") { statuses { status count } }
  coverageGaps(first: 50) { totalCount nodes { unit { id name } findings { code since } } }
  units(first: 50) { nodes { id name organizations(first: 5) { nodes { name } } } }
  organizations(first: 50) { totalCount nodes { id name } }
  gapHistory(unit: "jl-unit-yongxin") { events { code change on causes recordedAt } }
  claims(scope: {region: "350428"}, first: 30) { nodes { text stated listed outOf share } } }`;
const STEP =
  'mutation ($input: CommitInput!) { commit(input: $input) { version invalid { message } } }';
const EVENTS = 'subscription { coverageChanged(after: "0") { event on recordedAt } }';

/** Without errors. */
const Answer = z.strictObject({
  data: z.looseObject({ lastEvent: z.string() }),
  extensions: z.object({ version: z.number() }),
});

/** How the unit is covered changes with each commit. */
const stepOf = (round: number) => {
  const ends = { organization: 'o-new', unit: 'jl-unit-yongxin' };
  if (round > 1) return round % 2 === 0 ? { cover: { ...ends, mode: 'SOLO' } } : { uncover: ends };
  return { foundOrganization: { id: 'o-new', kind: 'BRANCH', name: '新支部', region: '350428' } };
};

it('is taken of a served graph while commits go on, and answers as that did', async () => {
  const [folder, copy] = [dataFolder(), dataFolder()];
  const env = { DATA_DIR: folder, PORT: '0' };
  const copied = { DATA_DIR: copy, PORT: '0' };
  const file = join(folder, 'graph.backup');
  await orgweave(['import', seedFolder('jiangle')], env);
  const server = startOrgweave(['serve'], env);
  const address = await addressOf(server);
  const socket = join(folder, 'server.socket');
  expect(statSync(socket).mode & 0o777).toBe(0o600);

  const answers = new Map<number, unknown>();
  let round = 0;
  const commit = async () => {
    round += 1;
    const input = { source: 'jiangle-article', changes: [stepOf(round)] };
    const { data } = z.object({ data: z.unknown() }).parse(await ask(address, STEP, { input }));
    expect(data).toMatchObject({ commit: { invalid: [] } });
    const answer = Answer.parse(await ask(address, QUESTIONS));
    answers.set(answer.extensions.version, answer.data);
    return answer;
  };
  while (round < 3) await commit();
  const taking = { isDone: false };
  const backup = orgweave(['backup', file], env).finally(() => {
    taking.isDone = true;
  });
  while (!taking.isDone) await commit();
  const { extensions } = await commit();
  const { code, stdout, stderr } = await backup;
  expect([code, stderr]).toEqual([0, '']);
  const version = Number(/ at commit (\d+): /.exec(stdout)?.[1]);
  expect(version).toBeGreaterThanOrEqual(4);
  expect(version).toBeLessThan(extensions.version);
  const events = await eventsOf(address);

  // What a killed server leaves is in nobody's way, and goes with the next one.
  server.kill('SIGKILL');
  await server.ended;
  expect(existsSync(socket)).toBe(true);
  const next = startOrgweave(['serve'], env);
  await addressOf(next);
  const refused = await orgweave(['backup', file], env);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('--force') });
  const first = join(copy, 'first.backup');
  copyFileSync(file, first);
  const forced = await orgweave(['backup', file, '--force'], env);
  expect(forced.stdout).toContain(` at commit ${extensions.version}: `);
  // Nor is a client that leaves within.
  const leaving = connect(socket);
  await once(leaving, 'connect');
  leaving.end();
  next.kill('SIGTERM');
  expect((await next.ended).code).toBe(0);
  expect(existsSync(socket)).toBe(false);

  // The indexes of a later state of the graph are not taken for those of the restored one.
  for (const index of ['embedded.index', 'embedded.register', 'embedded.organizations'])
    if (existsSync(join(folder, index))) copyFileSync(join(folder, index), join(copy, index));
  const restored = await orgweave(['restore', first], copied);
  expect(restored).toMatchObject({ code: 0, stderr: '' });
  expect(restored.stdout).toMatch(new RegExp(`commit ${version}, .*\nAll that is kept follows`));
  const other = startOrgweave(['serve'], copied);
  const otherAddress = await addressOf(other);
  expect(await ask(otherAddress, QUESTIONS)).toEqual({
    data: answers.get(version),
    extensions: { version },
  });
  const told = await eventsOf(otherAddress);
  expect(told.length).toBeGreaterThan(2);
  expect(events.slice(0, told.length)).toEqual(told);
});

it('is not served half restored; the next restore begins anew', async () => {
  const [folder, copy] = [dataFolder(), dataFolder()];
  const file = join(folder, 'graph.backup');
  await orgweave(['import', seedFolder('jiangle')], { DATA_DIR: folder });
  await orgweave(['backup', file], { DATA_DIR: folder });
  const graph = openGrafeo(join(copy, 'graph.grafeo'));
  const cut = beforeEachWrite(graph, async (write) => {
    if (write === 6) throw new Error('killed');
  });
  const backup = await verified(file, () => undefined);
  const restore = restoreGraph(
    cut,
    file,
    backup,
    () => new Date(),
    () => undefined,
  );
  await expect(restore).rejects.toThrow('killed');
  await graph.close();
  expect(await orgweave(['serve'], { DATA_DIR: copy })).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^[^\n]*orgweave restore again[^\n]*\n$/),
  });
  const again = await orgweave(['restore', file], { DATA_DIR: copy });
  expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('All that is kept') });
  const twice = await orgweave(['restore', file], { DATA_DIR: copy });
  expect(twice).toMatchObject({ code: 1, stderr: expect.stringContaining('empty graph') });
});

async function addressOf(server: Running): Promise<string> {
  return (await server.said(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)).trim();
}

async function ask(address: string, query: string, variables = {}): Promise<unknown> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

/** All events so far, from the first: as many as the last one's number says that there are of coverage. */
async function eventsOf(address: string): Promise<unknown[]> {
  const { data } = Answer.parse(await ask(address, '{ lastEvent }'));
  const follower = following(address, EVENTS);
  const Told = z.object({ coverageChanged: z.object({ event: z.string() }) });
  for (let count = 1; ; count += 1) {
    await follower.until(count);
    const events = follower.received.map((each) => Told.parse(each.data).coverageChanged);
    if (Number(events.at(-1)?.event) < Number(data.lastEvent)) continue;
    follower.leave();
    return events;
  }
}
