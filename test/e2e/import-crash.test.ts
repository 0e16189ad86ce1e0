import { randomInt } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configOf } from '../../src/config.js';
import { openDeployment } from '../../src/deployment.js';
import { generateCounty } from '../../src/synthetic/generate.js';
import { contentOf } from '../changes/graph-content.js';
import { differencesIn } from '../support/differences.js';
import {
  dataFolder,
  type Ended,
  type Environment,
  orgweave,
  startOrgweave,
} from '../support/process.js';

/** The folders of a test: two editions of a county, of about 2,000 rows each. */
interface Editions {
  readonly first: string;
  readonly second: string;
}

const folder = mkdtempSync(join(tmpdir(), 'orgweave-crash-'));
const editions: Editions = { first: join(folder, 'first'), second: join(folder, 'second') };

beforeAll(async () => {
  await generateCounty({ seed: 1, units: 100, out: editions.first });
  await generateCounty({ seed: 1, units: 100, out: editions.second });
  for (const table of ['regions', 'units', 'coverages', 'counts']) {
    const file = join(editions.second, `${table}.csv`);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('"seed 1, ', '"second edition, '));
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How far the import is: one line of its log, at the level debug, for each batch. */
const progress = /"msg":"progress"/g;

/** Imports the second edition and kills the import a little after that many steps. */
async function killedImport(env: Environment, step: number): Promise<Ended> {
  const running = startOrgweave(['import', editions.second], { ...env, LOG_LEVEL: 'debug' });
  if (step > 0) await running.said(progress, step).catch(() => null);
  for (let turns = randomInt(200); turns > 0; turns -= 1) await setImmediate();
  running.kill('SIGKILL');
  return running.ended;
}

/** What the graph holds after the next start; what is kept follows from the facts in any case. */
async function contentAfterStart(env: Environment): Promise<string[]> {
  const { graph } = await openDeployment(configOf({ ...env, LOG_LEVEL: 'silent' }));
  try {
    expect(await differencesIn(graph)).toEqual([]);
    return await contentOf(graph);
  } finally {
    await graph.close();
  }
}

describe.each([
  ['in one transaction', 5, {}],
  ['through a journal', 9, { IMPORT_TRANSACTION_ROWS: '100' }],
])('An import %s', (_, kills, rows) => {
  it(`that is killed leaves the graph untouched or whole, ${kills} times`, {
    timeout: 300_000,
  }, async () => {
    const untouchedDir = dataFolder();
    expect((await orgweave(['import', editions.first], { DATA_DIR: untouchedDir })).code).toBe(0);
    const untouched = await contentAfterStart({ DATA_DIR: untouchedDir });
    const copy = () => {
      const env = { DATA_DIR: dataFolder(), ...rows };
      cpSync(untouchedDir, env.DATA_DIR, { recursive: true });
      return env;
    };
    const undisturbed = copy();
    const import_ = await orgweave(['import', editions.second], {
      ...undisturbed,
      LOG_LEVEL: 'debug',
    });
    expect(import_.code).toBe(0);
    const steps = import_.stderr.match(progress)?.length ?? 0;
    const whole = await contentAfterStart(undisturbed);
    expect(whole).not.toEqual(untouched);
    for (let kill = 0; kill < kills; kill += 1) {
      const env = copy();
      // Every other time near the end, where the commit is.
      await killedImport(env, kill % 2 === 0 ? randomInt(steps + 1) : steps - randomInt(4));
      // Every third time the start that finishes it is killed as well.
      if (kill % 3 === 0) await killedImport(env, randomInt(steps + 1));
      const content = await contentAfterStart(env);
      expect(content).toEqual(content.length === whole.length ? whole : untouched);
    }
  });
});
