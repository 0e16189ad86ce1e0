import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { EVERY_TABLE } from '../changes/county-folder.js';
import { folderOf } from '../changes/folder-fixture.js';
import { bin, dataFolder, orgweave, type Running, startCommand } from '../support/process.js';

vi.setConfig({ testTimeout: 120_000 });

const canRaise = spawnSync('prlimit', ['--version']).status === 0;

/**
 * Starts orgweave where no file can grow beyond so many KiB: what the system says then takes the same way as a full disk,
 * which only root can mount.
 */
function limited(kibibytes: number, args: readonly string[], env: Record<string, string>): Running {
  const script = `ulimit -S -f ${kibibytes}; exec "$0" "$@"`;
  return startCommand('bash', ['-c', script, process.execPath, bin, ...args], env);
}

const Answer = z.object({
  data: z.record(z.string(), z.unknown()),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) }))
    .default([]),
});

async function ask(address: string, query: string) {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return Answer.parse(await response.json());
}

/** A job that has ended with a plan. */
async function planned(address: string): Promise<string> {
  const { data } = await ask(
    address,
    'mutation { startPlan(input: {plan: {remedies: {}}}) { job } }',
  );
  const { job } = z.object({ startPlan: z.object({ job: z.string() }) }).parse(data).startPlan;
  const status = `{ planJob(id: "${job}") { status } }`;
  await expect
    .poll(async () => (await ask(address, status)).data, { timeout: 60_000 })
    .toEqual({ planJob: { status: 'DONE' } });
  return job;
}

let founded = 0;
/** A commit of some organizations whose names are long. */
const commit = () => {
  const steps = Array.from({ length: 20 }, () => {
    founded += 1;
    const name = `支部${'长'.repeat(90)}${founded}`;
    return `{foundOrganization: {id: "n${founded}", kind: BRANCH, name: "${name}", region: "350428"}}`;
  });
  return `mutation { commit(input: {source: "s", changes: [${steps.join(' ')}]}) { version } }`;
};

it.skipIf(!canRaise)(
  'A server whose disk is full says so, goes on answering, and takes commits again when there is room',
  async () => {
    const env = { DATA_DIR: dataFolder(), PORT: '0' };
    await orgweave(['import', folderOf(EVERY_TABLE)], env);
    const server = limited(900, ['serve'], env);
    const address = await server.said(/http:\/\/127\.0\.0\.1:\d+(?=\/graphql)/);
    const keep = `mutation { keepPlan(input: {job: "${await planned(address)}"}) { heading { name } } }`;
    let committed = 0;
    let answer = await ask(address, commit());
    for (; answer.errors.length === 0 && committed < 60; committed += 1)
      answer = await ask(address, commit());
    expect(committed).toBeGreaterThan(0);
    const full = {
      message: 'The server has room to write, it has none at present; try again later.',
      extensions: { code: 'STORAGE_FULL' },
    };
    expect(answer).toMatchObject({ data: { commit: null }, errors: [full] });
    expect((await ask(address, commit())).errors).toMatchObject([full]);
    // It is smaller, so that some of them may fit.
    let kept = await ask(address, keep);
    for (let at = 0; kept.errors.length === 0 && at < 100; at += 1) kept = await ask(address, keep);
    expect(kept).toMatchObject({ data: { keepPlan: null }, errors: [full] });
    const read = '{ organizations(first: 1) { totalCount } coverage { units } }';
    const before = await ask(address, read);
    expect(before.errors).toEqual([]);
    expect((await fetch(`${address}/health`)).status).toBe(200);

    const logged = await server.said(/"pid":\d+[^\n]*No space|"pid":\d+[^\n]*"storage full"/);
    const [, pid = ''] = /"pid":(\d+)/.exec(logged) ?? [];
    spawnSync('prlimit', ['--pid', pid, '--fsize=unlimited']);
    expect((await ask(address, commit())).errors).toEqual([]);
    expect(await ask(address, read)).not.toEqual(before);
    expect((await ask(address, keep)).errors).toEqual([]);
    server.kill('SIGTERM');
    expect(await server.ended).toMatchObject({ code: 0 });
    expect((await orgweave(['verify'], env)).code).toBe(0);
  },
);

it('An import that finds no room for its journal says so and leaves nothing', async () => {
  const env = { DATA_DIR: dataFolder(), IMPORT_TRANSACTION_ROWS: '1' };
  await orgweave(['verify'], env);
  const rows = Array.from({ length: 20_000 }, (_, at) => `x${at},LEDGER,Register ${at}\n`);
  const files = { 'sources.csv': `id,kind,title\n${rows.join('')}` };
  const { code, stderr } = await limited(700, ['import', folderOf(files)], env).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Writing needs room on the disk, .*\.ndjson: EFBIG.*\n$/);
  expect(readdirSync(join(env.DATA_DIR, 'journals', 'embedded'))).toEqual([]);
  expect((await orgweave(['journal'], env)).stdout).toBe('No import is under way.\n');
});

it('An import whose disk is full on the way is finished when there is room', async () => {
  const env = { DATA_DIR: dataFolder(), IMPORT_TRANSACTION_ROWS: '1' };
  await orgweave(['import', folderOf(EVERY_TABLE)], env);
  const rows = Array.from({ length: 5_000 }, (_, at) => `x${at},COMPOUND,小区${at},350428100,s\n`);
  const folder = folderOf({ 'units.csv': `id,kind,name,region,source\n${rows.join('')}` });
  const { code, stderr } = await limited(1_600, ['import', folder], env).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Writing needs room on the disk, .*graph\.grafeo: .*\n$/);
  expect((await orgweave(['journal'], env)).stdout).toMatch(/ \d of 3 batches .*\n.* is whole: /);
  expect((await orgweave(['journal', 'retry'], env)).stdout).toMatch(/units +5000 added/);
  expect((await orgweave(['verify'], env)).code).toBe(0);
});
