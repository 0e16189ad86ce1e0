import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, expect, it, test, vi } from 'vitest';
import { z } from 'zod';
import { folderOf } from '../changes/folder-fixture.js';
import { following } from '../http/following.js';
import { bin, orgweave, type Running, startCommand, startOrgweave } from '../support/process.js';
import { seedFolder } from '../support/run-query.js';

// The county is loaded, and searches that take minutes are ended.
vi.setConfig({ testTimeout: 180_000 });

const village = '350428102202';
const dir = mkdtempSync(join(tmpdir(), 'orgweave-plan-'));
const env = { DATA_DIR: join(dir, 'data'), PORT: '0', LOG_LEVEL: 'error' };
const files = ['plan.csv', 'plan.json', 'plan.md', 'proof.json', 'steps.json'];

afterAll(() => rmSync(dir, { recursive: true }));

it('is given the shipped county', async () => {
  for (const name of ['jiangle', 'model-county'])
    expect(await orgweave(['import', seedFolder(name)], env)).toMatchObject({ code: 0 });
});

const read = (folder: string, file: string) => readFileSync(join(dir, folder, file), 'utf8');
const plan = (kind: string, out: string, ...args: string[]) =>
  orgweave(['plan', kind, '--out', join(dir, out), ...args], env);

it('plans remedies for a village, and writes them in five files that agree', async () => {
  const { code, stdout, stderr } = await plan('remedies', 'village', '--region', village);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^4 units with findings, version 2 of the graph\.$/m);
  expect(stdout).toMatch(/^OPTIMAL: 5 steps close 3 findings\.$/m);
  expect(stdout).toMatch(/^ {2}COVERED: 27, bound 27$/m);
  expect(readdirSync(join(dir, 'village')).sort()).toEqual(files);

  const text = read('village', 'plan.json');
  const whole = z
    .looseObject({ status: z.string(), steps: z.array(z.unknown()), proof: z.unknown() })
    .parse(JSON.parse(text));
  expect(whole.status).toBe('OPTIMAL');
  expect(JSON.parse(read('village', 'steps.json'))).toEqual(whole.steps);
  expect(JSON.parse(read('village', 'proof.json'))).toEqual(whole.proof);
  const checked = await orgweave(['check-proof', join(dir, 'village', 'proof.json')], env);
  expect(checked).toMatchObject({ code: 0, stderr: '' });
  expect(checked.stdout).toMatch(/^Proved: /);

  const rows = z
    .array(z.object({ unit: z.string(), remedy: z.string(), closes: z.string() }))
    .parse(parse(read('village', 'plan.csv'), { columns: true }));
  expect(rows).toHaveLength(4);
  expect(rows.filter(({ closes }) => closes !== '')).toHaveLength(3);
  const report = read('village', 'plan.md');
  expect(report).toMatch(/^# Remedies$/m);
  expect(report).toMatch(/^\| COVERED \| more \| 27 \| 27 \| 0 \|$/m);

  const again = await plan('remedies', 'village', '--region', village);
  expect(again).toMatchObject({ code: 2, stdout: '' });
  expect(again.stderr).toMatch(/^A plan takes the place of nothing, .*--force/);
  const forced = await plan('remedies', 'village', '--region', village, '--force');
  expect(forced.code).toBe(0);
  expect(read('village', 'plan.json')).toBe(text);
});

it('plans alliances, with options of a file and those beside it', async () => {
  const options = join(
    folderOf({ 'options.json': '{"most": 9, "mostMembers": 5}' }),
    'options.json',
  );
  const args = ['--region', '350428102', '--options', options, '--most', '2'];
  const { code, stdout } = await plan('alliances', 'alliances', ...args);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^OPTIMAL: 14 steps close 10 findings\.$/m);
  expect(stdout).toMatch(/^ {2}ALLIANCES: 2, bound 2$/m);
  const proof = join(dir, 'alliances', 'proof.json');
  expect((await orgweave(['check-proof', proof], env)).code).toBe(0);
});

it('plans a frontier, and writes it in four files, one of which is its proof', async () => {
  const args = ['--region', '350428102', '--alliances', '3', '--most-members', '5'];
  const { code, stdout, stderr } = await plan('frontier', 'frontier', ...args);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^OPTIMAL: what at most so many alliances serve of a weight of 141\.$/m);
  expect(stdout).toMatch(/^ {2}2: 84, bound 84$/m);
  expect(readdirSync(join(dir, 'frontier')).sort()).toEqual([
    'frontier.csv',
    'frontier.json',
    'frontier.md',
    'proof.json',
  ]);
  expect(await orgweave(['check-proof', join(dir, 'frontier', 'proof.json')], env)).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(
      /^Proved: of a weight of 141 .* at most 2 sites: 84 served, bound 84;/,
    ),
  });
  const points = z
    .object({ points: z.array(z.looseObject({ served: z.number(), leads: z.array(z.string()) })) })
    .parse(JSON.parse(read('frontier', 'frontier.json')))
    .points.map(({ served, leads }) => [String(served), leads.join(' ')]);
  const rows = z
    .array(z.object({ alliances: z.string(), served: z.string(), leads: z.string() }))
    .parse(parse(read('frontier', 'frontier.csv'), { columns: true }));
  expect(rows.map(({ alliances }) => alliances)).toEqual(['1', '2', '3']);
  expect(rows.map(({ served, leads }) => [served, leads])).toEqual(points);
  expect(read('frontier', 'frontier.md')).toMatch(/^\| 2 \| 84 \| 84 \| 39 \| /m);
});

it.each([
  ['remedies', [], /^No unit of the scope is a gap/m],
  ['alliances', ['--most', '2'], /^No unit of the scope has a gap/m],
])('says of %s why there is nothing to set up', async (kind, args, why) => {
  const none = await plan(kind, `no-${kind}`, '--region', village, '--kinds', 'PARK', ...args);
  expect(none).toMatchObject({ code: 0, stdout: expect.stringMatching(why) });
});

it('says by its exit code that there is no plan', async () => {
  const args = ['--region', village, '--most', '1', '--must-cover', 'syn-u-000703'];
  const { code, stdout } = await plan('alliances', 'none', ...args);
  expect(code).toBe(4);
  expect(stdout).toMatch(/^INFEASIBLE: 0 steps close 0 findings\.$/m);
  expect(read('none', 'plan.md')).toMatch(/^## What is in the way$/m);
  const must = ['--region', village, '--alliances', '2', '--must-cover', 'syn-u-000703'];
  expect(await plan('frontier', 'no-frontier', ...must)).toMatchObject({
    code: 4,
    stdout: expect.stringMatching(/^ {2}2: no plan$/m),
  });
});

it('keeps what it has when it is interrupted', async () => {
  const out = join(dir, 'interrupted');
  const args = ['plan', 'remedies', '--out', out, '--time-limit', '600'];
  const running = startOrgweave(args, { ...env, LOG_LEVEL: 'debug' });
  await running.said(/"aims":\[\{"aim":"COVERED"/);
  running.kill('SIGINT');
  const { code, stdout } = await running.ended;
  expect(code).toBe(3);
  expect(stdout).toMatch(/^FEASIBLE: \d+ steps close \d+ findings\.$/m);
  expect((await orgweave(['check-proof', join(out, 'proof.json')], env)).code).toBe(0);
});

it('shows on a terminal how far it is', async (test) => {
  const args = `plan remedies --region ${village} --out "${join(dir, 'shown')}"`;
  const line = `"${process.execPath}" "${bin}" ${args}`;
  const drawn = await startCommand('script', ['-qec', line, '/dev/null'], env).ended.catch(
    () => null,
  );
  if (drawn === null) return test.skip('there is no `script` to make a terminal');
  expect(drawn.stdout).toMatch(/version 2 of the graph\..*searching .*\/60 s, best .*OPTIMAL: 5/s);
});

const mistakes: [args: string[], code: number, message: RegExp][] = [
  [['remedies', '--kinds', 'HOUSE'], 2, /Allowed choices are COOPERATIVE/],
  [['remedies', '--region', '999999'], 2, /names a region of the graph, received "999999"/],
  [['remedies', '--options', 'absent'], 2, /can be read, received absent: ENOENT/],
  [['remedies', '--alternatives', '99'], 2, /alternatives is a whole number from 1 to 10/],
  [['frontier', '--alliances', '0'], 2, /of 1 to 200 alliances, received 0/],
  [['frontier'], 2, /required option '--alliances/],
  [['alliances'], 2, /`most` says how many alliances there are at most/],
  [['alliances', '--most', '2', '--lead', 'nobody'], 2, /nobody/],
];

test.each(mistakes)('refuses %j', async ([kind = '', ...args], expected, message) => {
  const { code, stderr } = await plan(kind, 'refused', ...args);
  expect(code).toBe(expected);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(/\n {4}at /);
  expect(existsSync(join(dir, 'refused', 'plan.json'))).toBe(false);
});

const Answer = z.object({ data: z.record(z.string(), z.record(z.string(), z.unknown())) });

async function ask(address: string, query: string): Promise<Record<string, unknown>> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return Object.values(Answer.parse(await response.json()).data)[0] ?? {};
}

async function addressOf(server: Running): Promise<string> {
  return (await server.said(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/)).trim();
}

/** Starts a search that takes long. */
async function started(address: string): Promise<string> {
  const asked = 'mutation { startPlan(input: {plan: {remedies: {}}, timeLimit: 3600}) { job } }';
  return z.object({ job: z.string() }).parse(await ask(address, asked)).job;
}

it('a server goes on while it plans; a job that is cancelled, or stopped with it, leaves its best plan', async () => {
  const server = startOrgweave(['serve'], env);
  const address = await addressOf(server);
  const beside = await plan('remedies', 'beside', '--region', village);
  expect(beside.code).toBe(1);
  expect(beside.stderr).toMatch(/is open in another: stop that one/);

  const progress = `subscription ($job: ID!) { planProgress(job: $job) {
    status aims { aim objective bound } plan { ... on RemedyPlan { status stepCount } } } }`;
  const told = async (job: string) => {
    const follower = following(address, progress, { job });
    while (!JSON.stringify(follower.received.at(-1) ?? '').includes('COVERED'))
      await follower.until(follower.received.length + 1);
    return follower;
  };
  const left = {
    status: 'CANCELLED',
    aims: [{ aim: 'COVERED' }, { aim: 'REACHED' }, { aim: 'ORGANIZATIONS' }, { aim: 'DISTANCE' }],
    plan: { status: 'FEASIBLE', stepCount: expect.any(Number) },
  };

  const first = await started(address);
  const follower = await told(first);
  expect(await ask(address, '{ unit(id: "syn-u-000703") { name } }')).toEqual({
    name: '常口春旺油茶专业合作社',
  });
  const cancel = `mutation { cancelPlan(id: "${first}") { status aims { aim } plan { ... on RemedyPlan { status stepCount } } } }`;
  expect(await ask(address, cancel)).toEqual(left);
  await follower.ended;
  expect(follower.received.at(-1)?.data).toMatchObject({ planProgress: left });
  expect(await ask(address, cancel)).toEqual(left);

  const last = await told(await started(address));
  server.kill('SIGTERM');
  await last.ended;
  expect(last.received.at(-1)?.data).toMatchObject({ planProgress: left });
  expect(await server.ended).toMatchObject({ code: 0 });
});
