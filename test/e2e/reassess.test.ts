import { randomInt } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commit } from '../../src/changes/commit.js';
import { folderSource } from '../../src/changes/import/read-folder.js';
import { configOf } from '../../src/config.js';
import { openDeployment } from '../../src/deployment.js';
import { generateCounty } from '../../src/synthetic/generate.js';
import { differencesIn } from '../support/differences.js';
import { twoMembers } from '../support/other-rules.js';
import { type Environment, orgweave, startOrgweave } from '../support/process.js';

/** A county of more units than one batch reassesses, and a rule set beside the shipped one. */
const folder = mkdtempSync(join(tmpdir(), 'orgweave-reassess-'));
const rulesDir = join(folder, 'rules');
const imported = join(folder, 'imported');
const env = (dataDir: string): Environment => ({ DATA_DIR: dataDir, RULES_DIR: rulesDir });

beforeAll(async () => {
  mkdirSync(rulesDir);
  writeFileSync(join(rulesDir, 'two-members.json'), JSON.stringify(twoMembers));
  const county = join(folder, 'county');
  await generateCounty({ seed: 1, units: 2_500, out: county });
  const deployment = await open(env(imported));
  await commit({ ...deployment, actor: 'test', origin: county }, folderSource(county));
  await deployment.graph.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function open(of: Environment) {
  return openDeployment(configOf({ ...of, LOG_LEVEL: 'silent' }));
}

function copy(): Environment {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  cpSync(imported, dataDir, { recursive: true });
  return env(dataDir);
}

it('moves the whole graph to another rule set, and verify says so', {
  timeout: 60_000,
}, async () => {
  const graph = copy();
  const clean = await orgweave(['verify'], graph);
  expect([clean.code, clean.stdout]).toEqual([0, 'All that is kept follows from the facts.\n']);
  const moved = await orgweave(['reassess', '--rule-set', 'two-members'], graph);
  expect([moved.code, moved.stdout]).toEqual([
    0,
    'All units are assessed under the rule set two-members.\n',
  ]);
  expect((await orgweave(['verify'], graph)).code).toBe(0);
});

it('refuses a rule set that is not there', async () => {
  const { code, stderr } = await orgweave(['reassess', '--rule-set', 'none'], copy());
  expect(code).toBe(2);
  expect(stderr).toContain(
    'A rule set is one of cn-grassroots-2019, example-duties, two-members, received "none".',
  );
});

it('verify names what was changed behind its back, and exits 1', { timeout: 60_000 }, async () => {
  const graph = copy();
  const deployment = await open(graph);
  const spoil = (text: string) => ({
    name: 'test.spoil',
    text,
    parameters: {},
    decode: () => null,
  });
  await deployment.graph.write(async (tx) => {
    await tx.run(spoil("MATCH (t:Timeline) WHERE t.unit = 'syn-u-000007' SET t.name = '4711'"));
    await tx.run(spoil("MATCH (t:Timeline) WHERE t.unit = 'syn-u-000008' DETACH DELETE t"));
  });
  await deployment.graph.close();
  const { code, stdout } = await orgweave(['verify'], graph);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^unit syn-u-000007: .*4711/m);
  expect(stdout).toMatch(/^unit syn-u-000008: .*, null is kept\.$/m);
  expect(stdout).toMatch(/^2 differences\. /m);
});

/** One line of the log, at the level debug, for each batch. */
const progress = /"msg":"progress"/g;

it('killed 10 times, the next start goes on with it', { timeout: 300_000 }, async () => {
  for (let kill = 0; kill < 10; kill += 1) {
    const graph = copy();
    const running = startOrgweave(['reassess', '--rule-set', 'two-members'], {
      ...graph,
      LOG_LEVEL: 'debug',
    });
    const step = randomInt(4);
    if (step > 0) await running.said(progress, step).catch(() => null);
    for (let turns = randomInt(200); turns > 0; turns -= 1) await setImmediate();
    running.kill('SIGKILL');
    await running.ended;
    const { graph: reopened, refreshPolicy } = await open(graph);
    try {
      expect(await differencesIn(reopened, refreshPolicy)).toEqual([]);
    } finally {
      await reopened.close();
    }
  }
});
